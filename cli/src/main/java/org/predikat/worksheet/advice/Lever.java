package org.predikat.worksheet.advice;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Settings;
import org.predikat.scoring.Points;
import org.predikat.scoring.ScorePlan;
import org.predikat.scoring.SheetExplanation.QuestionExplanation;

/**
 * An answer that can be better, with what it adds to the score.
 *
 * @param ladder its answers
 * @param places questions in whose place the answer counts: its own, unless a defect of the
 *     official workbook is reproduced
 * @param worth points of a full value; an answer that counts in several places has the sum
 * @param node lowest component that holds every place where the answer counts
 * @param inside components below that one on the way to the places; empty for an answer that counts
 *     in one place
 */
record Lever(
    Ladder ladder,
    ImmutableList<Integer> places,
    Points worth,
    int node,
    ImmutableSet<Integer> inside) {

  /** Points that so many steps add to the total. */
  Points gain(long steps) {
    return worth.times(ladder.value(steps).minus(ladder.value(0)));
  }

  /** A denominator over which all gains are whole. */
  BigInteger unit() {
    return worth.denominator().multiply(ladder.unit());
  }

  /** The levers of a sheet in worksheet order, without answers that cannot add anything. */
  static ImmutableList<Lever> of(ScorePlan plan, Ladders ladders) {
    ImmutableList<QuestionExplanation> places = plan.explain(ladders.base()).questions();
    ImmutableListMultimap.Builder<Integer, Integer> placesOf = ImmutableListMultimap.builder();
    for (QuestionExplanation place : places) {
      if (place.given().isEmpty()) {
        placesOf.put(place.insteadOf().orElse(place.question()), place.question());
      }
    }
    ImmutableListMultimap<Integer, Integer> all = placesOf.build();
    ImmutableList.Builder<Lever> levers = ImmutableList.builder();
    for (Ladder ladder : ladders.ladders()) {
      ImmutableList<Integer> own = all.get(ladder.question());
      if (!own.isEmpty() && ladder.value(ladder.up()).compareTo(ladder.value(0)) > 0) {
        levers.add(at(plan, ladder, own, places));
      }
    }
    return levers.build();
  }

  private static Lever at(
      ScorePlan plan,
      Ladder ladder,
      ImmutableList<Integer> own,
      ImmutableList<QuestionExplanation> places) {
    Layout layout = plan.rulebook().layout();
    Points worth = Points.ZERO;
    List<Integer> common = new ArrayList<>();
    Set<Integer> ways = new LinkedHashSet<>();
    for (int place : own) {
      int sub = layout.questionSub().get(place);
      worth = worth.plus(worth(plan, sub, places));
      List<Integer> way = way(layout, sub);
      ways.addAll(way);
      if (common.isEmpty()) {
        common.addAll(way);
      } else {
        common.retainAll(way);
      }
    }
    int node = common.get(0);
    ways.removeAll(common);
    return new Lever(ladder, own, worth, node, ImmutableSet.copyOf(ways));
  }

  /** A component and those above it, lowest first. */
  private static List<Integer> way(Layout layout, int node) {
    List<Integer> way = new ArrayList<>();
    for (int at = node; at >= 0; at = layout.parents().get(at)) {
      way.add(at);
    }
    return way;
  }

  /** Points of a full value in a sub-component: its weight over the questions of the mean. */
  private static Points worth(ScorePlan plan, int sub, ImmutableList<QuestionExplanation> places) {
    Layout layout = plan.rulebook().layout();
    long over = layout.nodes().get(sub).questions().size();
    if (plan.rulebook().settings().blankAnswer() == Settings.BlankAnswer.SKIP) {
      over =
          layout.nodes().get(sub).questions().stream()
              .filter(
                  each -> places.get(layout.questionIndex().get(each.code())).value().isPresent())
              .count();
    }
    return Points.of(layout.nodes().get(sub).weight().value()).dividedBy(Points.of(over, 1));
  }
}
