package org.predikat.scoring;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.predikat.round.AnswerSheet;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.Component;
import org.predikat.rulebook.Figure;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Question;
import org.predikat.rulebook.RatioRule;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.Settings;

/** Takes a sheet apart question by question, in exact fractions rather than the plan's integers. */
final class Explainer {
  private final Rulebook rulebook;
  private final Layout layout;
  private final NodeTable nodes;
  private final boolean skip;

  Explainer(Rulebook rulebook, NodeTable nodes) {
    this.rulebook = rulebook;
    this.layout = rulebook.layout();
    this.nodes = nodes;
    this.skip = rulebook.settings().blankAnswer() == Settings.BlankAnswer.SKIP;
  }

  SheetExplanation explain(AnswerSheet sheet) {
    List<Optional<Points>> values = new ArrayList<>();
    int[] answered = new int[layout.nodes().size()];
    for (int question = 0; question < layout.questions().size(); question++) {
      Optional<Points> value = value(scored(question), sheet);
      values.add(value);
      answered[layout.questionSub().get(question)] += value.isPresent() ? 1 : 0;
    }
    ImmutableList.Builder<SheetExplanation.QuestionExplanation> all = ImmutableList.builder();
    for (int question = 0; question < values.size(); question++) {
      int sub = layout.questionSub().get(question);
      int given = nodes.givenAbove(sub, sheet);
      int scored = scored(question);
      all.add(
          new SheetExplanation.QuestionExplanation(
              question,
              answer(question, sheet),
              values.get(question),
              given >= 0
                  ? Optional.empty()
                  : contribution(sub, values.get(question), answered[sub]),
              scored == question ? Optional.empty() : Optional.of(scored),
              given >= 0 ? Optional.of(given) : Optional.empty()));
    }
    return new SheetExplanation(all.build());
  }

  private int scored(int question) {
    Question place = layout.questions().get(question);
    return layout.questionIndex().get(PlanCompiler.scored(rulebook, place).code());
  }

  private Optional<Points> contribution(int sub, Optional<Points> value, int answered) {
    if (value.isEmpty()) {
      return skip ? Optional.empty() : Optional.of(Points.ZERO);
    }
    Component component = layout.nodes().get(sub);
    int over = skip ? answered : component.questions().size();
    return Optional.of(
        Points.of(component.weight().value())
            .times(value.orElseThrow())
            .dividedBy(Points.of(over, 1)));
  }

  private Optional<Points> value(int index, AnswerSheet sheet) {
    Question question = layout.questions().get(index);
    if (question.type() instanceof AnswerType.Choice choice) {
      int option = sheet.option(index);
      return option == AnswerSheet.BLANK
          ? Optional.empty()
          : Optional.of(Points.of(choice.options().get(option).value().value()));
    }
    if (question.type() instanceof AnswerType.Scale scale) {
      Points least = Points.of(scale.least().value());
      return number(layout.firstSlot().get(index), sheet)
          .map(x -> x.minus(least).dividedBy(Points.of(scale.most().value()).minus(least)));
    }
    return ratio(question, sheet);
  }

  private Optional<Points> ratio(Question question, AnswerSheet sheet) {
    RatioRule rule = question.ratio().orElseThrow();
    Optional<Points> part = sum(question, rule.part(), sheet);
    Optional<Points> whole = sum(question, rule.whole(), sheet);
    if (part.isEmpty() || whole.isEmpty()) {
      return Optional.empty();
    }
    Points above = part.orElseThrow();
    Points below = whole.orElseThrow();
    if (below.signum() == 0) {
      Optional<Figure> fixed =
          above.signum() == 0 && rule.bothZero().isPresent() ? rule.bothZero() : rule.zeroWhole();
      return fixed.map(figure -> Points.of(figure.value()));
    }
    Points done = rule.formula() == RatioRule.Formula.SHARE ? above : below.minus(above);
    Points value = done.dividedBy(below);
    return Optional.of(
        value.signum() < 0 ? Points.ZERO : value.compareTo(Points.ONE) > 0 ? Points.ONE : value);
  }

  private Optional<Points> sum(Question question, ImmutableList<String> inputs, AnswerSheet sheet) {
    Points sum = Points.ZERO;
    for (String input : inputs) {
      Optional<Points> count = number(layout.slotIndex().get(question.code() + "." + input), sheet);
      if (count.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.plus(count.orElseThrow());
    }
    return Optional.of(sum);
  }

  private Optional<Points> number(int slot, AnswerSheet sheet) {
    long number = sheet.slot(slot);
    return number == AnswerSheet.MISSING
        ? Optional.empty()
        : Optional.of(Points.of(plain(slot, number)));
  }

  private BigDecimal plain(int slot, long number) {
    return BigDecimal.valueOf(number, layout.slots().get(slot).decimals());
  }

  private String answer(int index, AnswerSheet sheet) {
    Question question = layout.questions().get(index);
    if (question.type() instanceof AnswerType.Choice choice) {
      int option = sheet.option(index);
      return option == AnswerSheet.BLANK ? "" : choice.options().get(option).code();
    }
    int first = nodes.firstSlot(index);
    if (question.type() instanceof AnswerType.Scale) {
      return text(first, sheet);
    }
    List<String> counts = new ArrayList<>();
    for (int i = 0; i < question.inputs().size(); i++) {
      if (sheet.slot(first + i) != AnswerSheet.MISSING) {
        counts.add(question.inputs().get(i).code() + "=" + text(first + i, sheet));
      }
    }
    return Joiner.on("; ").join(counts);
  }

  private String text(int slot, AnswerSheet sheet) {
    long number = sheet.slot(slot);
    if (number == AnswerSheet.MISSING) {
      return "";
    }
    BigDecimal plain = plain(slot, number);
    return plain.signum() == 0 ? "0" : plain.stripTrailingZeros().toPlainString();
  }
}
