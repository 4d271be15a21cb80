package org.predikat.worksheet.template;

import org.predikat.round.AnswerSheet;

/** Worksheets to be written, one for each unit. Safe for use by many threads. */
public interface Worksheets {
  /** Number of worksheets. */
  int size();

  /** Id of a unit; no two are the same. */
  String unitId(int index);

  /** A worksheet. */
  Filled get(int index);

  /**
   * A worksheet.
   *
   * @param head what stands above the form
   * @param answers what is filled in; scores given for nodes are not among it
   */
  record Filled(Head head, AnswerSheet answers) {}
}
