package org.predikat.standing;

import com.google.common.collect.ImmutableMap;
import org.predikat.evaluation.FinalStatus;

/**
 * Units of an agency, a kind of agency or the whole round.
 *
 * @param nominatedWbk units proposed for WBK
 * @param nominatedWbbm units proposed for WBBM
 * @param awardedWbk units awarded WBK
 * @param awardedWbbm units awarded WBBM
 * @param statuses number of units of each final status, every status in order
 */
public record Counts(
    int nominatedWbk,
    int nominatedWbbm,
    int awardedWbk,
    int awardedWbbm,
    ImmutableMap<FinalStatus, Integer> statuses) {
  /** All units. */
  public int nominated() {
    return nominatedWbk + nominatedWbbm;
  }

  /** Units awarded either predikat. */
  public int awarded() {
    return awardedWbk + awardedWbbm;
  }
}
