package org.predikat.publication;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.predikat.evaluation.ConditionResult;
import org.predikat.evaluation.MinimumResult;
import org.predikat.evaluation.NodeDrop;
import org.predikat.evaluation.UnitOutcome;
import org.predikat.publication.ResultColumns.Column;
import org.predikat.publication.ResultColumns.Group;
import org.predikat.rulebook.Layout;

/**
 * The columns that say why: nearest and missed minimums, conditions, drops, reasons.
 *
 * @param layout positions of nodes
 * @param reasons reasons in words
 * @param mark decimal mark of numbers within text
 */
record ReasonColumns(Layout layout, ReasonTexts reasons, char mark) {
  /** The columns in order. */
  static final ImmutableList<Column> COLUMNS =
      ImmutableList.of(
          Column.words(Group.REASON, "minimum_terdekat", 18),
          Column.numbers(Group.REASON, "minimum_terdekat_nilai", 24),
          Column.numbers(Group.REASON, "minimum_terdekat_syarat", 24),
          Column.numbers(Group.REASON, "minimum_terdekat_jarak", 24),
          Column.words(Group.REASON, "minimum_tidak_tercapai", 34),
          Column.words(Group.REASON, "syarat_tidak_terpenuhi", 34),
          Column.words(Group.REASON, "syarat_dikecualikan", 26),
          Column.words(Group.REASON, "turun_desk_lapangan", 26),
          Column.numbers(Group.REASON, "angka_belum_terverifikasi", 26),
          Column.words(Group.REASON, "alasan", 90));

  /** Puts the cells of all columns. */
  void put(UnitRow row, Cells cells) {
    UnitOutcome outcome = row.outcome();
    nearest(outcome.nearestMinimum(), cells);
    missed(outcome.missedMinimums(), cells);
    conditions(outcome.blockingConditions(), cells);
    conditions(row.waivedConditions(), cells);
    drops(outcome.flaggedDrops(), cells);
    cells.number(row.unverified());
    reasons.appendJoined(outcome, cells.beginText());
    cells.endText();
  }

  private static void nearest(Optional<MinimumResult> nearest, Cells cells) {
    if (nearest.isEmpty()) {
      cells.blanks(4);
    } else {
      MinimumResult minimum = nearest.get();
      cells
          .word(minimum.minimum().code())
          .exact(minimum.actual())
          .exact(minimum.required())
          .exact(minimum.distance());
    }
  }

  private void missed(ImmutableList<MinimumResult> missed, Cells cells) {
    Utf8Text text = cells.beginText();
    for (int i = 0; i < missed.size(); i++) {
      text.text(i == 0 ? "" : ReasonTexts.BETWEEN).text(missed.get(i).minimum().code()).ascii(' ');
      Decimals.appendDistance(text, missed.get(i).distance(), mark);
    }
    cells.endText();
  }

  private static void conditions(ImmutableList<ConditionResult> results, Cells cells) {
    Utf8Text text = cells.beginText();
    for (int i = 0; i < results.size(); i++) {
      ConditionResult result = results.get(i);
      text.text(i == 0 ? "" : ReasonTexts.BETWEEN).text(result.condition().code());
      if (result.waivedBy().isPresent()) {
        text.text(" (").text(result.waivedBy().get().code()).ascii(')');
      }
    }
    cells.endText();
  }

  private void drops(ImmutableList<NodeDrop> flagged, Cells cells) {
    Utf8Text text = cells.beginText();
    for (int i = 0; i < flagged.size(); i++) {
      NodeDrop drop = flagged.get(i);
      text.text(i == 0 ? "" : ReasonTexts.BETWEEN).text(layout.nodeCode(drop.node())).ascii(' ');
      Decimals.appendDistance(text, drop.field().minus(drop.desk()), mark);
    }
    cells.endText();
  }
}
