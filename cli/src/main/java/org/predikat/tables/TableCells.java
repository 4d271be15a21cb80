package org.predikat.tables;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.ImmutableLongArray;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.predikat.round.Agency;
import org.predikat.round.AnswerSheet;
import org.predikat.round.Panel;
import org.predikat.round.UnitDossier;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.Condition;
import org.predikat.rulebook.Exemption;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Question;
import org.predikat.rulebook.Rulebook;

/**
 * Cells of the tables, in the order of {@link TableColumns}. Every array belongs to the caller.
 * Safe for concurrent use.
 */
public final class TableCells {
  private static final String YES = "Ya";
  private static final String NO = "Tidak";

  private final Layout layout;
  private final TableColumns columns;
  private final ImmutableSortedSet<Integer> nodes;
  private final ImmutableList<Condition> unitConditions;
  private final ImmutableList<Condition> agencyConditions;
  private final ImmutableList<Exemption> exemptions;
  private final ImmutableList<String> exemptionFields;
  private final ImmutableList<Integer> surveyQuestions;

  /** Cells for the columns without points of nodes. */
  public TableCells(Rulebook rulebook) {
    this(rulebook, ImmutableSortedSet.of());
  }

  /** Cells for the columns with points of these nodes. */
  public TableCells(Rulebook rulebook, ImmutableSortedSet<Integer> nodes) {
    this.layout = rulebook.layout();
    this.columns = TableColumns.of(rulebook, nodes);
    this.nodes = nodes;
    this.unitConditions = rulebook.conditions(Condition.Scope.UNIT);
    this.agencyConditions = rulebook.conditions(Condition.Scope.AGENCY);
    this.exemptions = rulebook.exemptions();
    this.exemptionFields = TableColumns.exemptionFields(rulebook);
    ImmutableList.Builder<Integer> questions = ImmutableList.builder();
    for (int i = 0; i < layout.questions().size(); i++) {
      if (layout.questions().get(i).origin() == Question.Origin.SURVEY) {
        questions.add(i);
      }
    }
    this.surveyQuestions = questions.build();
  }

  /** The columns that the cells are for. */
  public TableColumns columns() {
    return columns;
  }

  /** Row of an agency in {@code agencies}. */
  public String[] agency(Agency agency) {
    List<String> cells = new ArrayList<>(columns.agencies().size());
    cells.add(agency.id());
    cells.add(agency.name());
    cells.add(agency.kind().code());
    addConditions(agencyConditions, agency.conditions(), cells);
    return cells.toArray(String[]::new);
  }

  /** Row of a unit in {@code nominations}. */
  public String[] nomination(UnitDossier unit, String agencyId) {
    List<String> cells = new ArrayList<>(columns.nominations().size());
    cells.add(unit.id());
    cells.add(unit.name());
    cells.add(agencyId);
    cells.add(unit.proposed().name());
    cells.add(unit.held().map(Predikat::name).orElse("-"));
    cells.add(unit.unitKind());
    addConditions(unitConditions, unit.conditions(), cells);
    for (String field : exemptionFields) {
      boolean claimed =
          exemptions.stream()
              .anyMatch(e -> e.field().equals(field) && unit.exemptions().contains(e.code()));
      cells.add(claimed ? YES : "");
    }
    cells.add(
        switch (unit.panel()) {
          case NONE -> "";
          case PASSED -> "Lulus";
          case REJECTED -> "Tidak Lulus";
        });
    cells.add(unit.panel() == Panel.NONE ? "" : unit.panelNote());
    return cells.toArray(String[]::new);
  }

  /** Row of a sheet in {@code desk} or {@code field}; its survey slots stand in another table. */
  public String[] answers(String unitId, AnswerSheet sheet) {
    String[] cells = new String[columns.answers().size()];
    cells[0] = unitId;
    int column = 1;
    for (int i = 0; i < layout.questions().size(); i++) {
      Question question = layout.questions().get(i);
      if (question.origin() == Question.Origin.SURVEY) {
        continue;
      }
      if (question.type() instanceof AnswerType.Choice choice) {
        int option = sheet.option(i);
        cells[column++] = option == AnswerSheet.BLANK ? "" : choice.options().get(option).code();
      } else {
        int first = layout.firstSlot().get(i);
        int count = Math.max(1, question.inputs().size());
        for (int slot = first; slot < first + count; slot++) {
          cells[column++] = number(sheet.slot(slot), layout.slots().get(slot).decimals());
        }
      }
    }
    for (int node : nodes) {
      BigDecimal points = sheet.given().get(node);
      cells[column++] = points == null ? "" : plain(points);
    }
    return cells;
  }

  /**
   * Row of a unit in {@code surveys}.
   *
   * @param desk sheet with the own indices; empty leaves them blank
   * @param field sheet with the external indices; empty leaves them blank
   * @param respondents for each survey question own, then external; 0 is left blank, and an empty
   *     array leaves all blank
   */
  public String[] surveys(
      String unitId,
      Optional<AnswerSheet> desk,
      Optional<AnswerSheet> field,
      ImmutableIntArray respondents) {
    String[] cells = new String[columns.surveys().size()];
    cells[0] = unitId;
    int column = 1;
    for (int question : surveyQuestions) {
      cells[column++] = index(desk, question);
      cells[column++] = index(field, question);
    }
    for (int i = 0; column < cells.length; i++) {
      int count = i < respondents.length() ? respondents.get(i) : 0;
      cells[column++] = count == 0 ? "" : Integer.toString(count);
    }
    return cells;
  }

  private static void addConditions(
      ImmutableList<Condition> conditions, ImmutableLongArray values, List<String> cells) {
    for (String field : TableColumns.fields(conditions)) {
      String cell = "";
      for (int i = 0; i < conditions.size() && cell.isEmpty(); i++) {
        if (conditions.get(i).field().equals(field)) {
          cell = text(conditions.get(i), values.get(i));
        }
      }
      cells.add(cell);
    }
  }

  private String index(Optional<AnswerSheet> answers, int question) {
    int slot = layout.firstSlot().get(question);
    return answers
        .map(sheet -> number(sheet.slot(slot), layout.slots().get(slot).decimals()))
        .orElse("");
  }

  private static String text(Condition condition, long value) {
    if (value == Condition.MISSING) {
      return "";
    }
    if (condition.kind() instanceof Condition.Kind.Grade grade) {
      return grade.grades().get((int) value);
    }
    if (condition.kind() instanceof Condition.Kind.Amount amount) {
      return number(value, amount.decimals());
    }
    return value == 1 ? YES : NO;
  }

  private static String number(long value, int decimals) {
    if (value == AnswerSheet.MISSING) {
      return "";
    }
    return decimals == 0 ? Long.toString(value) : plain(BigDecimal.valueOf(value, decimals));
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
