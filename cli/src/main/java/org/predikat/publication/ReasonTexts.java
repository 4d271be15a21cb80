package org.predikat.publication;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import org.predikat.evaluation.ConditionResult;
import org.predikat.evaluation.MinimumResult;
import org.predikat.evaluation.Reason;
import org.predikat.evaluation.UnitOutcome;
import org.predikat.round.NoticeCode;
import org.predikat.round.NoticeText;
import org.predikat.rulebook.Condition;
import org.predikat.rulebook.Minimum;
import org.predikat.rulebook.Rulebook;
import org.predikat.scoring.Points;

/** Reasons as sentences: what is missing, by how much, for which requirement. */
final class ReasonTexts {
  private static final Points HUNDREDTH = Points.of(1, 100);
  private static final Points MINUS_HUNDREDTH = Points.of(-1, 100);

  private final Words words;
  private final NoticeText notices;
  private final ImmutableMap<String, String> nodeLabels;

  ReasonTexts(Rulebook rulebook, Words words) {
    this.words = words;
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
    for (Reason reason : reasons) {
      texts.add(text(reason, outcome));
    }
    return texts.build().asList();
  }

  private String text(Reason reason, UnitOutcome outcome) {
    return switch (reason.kind()) {
      case CONDITION -> condition(reason.subject(), outcome);
      case MINIMUM -> minimum(reason.subject(), outcome);
      case PANEL ->
          reason.subject().isEmpty()
              ? words.text("reason.panel")
              : words.text("reason.panel_note", reason.subject());
      case NOTICE -> words.text("reason.notice", notice(reason.subject()));
    };
  }

  private String condition(String code, UnitOutcome outcome) {
    if (outcome.failed().isPresent()) {
      for (ConditionResult each : outcome.stage(outcome.failed().get()).conditions()) {
        if (each.blocks() && each.condition().code().equals(code)) {
          return condition(each);
        }
      }
    }
    return words.text("reason.condition_only", code);
  }

  private String minimum(String code, UnitOutcome outcome) {
    for (MinimumResult each : UnitRow.lastMinimums(outcome)) {
      if (each.minimum().code().equals(code)) {
        return minimum(each);
      }
    }
    return words.text("reason.minimum_only", code);
  }

  private String notice(String code) {
    return notices.title(NoticeCode.valueOf(code)) + " (" + code + ")";
  }

  /** What a minimum is about. */
  String label(Minimum minimum) {
    return nodeLabels.getOrDefault(minimum.node(), minimum.node());
  }

  private String minimum(MinimumResult result) {
    boolean tiny = isTiny(result.distance());
    return words.text(
        "reason.minimum",
        label(result.minimum()),
        amount(result.actual(), tiny),
        amount(result.required(), tiny),
        amount(result.required().minus(result.actual()), tiny));
  }

  /**
   * An amount that belongs to a minimum, as people write it: two decimals, but exact where the
   * distance is so small that two decimals would hide it, as 84.996 would pass for 85.00.
   */
  String amount(Points points, MinimumResult result) {
    return amount(points, isTiny(result.distance()));
  }

  private static boolean isTiny(Points distance) {
    return distance.signum() != 0
        && distance.compareTo(HUNDREDTH) < 0
        && distance.compareTo(MINUS_HUNDREDTH) > 0;
  }

  private String amount(Points points, boolean tiny) {
    return words.number(tiny ? Decimals.cell(points) : Decimals.display(points));
  }

  /** The distance to a minimum with its sign. */
  String distance(MinimumResult result) {
    String sign = result.distance().signum() > 0 ? "+" : "";
    return sign + amount(result.distance(), result);
  }

  private String condition(ConditionResult result) {
    return words.text(
        "reason.condition",
        result.condition().label(),
        value(result.condition(), result.value()),
        required(result.condition(), result.required()));
  }

  /** A condition's value as people write it. */
  String value(Condition condition, long value) {
    return value == Condition.MISSING
        ? words.text("blank")
        : words.number(ConditionValues.text(condition, value)) + unit(condition);
  }

  /** A requirement as people write it. */
  String required(Condition condition, Condition.Requirement requirement) {
    return words.number(requirement.atLeast()) + unit(condition);
  }

  private static String unit(Condition condition) {
    if (!(condition.kind() instanceof Condition.Kind.Amount amount) || amount.unit().isEmpty()) {
      return "";
    }
    return amount.unit().equals("%") ? "%" : " " + amount.unit();
  }
}
