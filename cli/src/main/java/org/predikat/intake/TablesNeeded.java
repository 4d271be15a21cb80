package org.predikat.intake;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.predikat.round.Notice;
import org.predikat.round.NoticeCode;
import org.predikat.round.Place;
import org.predikat.rulebook.Question;
import org.predikat.rulebook.Stage;

/** Which tables a round cannot do without, and which its stages would use. */
final class TablesNeeded {
  private TablesNeeded() {}

  /** Reports missing tables; returns whether the round can be put together all the same. */
  static boolean report(RoundInfoReader.Known known, RoundTables tables) {
    ImmutableSet<Table> present = tables.present();
    boolean complete = true;
    for (Table table : ImmutableList.of(Table.NOMINATIONS, Table.AGENCIES)) {
      if (!present.contains(table)) {
        complete = false;
        // A file that is there but could not be read has its own notice.
        if (!tables.isTried(table)) {
          add(tables, NoticeCode.TABLE_MISSING, table);
        }
      }
    }
    Stage through = known.info().through();
    boolean surveyed =
        known.rulebook().layout().questions().stream()
            .anyMatch(question -> question.origin() == Question.Origin.SURVEY);
    absent(tables, Table.DESK, through.compareTo(Stage.DESK) >= 0);
    absent(tables, Table.FIELD, through.compareTo(Stage.FIELD) >= 0);
    absent(tables, Table.SURVEYS, surveyed && through.compareTo(Stage.DESK) >= 0);
    return complete;
  }

  private static void absent(RoundTables tables, Table table, boolean wanted) {
    if (wanted && !tables.present().contains(table) && !tables.isTried(table)) {
      add(tables, NoticeCode.TABLE_ABSENT, table);
    }
  }

  private static void add(RoundTables tables, NoticeCode code, Table table) {
    tables.notices().add(new Notice(code, Place.NONE, "", "", ImmutableList.of(table.title())));
  }
}
