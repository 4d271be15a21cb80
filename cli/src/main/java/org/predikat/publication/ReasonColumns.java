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
        columns,
        Group.REASON,
        "minimum_tidak_tercapai",
        34,
        (row, cells) -> cells.text(missed(row)));
    ResultColumns.add(
        columns,
        Group.REASON,
        "syarat_tidak_terpenuhi",
        34,
        (row, cells) -> cells.text(conditions(row.blockingConditions())));
    ResultColumns.add(
        columns,
        Group.REASON,
        "syarat_dikecualikan",
        26,
        (row, cells) -> cells.text(conditions(row.waivedConditions())));
    ResultColumns.add(
        columns, Group.REASON, "turun_desk_lapangan", 26, (row, cells) -> cells.text(drops(row)));
    ResultColumns.add(
        columns,
        Group.REASON,
        "angka_belum_terverifikasi",
        26,
        (row, cells) -> cells.number(row.outcome().unverified().size()));
    ResultColumns.add(
        columns,
        Group.REASON,
        "alasan",
        90,
        (row, cells) -> cells.text(reasons.joined(row.outcome())));
  }

  private static void nearest(UnitRow row, Cells cells, Consumer<MinimumResult> writer) {
    Optional<MinimumResult> nearest = row.nearestMinimum();
    if (nearest.isPresent()) {
      writer.accept(nearest.get());
    } else {
      cells.blank();
    }
  }

  private String missed(UnitRow row) {
    ImmutableList<MinimumResult> missed = row.missedMinimums();
    if (missed.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < missed.size(); i++) {
      text.append(i == 0 ? "" : "; ").append(missed.get(i).minimum().code()).append(' ');
      Decimals.appendDistance(text, missed.get(i).distance(), mark);
    }
    return text.toString();
  }

  private static String conditions(ImmutableList<ConditionResult> results) {
    if (results.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < results.size(); i++) {
      ConditionResult result = results.get(i);
      text.append(i == 0 ? "" : "; ").append(result.condition().code());
      result.waivedBy().ifPresent(waiver -> text.append(" (").append(waiver.code()).append(')'));
    }
    return text.toString();
  }

  private String drops(UnitRow row) {
    ImmutableList<NodeDrop> flagged = row.outcome().flaggedDrops();
    if (flagged.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < flagged.size(); i++) {
      NodeDrop drop = flagged.get(i);
      text.append(i == 0 ? "" : "; ").append(layout.nodeCode(drop.node())).append(' ');
      Decimals.appendDistance(text, drop.field().minus(drop.desk()), mark);
    }
    return text.toString();
  }
}
