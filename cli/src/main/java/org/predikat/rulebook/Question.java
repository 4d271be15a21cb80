package org.predikat.rulebook;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * One scored item of the worksheet (LKE) or of a survey.
 *
 * @param code unique in the rulebook, such as {@code P1.i.a}
 * @param label own short label in Indonesian
 * @param type how it is answered
 * @param origin worksheet or survey
 * @param ratio formula of a ratio question; empty otherwise
 * @param inputs numeric inputs in worksheet order; empty unless the type is a ratio
 * @param bands numeric cut-offs of a choice; empty where there are none
 * @param row row on the official answer sheet; 0 when unknown
 * @param portalIds ids of a choice or a scale in the ministry portal's question master; empty when
 *     unknown and for a ratio, whose inputs have them
 * @param worksheetDefect code of the question whose value the official workbook takes by mistake
 *     instead of this one's; empty when the workbook is right
 * @param citation source of the question, its place and its type
 */
public record Question(
    String code,
    String label,
    AnswerType type,
    Origin origin,
    Optional<RatioRule> ratio,
    ImmutableList<Input> inputs,
    Optional<Bands> bands,
    int row,
    ImmutableList<Integer> portalIds,
    Optional<String> worksheetDefect,
    Citation citation) {

  /** Where the answer comes from. */
  public enum Origin {
    /** Tables {@code desk} and {@code field}. */
    WORKSHEET,
    /** Table {@code surveys}: the own survey counts at the desk, the external one in the field. */
    SURVEY
  }

  /**
   * A count that a ratio needs.
   *
   * @param code unique within the question; the column is question code, dot, this code
   * @param label own short label
   * @param row row on the official answer sheet; 0 when unknown
   * @param portalIds ids in the ministry portal's question master; empty when unknown
   * @param scored whether the formula uses it; false for counts that only must be filled in
   */
  public record Input(
      String code, String label, int row, ImmutableList<Integer> portalIds, boolean scored) {}
}
