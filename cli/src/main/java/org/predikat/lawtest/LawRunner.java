package org.predikat.lawtest;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.MapMaker;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.predikat.evaluation.Evaluator;
import org.predikat.evaluation.FinalStatus;
import org.predikat.evaluation.Reason;
import org.predikat.evaluation.UnitOutcome;
import org.predikat.round.Round;
import org.predikat.rulebook.Figure;
import org.predikat.rulebook.Minimum;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.Stage;
import org.predikat.scoring.NodeScores;
import org.predikat.scoring.Points;

/** Runs law tests, several at once; results come in the order of the tests. */
public final class LawRunner {
  private static final Points HUNDRED = Points.of(100, 1);

  private LawRunner() {}

  /**
   * Runs tests on so many threads, at least 1.
   *
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public static ImmutableList<LawResult> run(ImmutableList<LawCase> tests, int threads)
      throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      // A large round may be that of many tests; its law is compiled once. Weak keys are compared
      // by identity, where equality would look at the whole law.
      Map<Round, Evaluator> evaluators = new MapMaker().weakKeys().makeMap();
      List<Future<LawResult>> running = new ArrayList<>();
      for (LawCase each : tests) {
        running.add(
            pool.submit(() -> run(each, evaluators.computeIfAbsent(each.round(), Evaluator::of))));
      }
      ImmutableList.Builder<LawResult> results = ImmutableList.builder();
      for (Future<LawResult> each : running) {
        results.add(each.get());
      }
      return results.build();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException problem) {
        throw problem;
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  /** Runs one test. */
  public static LawResult run(LawCase test) {
    return run(test, Evaluator.of(test.round()));
  }

  private static LawResult run(LawCase test, Evaluator evaluator) {
    UnitOutcome outcome = evaluator.evaluate(test.unit());
    Optional<NodeScores> scores =
        test.stage() == Stage.FIELD && outcome.field().isPresent()
            ? outcome.field()
            : desk(test, outcome, evaluator);
    ImmutableList.Builder<Check> checks = ImmutableList.builder();
    LawCase.Expected expected = test.expected();
    expected
        .nodes()
        .forEach((code, points) -> checks.add(score("nodes", code, points, test, scores)));
    expected
        .percent()
        .forEach((code, percent) -> checks.add(score("percent", code, percent, test, scores)));
    expected.missed().ifPresent(codes -> checks.add(missed(codes, test, scores)));
    expected
        .awarded()
        .ifPresent(
            awarded ->
                checks.add(
                    words(
                        "verdict",
                        verdict(awarded),
                        verdict(outcome.status() == FinalStatus.AWARDED))));
    expected
        .status()
        .ifPresent(
            status ->
                checks.add(
                    words(
                        "status",
                        Ascii.toLowerCase(status.name()),
                        Ascii.toLowerCase(outcome.status().name()))));
    expected
        .reasons()
        .ifPresent(codes -> checks.add(words("reasons", list(codes), list(reasons(outcome)))));
    return new LawResult(test, checks.build(), outcome, evaluator.plan(), scores);
  }

  /**
   * A unit that fails at the desk has no field scores to show; a case made of answers still means
   * those, which are the same at both stages unless it says otherwise.
   */
  private static Optional<NodeScores> desk(LawCase test, UnitOutcome outcome, Evaluator evaluator) {
    if (test.stage() == Stage.DESK || test.unit().desk().isEmpty()) {
      return outcome.desk();
    }
    return Optional.of(
        evaluator
            .plan()
            .score(
                test.unit()
                    .field()
                    .map(field -> test.unit().desk().orElseThrow().replacedBy(field))
                    .orElse(test.unit().desk().orElseThrow())));
  }

  private static Check score(
      String key, String code, BigDecimal expected, LawCase test, Optional<NodeScores> scores) {
    Rulebook rulebook = test.rulebook();
    int node = rulebook.layout().nodeIndex().get(code);
    Optional<Points> actual =
        scores.filter(each -> each.known(node)).map(each -> each.points(node));
    if (key.equals("percent")) {
      Points weight = Points.of(rulebook.layout().nodeWeight(node).value());
      actual = actual.map(points -> points.times(HUNDRED).dividedBy(weight));
    }
    BigDecimal tolerance = test.expected().tolerance();
    boolean holds =
        actual.isPresent()
            && (tolerance.signum() == 0
                ? actual.get().toDecimal(expected.scale()).compareTo(expected) == 0
                : isWithin(actual.get(), expected, tolerance));
    return new Check(
        key + "." + code,
        expected.toPlainString(),
        actual.map(each -> each.toDecimal(expected.scale()).toPlainString()).orElse(""),
        actual,
        holds,
        ImmutableSet.of(code));
  }

  private static boolean isWithin(Points actual, BigDecimal expected, BigDecimal tolerance) {
    return actual.compareTo(Points.of(expected.subtract(tolerance))) >= 0
        && actual.compareTo(Points.of(expected.add(tolerance))) <= 0;
  }

  private static Check missed(
      ImmutableList<String> expected, LawCase test, Optional<NodeScores> scores) {
    Rulebook rulebook = test.rulebook();
    ImmutableList.Builder<String> found = ImmutableList.builder();
    for (Minimum minimum : rulebook.minimums()) {
      Figure figure = minimum.required().get(test.unit().proposed());
      int node = rulebook.layout().nodeIndex().get(minimum.node());
      if (figure != null && scores.isPresent() && scores.get().known(node)) {
        BigDecimal weight = rulebook.layout().nodeWeight(node).value();
        Points required = Points.of(minimum.points(figure, weight));
        if (scores.get().points(node).compareTo(required) < 0) {
          found.add(minimum.code());
        }
      }
    }
    ImmutableList<String> actual = found.build();
    LinkedHashSet<String> other =
        new LinkedHashSet<>(
            Sets.symmetricDifference(ImmutableSet.copyOf(expected), ImmutableSet.copyOf(actual)));
    return new Check(
        "missed",
        list(expected),
        list(actual),
        Optional.empty(),
        expected.equals(actual),
        rulebook.minimums().stream()
            .filter(each -> other.contains(each.code()))
            .map(Minimum::node)
            .collect(ImmutableSet.toImmutableSet()));
  }

  private static Check words(String key, String expected, String actual) {
    return new Check(
        key, expected, actual, Optional.empty(), expected.equals(actual), ImmutableSet.of());
  }

  private static ImmutableList<String> reasons(UnitOutcome outcome) {
    return outcome.reasons().stream()
        .map(each -> each.kind() == Reason.Kind.PANEL ? CaseReader.PANEL : each.subject())
        .collect(ImmutableList.toImmutableList());
  }

  private static String verdict(boolean awarded) {
    return awarded ? "awarded" : "not_awarded";
  }

  private static String list(ImmutableList<String> codes) {
    return "[" + String.join(", ", codes) + "]";
  }
}
