package org.predikat.publication;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Arrays;
import org.predikat.evaluation.ConditionResult;
import org.predikat.evaluation.MinimumResult;
import org.predikat.evaluation.ReasonTeller;
import org.predikat.evaluation.UnitOutcome;
import org.predikat.round.Bar;
import org.predikat.round.NoticeCode;
import org.predikat.round.NoticeText;
import org.predikat.rulebook.Condition;
import org.predikat.rulebook.ConditionValues;
import org.predikat.rulebook.Minimum;
import org.predikat.rulebook.Rulebook;
import org.predikat.scoring.Points;

/** Reasons as sentences: what is missing, by how much, for which requirement. */
public final class ReasonTexts {
  private static final Points HUNDREDTH = Points.of(1, 100);
  private static final Points MINUS_HUNDREDTH = Points.of(-1, 100);

  /** Between two reasons in one cell. */
  static final String BETWEEN = "; ";

  private static final int MANY_BYTES = 300;
  private static final int FEW = 8;

  private final Words words;
  private final Phrase conditionUnfulfilled;
  // By the minimum's code, with what it is about in its place.
  private final ImmutableMap<String, Phrase> minimumsMissed;
  private final NoticeText notices;
  private final ImmutableMap<String, String> nodeLabels;

  /** Reasons under a law, in the words of a language. */
  public ReasonTexts(Rulebook rulebook, Words words) {
    this.words = words;
    this.conditionUnfulfilled = words.phrase("reason.condition");
    this.notices = NoticeText.in(words.language());
    this.nodeLabels =
        ImmutableMap.copyOf(
            Maps.transformValues(
                rulebook.layout().nodeIndex(), index -> rulebook.layout().nodeLabel(index)));
    Phrase missed = words.phrase("reason.minimum");
    this.minimumsMissed =
        rulebook.minimums().stream()
            .collect(
                ImmutableMap.toImmutableMap(Minimum::code, each -> missed.with(0, label(each))));
  }

  /** Every reason of a unit in order, each told once. */
  ImmutableList<String> of(UnitOutcome outcome) {
    Joined joined = new Joined(outcome, new Utf8Text(MANY_BYTES));
    outcome.tellReasons(joined);
    return joined.each();
  }

  /** Appends every reason of a unit in order, each told once, a semicolon between two. */
  void appendJoined(UnitOutcome outcome, Utf8Text text) {
    outcome.tellReasons(new Joined(outcome, text));
  }

  /** Appends the reasons of a unit as they are told. */
  private final class Joined implements ReasonTeller {
    private final UnitOutcome outcome;
    private final Utf8Text text;
    private int[] starts = new int[FEW];
    private int told;

    Joined(UnitOutcome outcome, Utf8Text text) {
      this.outcome = outcome;
      this.text = text;
    }

    private void begin() {
      if (told > 0) {
        text.text(BETWEEN);
      }
      if (told == starts.length) {
        starts = Arrays.copyOf(starts, 2 * told);
      }
      starts[told] = text.length();
    }

    private void end() {
      if (isTold()) {
        text.cut(starts[told] - BETWEEN.length());
      } else {
        told++;
      }
    }

    /** Whether the last reason is one of those before it. */
    private boolean isTold() {
      for (int i = 0; i < told; i++) {
        if (text.isSame(starts[i], starts[i + 1] - BETWEEN.length(), starts[told], text.length())) {
          return true;
        }
      }
      return false;
    }

    ImmutableList<String> each() {
      ImmutableList.Builder<String> each = ImmutableList.builderWithExpectedSize(told);
      for (int i = 0; i < told; i++) {
        int end = i + 1 < told ? starts[i + 1] - BETWEEN.length() : text.length();
        each.add(text.between(starts[i], end));
      }
      return each.build();
    }

    @Override
    public void notice(NoticeCode code) {
      begin();
      text.text(words.text("reason.notice", notices.title(code) + " (" + code.name() + ")"));
      end();
    }

    /** What the register says, with the day and the source; the first bar of a kind for all. */
    @Override
    public void register(Bar bar) {
      begin();
      for (Bar first : outcome.dossier().bars()) {
        if (first.kind() == bar.kind()) {
          text.text(
              words.text(
                  "reason.register." + first.kind().code(),
                  words.date(first.date()),
                  words.date(first.from()),
                  first.source()));
          break;
        }
      }
      end();
    }

    @Override
    public void condition(ConditionResult result) {
      begin();
      ReasonTexts.this.condition(result, text);
      end();
    }

    @Override
    public void minimum(MinimumResult result) {
      begin();
      ReasonTexts.this.minimum(result, text);
      end();
    }

    @Override
    public void panel(String note) {
      begin();
      text.text(
          note.isEmpty() ? words.text("reason.panel") : words.text("reason.panel_note", note));
      end();
    }
  }

  /** What a minimum is about. */
  public String label(Minimum minimum) {
    return nodeLabels.getOrDefault(minimum.node(), minimum.node());
  }

  private void minimum(MinimumResult result, Utf8Text text) {
    boolean tiny = isTiny(result.distance());
    minimumsMissed
        .get(result.minimum().code())
        .append(text, (place, to) -> amount(figure(result, place), tiny, to));
  }

  private static Points figure(MinimumResult result, int place) {
    return switch (place) {
      case 1 -> result.actual();
      case 2 -> result.required();
      default -> result.distance().abs();
    };
  }

  /**
   * An amount that belongs to a minimum, as people write it: two decimals, but exact where the
   * distance is so small that two decimals would hide it, as 84.996 would pass for 85.00.
   */
  public String amount(Points points, MinimumResult result) {
    return amount(points, isTiny(result.distance()));
  }

  private static boolean isTiny(Points distance) {
    return distance.signum() > 0
        ? distance.compareTo(HUNDREDTH) < 0
        : distance.signum() < 0 && distance.compareTo(MINUS_HUNDREDTH) > 0;
  }

  private String amount(Points points, boolean tiny) {
    Utf8Text text = new Utf8Text(16);
    amount(points, tiny, text);
    return text.toString();
  }

  private void amount(Points points, boolean tiny, Utf8Text text) {
    if (tiny) {
      Decimals.appendCell(text, points, words.decimalMark());
    } else {
      Decimals.appendDisplay(text, points, words.decimalMark());
    }
  }

  /** The distance to a minimum with its sign. */
  String distance(MinimumResult result) {
    String sign = result.distance().signum() > 0 ? "+" : "";
    return sign + amount(result.distance(), result);
  }

  private void condition(ConditionResult result, Utf8Text text) {
    conditionUnfulfilled.append(
        text,
        (place, to) ->
            to.text(
                switch (place) {
                  case 0 -> result.condition().label();
                  case 1 -> value(result.condition(), result.value());
                  default -> required(result.condition(), result.required());
                }));
  }

  /** A condition's value as people write it. */
  public String value(Condition condition, long value) {
    return value == Condition.MISSING
        ? words.text("blank")
        : words.number(ConditionValues.text(condition, value)) + unit(condition);
  }

  /** A requirement as people write it. */
  public String required(Condition condition, Condition.Requirement requirement) {
    return words.number(requirement.atLeast()) + unit(condition);
  }

  private static String unit(Condition condition) {
    if (!(condition.kind() instanceof Condition.Kind.Amount amount) || amount.unit().isEmpty()) {
      return "";
    }
    return amount.unit().equals("%") ? "%" : " " + amount.unit();
  }
}
