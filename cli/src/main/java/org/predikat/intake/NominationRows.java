package org.predikat.intake;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.predikat.round.Ranges;
import org.predikat.round.References;
import org.predikat.round.Slabs;

/**
 * Nominations in the order of their rows, as batch after batch brings them. Their agencies are
 * known by the order in which they were met until all agencies are.
 */
final class NominationRows {
  private final Slabs slabs;
  private final References.Builder rows = new References.Builder();
  private final Map<String, Integer> agencies = new LinkedHashMap<>();
  private boolean ascending = true;
  private long last = Slabs.NONE;

  NominationRows(Slabs slabs) {
    this.slabs = slabs;
  }

  /**
   * Adds those of a batch.
   *
   * @param base reference of the first byte of its slab, which has been added
   */
  void add(long base, RowBatch batch) {
    References units = batch.units();
    if (units.size() == 0) {
      return;
    }
    int[] met = batch.agencyIds().stream().mapToInt(this::met).toArray();
    rows.addAll(units, base, met);
    ascending &=
        batch.ascending()
            && (last == Slabs.NONE || slabs.compareIds(last, base + units.unit(0)) < 0);
    last = base + units.unit(units.size() - 1);
  }

  private int met(String agencyId) {
    Integer known = agencies.putIfAbsent(agencyId, agencies.size());
    return known == null ? agencies.size() - 1 : known;
  }

  /** Whether each id is greater than the one before, so that none stands there twice. */
  boolean ascending() {
    return ascending;
  }

  /**
   * All of them, with their agencies. To be called once.
   *
   * @param positions tells the position of an agency by its id, -1 for one that is not there
   * @throws IOException when the thread is interrupted
   */
  References all(ToIntFunction<String> positions, int threads) throws IOException {
    References all = rows.build();
    int[] known = agencies.keySet().stream().mapToInt(positions).toArray();
    Ranges.each(
        all.size(),
        threads,
        (from, to) -> {
          for (int row = from; row < to; row++) {
            int agency = all.agency(row);
            all.agency(row, agency < 0 ? -1 : known[agency]);
          }
          return to;
        });
    return all;
  }
}
