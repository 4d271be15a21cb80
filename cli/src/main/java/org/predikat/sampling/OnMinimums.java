package org.predikat.sampling;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.predikat.round.AnswerSheet;
import org.predikat.rulebook.Figure;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Minimum;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Rulebook;

/**
 * Puts worksheets exactly on minimums of the proposed predikat: on one, and by chance on others
 * that have no question in common with it. Such a unit passes; a program that adds floating-point
 * numbers may find it short. Minimums of nodes that ask for a number are left out.
 */
final class OnMinimums {
  /** Around how much more than the share that is asked for the answers scatter, in permille. */
  private static final int SPREAD = 400;

  private final Layout layout;
  private final AnswerModel answers;
  private final EnumMap<Predikat, ImmutableList<Aim>> aims = new EnumMap<>(Predikat.class);

  /** A minimum to stand on, and how good answers must be for it, in permille. */
  private record Aim(Balance balance, int level) {
    int size() {
      return balance.questions().size();
    }
  }

  OnMinimums(Rulebook rulebook, AnswerModel answers) {
    this.layout = rulebook.layout();
    this.answers = answers;
    for (Predikat predikat : Predikat.values()) {
      ImmutableList.Builder<Aim> found = ImmutableList.builder();
      for (Minimum minimum : rulebook.minimums()) {
        aim(minimum, predikat).ifPresent(found::add);
      }
      aims.put(predikat, found.build());
    }
  }

  private Optional<Aim> aim(Minimum minimum, Predikat predikat) {
    Figure figure = minimum.required().get(predikat);
    if (figure == null) {
      return Optional.empty();
    }
    int node = layout.nodeIndex().get(minimum.node());
    ImmutableSet<Integer> components =
        node < layout.nodes().size()
            ? ImmutableSet.of(node)
            : layout.aggregates().get(node - layout.nodes().size()).members().stream()
                .map(layout.nodeIndex()::get)
                .collect(ImmutableSet.toImmutableSet());
    BigDecimal weight = layout.nodeWeight(node).value();
    BigDecimal points = minimum.points(figure, weight);
    return Balance.of(layout, components, points)
        .map(balance -> new Aim(balance, AnswerModel.permille(points, weight)));
  }

  /** Whether there is a minimum to stand on for every predikat. */
  boolean isPossible() {
    return aims.values().stream().noneMatch(ImmutableList::isEmpty);
  }

  /**
   * A minimum to stand on, as the place in a list; the more questions are added up for it, the
   * likelier, since that is where rounding tells.
   */
  int choose(Draws draws, Predikat proposed) {
    ImmutableList<Aim> all = aims.get(proposed);
    int drawn = draws.below(all.stream().mapToInt(Aim::size).sum());
    int at = 0;
    while (drawn >= all.get(at).size()) {
      drawn -= all.get(at).size();
      at++;
    }
    return at;
  }

  /**
   * The sheet with the answers below some minimums made to stand exactly on them.
   *
   * @param first the minimum that {@link #choose} gave
   */
  AnswerSheet placed(Draws draws, AnswerSheet sheet, Predikat proposed, int first) {
    byte[] options = new byte[sheet.questionCount()];
    for (int i = 0; i < options.length; i++) {
      options[i] = (byte) sheet.option(i);
    }
    long[] slots = new long[sheet.slotCount()];
    for (int i = 0; i < slots.length; i++) {
      slots[i] = sheet.slot(i);
    }
    ImmutableList<Aim> all = aims.get(proposed);
    Set<Integer> taken = new HashSet<>();
    for (int i = 0; i < all.size(); i++) {
      Aim aim = all.get((first + i) % all.size());
      boolean wanted = i == 0 || draws.chance(200);
      if (wanted && taken.stream().noneMatch(aim.balance().questions()::contains)) {
        taken.addAll(aim.balance().questions());
        place(draws, aim, options, slots);
      }
    }
    return AnswerSheet.owning(options, slots, sheet.given());
  }

  private void place(Draws draws, Aim aim, byte[] options, long[] slots) {
    for (int question : aim.balance().ratios(layout.questions())) {
      answers.fillWhole(draws, question, slots);
    }
    for (int question : aim.balance().choices()) {
      options[question] = answers.option(question, aim.level() + draws.around(SPREAD));
    }
    aim.balance().strike(draws, options);
  }
}
