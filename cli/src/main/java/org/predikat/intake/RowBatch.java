package org.predikat.intake;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import org.predikat.round.Assessment;
import org.predikat.round.Incident;
import org.predikat.round.Notices;
import org.predikat.round.Proposal;
import org.predikat.round.RegisterEvent;

/**
 * What came of a run of rows. Offsets are into the slab, -1 for nothing; in a flat file those of
 * one row have the same position in all four lists.
 *
 * @param slab the records
 * @param units offsets of nominations
 * @param desk offsets of desk answers
 * @param field offsets of field answers
 * @param surveys offsets of surveys
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
    ImmutableIntArray units,
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
