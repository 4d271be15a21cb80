package org.predikat.worksheet.reading;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * Where the columns of a form are; columns count from 0, -1 stands for none.
 *
 * @param first index in the grid of the header's first row
 * @param last index of its last row
 * @param outlineFrom first column of the outline
 * @param outlineTo column behind the outline
 * @param weight weights
 * @param type answer types
 * @param answers columns of answers from left to right, at least one
 */
record FormHeader(
    int first,
    int last,
    int outlineFrom,
    int outlineTo,
    int weight,
    int type,
    ImmutableList<Answers> answers) {
  /**
   * One column of answers.
   *
   * @param layer whose they are; empty when the header does not say
   * @param column the answers
   * @param value the values and scores beside them
   * @param header header above the answers
   * @param valueHeader header above the values
   */
  record Answers(Optional<Layer> layer, int column, int value, String header, String valueHeader) {}
}
