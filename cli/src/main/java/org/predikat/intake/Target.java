package org.predikat.intake;

import com.google.common.collect.ImmutableList;
import org.predikat.rulebook.Condition;

/** What the cells of a column mean. */
public sealed interface Target {
  /** Plain texts. */
  enum Text implements Target {
    UNIT_ID,
    UNIT_NAME,
    UNIT_KIND,
    AGENCY_ID,
    AGENCY_NAME,
    PANEL_NOTE
  }

  /** Words from a fixed list. */
  enum Word implements Target {
    PROPOSED,
    HELD,
    AGENCY_KIND,
    PANEL
  }

  /**
   * A field of a condition.
   *
   * @param conditions positions in the scope's conditions that read this field
   * @param condition the first of them
   */
  record Fulfilment(ImmutableList<Integer> conditions, Condition condition) implements Target {}

  /**
   * A claim of exemptions.
   *
   * @param bits a bit for each exemption of the rulebook that this field claims
   */
  record Claim(long bits) implements Target {}

  /** The option of a question, by its index. */
  record Answer(int question) implements Target {}

  /** The number that leads to an option of a question with bands, by the question's index. */
  record BandNumber(int question) implements Target {}

  /** A numeric slot, by its index. */
  record Slot(int slot) implements Target {}

  /** Points of a component in place of answers, by its node index. */
  record NodePoints(int node) implements Target {}

  /**
   * A survey's number.
   *
   * @param survey position in {@link org.predikat.round.DossierCodec#surveySlots}
   * @param slot the slot
   * @param own the own survey, else the external one
   */
  record Survey(int survey, int slot, boolean own) implements Target {}

  /** Cells of the tables about a predikat after its award. */
  enum AfterAward implements Target {
    DATE,
    EVENT,
    PREDIKAT,
    DECREE,
    RULEBOOK,
    RUN,
    GROUND,
    OTHER_UNIT,
    OTHER_NAME,
    NOTE,
    INCIDENT_ID,
    INCIDENT_KIND,
    SOURCE,
    EVIDENCE,
    CONFIRMATION,
    CONFIRMED_BY,
    CONFIRMED_ON,
    UNUSED
  }

  /** Whose answers they are, and of which stage. */
  enum Assessor implements Target {
    CODE,
    STAGE
  }

  /** How many people answered a survey. */
  record Respondents() implements Target {}
}
