package org.predikat.evaluation;

import com.google.common.collect.ImmutableList;
import org.predikat.round.Bar;
import org.predikat.round.NoticeCode;

/** Keeps reasons as they are told. */
final class ReasonList implements ReasonTeller {
  private final ImmutableList.Builder<Reason> reasons = ImmutableList.builder();

  /** The reasons so far, in order. */
  ImmutableList<Reason> reasons() {
    return reasons.build();
  }

  @Override
  public void notice(NoticeCode code) {
    reasons.add(new Reason(Reason.Kind.NOTICE, code.name()));
  }

  @Override
  public void register(Bar bar) {
    reasons.add(new Reason(Reason.Kind.REGISTER, bar.kind().code()));
  }

  @Override
  public void condition(ConditionResult result) {
    reasons.add(new Reason(Reason.Kind.CONDITION, result.condition().code()));
  }

  @Override
  public void minimum(MinimumResult result) {
    reasons.add(new Reason(Reason.Kind.MINIMUM, result.minimum().code()));
  }

  @Override
  public void panel(String note) {
    reasons.add(new Reason(Reason.Kind.PANEL, note));
  }
}
