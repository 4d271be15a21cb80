package org.predikat.rulebook.reading;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.predikat.rulebook.AgencyLevel;
import org.predikat.rulebook.Condition;
import org.predikat.rulebook.Exemption;
import org.predikat.rulebook.Figure;
import org.predikat.rulebook.Minimum;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Stage;
import org.predikat.rulebook.StageRule;
import org.predikat.rulebook.reading.RulebookProblem.Code;

/** Reads what is required: minimums, conditions, exemptions, and when they are checked. */
final class RequirementReader {
  private static final String YES = "Ya";
  private static final String NO = "Tidak";

  private RequirementReader() {}

  private enum KindWord {
    GRADE,
    YES_NO,
    AMOUNT
  }

  static ImmutableList<Minimum> minimums(Fields root) {
    ImmutableList.Builder<Minimum> minimums = ImmutableList.builder();
    Set<String> codes = new HashSet<>();
    for (Fields each : root.items("minimums")) {
      String code = each.code("code");
      each.unique(codes, "code", code);
      String node = each.text("node");
      Minimum.Form form = each.word("form", Minimum.Form.class);
      ImmutableMap.Builder<Predikat, Figure> required = ImmutableMap.builder();
      for (Predikat predikat : Predikat.values()) {
        each.optionalFigure(key(predikat)).ifPresent(figure -> required.put(predikat, figure));
      }
      minimums.add(new Minimum(code, node, form, required.buildOrThrow()));
      each.end();
    }
    return minimums.build();
  }

  static ImmutableMap<String, ImmutableList<String>> scales(Fields root) {
    ImmutableMap.Builder<String, ImmutableList<String>> scales = ImmutableMap.builder();
    for (Fields each : root.entries("scales")) {
      ImmutableList<String> grades = each.someTexts("grades");
      if (grades.stream().distinct().count() < grades.size()) {
        each.problem(Code.DUPLICATE_CODE, "grades", String.join(", ", grades));
      }
      scales.put(each.path().step(), grades);
      each.end();
    }
    return scales.buildOrThrow();
  }

  static ImmutableList<Condition> conditions(
      Fields root, ImmutableMap<String, ImmutableList<String>> scales) {
    ImmutableList.Builder<Condition> conditions = ImmutableList.builder();
    Set<String> codes = new HashSet<>();
    for (Fields each : root.items("conditions")) {
      String code = each.code("code");
      each.unique(codes, "code", code);
      String label = each.text("label");
      Condition.Scope scope = each.word("scope", Condition.Scope.class);
      String field = column(each);
      Condition.Kind kind = kind(each, scales);
      ImmutableMap.Builder<Predikat, Condition.Requirement> required = ImmutableMap.builder();
      for (Predikat predikat : Predikat.values()) {
        each.optionalFields(key(predikat))
            .ifPresent(fields -> required.put(predikat, requirement(fields, kind)));
      }
      conditions.add(
          new Condition(
              code,
              label,
              scope,
              field,
              kind,
              each.words("levels", AgencyLevel.class),
              required.buildOrThrow()));
      each.end();
    }
    return conditions.build();
  }

  private static String column(Fields fields) {
    String field = fields.text("field");
    if (!Scalars.isColumn(field)) {
      fields.problem(Code.NOT_A_CODE, "field", field);
    }
    return field;
  }

  private static Condition.Kind kind(
      Fields fields, ImmutableMap<String, ImmutableList<String>> scales) {
    return switch (fields.word("kind", KindWord.class)) {
      case YES_NO -> new Condition.Kind.YesNo();
      case AMOUNT -> new Condition.Kind.Amount(fields.count("decimals"), fields.text("unit"));
      case GRADE -> {
        String scale = fields.text("scale");
        ImmutableList<String> grades = scales.get(scale);
        if (grades == null && !scale.isEmpty()) {
          fields.problem(Code.UNKNOWN_SCALE, "scale", scale, String.join(", ", scales.keySet()));
        }
        yield new Condition.Kind.Grade(scale, grades == null ? ImmutableList.of() : grades);
      }
    };
  }

  private static Condition.Requirement requirement(Fields fields, Condition.Kind kind) {
    String atLeast = fields.text("at_least");
    long value = 0;
    if (kind instanceof Condition.Kind.Grade grade) {
      value = grade.grades().indexOf(atLeast);
      if (value < 0 && !grade.grades().isEmpty() && !atLeast.isEmpty()) {
        fields.problem(Code.UNKNOWN_GRADE, "at_least", atLeast, String.join(", ", grade.grades()));
      }
    } else if (kind instanceof Condition.Kind.YesNo) {
      value = atLeast.equals(YES) ? 1 : 0;
      if (!atLeast.equals(YES) && !atLeast.equals(NO)) {
        fields.problem(Code.UNKNOWN_VALUE, "at_least", atLeast, YES + ", " + NO);
      }
    } else if (kind instanceof Condition.Kind.Amount amount) {
      Optional<BigDecimal> number = Scalars.decimal(atLeast);
      if (number.isEmpty() || number.get().stripTrailingZeros().scale() > amount.decimals()) {
        fields.problem(Code.NOT_A_NUMBER, "at_least", atLeast);
      } else {
        value = number.get().movePointRight(amount.decimals()).longValue();
      }
    }
    Condition.Requirement requirement =
        new Condition.Requirement(atLeast, value, fields.citation());
    fields.end();
    return requirement;
  }

  static ImmutableList<Exemption> exemptions(Fields root) {
    ImmutableList.Builder<Exemption> exemptions = ImmutableList.builder();
    Set<String> codes = new HashSet<>();
    for (Fields each : root.items("exemptions")) {
      String code = each.code("code");
      each.unique(codes, "code", code);
      exemptions.add(
          new Exemption(
              code,
              each.text("label"),
              column(each),
              each.words("waives", Condition.Scope.class),
              each.words("predikat", Predikat.class),
              each.words("levels", AgencyLevel.class),
              ImmutableSet.copyOf(each.texts("unit_kinds")),
              ImmutableSet.copyOf(each.texts("except")),
              each.citation()));
      each.end();
    }
    return exemptions.build();
  }

  static ImmutableList<StageRule> stages(Fields root) {
    ImmutableList.Builder<StageRule> rules = ImmutableList.builder();
    Optional<Fields> stages = root.fields("stages");
    if (stages.isPresent()) {
      for (Stage stage : Stage.values()) {
        stages
            .get()
            .fields(Ascii.toLowerCase(stage.name()))
            .ifPresent(fields -> rules.add(stage(stage, fields)));
      }
      stages.get().end();
    }
    return rules.build();
  }

  private static StageRule stage(Stage stage, Fields fields) {
    StageRule rule =
        new StageRule(
            stage,
            fields.texts("conditions"),
            fields.texts("minimums"),
            fields.flag("external_survey", false),
            fields.citation());
    fields.end();
    return rule;
  }

  private static String key(Predikat predikat) {
    return Ascii.toLowerCase(predikat.name());
  }
}
