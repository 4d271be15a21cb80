package org.predikat.intake;

import com.google.common.collect.ImmutableListMultimap;
import org.predikat.round.DossierCodec;
import org.predikat.round.Notices;
import org.predikat.rulebook.Rulebook;

/**
 * What all tables of a round are read with.
 *
 * @param rulebook the law with the round's settings
 * @param columns the columns that it asks for
 * @param codec how rows are packed
 * @param checks checks of sheets
 * @param memory agencies met so far in a flat CSV file
 * @param options what the user asked for
 */
record Reading(
    Rulebook rulebook,
    ImmutableListMultimap<Table, ColumnSpec> columns,
    DossierCodec codec,
    SheetChecks checks,
    AgencyMemory memory,
    RoundReader.Options options) {
  static Reading of(Rulebook rulebook, RoundReader.Options options) {
    return new Reading(
        rulebook,
        ImmutableListMultimap.<Table, ColumnSpec>builder()
            .putAll(Columns.of(rulebook))
            .putAll(Columns.afterAward())
            .putAll(Columns.assessors(rulebook))
            .build(),
        DossierCodec.of(rulebook),
        new SheetChecks(rulebook),
        new AgencyMemory(),
        options);
  }

  HeaderMatcher matcher(TableSource source) {
    return source.flat()
        ? HeaderMatcher.ofFlat(columns)
        : HeaderMatcher.ofTable(columns, source.table());
  }

  HeaderPlan.Compiler compiler(TableSource source, HeaderMatcher matcher, Notices notices) {
    return new HeaderPlan.Compiler(rulebook, columns, matcher, source, notices);
  }

  RowReader rows(HeaderPlan plan, BatchBuffers buffers) {
    // In a spreadsheet the same text may be of another kind, with a notice or without one: what one
    // task remembers must not speak for the rows of another.
    AgencyMemory shared = plan.source().spreadsheet() ? new AgencyMemory() : memory;
    return new RowReader(plan, rulebook, codec, checks, shared, buffers);
  }
}
