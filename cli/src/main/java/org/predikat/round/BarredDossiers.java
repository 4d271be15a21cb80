package org.predikat.round;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.stream.IntStream;

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
    return barred(index, dossiers.get(index));
  }

  @Override
  public ImmutableList<UnitDossier> get(int[] indexes) {
    ImmutableList<UnitDossier> all = dossiers.get(indexes);
    return IntStream.range(0, indexes.length)
        .mapToObj(i -> barred(indexes[i], all.get(i)))
        .collect(ImmutableList.toImmutableList());
  }

  private UnitDossier barred(int index, UnitDossier dossier) {
    ImmutableList<Bar> own = bars.get(index);
    return own == null ? dossier : dossier.barred(own);
  }
}
