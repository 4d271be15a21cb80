package org.predikat.robustness;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import org.predikat.evaluation.StageGate;
import org.predikat.evaluation.UnitOutcome;
import org.predikat.round.AnswerSheet;
import org.predikat.rulebook.Stage;
import org.predikat.scoring.Points;
import org.predikat.worksheet.advice.Ladder;

/**
 * One unit made ready to be judged on changed answers and weights: sums of whole numbers compared
 * with whole numbers. The law stays where it is; what the evaluator says of the unit is only taken
 * apart here, and a test holds every draw against it. Immutable.
 */
final class UnitModel {
  private final Frame frame;
  private final UnitOutcome outcome;
  private final ImmutableList<RecordedAnswer> answers;
  private final int judged;
  private final int[] questions;
  private final int[] areas;
  private final Source[] sources;
  private final int[] reaches;
  private final long[] lowest;
  private final long[] highest;
  private final Effects effects;
  private final long units;
  private final long slack;
  private final long[][] base;
  private final List<SortedMap<Integer, BigDecimal>> given;
  private final long[] constants;
  private final UnitStages stages;

  /**
   * A model of a unit that was judged at the desk at least.
   *
   * @param gates what its stages ask
   * @param last the last stage that it was judged at
   */
  UnitModel(
      Frame frame,
      Experiment experiment,
      UnitOutcome outcome,
      ImmutableList<StageGate> gates,
      Stage last) {
    this.frame = frame;
    this.outcome = outcome;
    List<AnswerSheet> sheets = sheets();
    this.given = sheets.stream().map(this::topmost).toList();
    this.answers = ordered(new RecordedAnswers(frame.layout()).of(outcome.dossier()));
    this.judged = (int) answers.stream().filter(each -> each.source() != Source.INDEX).count();
    this.questions = answers.stream().mapToInt(RecordedAnswer::question).toArray();
    this.areas = Arrays.stream(questions).map(frame::area).toArray();
    this.sources = answers.stream().map(RecordedAnswer::source).toArray(Source[]::new);
    this.reaches = new int[answers.size()];
    this.lowest = new long[reaches.length];
    this.highest = new long[reaches.length];
    for (int i = 0; i < reaches.length; i++) {
      Ladder ladder = answers.get(i).ladder();
      reaches[i] = Reaches.of(answers.get(i), experiment.bounds());
      lowest[i] = -Math.min(reaches[i], ladder.down());
      highest[i] = Math.min(reaches[i], ladder.up());
    }
    EffectsBuilder builder =
        new EffectsBuilder(
            frame,
            answer -> Math.max(1, Reaches.of(answer, experiment.bounds())),
            answers,
            sheets,
            hidden());
    this.effects = builder.build();
    this.units = builder.denominator();
    this.slack = builder.slack();
    this.base = base();
    this.constants = constants();
    boolean passed = outcome.failed().isEmpty();
    this.stages =
        new UnitStages(
            gates, last, passed, given.size(), frame.nodes(), points -> whole(points, true));
  }

  private List<AnswerSheet> sheets() {
    List<AnswerSheet> sheets = new ArrayList<>();
    AnswerSheet desk = outcome.dossier().desk().orElseThrow();
    sheets.add(desk);
    outcome.dossier().field().map(desk::replacedBy).ifPresent(sheets::add);
    return sheets;
  }

  /** Given scores of a sheet; of two, one above the other, the higher stands. */
  private SortedMap<Integer, BigDecimal> topmost(AnswerSheet sheet) {
    return Maps.filterKeys(
        sheet.given(), node -> !isGiven(frame.layout().parents().get(node), sheet.given()));
  }

  private boolean isGiven(int node, SortedMap<Integer, BigDecimal> points) {
    return node >= 0
        && (points.containsKey(node) || isGiven(frame.layout().parents().get(node), points));
  }

