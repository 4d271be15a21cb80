package org.predikat.intake;

import org.predikat.round.References;
import org.predikat.round.SlabWriter;

/**
 * What a task packs rows into; its batch is not to be used any more when they are cleared. Filled
 * again and again: these are the largest arrays of a reading, and would otherwise be made and
 * collected with every batch.
 *
 * @param slab the records
 * @param units what belongs to each nomination, with offsets in the slab for references
 */
record BatchBuffers(SlabWriter slab, References.Builder units) {
  /** Buffers with room for so many bytes of records. */
  static BatchBuffers of(int room) {
    return new BatchBuffers(new SlabWriter(room), new References.Builder());
  }

  /** Makes them ready for another batch. */
  void clear() {
    slab.clear();
    units.clear();
  }
}
