package org.predikat.comparison;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.predikat.round.AnswerSheet;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Question;

/**
 * Answer sheets laid out by one rulebook, laid out by another that asks the same questions.
 * Questions, options, counts and nodes are the same where their codes are.
 */
final class SheetExchange {
  private static final byte NOT_THERE = -2;

  private final Layout from;
  private final Layout to;
  private final boolean same;
  private final int[] questions;
  private final byte[][] options;
  private final int[] slots;

  private SheetExchange(Layout from, Layout to) {
    this.from = from;
    this.to = to;
    questions = new int[to.questions().size()];
    options = new byte[questions.length][];
    slots = new int[to.slots().size()];
    for (int question = 0; question < questions.length; question++) {
      questions[question] = from.questionIndex().get(to.questions().get(question).code());
      options[question] =
          options(from.questions().get(questions[question]), to.questions().get(question));
    }
    for (int slot = 0; slot < slots.length; slot++) {
      slots[slot] = from.slotIndex().get(to.slots().get(slot).column());
    }
    same = isSame();
  }

  /**
   * The exchange.
   *
   * @throws IllegalArgumentException unless {@link #unlike} is empty
   */
  static SheetExchange between(Layout from, Layout to) {
    if (!unlike(from, to).isEmpty()) {
      throw new IllegalArgumentException("other questions");
    }
    return new SheetExchange(from, to);
  }

  /** Codes of the questions that only one of the two asks, or that are answered otherwise. */
  static ImmutableList<String> unlike(Layout from, Layout to) {
    ImmutableSet.Builder<String> unlike = ImmutableSet.builder();
    for (Question question : Iterables.concat(from.questions(), to.questions())) {
      Integer before = from.questionIndex().get(question.code());
      Integer after = to.questionIndex().get(question.code());
      if (before == null
          || after == null
          || !alike(from.questions().get(before), to.questions().get(after))) {
        unlike.add(question.code());
      }
    }
    return unlike.build().asList();
  }

  private static boolean alike(Question before, Question after) {
    return before.type().getClass() == after.type().getClass()
        && before.origin() == after.origin()
        && codes(before).equals(codes(after));
  }

  /** What an answer is made of, whatever the order. */
  private static ImmutableSet<String> codes(Question question) {
    return question.type() instanceof AnswerType.Choice choice
        ? choice.options().stream()
            .map(AnswerType.Option::code)
            .collect(ImmutableSet.toImmutableSet())
        : question.inputs().stream()
            .map(Question.Input::code)
            .collect(ImmutableSet.toImmutableSet());
  }

  private static byte[] options(Question before, Question after) {
    if (!(before.type() instanceof AnswerType.Choice old)
        || !(after.type() instanceof AnswerType.Choice young)) {
      return new byte[0];
    }
    byte[] options = new byte[old.options().size()];
    Arrays.fill(options, NOT_THERE);
    for (int option = 0; option < options.length; option++) {
      for (int other = 0; other < young.options().size(); other++) {
        if (old.options().get(option).code().equals(young.options().get(other).code())) {
          options[option] = (byte) other;
        }
      }
    }
    return options;
  }

  private boolean isSame() {
    for (int question = 0; question < questions.length; question++) {
      if (questions[question] != question) {
        return false;
      }
      for (int option = 0; option < options[question].length; option++) {
        if (options[question][option] != option) {
          return false;
        }
      }
    }
    for (int slot = 0; slot < slots.length; slot++) {
      if (slots[slot] != slot
          || from.slots().get(slot).decimals() != to.slots().get(slot).decimals()) {
        return false;
      }
    }
    return from.nodeIndex().equals(to.nodeIndex());
  }

  /** The sheet; empty where it holds something that the other law has no place for. */
  Optional<AnswerSheet> sheet(AnswerSheet sheet) {
    if (same) {
      return Optional.of(sheet);
    }
    byte[] answers = new byte[questions.length];
    for (int question = 0; question < answers.length; question++) {
      int option = sheet.option(questions[question]);
      answers[question] =
          option == AnswerSheet.BLANK ? (byte) AnswerSheet.BLANK : options[question][option];
      if (answers[question] == NOT_THERE) {
        return Optional.empty();
      }
    }
    long[] numbers = new long[slots.length];
    for (int slot = 0; slot < numbers.length; slot++) {
      Optional<Long> number =
          scaled(
              sheet.slot(slots[slot]),
              from.slots().get(slots[slot]).decimals(),
              to.slots().get(slot).decimals());
      if (number.isEmpty()) {
        return Optional.empty();
      }
      numbers[slot] = number.get();
    }
    return given(sheet).map(given -> AnswerSheet.owning(answers, numbers, given, cutoffs(sheet)));
  }

  private static Optional<Long> scaled(long number, int decimals, int wanted) {
    if (number == AnswerSheet.MISSING || decimals == wanted) {
      return Optional.of(number);
    }
    BigDecimal value = BigDecimal.valueOf(number, decimals).stripTrailingZeros();
    return value.scale() > wanted
        ? Optional.empty()
        : Optional.of(value.setScale(wanted).unscaledValue().longValueExact());
  }

  private Optional<SortedMap<Integer, BigDecimal>> given(AnswerSheet sheet) {
    SortedMap<Integer, BigDecimal> given = new TreeMap<>();
    for (Map.Entry<Integer, BigDecimal> entry : sheet.given().entrySet()) {
      Integer node = to.nodeIndex().get(from.nodeCode(entry.getKey()));
      if (node == null) {
        return Optional.empty();
      }
      given.put(node, entry.getValue());
    }
    return Optional.of(given);
  }

  /** Cut-offs by which numbers became options; only where the other law cuts alike. */
  private SortedMap<Integer, Integer> cutoffs(AnswerSheet sheet) {
    if (sheet.cutoffs().isEmpty()) {
      return Collections.emptySortedMap();
    }
    SortedMap<Integer, Integer> cutoffs = new TreeMap<>();
    for (int question = 0; question < questions.length; question++) {
      Integer cutoff = sheet.cutoffs().get(questions[question]);
      if (cutoff != null
          && Objects.equals(
              from.questions().get(questions[question]).bands(),
              to.questions().get(question).bands())) {
        cutoffs.put(question, cutoff);
      }
    }
    return cutoffs;
  }
}
