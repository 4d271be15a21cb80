package org.predikat.publication;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.predikat.evaluation.UnitOutcome;
import org.predikat.round.Agency;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.Stage;

/** The columns of the table of results, which CSV and Excel share. */
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
   * @param writer puts the cell of a unit
   */
  record Column(
      String header, Group group, int width, boolean numeric, BiConsumer<UnitRow, Cells> writer) {}

  private static final ImmutableSet<String> NUMERIC =
      ImmutableSet.of("peringkat", "angka_belum_terverifikasi");
  private static final int PLACE_COLUMNS = 2;
  private static final int FIRST_OF_AGENCY = 5;
  private static final int AGENCY_COLUMNS = 3;
  private static final int CODE = 13;
  private static final int NAME = 42;

  private final StatusWords words;
  private final ImmutableList<Column> all;
  private final ImmutableList<BiConsumer<UnitRow, Cells>> behindAgency;

  ResultColumns(Rulebook rulebook, Words words, char decimalMark) {
    this.words = new StatusWords(words);
    ScoreColumns scores = new ScoreColumns(rulebook);
    ImmutableList.Builder<Column> columns = ImmutableList.builder();
    addUnit(columns);
    addVerdict(columns);
    int verdicts = columns.build().size();
    scores.addTo(columns, "desk", UnitOutcome::desk);
    scores.addTo(columns, "lapangan", UnitOutcome::field);
    int scored = columns.build().size();
    new ReasonColumns(rulebook.layout(), new ReasonTexts(rulebook, words), decimalMark)
        .addTo(columns);
    this.all = columns.build();
    this.behindAgency =
        ImmutableList.<BiConsumer<UnitRow, Cells>>builder()
            .addAll(writers(FIRST_OF_AGENCY + AGENCY_COLUMNS, verdicts))
            .add((row, cells) -> scores.write(row.outcome().desk(), cells))
            .add((row, cells) -> scores.write(row.outcome().field(), cells))
            .addAll(writers(scored, all.size()))
            .build();
  }

  /** Every column in order. */
  ImmutableList<Column> all() {
    return all;
  }

  /** Puts the cells of the first columns: those that wait for the whole round. */
  void place(int rank, boolean tied, Cells cells) {
    rank(rank, cells);
    tied(rank, tied, cells);
  }

  /** What puts the cells of the columns between those of {@link #place} and {@link #agency}. */
  ImmutableList<BiConsumer<UnitRow, Cells>> beforeAgency() {
    return writers(PLACE_COLUMNS, FIRST_OF_AGENCY);
  }

  /** Puts the cells of the columns about the agency, which many units share. */
  static void agency(Optional<Agency> agency, Cells cells) {
    agency(agency, cells, Agency::id);
    agency(agency, cells, Agency::name);
    agency(agency, cells, each -> each.kind().code());
  }

  /**
   * What puts the cells of the columns behind those of {@link #agency}: the many scores of a stage
   * at once.
   */
  ImmutableList<BiConsumer<UnitRow, Cells>> behindAgency() {
    return behindAgency;
  }

  private ImmutableList<BiConsumer<UnitRow, Cells>> writers(int from, int to) {
    return all.subList(from, to).stream()
        .map(Column::writer)
        .collect(ImmutableList.toImmutableList());
  }

  /** A code as part of a heading: lower case, anything but letters and digits as underscore. */
  static String heading(String code) {
    return Ascii.toLowerCase(code).replaceAll("[^a-z0-9]+", "_");
  }

  private void addUnit(ImmutableList.Builder<Column> columns) {
    add(columns, Group.UNIT, "peringkat", 10, (row, cells) -> rank(row.rank(), cells));
    add(columns, Group.UNIT, "seri", 6, (row, cells) -> tied(row.rank(), row.tied(), cells));
    add(
        columns,
        Group.UNIT,
        "id_unit",
        16,
        (row, cells) -> cells.text(row.outcome().dossier().id()));
    add(
        columns,
        Group.UNIT,
        "nama_unit",
        NAME,
        (row, cells) -> cells.text(row.outcome().dossier().name()));
    add(
        columns,
        Group.UNIT,
        "jenis_unit",
        CODE,
        (row, cells) -> cells.text(row.outcome().dossier().unitKind()));
    add(
        columns,
        Group.UNIT,
        "id_instansi",
        CODE,
        (row, cells) -> agency(row.agency(), cells, Agency::id));
    add(
        columns,
        Group.UNIT,
        "nama_instansi",
        NAME,
        (row, cells) -> agency(row.agency(), cells, Agency::name));
    add(
        columns,
        Group.UNIT,
        "jenis_instansi",
        18,
        (row, cells) -> agency(row.agency(), cells, agency -> agency.kind().code()));
  }

  private void addVerdict(ImmutableList.Builder<Column> columns) {
    add(
        columns,
        Group.VERDICT,
        "usulan",
        9,
        (row, cells) -> cells.word(row.outcome().dossier().proposed().name()));
    add(
        columns,
        Group.VERDICT,
        "predikat_dipegang",
        18,
        (row, cells) -> predikat(row.outcome().dossier().held(), cells));
    add(
        columns,
        Group.VERDICT,
        "status_akhir",
        19,
        (row, cells) -> cells.word(words.status(row.outcome().status())));
    add(
        columns,
        Group.VERDICT,
        "predikat",
        10,
        (row, cells) -> predikat(row.outcome().awarded(), cells));
    add(
        columns,
        Group.VERDICT,
        "predikat_tetap",
        15,
        (row, cells) -> predikat(row.outcome().kept(), cells));
    for (Stage stage : Stage.values()) {
      add(
          columns,
          Group.VERDICT,
          "status_" + words.stageCode(stage),
          18,
          (row, cells) -> cells.word(words.stage(row.outcome().status(stage))));
    }
  }

  /** Adds a column. */
  static void add(
      ImmutableList.Builder<Column> columns,
      Group group,
      String header,
      int width,
      BiConsumer<UnitRow, Cells> writer) {
    boolean numeric =
        group == Group.SCORE || NUMERIC.contains(header) || header.startsWith("minimum_terdekat_");
    columns.add(new Column(header, group, width, numeric, writer));
  }

  private static void rank(int rank, Cells cells) {
    if (rank == 0) {
      cells.blank();
    } else {
      cells.number(rank);
    }
  }

  private void tied(int rank, boolean tied, Cells cells) {
    cells.word(rank == 0 ? "" : words.yesNo(tied));
  }

  private static void agency(Optional<Agency> agency, Cells cells, Function<Agency, String> part) {
    cells.text(agency.map(part).orElse(""));
  }

  private static void predikat(Optional<Predikat> predikat, Cells cells) {
    cells.word(predikat.map(Predikat::name).orElse(""));
  }
}
