package org.predikat.publication;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import org.predikat.evaluation.ConditionResult;
import org.predikat.evaluation.MinimumResult;
import org.predikat.evaluation.Reason;
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

  private final Words words;
  private final Phrase minimumMissed;
  private final Phrase conditionUnfulfilled;
  private final NoticeText notices;
  private final ImmutableMap<String, String> nodeLabels;

  /** Reasons under a law, in the words of a language. */
  public ReasonTexts(Rulebook rulebook, Words words) {
    this.words = words;
    this.minimumMissed = words.phrase("reason.minimum");
    this.conditionUnfulfilled = words.phrase("reason.condition");
    this.notices = NoticeText.in(words.language());
    this.nodeLabels =
        ImmutableMap.copyOf(
            Maps.transformValues(
                rulebook.layout().nodeIndex(), index -> rulebook.layout().nodeLabel(index)));
  }

  /** Every reason of a unit in order, each told once. */
  ImmutableList<String> of(UnitOutcome outcome) {
    ImmutableList<Reason> reasons = outcome.reasons();
    if (reasons.isEmpty()) {
      return ImmutableList.of();
    }
    ImmutableSet.Builder<String> texts = ImmutableSet.builder();
    for (int i = 0; i < reasons.size(); i++) {
      Utf8Text text = new Utf8Text(MANY_BYTES);
      append(reasons.get(i), outcome, text);
      texts.add(text.toString());
    }
    return texts.build().asList();
  }

  /** Appends every reason of a unit in order, each told once, a semicolon between two. */
  void appendJoined(UnitOutcome outcome, Utf8Text text) {
    ImmutableList<Reason> reasons = outcome.reasons();
    int[] starts = new int[reasons.size()];
    int told = 0;
    for (int i = 0; i < reasons.size(); i++) {
      int end = text.length();
      if (told > 0) {
        text.text(BETWEEN);
      }
      starts[told] = text.length();
      append(reasons.get(i), outcome, text);
      if (isTold(text, starts, told)) {
        text.cut(end);
      } else {
        told++;
      }
    }
  }

  /** Whether the last reason in a text is one of those before it. */
  private static boolean isTold(Utf8Text text, int[] starts, int last) {
    for (int i = 0; i < last; i++) {
      if (text.isSame(starts[i], starts[i + 1] - BETWEEN.length(), starts[last], text.length())) {
        return true;
      }
    }
    return false;
  }

  private void append(Reason reason, UnitOutcome outcome, Utf8Text text) {
    switch (reason.kind()) {
      case CONDITION -> condition(reason.subject(), outcome, text);
      case MINIMUM -> minimum(reason.subject(), outcome, text);
      case PANEL ->
          text.text(
              reason.subject().isEmpty()
                  ? words.text("reason.panel")
                  : words.text("reason.panel_note", reason.subject()));
      case REGISTER -> register(reason.subject(), outcome, text);
      case NOTICE -> text.text(words.text("reason.notice", notice(reason.subject())));
    }
  }

  /** What the register says, with the day and the source. */
  private void register(String code, UnitOutcome outcome, Utf8Text text) {
    for (Bar bar : outcome.dossier().bars()) {
      if (bar.kind().code().equals(code)) {
        text.text(
            words.text(
                "reason.register." + code,
                words.date(bar.date()),
                words.date(bar.from()),
                bar.source()));
        return;
      }
    }
    throw new IllegalArgumentException(code);
  }

  private void condition(String code, UnitOutcome outcome, Utf8Text text) {
    ImmutableList<ConditionResult> blocking = outcome.blockingConditions();
    for (int i = 0; i < blocking.size(); i++) {
      if (blocking.get(i).condition().code().equals(code)) {
        condition(blocking.get(i), text);
        return;
      }
    }
    throw new IllegalArgumentException(code);
  }

  private void minimum(String code, UnitOutcome outcome, Utf8Text text) {
    ImmutableList<MinimumResult> missed = outcome.missedMinimums();
    for (int i = 0; i < missed.size(); i++) {
      if (missed.get(i).minimum().code().equals(code)) {
        minimum(missed.get(i), text);
        return;
      }
    }
    throw new IllegalArgumentException(code);
  }

  private String notice(String code) {
    return notices.title(NoticeCode.valueOf(code)) + " (" + code + ")";
  }

  /** What a minimum is about. */
  public String label(Minimum minimum) {
    return nodeLabels.getOrDefault(minimum.node(), minimum.node());
  }

  private void minimum(MinimumResult result, Utf8Text text) {
    boolean tiny = isTiny(result.distance());
    minimumMissed.append(
        text,
        (place, to) -> {
          if (place == 0) {
            to.text(label(result.minimum()));
          } else {
            amount(figure(result, place), tiny, to);
          }
        });
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
    return distance.signum() != 0
        && distance.compareTo(HUNDREDTH) < 0
        && distance.compareTo(MINUS_HUNDREDTH) > 0;
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
