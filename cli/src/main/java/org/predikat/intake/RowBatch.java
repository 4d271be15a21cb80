package org.predikat.intake;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import org.predikat.round.Assessment;
import org.predikat.round.Incident;
import org.predikat.round.Notices;
import org.predikat.round.Proposal;
import org.predikat.round.References;
import org.predikat.round.RegisterEvent;

/**
 * What came of a run of rows. Offsets are into the slab.
 *
 * @param slab the records
 * @param units nominations in the order of their rows, of a flat file with their sheets; references
 *     are offsets, agencies are places in {@code agencyIds}
 * @param ascending whether each id of a nomination is greater than the one before
 * @param agencyIds ids that nominations name as their agencies, each once
 * @param desk offsets of desk answers in a table of their own
 * @param field offsets of field answers in a table of their own
 * @param surveys offsets of surveys in a table of their own
 * @param agencies agencies, in the order in which they appear
 * @param events events of the register, in the order of their rows
 * @param incidents incidents, in the order of their rows
 * @param assessments assessors' answers, in the order of their rows
 * @param proposals what is to be decided, in the order of the rows
 * @param notices notices about these rows
 * @param needsCheck whether a sheet among them needs a look at the unit's other rows
 * @param emptyRows rows without content
 * @param rows rows with content
 */
// Arrays: millions of rows pass through; whoever makes the record gives them away.
@SuppressWarnings("ArrayRecordComponent")
record RowBatch(
    byte[] slab,
    References units,
    boolean ascending,
    ImmutableList<String> agencyIds,
    ImmutableIntArray desk,
    ImmutableIntArray field,
    ImmutableIntArray surveys,
    ImmutableList<AgencyRow> agencies,
    ImmutableList<RegisterEvent> events,
    ImmutableList<Incident> incidents,
    ImmutableList<Assessment> assessments,
    ImmutableList<Proposal> proposals,
    Notices notices,
    boolean needsCheck,
    long emptyRows,
    long rows) {}
