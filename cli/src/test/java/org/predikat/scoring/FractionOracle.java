package org.predikat.scoring;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.predikat.round.AnswerSheet;
import org.predikat.rulebook.Aggregate;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.Component;
import org.predikat.rulebook.Minimum;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Question;
import org.predikat.rulebook.RatioRule;
import org.predikat.rulebook.Rulebook;

/**
 * Scores sheets by walking the rulebook's records with a library's exact fractions, as one would by
 * hand. Shares nothing with the engine but the positions in a sheet.
 */
public final class FractionOracle {
  private final Rulebook rulebook;
  private final String blankAnswer;
  private final boolean reproduceDefects;
  private final Map<BigDecimal, BigFraction> known = new HashMap<>();
  private final Map<String, Integer> questionIndex;
  private final Map<String, Integer> slotIndex;

  /** An oracle for a rulebook with its settings. Not safe for concurrent use. */
  public FractionOracle(Rulebook rulebook) {
    this.rulebook = rulebook;
    this.blankAnswer = rulebook.settings().value("blank_answer");
    this.reproduceDefects = rulebook.settings().value("worksheet_defects").equals("reproduce");
    this.questionIndex = rulebook.layout().questionIndex();
    this.slotIndex = rulebook.layout().slotIndex();
  }

  /** Points by code of every component and aggregate whose score the sheet tells. */
  public Map<String, BigFraction> score(AnswerSheet sheet) {
    Map<String, BigFraction> scores = new HashMap<>();
    walk(rulebook.root(), sheet, scores);
    for (Aggregate aggregate : rulebook.aggregates()) {
      if (scores.keySet().containsAll(aggregate.members())) {
        BigFraction sum = BigFraction.ZERO;
        for (String member : aggregate.members()) {
          sum = sum.add(scores.get(member));
        }
        scores.put(aggregate.code(), sum);
      }
    }
    return scores;
  }

  private BigFraction walk(
      Component component, AnswerSheet sheet, Map<String, BigFraction> scores) {
    int index = rulebook.layout().nodeIndex().get(component.code());
    BigFraction points = BigFraction.ZERO;
    if (!sheet.given().isEmpty() && sheet.given().containsKey(index)) {
      points = exact(sheet.given().get(index));
    } else if (component.questions().isEmpty()) {
      for (Component child : component.children()) {
        points = points.add(walk(child, sheet, scores));
      }
    } else {
      points = mean(component.questions(), sheet).multiply(exact(component.weight().value()));
    }
    scores.put(component.code(), points);
    return points;
  }

  private BigFraction mean(List<Question> questions, AnswerSheet sheet) {
    BigFraction sum = BigFraction.ZERO;
    int answered = 0;
    for (Question question : questions) {
      BigFraction value = value(counted(question), sheet);
      if (value != null) {
        sum = sum.add(value);
        answered++;
      }
    }
    int over = blankAnswer.equals("skip") ? answered : questions.size();
    return over == 0 ? BigFraction.ZERO : sum.divide(over);
  }

  private Question counted(Question question) {
    return reproduceDefects && question.worksheetDefect().isPresent()
        ? rulebook.layout().questions().get(questionIndex.get(question.worksheetDefect().get()))
        : question;
  }

  /** Value within 0..1; null when blank or refused. */
  public BigFraction value(Question question, AnswerSheet sheet) {
    int index = questionIndex.get(question.code());
    if (question.type() instanceof AnswerType.Choice choice) {
      return sheet.option(index) < 0
          ? null
          : exact(choice.options().get(sheet.option(index)).value().value());
    }
    if (question.type() instanceof AnswerType.Scale scale) {
      long slot = sheet.slot(slotIndex.get(question.code()));
      if (slot == AnswerSheet.MISSING) {
        return null;
      }
      BigFraction number = exact(BigDecimal.valueOf(slot, scale.decimals()));
      BigFraction least = exact(scale.least().value());
      return number.subtract(least).divide(exact(scale.most().value()).subtract(least));
    }
    RatioRule rule = question.ratio().orElseThrow();
    BigInteger part = sum(question, rule.part(), sheet);
    BigInteger whole = sum(question, rule.whole(), sheet);
    if (part == null || whole == null) {
      return null;
    }
    if (whole.signum() == 0) {
      if (part.signum() == 0 && rule.bothZero().isPresent()) {
        return exact(rule.bothZero().get().value());
      }
      return rule.zeroWhole().isPresent() ? exact(rule.zeroWhole().get().value()) : null;
    }
    BigFraction value =
        rule.formula() == RatioRule.Formula.SHARE
            ? BigFraction.of(part, whole)
            : BigFraction.of(whole.subtract(part), whole);
    if (value.compareTo(BigFraction.ONE) > 0) {
      return BigFraction.ONE;
    }
    return value.compareTo(BigFraction.ZERO) < 0 ? BigFraction.ZERO : value;
  }

  private BigInteger sum(Question question, List<String> inputs, AnswerSheet sheet) {
    BigInteger sum = BigInteger.ZERO;
    for (String input : inputs) {
      long count = sheet.slot(slotIndex.get(question.code() + "." + input));
      if (count == AnswerSheet.MISSING) {
        return null;
      }
      sum = sum.add(BigInteger.valueOf(count));
    }
    return sum;
  }

  /** What a minimum requires for a predikat, in points; null when it requires nothing. */
  public BigFraction required(Minimum minimum, Predikat predikat) {
    if (!minimum.required().containsKey(predikat)) {
      return null;
    }
    BigFraction figure = exact(minimum.required().get(predikat).value());
    return minimum.form() == Minimum.Form.POINTS
        ? figure
        : figure.multiply(exact(weight(minimum.node())));
  }

  /** Weight of a component or aggregate. */
  public BigDecimal weight(String node) {
    return rulebook.layout().nodeWeight(rulebook.layout().nodeIndex().get(node)).value();
  }

  /** The exact fraction of a decimal. */
  public BigFraction exact(BigDecimal decimal) {
    return known.computeIfAbsent(
        decimal,
        d ->
            BigFraction.of(d.unscaledValue())
                .divide(BigInteger.TEN.pow(d.scale() < 0 ? 0 : d.scale()))
                .multiply(BigInteger.TEN.pow(d.scale() < 0 ? -d.scale() : 0)));
  }
}
