package org.predikat.publication;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.predikat.evaluation.Decision;
import org.predikat.evaluation.UnitOutcome;
import org.predikat.round.Agency;
import org.predikat.round.UnitDossier;
import org.predikat.rulebook.Rulebook;

/**
 * The columns of the table of results, which CSV and Excel share. Cells are put in groups rather
 * than one by one, for a million rows of them; every group has its headings beside its cells.
 */
final class ResultColumns {
  /** What a column belongs to; sheets of the workbook pick by it. */
  enum Group {
    /** Rank, unit and agency. */
    UNIT,
    /** Proposal, verdict, status of each stage. */
    VERDICT,
    /** Scores. */
    SCORE,
    /** Minimums, conditions, flags, reasons. */
    REASON
  }

  /**
   * A column.
   *
   * @param header heading
   * @param group what it belongs to
   * @param width width in characters for a sheet
   * @param numeric whether its cells are numbers
   */
  record Column(String header, Group group, int width, boolean numeric) {
    /** A column of words. */
    static Column words(Group group, String header, int width) {
      return new Column(header, group, width, false);
    }

    /** A column of numbers. */
    static Column numbers(Group group, String header, int width) {
      return new Column(header, group, width, true);
    }
  }

  private static final int CODE = 13;
  private static final int NAME = 42;

  /** Rank, unit, agency: the cells of {@link #place}, {@link #unit} and {@link #agency}. */
  private static final ImmutableList<Column> UNIT =
      ImmutableList.of(
          Column.numbers(Group.UNIT, "peringkat", 10),
          Column.words(Group.UNIT, "seri", 6),
          Column.words(Group.UNIT, "id_unit", 16),
          Column.words(Group.UNIT, "nama_unit", NAME),
          Column.words(Group.UNIT, "jenis_unit", CODE),
          Column.words(Group.UNIT, "id_instansi", CODE),
          Column.words(Group.UNIT, "nama_instansi", NAME),
          Column.words(Group.UNIT, "jenis_instansi", 18));

  private final StatusWords words;
  private final DecisionColumns decisions;
  private final ScoreColumns scores;
  private final ReasonColumns reasons;
  private final ImmutableList<Column> all;

  ResultColumns(Rulebook rulebook, Words words, char decimalMark) {
    this.words = new StatusWords(words);
    this.decisions = new DecisionColumns(this.words);
    this.scores = new ScoreColumns(rulebook);
    this.reasons =
        new ReasonColumns(rulebook.layout(), new ReasonTexts(rulebook, words), decimalMark);
    this.all =
        ImmutableList.<Column>builder()
            .addAll(UNIT)
            .addAll(decisions.columns())
            .addAll(scores.columns("desk"))
            .addAll(scores.columns("lapangan"))
            .addAll(ReasonColumns.COLUMNS)
            .build();
  }

  /** Every column in order. */
  ImmutableList<Column> all() {
    return all;
  }

  /** Puts the cells of every column. */
  void put(UnitRow row, Cells cells) {
    place(row, cells);
    unit(row.outcome().dossier(), cells);
    agency(row.agency(), cells);
    decision(row.outcome().decision(), cells);
    found(row, cells);
  }

  /** Puts the cells of the first columns: those that wait for the whole round. */
  void place(UnitRow row, Cells cells) {
    if (row.rank() == 0) {
      cells.blanks(2);
    } else {
      cells.number(row.rank()).word(words.yesNo(row.tied()));
    }
  }

  /** Puts the cells of the columns that name the unit. */
  static void unit(UnitDossier unit, Cells cells) {
    cells.text(unit.id()).text(unit.name()).text(unit.unitKind());
  }

  /** Puts the cells of the columns about the agency, which many units share. */
  static void agency(Optional<Agency> agency, Cells cells) {
    if (agency.isEmpty()) {
      cells.text("").text("").text("");
    } else {
      Agency known = agency.get();
      cells.text(known.id()).text(known.name()).text(known.kind().code());
    }
  }

  /** Puts the cells of the columns about the decision, which many units share. */
  void decision(Decision decision, Cells cells) {
    decisions.put(decision, cells);
  }

  /** Puts the cells of all columns behind the decision: scores and reasons. */
  void found(UnitRow row, Cells cells) {
    UnitOutcome outcome = row.outcome();
    scores.put(outcome.mainDesk(), cells);
    scores.put(outcome.mainField(), cells);
    reasons.put(row, cells);
  }

  /** A code as part of a heading: lower case, anything but letters and digits as underscore. */
  static String heading(String code) {
    return Ascii.toLowerCase(code).replaceAll("[^a-z0-9]+", "_");
  }
}
