package org.predikat.worksheet.portal;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Question;
import org.predikat.rulebook.Rulebook;

/** Where the answer to each question of the portal belongs, by the ids of a rulebook. */
final class PortalQuestions {
  /** Slot of a question that is answered by choosing. */
  static final int NO_SLOT = -1;

  private final ImmutableMap<Integer, Target> targets;

  /**
   * Where an answer belongs.
   *
   * @param question index of the question in the layout
   * @param slot index of the number in the layout; NO_SLOT for a choice
   * @param column the question's code, with that of the count for a ratio
   */
  record Target(int question, int slot, String column) {}

  private PortalQuestions(ImmutableMap<Integer, Target> targets) {
    this.targets = targets;
  }

  /** The ids of a rulebook; none where it was made before the portal. */
  static PortalQuestions of(Rulebook rulebook) {
    ImmutableMap.Builder<Integer, Target> targets = ImmutableMap.builder();
    Layout layout = rulebook.layout();
    for (int i = 0; i < layout.questions().size(); i++) {
      Question question = layout.questions().get(i);
      int index = i;
      int slot = layout.firstSlot().get(i);
      question.portalIds().forEach(id -> targets.put(id, new Target(index, slot, question.code())));
      for (int j = 0; j < question.inputs().size(); j++) {
        Question.Input input = question.inputs().get(j);
        Target target = new Target(i, slot + j, question.code() + "." + input.code());
        input.portalIds().forEach(id -> targets.put(id, target));
      }
    }
    return new PortalQuestions(targets.buildOrThrow());
  }

  /** Every id in the order of the rulebook. */
  ImmutableMap<Integer, Target> all() {
    return targets;
  }

  /** Where the answer to a question belongs; empty when the rulebook does not know it. */
  Optional<Target> find(int id) {
    return Optional.ofNullable(targets.get(id));
  }
}
