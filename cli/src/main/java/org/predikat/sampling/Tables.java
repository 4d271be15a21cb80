package org.predikat.sampling;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
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

/** The tables of a round as text: columns from the rulebook, cells from dossiers. */
final class Tables {
  static final String YES = "Ya";
  static final String NO = "Tidak";

  /** Columns of {@code nominations} before those of the rulebook. */
  static final ImmutableList<String> UNIT_COLUMNS =
      ImmutableList.of(
          "id_unit", "nama_unit", "id_instansi", "usulan", "predikat_dipegang", "jenis_unit");

  /** Column of the agency's id in nominations. */
  static final int AGENCY_COLUMN = 2;

  private final Layout layout;
  private final ImmutableList<Agency> agencyList;
  private final ImmutableList<Condition> unitConditions;
  private final ImmutableList<Condition> agencyConditions;
  private final ImmutableList<Exemption> exemptions;
  private final ImmutableList<String> exemptionFields;
  private final ImmutableList<String> nominations;
  private final ImmutableList<String> agencies;
  private final ImmutableList<String> sheet;
  private final ImmutableList<String> surveys;
  private final ImmutableList<Integer> surveyQuestions;

  Tables(Rulebook rulebook, ImmutableList<Agency> agencyList) {
    this.layout = rulebook.layout();
    this.agencyList = agencyList;
    this.unitConditions = rulebook.conditions(Condition.Scope.UNIT);
    this.agencyConditions = rulebook.conditions(Condition.Scope.AGENCY);
    this.exemptions = rulebook.exemptions();
    this.exemptionFields =
        exemptions.stream()
            .map(Exemption::field)
            .distinct()
            .collect(ImmutableList.toImmutableList());
    ImmutableList.Builder<String> columns = ImmutableList.<String>builder().addAll(UNIT_COLUMNS);
    columns.addAll(fields(unitConditions));
    this.nominations = columns.addAll(exemptionFields).add("hasil_panel", "catatan_panel").build();
    this.agencies =
        ImmutableList.<String>builder()
            .add("id_instansi", "nama_instansi", "jenis")
            .addAll(fields(agencyConditions))
            .build();
    ImmutableList.Builder<String> answers = ImmutableList.<String>builder().add("id_unit");
    ImmutableList.Builder<String> indexes = ImmutableList.<String>builder().add("id_unit");
    ImmutableList.Builder<String> respondents = ImmutableList.builder();
    ImmutableList.Builder<Integer> questions = ImmutableList.builder();
    for (int i = 0; i < layout.questions().size(); i++) {
      Question question = layout.questions().get(i);
      if (UnitDrawer.isSurvey(question)) {
        String name = surveyName(question);
        indexes.add(name + "_sendiri", name + "_eksternal");
        respondents.add("responden_" + name + "_sendiri", "responden_" + name + "_eksternal");
        questions.add(i);
      } else if (question.type() instanceof AnswerType.Ratio) {
        question.inputs().forEach(input -> answers.add(question.code() + "." + input.code()));
      } else {
        answers.add(question.code());
      }
    }
    this.sheet = answers.build();
    this.surveys = indexes.addAll(respondents.build()).build();
    this.surveyQuestions = questions.build();
  }

  ImmutableList<String> nominationColumns() {
    return nominations;
  }

  ImmutableList<String> agencyColumns() {
    return agencies;
  }

  /** Columns of both {@code desk} and {@code field}. */
  ImmutableList<String> sheetColumns() {
    return sheet;
  }

  ImmutableList<String> surveyColumns() {
    return surveys;
  }

  ImmutableList<Agency> agencyList() {
    return agencyList;
  }

  /** Cells of an agency. */
  String[] agency(Agency agency) {
    List<String> cells = new ArrayList<>(agencies.size());
    cells.add(agency.id());
    cells.add(agency.name());
    cells.add(agency.kind().code());
    addConditions(agencyConditions, agency.conditions(), cells);
    return cells.toArray(String[]::new);
  }

  /** Rows of a unit in all tables. */
  UnitRows rows(SampledUnit unit) {
    UnitDossier dossier = unit.dossier();
    return new UnitRows(
        ImmutableList.of(nomination(dossier)),
        dossier.agency(),
        dossier.desk().map(answers -> sheet(dossier.id(), answers)),
        dossier.field().map(answers -> sheet(dossier.id(), answers)),
        dossier.desk().isPresent() ? Optional.of(survey(unit)) : Optional.empty());
  }

  private String[] nomination(UnitDossier unit) {
    List<String> cells = new ArrayList<>(nominations.size());
    cells.add(unit.id());
    cells.add(unit.name());
    cells.add(agencyList.get(unit.agency()).id());
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

  /** Columns of conditions; two that apply to different levels of agency may share one. */
  private static ImmutableList<String> fields(ImmutableList<Condition> conditions) {
    return conditions.stream()
        .map(Condition::field)
        .filter(field -> !field.equals(ConditionModel.HELD_FIELD))
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  private static void addConditions(
      ImmutableList<Condition> conditions, ImmutableLongArray values, List<String> cells) {
    for (String field : fields(conditions)) {
      String cell = "";
      for (int i = 0; i < conditions.size() && cell.isEmpty(); i++) {
        if (conditions.get(i).field().equals(field)) {
          cell = text(conditions.get(i), values.get(i));
        }
      }
      cells.add(cell);
    }
  }

  private String[] sheet(String id, AnswerSheet answers) {
    String[] cells = new String[sheet.size()];
    cells[0] = id;
    int column = 1;
    for (int i = 0; i < layout.questions().size(); i++) {
      Question question = layout.questions().get(i);
      if (UnitDrawer.isSurvey(question)) {
        continue;
      }
      if (question.type() instanceof AnswerType.Choice choice) {
        int option = answers.option(i);
        cells[column++] = option == AnswerSheet.BLANK ? "" : choice.options().get(option).code();
      } else {
        int first = layout.firstSlot().get(i);
        int count = Math.max(1, question.inputs().size());
        for (int slot = first; slot < first + count; slot++) {
          cells[column++] = number(answers.slot(slot), layout.slots().get(slot).decimals());
        }
      }
    }
    return cells;
  }

  private String[] survey(SampledUnit unit) {
    UnitDossier dossier = unit.dossier();
    String[] cells = new String[surveys.size()];
    cells[0] = dossier.id();
    int column = 1;
    for (int question : surveyQuestions) {
      cells[column++] = index(dossier.desk(), question);
      cells[column++] = index(dossier.field(), question);
    }
    for (int i = 0; i < unit.respondents().length(); i++) {
      int count = unit.respondents().get(i);
      cells[column++] = count == 0 ? "" : Integer.toString(count);
    }
    return cells;
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
    if (decimals == 0) {
      return Long.toString(value);
    }
    BigDecimal plain = BigDecimal.valueOf(value, decimals).stripTrailingZeros();
    return plain.signum() == 0 ? "0" : plain.toPlainString();
  }

  /** The part of the code before the dot, in lower case: SPAK.indeks is {@code spak}. */
  private static String surveyName(Question question) {
    int dot = question.code().indexOf('.');
    return Ascii.toLowerCase(dot < 0 ? question.code() : question.code().substring(0, dot));
  }
}
