package org.predikat.comparison;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.predikat.comparison.DataChange.Table;
import org.predikat.round.AnswerSheet;
import org.predikat.round.UnitDossier;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Stage;
import org.predikat.scoring.NodeScores;
import org.predikat.scoring.Points;
import org.predikat.scoring.ScorePlan;

/** Works out which of the changed answers moved a score, each changed alone. */
final class AnswerEffects {
  private final ScorePlan plan;
  private final Layout layout;
  private final UnitDossier before;
  private final UnitDossier after;

  /** The question or given score, in one of the two sheets. */
  private record Part(Table table, String code) {}

  /**
   * Effects between two sets of answers.
   *
   * @param plan the law by which they are scored
   * @param before the unit before, laid out by that law
   * @param after the unit after, laid out by that law
   */
  AnswerEffects(ScorePlan plan, UnitDossier before, UnitDossier after) {
    this.plan = plan;
    this.layout = plan.rulebook().layout();
    this.before = before;
    this.after = after;
  }

  /**
   * The changes that moved a node's score in a direction, the strongest first.
   *
   * @param changes cells that are others
   * @param node index of the node
   * @param stage DESK for the score at the desk, else that on the field result
   * @param direction sign of the move
   */
  ImmutableList<AnswerEffect> of(
      ImmutableList<DataChange> changes, int node, Stage stage, int direction) {
    SetMultimap<Part, DataChange> parts = LinkedHashMultimap.create();
    for (DataChange change : changes) {
      boolean sheet = change.table() == Table.DESK || change.table() == Table.FIELD;
      if (sheet && !change.part().isEmpty()) {
        parts.put(new Part(change.table(), change.part()), change);
      }
    }
    Optional<Points> start = points(before.desk(), before.field(), node, stage);
    if (start.isEmpty()) {
      return ImmutableList.of();
    }
    List<AnswerEffect> effects = new ArrayList<>();
    for (Part part : parts.keySet()) {
      Optional<Points> moved =
          part.table() == Table.DESK
              ? points(changed(before.desk(), after.desk(), part), before.field(), node, stage)
              : points(before.desk(), changed(before.field(), after.field(), part), node, stage);
      if (moved.isPresent()) {
        Points effect = moved.get().minus(start.get());
        if (effect.signum() == direction) {
          effects.add(new AnswerEffect(ImmutableList.copyOf(parts.get(part)), effect));
        }
      }
    }
    Comparator<AnswerEffect> weakest = Comparator.comparing(AnswerEffect::effect);
    effects.sort(direction < 0 ? weakest : weakest.reversed());
    return ImmutableList.copyOf(effects);
  }

  private Optional<Points> points(
      Optional<AnswerSheet> desk, Optional<AnswerSheet> field, int node, Stage stage) {
    if (desk.isEmpty()) {
      return Optional.empty();
    }
    boolean replaced = stage.compareTo(Stage.FIELD) >= 0 && field.isPresent();
    NodeScores scores =
        plan.score(replaced ? desk.get().replacedBy(field.orElseThrow()) : desk.get());
    return scores.known(node) ? Optional.of(scores.points(node)) : Optional.empty();
  }

  /** A sheet with one question, or one given score, as another sheet has it. */
  private Optional<AnswerSheet> changed(
      Optional<AnswerSheet> sheet, Optional<AnswerSheet> source, Part part) {
    AnswerSheet old = sheet.orElseGet(this::blank);
    AnswerSheet young = source.orElseGet(this::blank);
    byte[] options = new byte[old.questionCount()];
    for (int question = 0; question < options.length; question++) {
      boolean taken = layout.questions().get(question).code().equals(part.code());
      options[question] = (byte) (taken ? young : old).option(question);
    }
    long[] slots = new long[old.slotCount()];
    for (int slot = 0; slot < slots.length; slot++) {
      int question = layout.slots().get(slot).question();
      boolean taken = layout.questions().get(question).code().equals(part.code());
      slots[slot] = (taken ? young : old).slot(slot);
    }
    SortedMap<Integer, BigDecimal> given = new TreeMap<>(old.given());
    Integer node = layout.nodeIndex().get(part.code());
    if (node != null) {
      BigDecimal points = young.given().get(node);
      if (points == null) {
        given.remove(node);
      } else {
        given.put(node, points);
      }
    }
    return Optional.of(AnswerSheet.owning(options, slots, given));
  }

  private AnswerSheet blank() {
    byte[] options = new byte[layout.questions().size()];
    Arrays.fill(options, (byte) AnswerSheet.BLANK);
    long[] slots = new long[layout.slots().size()];
    Arrays.fill(slots, AnswerSheet.MISSING);
    return AnswerSheet.owning(options, slots, Collections.emptySortedMap());
  }
}
