package org.predikat.agreement;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import org.predikat.rulebook.Question;

/** The answers to one question, unit by unit. */
final class QuestionCounts {
  private final int question;
  private final Metric metric;
  private final List<ImmutableDoubleArray> numbers = new ArrayList<>();
  private final List<ImmutableDoubleArray> values = new ArrayList<>();
  private final List<TreeMap<String, Double>> byAssessor = new ArrayList<>();
  private int units;
  private long pairs;
  private long same;

  QuestionCounts(int index, Question question) {
    this.question = index;
    this.metric = AnswerValues.metric(question);
  }

  /** Takes the answers that the assessors of one unit gave. */
  void add(Map<String, AnswerValues> assessors) {
    TreeMap<String, Double> given = new TreeMap<>();
    ImmutableDoubleArray.Builder worth = ImmutableDoubleArray.builder();
    assessors.forEach(
        (assessor, answers) -> {
          OptionalDouble number = answers.number(question);
          if (number.isPresent()) {
            given.put(assessor, number.getAsDouble());
            worth.add(AnswerValues.number(answers.value(question)));
          }
        });
    if (given.isEmpty()) {
      return;
    }
    byAssessor.add(given);
    ImmutableDoubleArray all = ImmutableDoubleArray.copyOf(given.values());
    if (all.length() > 1) {
      units++;
      numbers.add(all);
      values.add(worth.build());
      for (int a = 0; a < all.length(); a++) {
        for (int b = a + 1; b < all.length(); b++) {
          pairs++;
          same += all.get(a) == all.get(b) ? 1 : 0;
        }
      }
    }
  }

  /** Whether two assessors or more answered the question on any unit. */
  boolean isCompared() {
    return units > 0;
  }

  long pairs() {
    return pairs;
  }

  long same() {
    return same;
  }

  /** The values within 0 and 1, for sums over questions. */
  Coefficients values() {
    return Coefficients.of(values);
  }

  QuestionAgreement agreement() {
    return new QuestionAgreement(
        question, metric, units, pairs, same, Coefficients.of(numbers).alpha(metric), kappa());
  }

  private OptionalDouble kappa() {
    TreeSet<String> assessors = new TreeSet<>();
    byAssessor.forEach(unit -> assessors.addAll(unit.keySet()));
    if (metric == Metric.INTERVAL
        || assessors.size() != 2
        || byAssessor.stream().anyMatch(unit -> unit.size() != 2)) {
      return OptionalDouble.empty();
    }
    return Coefficients.kappa(answers(assessors.first()), answers(assessors.last()));
  }

  private ImmutableList<Double> answers(String assessor) {
    return byAssessor.stream()
        .map(unit -> unit.get(assessor))
        .collect(ImmutableList.toImmutableList());
  }
}
