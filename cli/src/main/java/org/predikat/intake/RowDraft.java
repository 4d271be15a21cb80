package org.predikat.intake;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.predikat.intake.cells.PackedAnswers;
import org.predikat.round.AnswerSheet;
import org.predikat.round.Notice;
import org.predikat.round.NoticeCode;
import org.predikat.round.Notices;
import org.predikat.round.OptionLanes;
import org.predikat.round.Panel;
import org.predikat.round.Place;
import org.predikat.round.Severity;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Stage;

/**
 * The row that is being read, as far as its columns have been understood. One per task, cleared and
 * filled again for every row, so that a million rows leave no garbage behind.
 */
final class RowDraft implements PackedAnswers.Lanes {
  /** A sheet of answers in the making. */
  static final class Sheet {
    final long[] options;
    final long[] slots;
    final long[] bandNumbers;
    final TreeMap<Integer, BigDecimal> given = new TreeMap<>();
    final TreeMap<Integer, Integer> cutoffs = new TreeMap<>();
    boolean filled;
    boolean numbered;

    Sheet(int questions, int slotCount) {
      options = new long[OptionLanes.length(questions)];
      slots = new long[slotCount];
      bandNumbers = new long[questions];
      numbered = true;
      clear();
    }

    void clear() {
      Arrays.fill(options, 0);
      Arrays.fill(slots, AnswerSheet.MISSING);
      if (numbered) {
        Arrays.fill(bandNumbers, AnswerSheet.MISSING);
      }
      given.clear();
      cutoffs.clear();
      filled = false;
      numbered = false;
    }
  }

  private final String file;
  private final String sheetName;
  private final boolean spreadsheet;
  private final Notices notices;
  private Notices target;
  private final boolean afterAwardTable;

  /** Longs of a sheet's options. */
  private final int lanes;

  final Sheet desk;
  final Sheet field;
  final long[] surveyOwn;
  final long[] surveyExternal;
  final long[] unitConditions;
  final long[] agencyConditions;
  final long[] errors = new long[Table.values().length];

  long row;
  String unit = "";
  String agencyId = "";
  String unitName = "";
  String unitKind = "";
  String agencyName = "";
  String agencyKind = "";
  String panelNote = "";
  Predikat proposed = Predikat.WBK;
  Optional<Predikat> held = Optional.empty();
  boolean proposedRead;
  Panel panel = Panel.NONE;
  long exemptions;
  boolean surveyed;
  String assessor = "";
  Stage assessed = Stage.DESK;

  /** Cells of the tables about a predikat after its award: words, ISO dates and texts. */
  final Map<Target.AfterAward, String> afterAward = new EnumMap<>(Target.AfterAward.class);

  /** Columns in which an error was found. */
  final Set<ColumnRef> reported = new HashSet<>();

  boolean faulty;

  RowDraft(TableSource source, PlanShape shape, Notices notices) {
    this.file = source.file();
    this.sheetName = source.sheet();
    this.spreadsheet = source.spreadsheet();
    this.afterAwardTable = source.table().isAfterAward();
    this.notices = notices;
    this.target = notices;
    lanes = OptionLanes.length(shape.questions());
    desk = new Sheet(shape.questions(), shape.slots());
    field = new Sheet(shape.questions(), shape.slots());
    surveyOwn = new long[shape.surveys()];
    surveyExternal = new long[shape.surveys()];
    unitConditions = new long[shape.unitConditions()];
    agencyConditions = new long[shape.agencyConditions()];
    clear();
  }

  /** Takes answers of both sheets, the field's behind the desk's. */
  @Override
  public void put(int lane, long options) {
    if (options != 0) {
      Sheet sheet = lane < lanes ? desk : field;
      sheet.options[lane < lanes ? lane : lane - lanes] |= options;
      sheet.filled = true;
    }
  }

  /** Makes it ready for another row. */
  void clear() {
    if (desk.filled) {
      desk.clear();
    }
    if (field.filled) {
      field.clear();
    }
    Arrays.fill(surveyOwn, AnswerSheet.MISSING);
    Arrays.fill(surveyExternal, AnswerSheet.MISSING);
    Arrays.fill(unitConditions, AnswerSheet.MISSING);
    Arrays.fill(errors, 0);
    unit = "";
    agencyId = "";
    unitName = "";
    unitKind = "";
    panelNote = "";
    proposed = Predikat.WBK;
    proposedRead = false;
    held = Optional.empty();
    panel = Panel.NONE;
    exemptions = 0;
    surveyed = false;
    assessor = "";
    assessed = Stage.DESK;
    if (afterAwardTable) {
      afterAward.clear();
      reported.clear();
      faulty = false;
    }
    clearAgency();
  }

  void clearAgency() {
    Arrays.fill(agencyConditions, AnswerSheet.MISSING);
    agencyName = "";
    agencyKind = "";
    errors[Table.AGENCIES.ordinal()] = 0;
  }

  /** The sheet that a table's answers go to; that of the assessors has the field's for its own. */
  Sheet sheet(Table table) {
    return table == Table.DESK ? desk : field;
  }

  /** Whether cells know their kind. */
  boolean isSpreadsheet() {
    return spreadsheet;
  }

  /** Sends what follows to another collection; null for the row's own. */
  void divert(Notices other) {
    target = other == null ? notices : other;
  }

  /** A problem of a cell. */
  void report(NoticeCode code, ColumnRef column, String value, String... args) {
    errors[column.table().ordinal()] |= code.errorBit();
    if (afterAwardTable && code.severity() == Severity.ERROR) {
      faulty = true;
      reported.add(column);
    }
    if (target.wants(code)) {
      String about = column.table() == Table.AGENCIES ? "" : unit;
      target.add(
          new Notice(
              code,
              new Place(file, sheetName, row, column.number(), column.header()),
              about,
              value,
              ImmutableList.copyOf(args)));
    } else {
      target.countOnly(code);
    }
  }

  /** A problem of the whole row. */
  void reportRow(NoticeCode code, Table table, String... args) {
    report(code, new ColumnRef(0, "", table), "", args);
  }

  Place place() {
    return new Place(file, sheetName, row, 0, "");
  }
}
