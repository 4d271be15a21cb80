package org.predikat.sampling;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.predikat.rulebook.Rulebook;
import org.predikat.tables.TableColumns;
import org.predikat.tables.UnitRows;

/**
 * Plants problems of the kinds that real files hold, for training: one problem into so many units
 * of a thousand. The round's own answers stay as drawn.
 */
final class ProblemPlanter {
  private final long seed;
  private final int permille;
  private final boolean flat;
  private final int heldColumn = TableColumns.UNIT.indexOf(TableColumns.HELD);
  private final int proposedColumn = TableColumns.UNIT.indexOf("usulan");
  private final int agencyColumn = TableColumns.UNIT.indexOf("id_instansi");
  private final int conditionColumns;

  ProblemPlanter(long seed, int permille, boolean flat, Rulebook rulebook) {
    this.seed = seed;
    this.permille = permille;
    this.flat = flat;
    this.conditionColumns =
        TableColumns.of(rulebook).nominations().size()
            - TableColumns.UNIT.size()
            - TableColumns.exemptionFields(rulebook).size()
            - TableColumns.PANEL.size();
  }

  /** What may be planted. */
  private enum Plant {
    /** An answer that its question does not have. */
    UNKNOWN_ANSWER,
    /** An answer in the wrong case with a stray space: understood, and said. */
    UNTIDY_ANSWER,
    /** A question left blank. */
    BLANK_ANSWER,
    /** A condition of the unit left blank. */
    BLANK_CONDITION,
    /** An agency that the round does not hold. */
    UNKNOWN_AGENCY,
    /** A predikat that does not exist. */
    UNKNOWN_PREDIKAT,
    /** A WBBM nominee that holds no WBK. */
    WBBM_WITHOUT_WBK,
    /** The same unit nominated twice. */
    DUPLICATE_UNIT,
    /** A survey index above its scale. */
    INDEX_OUT_OF_SCALE,
    /** A survey index that is no number. */
    INDEX_NOT_A_NUMBER,
    /** A unit that came to the field and has no external survey. */
    NO_EXTERNAL_SURVEY,
    /** A field answer of a unit that fell before. */
    FIELD_FOR_FAILED_UNIT
  }

  /** The rows with a problem in them, or as they were. */
  UnitRows plant(UnitRows rows, int index) {
    if (permille == 0) {
      return rows;
    }
    Draws draws = Draws.of(seed, Draws.Purpose.PROBLEMS, index);
    if (!draws.chance(permille)) {
      return rows;
    }
    ImmutableList<Plant> fitting = fitting(rows);
    return plant(fitting.get(draws.below(fitting.size())), rows, draws);
  }

  private ImmutableList<Plant> fitting(UnitRows rows) {
    ImmutableList.Builder<Plant> fitting = ImmutableList.builder();
    boolean desk = rows.desk().isPresent();
    boolean field = rows.field().isPresent();
    boolean surveys = rows.surveys().isPresent();
    boolean wbbm = rows.nominations().get(0)[proposedColumn].equals("WBBM");
    for (Plant plant : Plant.values()) {
      boolean fits =
          switch (plant) {
            case UNKNOWN_ANSWER, UNTIDY_ANSWER, BLANK_ANSWER -> desk;
            case BLANK_CONDITION -> conditionColumns > 0;
            case WBBM_WITHOUT_WBK -> wbbm;
            case INDEX_OUT_OF_SCALE, INDEX_NOT_A_NUMBER -> surveys;
            case NO_EXTERNAL_SURVEY -> surveys && field;
            case FIELD_FOR_FAILED_UNIT -> desk && !field;
            case UNKNOWN_AGENCY, UNKNOWN_PREDIKAT, DUPLICATE_UNIT -> true;
          };
      if (fits) {
        fitting.add(plant);
      }
    }
    return fitting.build();
  }

  private UnitRows plant(Plant plant, UnitRows rows, Draws draws) {
    String[] nomination = rows.nominations().get(0);
    switch (plant) {
      case UNKNOWN_ANSWER -> set(rows.desk(), answer(rows, draws), "X");
      case UNTIDY_ANSWER -> untidy(rows.desk().orElseThrow(), answer(rows, draws));
      case BLANK_ANSWER -> set(rows.desk(), answer(rows, draws), "");
      case BLANK_CONDITION ->
          nomination[TableColumns.UNIT.size() + draws.below(conditionColumns)] = "";
      case UNKNOWN_AGENCY -> nomination[agencyColumn] = flat ? "" : "I999X";
      case UNKNOWN_PREDIKAT -> nomination[proposedColumn] = "WKB";
      case WBBM_WITHOUT_WBK -> nomination[heldColumn] = "-";
      case INDEX_OUT_OF_SCALE -> set(rows.surveys(), 1, "41");
      case INDEX_NOT_A_NUMBER -> set(rows.surveys(), 1, "baik");
      case NO_EXTERNAL_SURVEY -> set(rows.surveys(), 2, "");
      case DUPLICATE_UNIT -> {
        return new UnitRows(
            ImmutableList.of(nomination, nomination),
            rows.agency(),
            rows.desk(),
            rows.field(),
            rows.surveys());
      }
      case FIELD_FOR_FAILED_UNIT -> {
        return new UnitRows(
            rows.nominations(), rows.agency(), rows.desk(), rows.desk(), rows.surveys());
      }
    }
    return rows;
  }

  private static int answer(UnitRows rows, Draws draws) {
    return 1 + draws.below(rows.desk().orElseThrow().length - 1);
  }

  private static void set(Optional<String[]> row, int column, String text) {
    row.orElseThrow()[column] = text;
  }

  private static void untidy(String[] row, int column) {
    row[column] = Ascii.toLowerCase(row[column]) + " ";
  }
}
