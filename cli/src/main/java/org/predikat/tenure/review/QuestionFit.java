package org.predikat.tenure.review;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.predikat.round.AnswerSheet;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Question;
import org.predikat.rulebook.Rulebook;

/**
 * Carries answers from the worksheet of one law to that of another, question by question, where
 * both ask the same thing: the same code and options, counts or scale and, on the worksheet, the
 * same label. Surveys are the same whatever their label, because both laws mean the national
 * indices. A question without a counterpart stays blank.
 */
final class QuestionFit {
  private final Layout from;
  private final Layout to;
  private final int[] source;

  private QuestionFit(Layout from, Layout to, int[] source) {
    this.from = from;
    this.to = to;
    this.source = source;
  }

  static QuestionFit between(Rulebook worksheet, Rulebook law) {
    Layout from = worksheet.layout();
    Layout to = law.layout();
    int[] source = new int[to.questions().size()];
    for (int i = 0; i < source.length; i++) {
      Integer place = from.questionIndex().get(to.questions().get(i).code());
      source[i] =
          place != null && same(from.questions().get(place), to.questions().get(i)) ? place : -1;
    }
    return new QuestionFit(from, to, source);
  }

  /** Whether the worksheet asks a question of the law. */
  boolean asks(int question) {
    return source[question] >= 0;
  }

  /** How many questions of the law the worksheet does not ask. */
  int others() {
    return (int) Arrays.stream(source).filter(place -> place < 0).count();
  }

  /** The answers, in the places of the law. */
  AnswerSheet carry(AnswerSheet sheet) {
    byte[] options = new byte[source.length];
    Arrays.fill(options, (byte) AnswerSheet.BLANK);
    long[] slots = new long[to.slots().size()];
    Arrays.fill(slots, AnswerSheet.MISSING);
    for (int question = 0; question < source.length; question++) {
      if (source[question] >= 0) {
        options[question] = (byte) sheet.option(source[question]);
        carrySlots(sheet, question, slots);
      }
    }
    return AnswerSheet.owning(options, slots, given(sheet));
  }

  private void carrySlots(AnswerSheet sheet, int question, long[] slots) {
    int first = to.firstSlot().get(question);
    if (first < 0) {
      return;
    }
    int other = from.firstSlot().get(source[question]);
    for (int slot = first;
        slot < slots.length && to.slots().get(slot).question() == question;
        slot++) {
      slots[slot] = sheet.slot(other + slot - first);
    }
  }

  /** Points given for nodes, where the law has the node with the same weight. */
  private SortedMap<Integer, BigDecimal> given(AnswerSheet sheet) {
    TreeMap<Integer, BigDecimal> given = new TreeMap<>();
    sheet
        .given()
        .forEach(
            (node, points) -> {
              Integer place = to.nodeIndex().get(from.nodeCode(node));
              if (place != null
                  && to.nodeWeight(place).value().compareTo(from.nodeWeight(node).value()) == 0) {
                given.put(place, points);
              }
            });
    return given;
  }

  private static boolean same(Question a, Question b) {
    return a.origin() == b.origin()
        && (a.origin() == Question.Origin.SURVEY || a.label().equals(b.label()))
        && codes(a).equals(codes(b))
        && sameType(a.type(), b.type());
  }

  private static ImmutableList<String> codes(Question question) {
    return question.inputs().stream()
        .map(Question.Input::code)
        .collect(ImmutableList.toImmutableList());
  }

  private static boolean sameType(AnswerType a, AnswerType b) {
    if (a instanceof AnswerType.Choice first && b instanceof AnswerType.Choice second) {
      return options(first).equals(options(second));
    }
    if (a instanceof AnswerType.Scale first && b instanceof AnswerType.Scale second) {
      return first.decimals() == second.decimals()
          && first.least().value().compareTo(second.least().value()) == 0
          && first.most().value().compareTo(second.most().value()) == 0;
    }
    return a instanceof AnswerType.Ratio && b instanceof AnswerType.Ratio;
  }

  private static ImmutableList<String> options(AnswerType.Choice choice) {
    return choice.options().stream()
        .map(AnswerType.Option::code)
        .collect(ImmutableList.toImmutableList());
  }
}
