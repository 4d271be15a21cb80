package org.predikat.standing;

import com.google.common.collect.ImmutableMap;
import org.predikat.evaluation.FinalStatus;
import org.predikat.rulebook.Predikat;

/** Counts units one by one. */
final class Counter {
  private final int[] nominated = new int[Predikat.values().length];
  private final int[] awarded = new int[Predikat.values().length];
  private final int[] statuses = new int[FinalStatus.values().length];

  void add(Predikat proposed, FinalStatus status) {
    nominated[proposed.ordinal()]++;
    statuses[status.ordinal()]++;
    if (status == FinalStatus.AWARDED) {
      awarded[proposed.ordinal()]++;
    }
  }

  Counts counts() {
    ImmutableMap.Builder<FinalStatus, Integer> all = ImmutableMap.builder();
    for (FinalStatus status : FinalStatus.values()) {
      all.put(status, statuses[status.ordinal()]);
    }
    return new Counts(
        nominated[Predikat.WBK.ordinal()],
        nominated[Predikat.WBBM.ordinal()],
        awarded[Predikat.WBK.ordinal()],
        awarded[Predikat.WBBM.ordinal()],
        all.buildOrThrow());
  }
}
