package org.predikat.round;

import java.util.Optional;
import org.predikat.rulebook.Predikat;

/**
 * A row of nominations on its way into {@link PackedDossiers}.
 *
 * @param id id of the unit
 * @param row row in its file
 * @param errors mask of {@link NoticeCode#errorBit} found on the row
 * @param agencyId id of the agency as written; empty when blank
 * @param name name of the unit
 * @param unitKind kind of unit; empty when blank
 * @param proposed proposed predikat
 * @param held predikat held
 * @param conditions values of the unit conditions in rulebook order; MISSING where blank
 * @param exemptions bit per exemption of the rulebook, in its order, that is claimed
 * @param panel the panel's note
 * @param panelNote its text; empty when none
 */
// Arrays: millions of rows pass through; whoever makes the record gives them away.
@SuppressWarnings("ArrayRecordComponent")
public record UnitRow(
    String id,
    long row,
    long errors,
    String agencyId,
    String name,
    String unitKind,
    Predikat proposed,
    Optional<Predikat> held,
    long[] conditions,
    long exemptions,
    Panel panel,
    String panelNote) {}
