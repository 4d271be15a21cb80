package org.predikat.worksheet.template;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.predikat.round.AnswerSheet;
import org.predikat.rulebook.Figure;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Question;
import org.predikat.rulebook.RatioRule;
import org.predikat.scoring.Points;

/** What the counts of each ratio question of one sheet come to by themselves. */
record Ratios(Layout layout, AnswerSheet sheet) {
  /** The ratio within 0..1; empty where a count of the formula is blank or the rule refuses it. */
  Optional<Points> value(int question) {
    RatioRule rule = rule(question);
    long part = sum(question, rule.part());
    long whole = sum(question, rule.whole());
    if (part == AnswerSheet.MISSING || whole == AnswerSheet.MISSING) {
      return Optional.empty();
    }
    if (whole == 0) {
      return zero(rule, part).map(figure -> Points.of(figure.value()));
    }
    long done = rule.formula() == RatioRule.Formula.SHARE ? part : whole - part;
    return Optional.of(Points.of(Math.max(0, Math.min(done, whole)), whole));
  }

  /** Whether the rule has no value for the counts, all of which are given. */
  boolean refused(int question) {
    if (layout.questions().get(question).ratio().isEmpty() || value(question).isPresent()) {
      return false;
    }
    RatioRule rule = rule(question);
    return sum(question, rule.part()) != AnswerSheet.MISSING
        && sum(question, rule.whole()) != AnswerSheet.MISSING;
  }

  private static Optional<Figure> zero(RatioRule rule, long part) {
    return part == 0 && rule.bothZero().isPresent() ? rule.bothZero() : rule.zeroWhole();
  }

  private RatioRule rule(int question) {
    return layout.questions().get(question).ratio().orElseThrow();
  }

  private long sum(int index, ImmutableList<String> inputs) {
    Question question = layout.questions().get(index);
    long sum = 0;
    for (int i = 0; i < question.inputs().size(); i++) {
      if (inputs.contains(question.inputs().get(i).code())) {
        long count = sheet.slot(layout.firstSlot().get(index) + i);
        if (count == AnswerSheet.MISSING) {
          return AnswerSheet.MISSING;
        }
        sum += count;
      }
    }
    return sum;
  }
}
