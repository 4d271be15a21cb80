package org.predikat.worksheet.gathering;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.predikat.intake.Table;
import org.predikat.round.AnswerSheet;
import org.predikat.round.Notice;
import org.predikat.round.NoticeCode;
import org.predikat.round.Place;
import org.predikat.round.UnitDossier;
import org.predikat.rulebook.Question;
import org.predikat.rulebook.Stage;
import org.predikat.tables.TableCells;
import org.predikat.tables.TableColumns;

/** Enters the answers of worksheets into the tables of a round, without overwriting anything. */
final class AnswerMerge {
  /**
   * What stands in the round for an answer that cannot be used: nothing that could pass for an
   * answer or for a blank, so that the unit is not evaluated until somebody looks.
   */
  static final String UNUSABLE = "?";

  private static final int COLUMNS_SHOWN = 5;

  private final RoundFolder round;
  private final Stage stage;
  private final Table table;
  private final TableCells cells;
  private final ImmutableList<String> answerColumns;
  private final ImmutableList<String> surveyColumns;

  /**
   * What became of a worksheet.
   *
   * @param outcome what was done
   * @param notices what is to be said about it
   */
  record Merged(Outcome outcome, ImmutableList<Notice> notices) {}

  AnswerMerge(RoundFolder round, Stage stage) {
    this.round = round;
    this.stage = stage;
    this.table = stage == Stage.DESK ? Table.DESK : Table.FIELD;
    this.cells = new TableCells(round.rulebook());
    this.answerColumns = cells.columns().answers();
    String ending = stage == Stage.DESK ? "_sendiri" : "_eksternal";
    TableColumns columns = cells.columns();
    this.surveyColumns =
        columns.surveys().stream()
            .filter(column -> column.endsWith(ending) && !column.startsWith("responden_"))
            .collect(ImmutableList.toImmutableList());
  }

  /**
   * Enters a worksheet.
   *
   * @param unit id of a nominated unit
   * @param replace whether what stands in its way may be overwritten
   */
  Merged merge(String unit, Gathered sheet, boolean replace) {
    ImmutableMap<String, String> answers = answers(unit, sheet);
    ImmutableMap<String, String> surveys = surveys(unit, sheet);
    boolean empty = round.table(table).filled(unit).isEmpty();
    ImmutableList<String> differing = differing(unit, answers, surveys, empty);
    Optional<Ledger.Entry> entry = round.ledger().find(unit, stage);
    boolean known = entry.isPresent() && entry.get().isOf(sheet);
    if (known && differing.isEmpty() && !empty) {
      return new Merged(Outcome.ALREADY, ImmutableList.of());
    }
    boolean inTheWay = !differing.isEmpty() || (entry.isPresent() && !known);
    if (inTheWay && !replace) {
      String where = table.title() + ".csv";
      Notice notice =
          known
              ? notice(NoticeCode.IMPORT_ROW_CHANGED, sheet, unit, where, differing)
              : notice(
                  NoticeCode.IMPORT_CONFLICT,
                  sheet,
                  unit,
                  entry.map(each -> Ledger.FILE + ": " + each.file()).orElse(where),
                  differing);
      return new Merged(known ? Outcome.ALREADY : Outcome.CONFLICT, ImmutableList.of(notice));
    }
    Map<String, String> row = new LinkedHashMap<>(answers);
    // Points in place of answers, and numbers in place of letters, would contradict the answers.
    round.table(table).filled(unit).forEach(column -> row.putIfAbsent(column, ""));
    round.table(table).set(unit, ImmutableMap.copyOf(row));
    if (!surveys.isEmpty()) {
      round.table(Table.SURVEYS).set(unit, surveys);
    }
    round.ledger().put(unit, stage, sheet);
    return new Merged(inTheWay ? Outcome.REPLACED : Outcome.IMPORTED, ImmutableList.of());
  }

  private ImmutableMap<String, String> answers(String unit, Gathered sheet) {
    Map<String, String> row = row(answerColumns, cells.answers(unit, sheet.answers()));
    for (int i = 0; i < sheet.invalid().length(); i++) {
      Question question = round.rulebook().layout().questions().get(sheet.invalid().get(i));
      columns(question).forEach(column -> row.computeIfPresent(column, AnswerMerge::unusable));
    }
    return ImmutableMap.copyOf(row);
  }

