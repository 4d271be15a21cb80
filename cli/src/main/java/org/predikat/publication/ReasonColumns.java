package org.predikat.publication;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Consumer;
import org.predikat.evaluation.ConditionResult;
import org.predikat.evaluation.MinimumResult;
import org.predikat.evaluation.NodeDrop;
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
  /** Adds the columns in order. */
  void addTo(ImmutableList.Builder<Column> columns) {
    ResultColumns.add(
        columns,
        Group.REASON,
        "minimum_terdekat",
        18,
        (row, cells) -> nearest(row, cells, minimum -> cells.word(minimum.minimum().code())));
    ResultColumns.add(
        columns,
        Group.REASON,
        "minimum_terdekat_nilai",
        24,
        (row, cells) -> nearest(row, cells, minimum -> cells.exact(minimum.actual())));
    ResultColumns.add(
        columns,
        Group.REASON,
        "minimum_terdekat_syarat",
        24,
        (row, cells) -> nearest(row, cells, minimum -> cells.exact(minimum.required())));
    ResultColumns.add(
        columns,
        Group.REASON,
        "minimum_terdekat_jarak",
        24,
        (row, cells) -> nearest(row, cells, minimum -> cells.exact(minimum.distance())));
    ResultColumns.add(
        columns, Group.REASON, "minimum_tidak_tercapai", 34, (row, cells) -> missed(row, cells));
    ResultColumns.add(
        columns,
        Group.REASON,
        "syarat_tidak_terpenuhi",
        34,
        (row, cells) -> conditions(row.blockingConditions(), cells));
    ResultColumns.add(
        columns,
        Group.REASON,
        "syarat_dikecualikan",
        26,
        (row, cells) -> conditions(row.waivedConditions(), cells));
    ResultColumns.add(
        columns, Group.REASON, "turun_desk_lapangan", 26, (row, cells) -> drops(row, cells));
    ResultColumns.add(
        columns,
        Group.REASON,
        "angka_belum_terverifikasi",
        26,
        (row, cells) -> cells.number(row.outcome().unverifiedCount()));
    ResultColumns.add(
        columns,
        Group.REASON,
        "alasan",
        90,
        (row, cells) -> {
          reasons.appendJoined(row.outcome(), cells.beginText());
          cells.endText();
        });
  }

  private static void nearest(UnitRow row, Cells cells, Consumer<MinimumResult> writer) {
    Optional<MinimumResult> nearest = row.nearestMinimum();
    if (nearest.isPresent()) {
      writer.accept(nearest.get());
    } else {
      cells.blank();
    }
  }

  private void missed(UnitRow row, Cells cells) {
    ImmutableList<MinimumResult> missed = row.missedMinimums();
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

  private void drops(UnitRow row, Cells cells) {
    ImmutableList<NodeDrop> flagged = row.outcome().flaggedDrops();
    Utf8Text text = cells.beginText();
    for (int i = 0; i < flagged.size(); i++) {
      NodeDrop drop = flagged.get(i);
      text.text(i == 0 ? "" : ReasonTexts.BETWEEN).text(layout.nodeCode(drop.node())).ascii(' ');
      Decimals.appendDistance(text, drop.field().minus(drop.desk()), mark);
    }
    cells.endText();
  }
}
