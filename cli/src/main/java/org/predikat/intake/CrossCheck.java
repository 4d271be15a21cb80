package org.predikat.intake;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Optional;
import org.predikat.round.AnswerSheet;
import org.predikat.round.Notice;
import org.predikat.round.PackedDossiers;
import org.predikat.round.References;
import org.predikat.round.Slabs;
import org.predikat.round.UnitDossier;

/** Checks that only show when a unit's desk, field and survey rows are laid together. */
final class CrossCheck {
  private final Reading reading;
  private final RoundTables tables;
  private final References units;
  private final PackedDossiers dossiers;

  CrossCheck(Reading reading, RoundTables tables, References units, PackedDossiers dossiers) {
    this.reading = reading;
    this.tables = tables;
    this.units = units;
    this.dossiers = dossiers;
  }

  /** Checks the units whose rows ask for it and adds to their masks of errors. */
  void check() {
    for (int i = 0; i < units.size(); i++) {
      if (isAsked(units.desk(i)) || isAsked(units.field(i))) {
        units.addErrors(i, check(dossiers.get(i), units.desk(i), units.field(i)));
      }
    }
  }

  private boolean isAsked(long sheet) {
    return sheet != Slabs.NONE && tables.slabs().sheetHead(sheet).needsCheck();
  }

  private long check(UnitDossier unit, long desk, long field) {
    ImmutableSet.Builder<SheetChecks.Finding> found = ImmutableSet.builder();
    unit.desk().ifPresent(sheet -> found.addAll(reading.checks().findings(sheet)));
    unit.field().ifPresent(sheet -> found.addAll(reading.checks().findings(sheet)));
    if (unit.desk().isPresent() && unit.field().isPresent()) {
      AnswerSheet joined = unit.desk().get().replacedBy(unit.field().get());
      found.addAll(reading.checks().findings(joined));
    }
    ImmutableSet<SheetChecks.Finding> before =
        Sets.union(alone(desk), alone(field)).immutableCopy();
    long errors = 0;
    Table table = field != Slabs.NONE ? Table.FIELD : Table.DESK;
    long row = tables.slabs().sheetHead(field != Slabs.NONE ? field : desk).row();
    for (SheetChecks.Finding finding : Sets.difference(found.build(), before)) {
      errors |= finding.code().errorBit();
      tables
          .notices()
          .add(
              new Notice(
                  finding.code(), tables.source(table).place(row), unit.id(), "", finding.args()));
    }
    return errors;
  }

  /** What was found, and reported, when the row was read. */
  private ImmutableSet<SheetChecks.Finding> alone(long reference) {
    Optional<AnswerSheet> sheet = reading.codec().sheet(tables.slabs(), reference);
    return sheet.isPresent() ? reading.checks().findings(sheet.get()) : ImmutableSet.of();
  }
}