  private static String unusable(String column, String cell) {
    return cell.isEmpty() ? UNUSABLE : cell;
  }

  private static ImmutableList<String> columns(Question question) {
    return question.inputs().isEmpty()
        ? ImmutableList.of(question.code())
        : question.inputs().stream()
            .map(input -> question.code() + "." + input.code())
            .collect(ImmutableList.toImmutableList());
  }

  /** Indices that the worksheet gives; one that it leaves blank takes nothing away. */
  private ImmutableMap<String, String> surveys(String unit, Gathered sheet) {
    Optional<AnswerSheet> own = Optional.of(sheet.answers());
    Map<String, String> row =
        row(cells.columns().surveys(), cells.surveys(unit, own, own, ImmutableIntArray.of()));
    row.keySet().retainAll(surveyColumns);
    for (int i = 0; i < sheet.invalid().length(); i++) {
      Question question = round.rulebook().layout().questions().get(sheet.invalid().get(i));
      if (question.origin() == Question.Origin.SURVEY) {
        String name = TableColumns.surveyName(question);
        row.replaceAll((column, cell) -> column.startsWith(name + "_") ? UNUSABLE : cell);
      }
    }
    row.values().removeIf(String::isEmpty);
    return ImmutableMap.copyOf(row);
  }

  private static Map<String, String> row(ImmutableList<String> columns, String[] cells) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 1; i < cells.length; i++) {
      row.put(columns.get(i), cells[i]);
    }
    return row;
  }

  /** Columns in which the round holds something else than the worksheet. */
  private ImmutableList<String> differing(
      String unit,
      ImmutableMap<String, String> answers,
      ImmutableMap<String, String> surveys,
      boolean empty) {
    List<String> differing = new ArrayList<>();
    if (!empty) {
      answers(unit, answers, differing);
    }
    for (Map.Entry<String, String> survey : surveys.entrySet()) {
      String there = round.table(Table.SURVEYS).cell(unit, survey.getKey());
      if (!there.isEmpty() && !same(there, survey.getValue(), survey.getKey(), unit)) {
        differing.add(survey.getKey());
      }
    }
    return ImmutableList.copyOf(differing);
  }

  private void answers(String unit, ImmutableMap<String, String> answers, List<String> differing) {
    TableEditor editor = round.table(table);
    Map<String, String> understood = understood(unit);
    for (Map.Entry<String, String> answer : answers.entrySet()) {
      String there = editor.cell(unit, answer.getKey());
      if (!there.equals(answer.getValue())
          && !understood.getOrDefault(answer.getKey(), there).equals(answer.getValue())) {
        differing.add(answer.getKey());
      }
    }
    for (String column : editor.filled(unit)) {
      if (!answers.containsKey(column)) {
        differing.add(column);
      }
    }
    if (editor.count(unit) > 1) {
      differing.add("id_unit");
    }
  }

  /**
   * The unit's row as the round understood it: {@code ya} is {@code Ya}. Blank where it did not.
   */
  private Map<String, String> understood(String unit) {
    Optional<UnitDossier> dossier = round.dossier(unit);
    Optional<AnswerSheet> there =
        dossier.flatMap(each -> stage == Stage.DESK ? each.desk() : each.field());
    return there
        .map(sheet -> row(answerColumns, cells.answers(unit, sheet)))
        .orElse(ImmutableMap.of());
  }

  private boolean same(String there, String value, String column, String unit) {
    if (there.equals(value)) {
      return true;
    }
    Optional<UnitDossier> dossier = round.dossier(unit);
    if (dossier.isEmpty() || value.equals(UNUSABLE)) {
      return false;
    }
    String[] understood =
        cells.surveys(unit, dossier.get().desk(), dossier.get().field(), ImmutableIntArray.of());
    return value.equals(row(cells.columns().surveys(), understood).get(column));
  }

  private static Notice notice(
      NoticeCode code, Gathered sheet, String unit, String where, ImmutableList<String> differing) {
    String first =
        Joiner.on(", ").join(differing.subList(0, Math.min(COLUMNS_SHOWN, differing.size())));
    boolean none = differing.isEmpty();
    return new Notice(
        code,
        Place.file(sheet.file()),
        unit,
        "",
        ImmutableList.of(
            where,
            none ? "" : Integer.toString(differing.size()),
            differing.size() > COLUMNS_SHOWN ? first + ", …" : first));
  }
}
