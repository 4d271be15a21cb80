package org.predikat.worksheet.portal;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.OptionalInt;

/** One JSON document of the portal, as it is written; what it means is judged later. */
public sealed interface PortalDocument {
  /**
   * A list of nominated units: {@code pengusulan/unit-wbk} or {@code pengusulan/unit-wbbm}.
   *
   * @param year year of the round; empty when not given
   * @param units the units in the order of the document
   */
  record UnitList(OptionalInt year, ImmutableList<Unit> units) implements PortalDocument {}

  /**
   * A nominated unit.
   *
   * @param id id of the unit
   * @param name its name
   * @param category WBK, WBK-AFIRMASI or WBBM; empty when not given
   * @param affirmed whether it is nominated by affirmation (5/2024); empty when not given
   * @param line line of the document
   */
  record Unit(
      String id, String name, Optional<String> category, Optional<Boolean> affirmed, long line) {}

  /**
   * The answers of one unit: {@code lke/jawaban-unit/} and its id.
   *
   * @param unit id of the unit; empty when not given
   * @param name name of the unit; empty when not given
   * @param year year of the round; empty when not given
   * @param answers the answers in the order of the document
   */
  record Answers(
      Optional<String> unit, Optional<String> name, OptionalInt year, ImmutableList<Answer> answers)
      implements PortalDocument {}

  /**
   * An answer.
   *
   * @param question id in the portal's question master
   * @param byUnit what the unit answered
   * @param byAssessors what the internal assessors (TPI) answered
   * @param line line of the document
   */
  record Answer(int question, Given byUnit, Given byAssessors, long line) {}

  /** What was given in one field of an answer. */
  sealed interface Given {
    /** A text; never null, but it may be blank. */
    record Text(String text) implements Given {}

    /** {@code null}, or no such field. */
    record Nothing() implements Given {}

    /** Something that is no text; a notice says so. */
    record Unusable() implements Given {}
  }

  /**
   * What an agency's system answers when it cannot.
   *
   * @param code its code
   * @param message its words
   */
  record Refusal(String code, String message) implements PortalDocument {}
}
