package org.predikat.intake;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import org.predikat.round.Notice;
import org.predikat.round.Place;

/**
 * An agency as one row describes it.
 *
 * @param id id of the agency
 * @param name name; empty when blank
 * @param kind code of the kind; empty when blank or unreadable
 * @param conditions values of the agency conditions
 * @param errors mask of errors found in it
 * @param place its row, the first with these very texts in a flat file
 * @param cells the texts of the cells about it, as they stand
 * @param written those cells as bytes of a flat file; empty where there are none
 * @param notices what was found in those cells
 */
// An array: compared with the bytes of every row, and never changed.
@SuppressWarnings("ArrayRecordComponent")
record AgencyRow(
    String id,
    String name,
    String kind,
    ImmutableLongArray conditions,
    long errors,
    Place place,
    ImmutableList<String> cells,
    byte[] written,
    ImmutableList<Notice> notices) {
  /** The same texts in another row. */
  AgencyRow at(Place elsewhere) {
    return new AgencyRow(id, name, kind, conditions, errors, elsewhere, cells, written, notices);
  }

  /** Whether two rows say the same. */
  boolean agrees(AgencyRow other) {
    return name.equals(other.name)
        && kind.equals(other.kind)
        && conditions.equals(other.conditions);
  }
}
