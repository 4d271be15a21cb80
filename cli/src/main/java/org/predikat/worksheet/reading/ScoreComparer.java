package org.predikat.worksheet.reading;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.predikat.round.Notice;
import org.predikat.round.NoticeCode;
import org.predikat.round.Place;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.Setting;
import org.predikat.rulebook.Settings;
import org.predikat.scoring.NodeScores;
import org.predikat.scoring.Points;
import org.predikat.scoring.ScorePlan;
import org.predikat.worksheet.outline.Line;
import org.predikat.worksheet.outline.Outline;
import org.predikat.worksheet.reading.ScoreComparison.Cause;
import org.predikat.worksheet.reading.ScoreComparison.Difference;
import org.predikat.worksheet.reading.StoredScores.Stored;

/**
 * Compares the scores stored in worksheets with the program's, and finds why they differ. Compiled
 * once for a rulebook; any number of threads may compare with it.
 */
public final class ScoreComparer {
  /**
   * Workbooks calculate in binary with some 15 digits; what differs by less than this is the same.
   */
  private static final Points NOTHING = Points.of(1, 1_000_000_000);

  private static final int SHOWN_DECIMALS = 6;

  private final ScorePlan plan;
  private final ScorePlan defects;
  private final Layout layout;
  private final Outline outline;
  private final LineTree tree;

  /** A comparer with a plan, whose settings say what the program's scores are. */
  public ScoreComparer(ScorePlan plan) {
    Rulebook rulebook = plan.rulebook();
    this.plan = plan;
    this.defects =
        ScorePlan.compile(
            rulebook.withSettings(
                changed(rulebook.settings(), Settings.WORKSHEET_DEFECTS, "reproduce")));
    this.layout = rulebook.layout();
    this.outline = Outline.of(rulebook);
    this.tree = LineTree.of(outline);
  }

  private static Settings changed(Settings settings, String code, String value) {
    Map<String, Setting> all = new LinkedHashMap<>(settings.all());
    all.computeIfPresent(
        code, (key, old) -> new Setting(code, value, old.allowed(), old.citation()));
    return new Settings(ImmutableMap.copyOf(all));
  }

  /** Compares everything that a worksheet stores. */
  public ScoreComparison compare(Worksheet worksheet) {
    NodeScores scores = plan.score(worksheet.answers());
    if (worksheet.stored().lines().isEmpty()) {
      return new ScoreComparison(scores, 0, ImmutableList.of(), ImmutableList.of());
    }
    NodeScores withDefects = defects.score(worksheet.answers());
    QuestionValues values = new QuestionValues(plan, outline, tree, worksheet);
    int compared = 0;
    List<Difference> differences = new ArrayList<>();
    for (Map.Entry<Integer, Stored> entry : worksheet.stored().lines().entrySet()) {
      int line = entry.getKey();
      Optional<BigDecimal> stored = entry.getValue().value();
      ImmutableList<Integer> nodes = nodes(line);
      if (nodes.isEmpty() || stored.isEmpty()) {
        continue;
      }
      compared++;
      Points points = sum(nodes, scores);
      if (!same(points, stored.orElseThrow())) {
        Cause cause = cause(line, entry.getValue(), worksheet, withDefects, values);
        differences.add(
            new Difference(
                line,
                code(line, nodes),
                points,
                stored.orElseThrow(),
                cause,
                entry.getValue().place(),
                cause == Cause.BELOW || cause == Cause.DEFECT
                    ? ImmutableList.of()
                    : values.cells(line)));
      }
    }
    ImmutableList<Difference> all = ImmutableList.copyOf(differences);
    return new ScoreComparison(scores, compared, all, notices(all));
  }

  /** Whether a stored number is an amount of points, but for the last digits of a workbook. */
  static boolean same(Points points, BigDecimal stored) {
    Points difference = points.minus(Points.of(stored));
    Points size = difference.signum() < 0 ? Points.ZERO.minus(difference) : difference;
    return size.compareTo(NOTHING) < 0;
  }

