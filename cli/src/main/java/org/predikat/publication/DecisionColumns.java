package org.predikat.publication;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.predikat.evaluation.Decision;
import org.predikat.publication.ResultColumns.Column;
import org.predikat.publication.ResultColumns.Group;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Stage;

/**
 * The columns that say what was decided: proposal, verdict, how each stage ended.
 *
 * @param words words for statuses and stages
 */
record DecisionColumns(StatusWords words) {
  private static final ImmutableList<Stage> STAGES = ImmutableList.copyOf(Stage.values());

  /** The columns in order. */
  ImmutableList<Column> columns() {
    ImmutableList.Builder<Column> columns = ImmutableList.builder();
    columns.add(
        Column.words(Group.VERDICT, "usulan", 9),
        Column.words(Group.VERDICT, "predikat_dipegang", 18),
        Column.words(Group.VERDICT, "status_akhir", 19),
        Column.words(Group.VERDICT, "predikat", 10),
        Column.words(Group.VERDICT, "predikat_tetap", 15));
    for (Stage stage : STAGES) {
      columns.add(Column.words(Group.VERDICT, "status_" + words.stageCode(stage), 18));
    }
    return columns.build();
  }

  /** Puts the cells of all columns. */
  void put(Decision decision, Cells cells) {
    cells
        .word(decision.proposed().name())
        .word(name(decision.held()))
        .word(words.status(decision.status()))
        .word(name(decision.awarded()))
        .word(name(decision.kept()));
    for (Stage stage : STAGES) {
      cells.word(words.stage(decision.status(stage)));
    }
  }

  private static String name(Optional<Predikat> predikat) {
    return predikat.map(Predikat::name).orElse("");
  }
}
