package org.predikat.sampling;

import com.google.common.collect.ImmutableList;
import org.predikat.round.Agency;

/**
 * A plan whose units are all known beforehand and must end as meant.
 *
 * @param agencies agencies in ascending order of id
 * @param list units in ascending order of id
 */
record ListedPlan(ImmutableList<Agency> agencies, ImmutableList<UnitPlan> list)
    implements SamplePlan {
  @Override
  public int units() {
    return list.size();
  }

  @Override
  public UnitPlan unit(int index) {
    return list.get(index);
  }

  @Override
  public boolean exact() {
    return true;
  }
}