  private Cause cause(
      int line, Stored stored, Worksheet worksheet, NodeScores withDefects, QuestionValues values) {
    BigDecimal number = stored.value().orElseThrow();
    Optional<Points> below = tree.isAbove(line) ? fromBelow(line, worksheet) : values.mean(line);
    if (below.isPresent() && same(below.orElseThrow(), number)) {
      return tree.isAbove(line) ? Cause.BELOW : values.cause(line);
    }
    if (!stored.formula()) {
      return Cause.TYPED;
    }
    if (same(sum(nodes(line), withDefects), number)
        || (below.isPresent() && isDefect(line, number, worksheet))) {
      return Cause.DEFECT;
    }
    return below.isPresent() ? Cause.FORMULA : Cause.UNKNOWN;
  }

  /**
   * Whether the stored scores below give this one once each defective question takes the score of
   * the one that the workbook takes in its place.
   */
  private boolean isDefect(int line, BigDecimal number, Worksheet worksheet) {
    BigDecimal sum = BigDecimal.ZERO;
    boolean defective = false;
    for (int child : tree.scoredBelow(line)) {
      int from = child;
      for (int below : tree.questionsBelow(child)) {
        Line.Asked asked = (Line.Asked) outline.lines().get(below).content();
        Optional<String> other = layout.questions().get(asked.question()).worksheetDefect();
        if (other.isPresent()) {
          from = tree.scoredAbove(layout.questionIndex().get(other.orElseThrow()));
          defective = true;
        }
      }
      Stored stored = worksheet.stored().lines().get(from);
      if (stored == null || stored.value().isEmpty()) {
        return false;
      }
      sum = sum.add(stored.value().orElseThrow());
    }
    return defective && same(Points.of(sum), number);
  }

  private static Optional<Points> sumOf(List<Integer> lines, Worksheet worksheet) {
    Points sum = Points.ZERO;
    for (int line : lines) {
      Stored stored = worksheet.stored().lines().get(line);
      if (stored == null || stored.value().isEmpty()) {
        return Optional.empty();
      }
      sum = sum.plus(Points.of(stored.value().orElseThrow()));
    }
    return lines.isEmpty() ? Optional.empty() : Optional.of(sum);
  }

  private Optional<Points> fromBelow(int line, Worksheet worksheet) {
    return sumOf(tree.scoredBelow(line), worksheet);
  }

  private ImmutableList<Integer> nodes(int line) {
    Line.Content content = outline.lines().get(line).content();
    if (content instanceof Line.Heading heading) {
      return heading.nodes();
    }
    if (content instanceof Line.Total total) {
      return ImmutableList.of(total.node());
    }
    return content instanceof Line.Asked asked && asked.node().isPresent()
        ? ImmutableList.of(asked.node().getAsInt())
        : ImmutableList.of();
  }

  private static Points sum(ImmutableList<Integer> nodes, NodeScores scores) {
    Points sum = Points.ZERO;
    for (int node : nodes) {
      sum = sum.plus(scores.points(node));
    }
    return sum;
  }

  private String code(int line, ImmutableList<Integer> nodes) {
    return nodes.size() == 1 ? layout.nodeCode(nodes.get(0)) : outline.lines().get(line).label();
  }

  private static ImmutableList<Notice> notices(ImmutableList<Difference> differences) {
    ImmutableList.Builder<Notice> notices = ImmutableList.builder();
    for (Difference each : differences) {
      NoticeCode code =
          switch (each.cause()) {
            case DEFECT -> NoticeCode.WORKSHEET_DEFECT;
            case BLANK_SKIPPED -> NoticeCode.WORKSHEET_BLANK_SKIPPED;
            case ANSWER_SKIPPED -> NoticeCode.WORKSHEET_ANSWER_SKIPPED;
            default -> NoticeCode.WORKSHEET_SCORE_DIFFERS;
          };
      if (each.cause() != Cause.BELOW) {
        Place place = each.place();
        notices.add(
            new Notice(
                code,
                place,
                "",
                each.stored().toPlainString(),
                ImmutableList.of(
                    each.code(),
                    each.program().toDecimal(SHOWN_DECIMALS).toPlainString(),
                    cells(each.cells()))));
      }
    }
    return notices.build();
  }

  private static String cells(ImmutableList<Place> cells) {
    return cells.stream()
        .map(each -> each.columnLetters() + each.row())
        .collect(Collectors.joining(", "));
  }
}
