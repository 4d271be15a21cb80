package org.predikat.lawtest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.ImmutableLongArray;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.predikat.lawtest.LawProblem.Code;
import org.predikat.round.Agency;
import org.predikat.round.AnswerSheet;
import org.predikat.round.Dossiers;
import org.predikat.round.Panel;
import org.predikat.round.Round;
import org.predikat.round.RoundInfo;
import org.predikat.round.UnitDossier;
import org.predikat.rulebook.AgencyKind;
import org.predikat.rulebook.Condition;
import org.predikat.rulebook.Exemption;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.Stage;
import org.predikat.rulebook.TreePath;
import org.predikat.rulebook.reading.YamlNode;

/**
 * Makes a round of one unit from the answers of a case. Unless the case says otherwise, the unit
 * and its agency fulfil every condition, the answers at the desk stand in the field, and there is
 * no panel note.
 */
final class UnitMaker {
  private static final ImmutableList<String> KEYS =
      ImmutableList.of(
          "answers",
          "given",
          "field",
          "conditions",
          "agency_kind",
          "unit_kind",
          "held",
          "exemptions",
          "panel");

  private final CaseKeys keys;
  private final Rulebook rulebook;
  private final LawProblems problems;

  UnitMaker(CaseKeys keys, Rulebook rulebook, LawProblems problems) {
    this.keys = keys;
    this.rulebook = rulebook;
    this.problems = problems;
  }

  /** Keys that belong to a unit made of answers. */
  static ImmutableList<String> keys() {
    return KEYS;
  }

  /** The round with the unit in it. */
  Round round(Predikat proposed) {
    SheetReader sheets = new SheetReader(rulebook, problems);
    AnswerSheet desk =
        sheets.read(
            keys.entries("answers"),
            keys.path().key("answers"),
            keys.entries("given"),
            keys.path().key("given"));
    AnswerSheet field =
        keys.value("field").isEmpty()
            ? desk
            : desk.replacedBy(
                sheets.read(
                    keys.entries("field"),
                    keys.path().key("field"),
                    ImmutableMap.of(),
                    keys.path()));
    ImmutableMap<String, YamlNode.Scalar> conditions = keys.entries("conditions");
    conditions.forEach(this::known);
    UnitDossier unit =
        new UnitDossier(
            "U",
            keys.text("unit_kind").orElse(""),
            0,
            keys.text("unit_kind").orElse(""),
            proposed,
            held(proposed),
            values(Condition.Scope.UNIT, conditions),
            exemptions(),
            Optional.of(desk),
            Optional.of(field),
            keys.word("panel", EnumSet.allOf(Panel.class)).orElse(Panel.NONE),
            "",
            ImmutableList.of());
    Agency agency = new Agency("A", "", kind(), values(Condition.Scope.AGENCY, conditions), false);
    return new Round(info(), rulebook, ImmutableList.of(agency), new One(unit));
  }

  private RoundInfo info() {
    return new RoundInfo(
        rulebook.inForceFrom().getYear(),
        "",
        rulebook.id(),
        Stage.DETERMINATION,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        ImmutableMap.of());
  }

  /** A unit proposed for WBBM holds WBK unless the case says otherwise. */
  private Optional<Predikat> held(Predikat proposed) {
    Optional<Held> held = keys.word("held", EnumSet.allOf(Held.class));
    if (held.isEmpty()) {
      return proposed == Predikat.WBBM ? Optional.of(Predikat.WBK) : Optional.empty();
    }
    return switch (held.get()) {
      case WBK -> Optional.of(Predikat.WBK);
      case WBBM -> Optional.of(Predikat.WBBM);
      case NONE -> Optional.empty();
    };
  }

  private enum Held {
    WBK,
    WBBM,
    NONE
  }

  private AgencyKind kind() {
    Optional<String> code = keys.text("agency_kind");
    AgencyKind kind = code.map(rulebook.agencyKinds()::get).orElse(null);
    if (code.isPresent() && kind == null) {
      keys.unknown(Code.UNKNOWN_WORD, "agency_kind", code.get(), rulebook.agencyKinds().keySet());
    }
    return kind == null ? rulebook.agencyKinds().values().asList().get(0) : kind;
  }

  private ImmutableSet<String> exemptions() {
    ImmutableSet.Builder<String> claimed = ImmutableSet.builder();
    Set<String> known =
        rulebook.exemptions().stream().map(Exemption::code).collect(ImmutableSet.toImmutableSet());
    for (YamlNode.Scalar each : keys.texts("exemptions").orElse(ImmutableList.of())) {
      if (known.contains(each.text())) {
        claimed.add(each.text());
      } else {
        problems.add(
            Code.UNKNOWN_WORD,
            each,
            keys.path().key("exemptions"),
            each.text(),
            String.join(", ", known));
      }
    }
    return claimed.build();
  }

  private void known(String code, YamlNode.Scalar value) {
    if (rulebook.conditions().stream().noneMatch(each -> each.code().equals(code))) {
      problems.add(
          Code.UNKNOWN_WORD,
          value,
          keys.path().key("conditions").key(code),
          code,
          String.join(", ", rulebook.conditions().stream().map(Condition::code).toList()));
    }
  }

  private ImmutableLongArray values(
      Condition.Scope scope, ImmutableMap<String, YamlNode.Scalar> given) {
    ImmutableLongArray.Builder values = ImmutableLongArray.builder();
    for (Condition condition : rulebook.conditions(scope)) {
      YamlNode.Scalar value = given.get(condition.code());
      values.add(value == null ? best(condition) : value(condition, value));
    }
    return values.build();
  }

  private static long best(Condition condition) {
    return condition.kind() instanceof Condition.Kind.Grade
        ? 0
        : condition.required().values().stream()
            .mapToLong(Condition.Requirement::value)
            .max()
            .orElse(0);
  }

  private long value(Condition condition, YamlNode.Scalar value) {
    TreePath path = keys.path().key("conditions").key(condition.code());
    if (value.text().equals("blank")) {
      return Condition.MISSING;
    }
    if (condition.kind() instanceof Condition.Kind.Amount amount) {
      Optional<BigDecimal> number = problems.amount(value, path);
      if (number.isPresent() && number.get().stripTrailingZeros().scale() > amount.decimals()) {
        problems.add(Code.NOT_A_NUMBER, value, path, value.text());
        return 0;
      }
      return number.map(each -> each.movePointRight(amount.decimals()).longValue()).orElse(0L);
    }
    ImmutableList<String> words =
        condition.kind() instanceof Condition.Kind.Grade grade
            ? grade.grades()
            : ImmutableList.of("Tidak", "Ya");
    int index = words.indexOf(value.text());
    if (index < 0) {
      problems.add(Code.UNKNOWN_WORD, value, path, value.text(), String.join(", ", words));
    }
    return Math.max(0, index);
  }

  private record One(UnitDossier unit) implements Dossiers {
    @Override
    public int size() {
      return 1;
    }

    @Override
    public UnitDossier get(int index) {
      return unit;
    }
  }
}
