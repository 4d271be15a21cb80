package org.predikat.scoring;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * How every question of a sheet counts.
 *
 * @param questions one per question of the layout, in worksheet order
 */
public record SheetExplanation(ImmutableList<QuestionExplanation> questions) {

  /**
   * How one question counts.
   *
   * @param question index of the question
   * @param answer the answer as text: an option's code, a plain decimal, or counts as {@code
   *     code=number} in worksheet order, joined by "; "; empty when wholly blank
   * @param value value of the answer within 0..1; empty when blank or refused
   * @param contribution points that it adds to its sub-component; 0 for a blank that counts as 0;
   *     empty for one left out of the mean and below a given score
   * @param insteadOf index of the question whose answer the official workbook takes here by
   *     mistake, where the settings reproduce that; value and contribution are made from it
   * @param given index of the node at or above whose score is given instead
   */
  public record QuestionExplanation(
      int question,
      String answer,
      Optional<Points> value,
      Optional<Points> contribution,
      Optional<Integer> insteadOf,
      Optional<Integer> given) {}
}
