package org.predikat.intake;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.predikat.round.AnswerSheet;
import org.predikat.round.NoticeCode;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Question;
import org.predikat.rulebook.RatioRule;
import org.predikat.rulebook.Rulebook;

/** What can be wrong with a sheet of answers although every cell of it can be read. */
final class SheetChecks {
  /** Something found; the arguments are those of the code. */
  record Finding(NoticeCode code, ImmutableList<String> args) {}

  private final Layout layout;
  private final int[] ratios;

  SheetChecks(Rulebook rulebook) {
    layout = rulebook.layout();
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < layout.questions().size(); i++) {
      if (layout.questions().get(i).ratio().isPresent()) {
        found.add(i);
      }
    }
    ratios = found.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Whether a sheet can only be judged together with the unit's other rows. */
  boolean needsOthers(long[] slots, SortedMap<Integer, BigDecimal> given) {
    if (!given.isEmpty()) {
      return true;
    }
    for (int question : ratios) {
      int blank = 0;
      int inputs = layout.questions().get(question).inputs().size();
      for (int i = 0; i < inputs; i++) {
        blank += slots[layout.firstSlot().get(question) + i] == AnswerSheet.MISSING ? 1 : 0;
      }
      if (blank > 0 && blank < inputs) {
        return true;
      }
    }
    return false;
  }

  /** Whether there is anything to look at in a sheet with these points given. */
  boolean concern(SortedMap<Integer, BigDecimal> given) {
    return ratios.length > 0 || !given.isEmpty();
  }

  /** Everything found in a sheet, in the order of the rulebook. */
  ImmutableSet<Finding> findings(AnswerSheet sheet) {
    ImmutableSet.Builder<Finding> findings = ImmutableSet.builder();
    for (int question : ratios) {
      ratio(question, sheet, findings);
    }
    sheet.given().keySet().forEach(node -> givenNode(node, sheet, findings));
    return findings.build();
  }

  private void ratio(int index, AnswerSheet sheet, ImmutableSet.Builder<Finding> findings) {
    Question question = layout.questions().get(index);
    RatioRule rule = question.ratio().orElseThrow();
    long part = sum(index, question, rule.part(), sheet);
    long whole = sum(index, question, rule.whole(), sheet);
    if (part == AnswerSheet.MISSING || whole == AnswerSheet.MISSING) {
      return;
    }
    if (whole == 0) {
      boolean settled = rule.zeroWhole().isPresent() || (part == 0 && rule.bothZero().isPresent());
      if (!settled) {
        findings.add(new Finding(NoticeCode.ZERO_WHOLE, ImmutableList.of(question.code())));
      }
    } else if (rule.formula() == RatioRule.Formula.SHARE && part > whole) {
      findings.add(
          new Finding(
              NoticeCode.PART_ABOVE_WHOLE,
              ImmutableList.of(question.code(), Long.toString(part), Long.toString(whole))));
    }
  }

  private long sum(int index, Question question, List<String> inputs, AnswerSheet sheet) {
    long sum = 0;
    for (int i = 0; i < question.inputs().size(); i++) {
      if (inputs.contains(question.inputs().get(i).code())) {
        long value = sheet.slot(layout.firstSlot().get(index) + i);
        if (value == AnswerSheet.MISSING) {
          return value;
        }
        sum += value;
      }
    }
    return sum;
  }

  private void givenNode(int node, AnswerSheet sheet, ImmutableSet.Builder<Finding> findings) {
    String code = layout.nodeCode(node);
    for (int other : sheet.given().keySet()) {
      if (other != node && isBelow(other, node)) {
        findings.add(
            new Finding(
                NoticeCode.POINTS_AND_POINTS, ImmutableList.of(code, layout.nodeCode(other))));
        break;
      }
    }
    for (int i = 0; i < layout.questions().size(); i++) {
      if (isBelow(layout.questionSub().get(i), node) && isAnswered(i, sheet)) {
        findings.add(
            new Finding(
                NoticeCode.POINTS_AND_ANSWERS,
                ImmutableList.of(code, layout.questions().get(i).code())));
        break;
      }
    }
  }

  /** Whether a component is the given one or lies below it. */
  private boolean isBelow(int component, int ancestor) {
    int at = component;
    while (at > ancestor) {
      at = layout.parents().get(at);
    }
    return at == ancestor;
  }

  private boolean isAnswered(int question, AnswerSheet sheet) {
    if (layout.questions().get(question).type() instanceof AnswerType.Choice) {
      return sheet.option(question) != AnswerSheet.BLANK;
    }
    int slot = layout.firstSlot().get(question);
    for (;
        slot < layout.slots().size() && layout.slots().get(slot).question() == question;
        slot++) {
      if (sheet.slot(slot) != AnswerSheet.MISSING) {
        return true;
      }
    }
    return false;
  }
}
