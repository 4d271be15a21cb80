package org.predikat.comparison;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.ImmutableLongArray;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.predikat.comparison.DataChange.Table;
import org.predikat.round.Agency;
import org.predikat.round.AnswerSheet;
import org.predikat.round.Panel;
import org.predikat.round.RoundInfo;
import org.predikat.round.UnitDossier;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.Condition;
import org.predikat.rulebook.ConditionValues;
import org.predikat.rulebook.Exemption;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Question;
import org.predikat.rulebook.Rulebook;

/** Names every cell in which the data of a unit differ, both laid out by one law. */
final class DataComparer {
  private static final String HELD = "predikat_dipegang";
  private static final String CLAIMED = "Ya";

  private final Rulebook law;
  private final Layout layout;

  DataComparer(Rulebook law) {
    this.law = law;
    this.layout = law.layout();
  }

  /** A unit's data on one side. */
  record Data(RoundInfo info, UnitDossier unit, Optional<Agency> agency) {
    /** Whether a judgement sees the same in both; quick, and enough for nearly all units. */
    boolean judgedAlike(Data other) {
      return info.through() == other.info.through()
          && unit.proposed() == other.unit.proposed()
          && unit.unitKind().equals(other.unit.unitKind())
          && unit.held().equals(other.unit.held())
          && unit.conditions().equals(other.unit.conditions())
          && unit.exemptions().equals(other.unit.exemptions())
          && unit.panel() == other.unit.panel()
          && unit.errors().equals(other.unit.errors())
          && unit.desk().equals(other.unit.desk())
          && unit.field().equals(other.unit.field())
          && agency.isPresent() == other.agency.isPresent()
          && (agency.isEmpty() || judgedAlike(agency.get(), other.agency.orElseThrow()));
    }

    private static boolean judgedAlike(Agency one, Agency other) {
      return one.id().equals(other.id())
          && one.kind().code().equals(other.kind().code())
          && one.conditions().equals(other.conditions())
          && one.problems() == other.problems();
    }
  }

  /** Every difference, by table and in the order of its columns. */
  ImmutableList<DataChange> changes(Data before, Data after) {
    ImmutableSet.Builder<DataChange> changes = ImmutableSet.builder();
    new Changes(changes, Table.ROUND)
        .judged("sampai_tahap", "", word(before.info().through()), word(after.info().through()));
    nomination(before, after, new Changes(changes, Table.NOMINATIONS));
    Optional<Agency> old = before.agency();
    Optional<Agency> young = after.agency();
    if (old.isPresent() && young.isPresent() && old.get().id().equals(young.get().id())) {
      agency(old.get(), young.get(), new Changes(changes, Table.AGENCIES));
    }
    sheet(before.unit().desk(), after.unit().desk(), new Changes(changes, Table.DESK));
    sheet(before.unit().field(), after.unit().field(), new Changes(changes, Table.FIELD));
    return changes.build().asList();
  }

  /** Adds what differs in one table. */
  private record Changes(ImmutableSet.Builder<DataChange> all, Table table) {
    void judged(String column, String label, String before, String after) {
      part(column, "", label, before, after);
    }

    void part(String column, String part, String label, String before, String after) {
      if (!before.equals(after)) {
        all.add(new DataChange(table, column, part, label, before, after, true));
      }
    }

    void text(String column, String before, String after) {
      if (!before.equals(after)) {
        all.add(new DataChange(table, column, "", "", before, after, false));
      }
    }
  }

  private void nomination(Data before, Data after, Changes changes) {
    UnitDossier old = before.unit();
    UnitDossier young = after.unit();
    changes.text("nama_unit", old.name(), young.name());
    changes.judged("id_instansi", "", id(before), id(after));
    changes.judged("usulan", "", old.proposed().name(), young.proposed().name());
    changes.judged("jenis_unit", "", old.unitKind(), young.unitKind());
    boolean heldIsCondition =
        law.conditions(Condition.Scope.UNIT).stream().anyMatch(each -> each.field().equals(HELD));
    if (!heldIsCondition) {
      changes.judged(HELD, "", held(old), held(young));
    }
    conditions(Condition.Scope.UNIT, old.conditions(), young.conditions(), changes);
    for (Exemption exemption : law.exemptions()) {
      changes.judged(
          exemption.field(),
          exemption.label(),
          old.exemptions().contains(exemption.code()) ? CLAIMED : "",
          young.exemptions().contains(exemption.code()) ? CLAIMED : "");
    }
    changes.judged("hasil_panel", "", panel(old), panel(young));
    changes.text("catatan_panel", old.panelNote(), young.panelNote());
    changes.judged("kesalahan", "", errors(old), errors(young));
  }

