package org.predikat.scoring;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.predikat.round.AnswerSheet;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Question;
import org.predikat.rulebook.RatioRule;
import org.predikat.rulebook.Rulebook;

/** An answer sheet in the making, filled by codes. */
public final class SheetDraft {
  private final Layout layout;
  private final byte[] options;
  private final long[] slots;
  private final SortedMap<Integer, BigDecimal> given = new TreeMap<>();

  /** A blank sheet. */
  public SheetDraft(Rulebook rulebook) {
    this.layout = rulebook.layout();
    this.options = new byte[layout.questions().size()];
    this.slots = new long[layout.slots().size()];
    Arrays.fill(options, (byte) AnswerSheet.BLANK);
    Arrays.fill(slots, AnswerSheet.MISSING);
  }

  /** The best answer to every question; counts that enter no formula are 0. */
  public static SheetDraft best(Rulebook rulebook) {
    SheetDraft draft = new SheetDraft(rulebook);
    draft.layout.questions().forEach(question -> draft.extreme(question, true));
    return draft;
  }

  /** The worst answer to every question. */
  public static SheetDraft worst(Rulebook rulebook) {
    SheetDraft draft = new SheetDraft(rulebook);
    draft.layout.questions().forEach(question -> draft.extreme(question, false));
    return draft;
  }

  /** A copy of a sheet, to be changed. */
  public static SheetDraft of(Rulebook rulebook, AnswerSheet sheet) {
    SheetDraft draft = new SheetDraft(rulebook);
    Arrays.setAll(draft.slots, sheet::slot);
    for (int i = 0; i < draft.options.length; i++) {
      draft.options[i] = (byte) sheet.option(i);
    }
    draft.given.putAll(sheet.given());
    return draft;
  }

  private void extreme(Question question, boolean best) {
    if (question.type() instanceof AnswerType.Choice choice) {
      option(question, best ? 0 : choice.options().size() - 1);
    } else if (question.type() instanceof AnswerType.Scale scale) {
      number(question.code(), best ? scale.most().value() : scale.least().value());
    } else {
      RatioRule rule = question.ratio().orElseThrow();
      boolean share = rule.formula() == RatioRule.Formula.SHARE;
      ratio(question, share == best ? 1 : 0, 1);
    }
  }

  /** Sets a choice by the index of the option. */
  public SheetDraft option(Question question, int option) {
    options[layout.questionIndex().get(question.code())] = (byte) option;
    return this;
  }

  /** Sets the sums above and below the line of a ratio; inputs without a formula become 0. */
  public SheetDraft ratio(Question question, long part, long whole) {
    RatioRule rule = question.ratio().orElseThrow();
    question.inputs().forEach(input -> slots[slot(question, input.code())] = 0);
    slots[slot(question, rule.part().get(0))] = part;
    slots[slot(question, rule.whole().get(0))] = whole;
    return this;
  }

  private int slot(Question question, String input) {
    return layout.slotIndex().get(question.code() + "." + input);
  }

  /** Sets a number by its column. */
  public SheetDraft number(String column, BigDecimal number) {
    int slot = layout.slotIndex().get(column);
    slots[slot] = number.movePointRight(layout.slots().get(slot).decimals()).longValueExact();
    return this;
  }

  /** Sets a slot as it is held in sheets. */
  public SheetDraft slot(int slot, long number) {
    slots[slot] = number;
    return this;
  }

  /** Sets an answer by its column: an option's code, a number, or {@code blank}. */
  public SheetDraft answer(String column, String answer) {
    Integer index = layout.questionIndex().get(column);
    if (index == null || layout.firstSlot().get(index) >= 0) {
      if (answer.equals("blank")) {
        return slot(layout.slotIndex().get(column), AnswerSheet.MISSING);
      }
      return number(column, new BigDecimal(answer));
    }
    if (answer.equals("blank")) {
      options[index] = AnswerSheet.BLANK;
      return this;
    }
    AnswerType.Choice choice = (AnswerType.Choice) layout.questions().get(index).type();
    for (int option = 0; option < choice.options().size(); option++) {
      if (choice.options().get(option).code().equals(answer)) {
        options[index] = (byte) option;
        return this;
      }
    }
    throw new IllegalArgumentException(column + ": " + answer);
  }

  /** Gives the points of a node. */
  public SheetDraft give(String node, String points) {
    given.put(layout.nodeIndex().get(node), new BigDecimal(points));
    return this;
  }

  /** The sheet as it stands; the draft may be changed further. */
  public AnswerSheet sheet() {
    return AnswerSheet.owning(options.clone(), slots.clone(), new TreeMap<>(given));
  }
}