  /** Those that somebody judges first: they are passed over by the dozen, indices are not. */
  private static ImmutableList<RecordedAnswer> ordered(ImmutableList<RecordedAnswer> all) {
    ImmutableList.Builder<RecordedAnswer> ordered = ImmutableList.builder();
    all.stream().filter(each -> each.source() != Source.INDEX).forEach(ordered::add);
    all.stream().filter(each -> each.source() == Source.INDEX).forEach(ordered::add);
    return ordered.build();
  }

  private boolean[][] hidden() {
    boolean[][] hidden = new boolean[given.size()][frame.layout().nodes().size()];
    for (int sheet = 0; sheet < hidden.length; sheet++) {
      for (int node = 0; node < hidden[sheet].length; node++) {
        int parent = frame.layout().parents().get(node);
        hidden[sheet][node] =
            given.get(sheet).containsKey(node) || (parent >= 0 && hidden[sheet][parent]);
      }
    }
    return hidden;
  }

  private long[][] base() {
    long[][] sums = new long[given.size()][frame.subs()];
    for (int answer = 0; answer < answers.size(); answer++) {
      for (int effect = effects.from(answer); effect < effects.to(answer); effect++) {
        sums[effects.onField(effect) ? 1 : 0][effects.sub(effect)] += effects.value(effect, 0);
      }
    }
    return sums;
  }

  private long[] constants() {
    long[] points = new long[given.size() * frame.nodes()];
    for (int sheet = 0; sheet < given.size(); sheet++) {
      for (int node : given.get(sheet).keySet()) {
        points[sheet * frame.nodes() + node] = whole(Points.of(given.get(sheet).get(node)), false);
      }
    }
    return points;
  }

  /** Points in units of both denominators, rounded down or up. */
  private long whole(Points points, boolean up) {
    BigInteger[] parts =
        points
            .numerator()
            .multiply(BigInteger.valueOf(frame.weightUnits()))
            .multiply(BigInteger.valueOf(units))
            .divideAndRemainder(points.denominator());
    return (up && parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0]).longValueExact();
  }

  /** Puts what the recorded answers give under weights into the places of the sub-components. */
  void putLeaves(long[] weights, long[] numerators) {
    System.arraycopy(constants, 0, numerators, 0, constants.length);
    for (int sheet = 0; sheet < base.length; sheet++) {
      int at = sheet * frame.nodes();
      long[] sums = base[sheet];
      for (int sub = 0; sub < sums.length; sub++) {
        numerators[at + frame.subNode(sub)] += weights[sub] * sums[sub];
      }
    }
  }

  /** Adds the sub-components up, sheet by sheet. */
  void addUp(long[] numerators) {
    for (int sheet = 0; sheet < base.length; sheet++) {
      frame.addUp(numerators, sheet * frame.nodes());
    }
  }

  Frame frame() {
    return frame;
  }

  UnitOutcome outcome() {
    return outcome;
  }

  /** Its recorded answers, those of surveys last. */
  ImmutableList<RecordedAnswer> answers() {
    return answers;
  }

  /** How many of the answers somebody judges. */
  int judged() {
    return judged;
  }

  /** Index of an answer's question. */
  int question(int answer) {
    return questions[answer];
  }

  /** Node of the area that an answer belongs to. */
  int area(int answer) {
    return areas[answer];
  }

  /** What makes an answer uncertain. */
  Source source(int answer) {
    return sources[answer];
  }

  /** A number of steps as far as the best and the worst answer allow. */
  long within(int answer, long steps) {
    return Math.max(lowest[answer], Math.min(steps, highest[answer]));
  }

  /** Most steps by which an answer moves. */
  int reach(int answer) {
    return reaches[answer];
  }

  Effects effects() {
    return effects;
  }

  /** The denominator of scores together with that of weights. */
  long units() {
    return units;
  }

  /** How much more than its whole number a score may be; 0 where all are exact. */
  long slack() {
    return slack;
  }

  /** Number of numerators: nodes of every sheet. */
  int size() {
    return constants.length;
  }

  /** Given scores of a sheet. */
  SortedMap<Integer, BigDecimal> given(int sheet) {
    return given.get(sheet);
  }

  /** Its stages with their minimums. */
  UnitStages stages() {
    return stages;
  }
}