  private static String id(Data data) {
    return data.agency().map(Agency::id).orElse("");
  }

  private static String held(UnitDossier unit) {
    return unit.held().map(Predikat::name).orElse("");
  }

  private static String panel(UnitDossier unit) {
    return unit.panel() == Panel.NONE ? "" : unit.panel().name();
  }

  private static String errors(UnitDossier unit) {
    return unit.errors().stream().map(Enum::name).collect(Collectors.joining(", "));
  }

  private static String word(Enum<?> constant) {
    return Ascii.toLowerCase(constant.name());
  }

  private void agency(Agency before, Agency after, Changes changes) {
    changes.text("nama_instansi", before.name(), after.name());
    changes.judged("jenis", "", before.kind().code(), after.kind().code());
    conditions(Condition.Scope.AGENCY, before.conditions(), after.conditions(), changes);
    changes.judged("bermasalah", "", flag(before.problems()), flag(after.problems()));
  }

  private static String flag(boolean value) {
    return value ? CLAIMED : "";
  }

  private void conditions(
      Condition.Scope scope, ImmutableLongArray before, ImmutableLongArray after, Changes changes) {
    ImmutableList<Condition> conditions = law.conditions(scope);
    for (int i = 0; i < conditions.size(); i++) {
      if (before.get(i) != after.get(i)) {
        Condition condition = conditions.get(i);
        changes.judged(
            condition.field(),
            condition.label(),
            value(condition, before.get(i)),
            value(condition, after.get(i)));
      }
    }
  }

  private static String value(Condition condition, long value) {
    return value == Condition.MISSING ? "" : ConditionValues.text(condition, value);
  }

  private void sheet(Optional<AnswerSheet> before, Optional<AnswerSheet> after, Changes changes) {
    if (before.equals(after)) {
      return;
    }
    for (int index = 0; index < layout.questions().size(); index++) {
      Question question = layout.questions().get(index);
      changes.part(
          question.code(),
          question.code(),
          question.label(),
          option(question, index, before),
          option(question, index, after));
      int slot = layout.firstSlot().get(index);
      for (; slot >= 0 && slot < layout.slots().size(); slot++) {
        if (layout.slots().get(slot).question() != index) {
          break;
        }
        changes.part(
            layout.slots().get(slot).column(),
            question.code(),
            question.label(),
            number(slot, before),
            number(slot, after));
      }
    }
    TreeSet<Integer> nodes = new TreeSet<>();
    before.ifPresent(sheet -> nodes.addAll(sheet.given().keySet()));
    after.ifPresent(sheet -> nodes.addAll(sheet.given().keySet()));
    for (int node : nodes) {
      changes.part(
          layout.nodeCode(node),
          layout.nodeCode(node),
          layout.nodeLabel(node),
          given(node, before),
          given(node, after));
    }
  }

  private static String option(Question question, int index, Optional<AnswerSheet> sheet) {
    return sheet.isEmpty()
            || sheet.get().option(index) == AnswerSheet.BLANK
            || !(question.type() instanceof AnswerType.Choice choice)
        ? ""
        : choice.options().get(sheet.get().option(index)).code();
  }

  private String number(int slot, Optional<AnswerSheet> sheet) {
    return sheet.isEmpty() || sheet.get().slot(slot) == AnswerSheet.MISSING
        ? ""
        : plain(BigDecimal.valueOf(sheet.get().slot(slot), layout.slots().get(slot).decimals()));
  }

  private static String given(int node, Optional<AnswerSheet> sheet) {
    return sheet.map(each -> each.given().get(node)).map(DataComparer::plain).orElse("");
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
