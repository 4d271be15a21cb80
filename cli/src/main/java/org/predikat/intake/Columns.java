package org.predikat.intake;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.predikat.round.DossierCodec;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.Condition;
import org.predikat.rulebook.Exemption;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Question;
import org.predikat.rulebook.Rulebook;

/** The columns of every table as a rulebook asks for them: another regulation, other columns. */
public final class Columns {
  /** Field of the predikat that a unit holds, also where no condition asks for it. */
  public static final String HELD = "predikat_dipegang";

  private final Rulebook rulebook;
  private final ImmutableListMultimap.Builder<Table, ColumnSpec> columns =
      ImmutableListMultimap.builder();

  private Columns(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  /** Columns by table, in the order in which they are documented. */
  public static ImmutableListMultimap<Table, ColumnSpec> of(Rulebook rulebook) {
    Columns columns = new Columns(rulebook);
    columns.nominations();
    columns.agencies();
    columns.answers(Table.DESK);
    columns.answers(Table.FIELD);
    columns.surveys();
    return columns.columns.build();
  }

  /** The columns of the table of several assessors' answers. */
  public static ImmutableListMultimap<Table, ColumnSpec> assessors(Rulebook rulebook) {
    Columns columns = new Columns(rulebook);
    Table table = Table.ASSESSORS;
    columns.add(table, "id_unit", true, Target.Text.UNIT_ID);
    columns.add(table, "penilai", true, Target.Assessor.CODE);
    columns.add(table, "tahap", false, Target.Assessor.STAGE);
    columns.questions(table);
    return columns.columns.build();
  }

  /** The columns of the tables about a predikat after its award, the same under every rulebook. */
  public static ImmutableListMultimap<Table, ColumnSpec> afterAward() {
    ImmutableListMultimap.Builder<Table, ColumnSpec> columns = ImmutableListMultimap.builder();
    AfterAwardColumns.register().forEach(column -> columns.put(Table.REGISTER, column));
    AfterAwardColumns.incidents().forEach(column -> columns.put(Table.INCIDENTS, column));
    AfterAwardColumns.proposals().forEach(column -> columns.put(Table.PROPOSALS, column));
    return columns.build();
  }

  private void add(Table table, String name, boolean required, Target target) {
    columns.put(table, new ColumnSpec(table, name, required, target));
  }

  private void nominations() {
    Table table = Table.NOMINATIONS;
    add(table, "id_unit", true, Target.Text.UNIT_ID);
    add(table, "nama_unit", true, Target.Text.UNIT_NAME);
    add(table, "id_instansi", true, Target.Text.AGENCY_ID);
    add(table, "usulan", true, Target.Word.PROPOSED);
    add(table, HELD, false, Target.Word.HELD);
    add(table, "jenis_unit", false, Target.Text.UNIT_KIND);
    conditions(table, Condition.Scope.UNIT);
    Map<String, Long> claims = new LinkedHashMap<>();
    for (int i = 0; i < rulebook.exemptions().size(); i++) {
      Exemption exemption = rulebook.exemptions().get(i);
      claims.merge(exemption.field(), 1L << i, (a, b) -> a | b);
    }
    claims.forEach((field, bits) -> add(table, field, false, new Target.Claim(bits)));
    add(table, "hasil_panel", false, Target.Word.PANEL);
    add(table, "catatan_panel", false, Target.Text.PANEL_NOTE);
  }

  private void agencies() {
    Table table = Table.AGENCIES;
    add(table, "id_instansi", true, Target.Text.AGENCY_ID);
    add(table, "nama_instansi", true, Target.Text.AGENCY_NAME);
    add(table, "jenis", true, Target.Word.AGENCY_KIND);
    conditions(table, Condition.Scope.AGENCY);
  }

  private void conditions(Table table, Condition.Scope scope) {
    ImmutableList<Condition> all = rulebook.conditions(scope);
    all.stream()
        .map(Condition::field)
        .distinct()
        .filter(field -> !field.equals(HELD) && !field.equals("jenis_unit"))
        .forEach(
            field -> {
              ImmutableList<Integer> positions = positions(all, field);
              Condition first = all.get(positions.get(0));
              add(table, field, false, new Target.Fulfilment(positions, first));
            });
  }

  /** Positions of the conditions that read a field. */
  static ImmutableList<Integer> positions(ImmutableList<Condition> conditions, String field) {
    return IntStream.range(0, conditions.size())
        .filter(i -> conditions.get(i).field().equals(field))
        .boxed()
        .collect(ImmutableList.toImmutableList());
  }

  private void answers(Table table) {
    Layout layout = rulebook.layout();
    add(table, "id_unit", true, Target.Text.UNIT_ID);
    questions(table);
    for (int node = 0; node < layout.nodes().size(); node++) {
      String code = layout.nodes().get(node).code();
      if (!layout.slotIndex().containsKey(code) && !layout.questionIndex().containsKey(code)) {
        add(table, code, false, new Target.NodePoints(node));
      }
    }
  }

  private void questions(Table table) {
    Layout layout = rulebook.layout();
    for (int i = 0; i < layout.questions().size(); i++) {
      Question question = layout.questions().get(i);
      if (question.origin() == Question.Origin.SURVEY) {
        continue;
      }
      int first = layout.firstSlot().get(i);
      if (question.type() instanceof AnswerType.Choice) {
        add(table, question.code(), false, new Target.Answer(i));
        int index = i;
        question
            .bands()
            .ifPresent(
                bands ->
                    add(
                        table,
                        question.code() + "." + bands.input(),
                        false,
                        new Target.BandNumber(index)));
      } else {
        for (int slot = first;
            slot < layout.slots().size() && layout.slots().get(slot).question() == i;
            slot++) {
          add(table, layout.slots().get(slot).column(), false, new Target.Slot(slot));
        }
      }
    }
  }

  private void surveys() {
    Layout layout = rulebook.layout();
    add(Table.SURVEYS, "id_unit", true, Target.Text.UNIT_ID);
    int[] slots = DossierCodec.surveySlots(layout);
    for (int i = 0; i < slots.length; i++) {
      String survey = surveyName(layout.slots().get(slots[i]).column());
      add(Table.SURVEYS, survey + "_sendiri", false, new Target.Survey(i, slots[i], true));
      add(Table.SURVEYS, survey + "_eksternal", false, new Target.Survey(i, slots[i], false));
      add(Table.SURVEYS, "responden_" + survey + "_sendiri", false, new Target.Respondents());
      add(Table.SURVEYS, "responden_" + survey + "_eksternal", false, new Target.Respondents());
    }
  }

  private static String surveyName(String slotColumn) {
    return Ascii.toLowerCase(Splitter.on('.').split(slotColumn).iterator().next());
  }
}
