package org.predikat.publication.robustness;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.predikat.publication.Decimals;
import org.predikat.publication.Words;
import org.predikat.robustness.Margin;
import org.predikat.robustness.Robustness;
import org.predikat.robustness.UnitRobustness;
import org.predikat.scoring.Points;

/**
 * The units nearest to a minimum, as a picture: a row for each, its distance to the minimum that
 * decides as a dot beside the line on which the minimum lies. Every place is worked out from whole
 * numbers and no text is measured, so that the bytes depend on the round alone; colours are those
 * of Okabe and Ito, which the colour-blind tell apart, and the two kinds of dots differ in shape
 * too.
 */
final class NearPlot {
  /** More rows than this cannot be read. */
  static final int MOST_UNITS = 40;

  private static final int WIDTH = 960;
  private static final int LEFT = 210;
  private static final int RIGHT = 780;
  private static final int TOP = 116;
  private static final int ROW = 19;
  private static final int FOOT = 90;
  private static final int MOST_TICKS = 5;
  private static final int PARTS = 1000;
  // Where all stand on their minimums, an axis of a percent to each side shows that best.
  private static final long WIDE_TICK = 200;
  private static final String PASSED = "#0072B2";
  private static final String FAILED = "#D55E00";
  private static final String GRID = "#D9D9D9";
  private static final String INK = "#222222";
  private static final String PALE = "#595959";

  private final Robustness robustness;
  private final Words words;
  private final Shares shares;
  private final ImmutableList<UnitRobustness> shown;
  private final int others;
  // Ticks of the axis in thousandths of a percent, and how many there are to each side.
  private final long tick;
  private final int ticks;
  private final SvgPen pen;

  private NearPlot(Robustness robustness, Words words, SvgPen pen) {
    this.robustness = robustness;
    this.words = words;
    this.shares = new Shares(robustness, words);
    this.pen = pen;
    List<UnitRobustness> near = near(robustness);
    this.shown = ImmutableList.copyOf(near.subList(0, Math.min(MOST_UNITS, near.size())));
    this.others = near.size() - shown.size();
    long most =
        shown.stream().mapToLong(unit -> thousandths(unit.deciding().get())).max().orElse(1);
    long step = most == 0 ? WIDE_TICK : 1;
    while (most > MOST_TICKS * step) {
      step = next(step);
    }
    this.tick = step;
    this.ticks = most == 0 ? MOST_TICKS : (int) ((most + step - 1) / step);
  }

  /** The round number after one: 1, 2, 5, 10, 20 and so on. */
  private static long next(long round) {
    long power = 1;
    while (power * 10 <= round) {
      power *= 10;
    }
    return round / power == 2 ? 5 * power : 2 * round;
  }

  /**
   * Units whose scores decide, nearest to their minimum first; of equally near ones, as all are
   * that stand on a minimum, those whose verdict holds least often, then by id.
   */
  static List<UnitRobustness> near(Robustness robustness) {
    return robustness.units().stream()
        .filter(unit -> unit.byScores() && unit.deciding().isPresent())
        .sorted(
            Comparator.comparing((UnitRobustness unit) -> absolute(unit.deciding().get().percent()))
                .thenComparing(UnitRobustness::changed, Comparator.reverseOrder())
                .thenComparing(unit -> unit.outcome().dossier().id()))
        .toList();
  }

  private static Points absolute(Points points) {
    return points.signum() < 0 ? Points.ZERO.minus(points) : points;
  }

  /** Writes the picture; the stream stays open. */
  static void write(Robustness robustness, Words words, OutputStream out) {
    try {
      new NearPlot(robustness, words, new SvgPen(out)).write();
    } catch (XMLStreamException e) {
      throw e.getNestedException() instanceof IOException io
          ? new UncheckedIOException(io)
          : new IllegalStateException(e);
    }
  }

  private void write() throws XMLStreamException {
    int bottom = TOP + ROW * Math.max(1, shown.size());
    int height = bottom + FOOT;
    pen.begin(WIDTH, height);
    pen.title(words.text("robustness.plot_title"));
    pen.rectangle(0, 0, WIDTH, height, "#FFFFFF");
    pen.text(24, 34, "start", INK, 18, words.text("robustness.plot_title"));
    pen.text(
        24,
        54,
        "start",
        PALE,
        12,
        words.text(
            "robustness.plot_round",
            robustness.evaluation().round().info().title(),
            robustness.evaluation().round().rulebook().regulation()));
    legend();
    axis(bottom);
    for (int i = 0; i < shown.size(); i++) {
      unit(shown.get(i), TOP + ROW * i + ROW / 2, i);
    }
    foot(bottom);
    pen.end();
  }

