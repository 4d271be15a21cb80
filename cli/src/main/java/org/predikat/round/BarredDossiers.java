package org.predikat.round;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;

/**
 * Dossiers of which few cannot be proposed: what stands in the way is kept beside the others, which
 * take no more room than without.
 *
 * @param dossiers the dossiers without it
 * @param bars what stands in the way, by position
 */
public record BarredDossiers(Dossiers dossiers, ImmutableMap<Integer, ImmutableList<Bar>> bars)
    implements Dossiers {
  @Override
  public int size() {
    return dossiers.size();
  }

  @Override
  public UnitDossier get(int index) {
    UnitDossier dossier = dossiers.get(index);
    ImmutableList<Bar> own = bars.get(index);
    return own == null ? dossier : dossier.barred(own);
  }
}