  private void legend() throws XMLStreamException {
    dot(30, 76, true);
    pen.text(42, 80, "start", INK, 12, words.text("robustness.plot_passed"));
    dot(270, 76, false);
    pen.text(282, 80, "start", INK, 12, words.text("robustness.plot_failed"));
    pen.text(LEFT - 10, TOP - 10, "end", PALE, 11, words.text("robustness.plot_unit"));
    pen.text(RIGHT + 16, TOP - 10, "start", PALE, 11, words.text("robustness.plot_holds"));
  }

  private void axis(int bottom) throws XMLStreamException {
    for (int i = -ticks; i <= ticks; i++) {
      int x = x(i * tick);
      pen.line(x, TOP, x, bottom, i == 0 ? INK : GRID, i == 0 ? 2 : 1);
      String label = (i > 0 ? "+" : "") + percent(i * tick);
      pen.text(x, bottom + 18, "middle", i == 0 ? INK : PALE, 11, i == 0 ? "0" : label);
    }
    pen.text(x(0), TOP - 10, "middle", INK, 12, words.text("robustness.plot_minimum"));
    pen.text(
        (LEFT + RIGHT) / 2, bottom + 38, "middle", PALE, 12, words.text("robustness.plot_axis"));
  }

  private void unit(UnitRobustness unit, int y, int row) throws XMLStreamException {
    Margin margin = unit.deciding().orElseThrow();
    if (row % 2 == 1) {
      pen.rectangle(24, y - ROW / 2, WIDTH - 48, ROW, "#F6F6F6");
      for (int i = -ticks; i <= ticks; i++) {
        int x = x(i * tick);
        pen.line(x, y - ROW / 2, x, y - ROW / 2 + ROW, i == 0 ? INK : GRID, i == 0 ? 2 : 1);
      }
    }
    pen.beginGroup(
        words.text(
            "robustness.plot_hint",
            unit.outcome().dossier().name(),
            Decimals.exact(margin.result().actual()),
            Decimals.exact(margin.result().required())));
    pen.text(
        LEFT - 10,
        y + 4,
        "end",
        INK,
        12,
        unit.outcome().dossier().id() + " \u00b7 " + margin.result().minimum().code());
    int x = x(margin);
    pen.line(x(0), y, x, y, unit.passed() ? PASSED : FAILED, 2);
    dot(x, y, unit.passed());
    String held = shares.percent(shares.held(unit)) + (Shares.hasGiven(unit) ? " *" : "");
    pen.text(RIGHT + 16, y + 4, "start", INK, 12, held);
    pen.endGroup();
  }

  private void foot(int bottom) throws XMLStreamException {
    String text =
        shown.isEmpty()
            ? words.text("robustness.plot_none")
            : words.text("robustness.plot_shown", words.count(shown.size()), words.count(others));
    pen.text(24, bottom + 60, "start", PALE, 11, text);
    if (shown.stream().anyMatch(Shares::hasGiven)) {
      pen.text(24, bottom + 76, "start", PALE, 11, words.text("robustness.plot_given"));
    }
  }

  private static int middle() {
    return (LEFT + RIGHT) / 2;
  }

  /** Where so many thousandths of a percent lie. */
  private int x(long thousandths) {
    return middle() + (int) Math.floorDiv(thousandths * (RIGHT - middle()), tick * ticks);
  }

  private int x(Margin margin) {
    Points places =
        margin
            .percent()
            .times(Points.of(PARTS * (long) (RIGHT - middle()), 1))
            .dividedBy(Points.of(tick * ticks, 1));
    return middle() + places.toDecimal(0).intValueExact();
  }

  /** The size of a distance in thousandths of a percent, rounded up. */
  private static long thousandths(Margin margin) {
    Points parts = absolute(margin.percent()).times(Points.of(PARTS, 1));
    return parts
        .numerator()
        .add(parts.denominator())
        .subtract(BigInteger.ONE)
        .divide(parts.denominator())
        .longValueExact();
  }

  private String percent(long thousandths) {
    return words.number(BigDecimal.valueOf(thousandths, 3).stripTrailingZeros().toPlainString());
  }

  private void dot(int x, int y, boolean passed) throws XMLStreamException {
    if (passed) {
      pen.circle(x, y, 5, PASSED);
    } else {
      pen.diamond(x, y, 6, FAILED);
    }
  }
}
