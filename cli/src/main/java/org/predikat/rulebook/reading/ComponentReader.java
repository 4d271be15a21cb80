package org.predikat.rulebook.reading;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.predikat.rulebook.Aggregate;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.Bands;
import org.predikat.rulebook.Citation;
import org.predikat.rulebook.Component;
import org.predikat.rulebook.Figure;
import org.predikat.rulebook.Question;
import org.predikat.rulebook.RatioRule;
import org.predikat.rulebook.reading.RulebookProblem.Code;

/** Reads the component tree and the aggregates. */
final class ComponentReader {
  private static final String REFUSE = "refuse";

  private final ImmutableMap<String, AnswerType> types;
  private final Set<String> nodes = new HashSet<>();
  private final Set<String> questions = new HashSet<>();
  private final Set<String> columns = new HashSet<>();

  ComponentReader(ImmutableMap<String, AnswerType> types) {
    this.types = types;
  }

  Component component(Fields fields) {
    String code = fields.code("code");
    fields.unique(nodes, "code", code);
    String label = fields.text("label");
    Component.Level level = fields.word("level", Component.Level.class);
    Figure weight = fields.figure("weight");
    ImmutableList.Builder<Component> children = ImmutableList.builder();
    for (Fields child : fields.items("children")) {
      children.add(component(child));
    }
    ImmutableList.Builder<Question> held = ImmutableList.builder();
    for (Fields question : fields.items("questions")) {
      held.add(question(question));
    }
    fields.end();
    return new Component(code, label, level, weight, children.build(), held.build());
  }

  ImmutableList<Aggregate> aggregates(Fields root) {
    ImmutableList.Builder<Aggregate> aggregates = ImmutableList.builder();
    for (Fields each : root.items("aggregates")) {
      String code = each.code("code");
      each.unique(nodes, "code", code);
      aggregates.add(
          new Aggregate(
              code, each.text("label"), each.figure("weight"), each.someTexts("members")));
      each.end();
    }
    return aggregates.build();
  }

  private Question question(Fields fields) {
    String code = fields.code("code");
    if (questions.contains(code) || !columns.contains(code)) {
      columns.add(code);
      fields.unique(questions, "code", code);
    } else {
      fields.unique(columns, "code", code);
    }
    String label = fields.text("label");
    String typeCode = fields.text("type");
    AnswerType type = types.get(typeCode);
    if (type == null && !typeCode.isEmpty()) {
      fields.problem(Code.UNKNOWN_TYPE, "type", typeCode, String.join(", ", types.keySet()));
    }
    int row = fields.optionalCount("row", 0);
    ImmutableList<Integer> portal = fields.counts("portal");
    ImmutableList.Builder<Question.Input> inputs = ImmutableList.builder();
    Set<String> inputCodes = new HashSet<>();
    for (Fields input : fields.items("inputs")) {
      inputs.add(input(input, code, inputCodes));
    }
    Optional<RatioRule> ratio = fields.optionalFields("ratio").map(ComponentReader::ratio);
    Optional<Bands> bands = fields.optionalFields("bands").map(each -> bands(each, code));
    Question.Origin origin =
        fields.keys().has("origin")
            ? fields.word("origin", Question.Origin.class)
            : Question.Origin.WORKSHEET;
    Optional<String> defect = Optional.ofNullable(fields.optionalText("worksheet_defect", null));
    Question question =
        new Question(
            code,
            label,
            type == null ? new AnswerType.Ratio(typeCode) : type,
            origin,
            ratio,
            inputs.build(),
            bands,
            row,
            portal,
            defect,
            fields.citation());
    if (type != null) {
      fit(fields, question);
    }
    fields.end();
    return question;
  }

  /** Formula and inputs belong to ratios, bands to choices. */
  private static void fit(Fields fields, Question question) {
    boolean isRatio = question.type() instanceof AnswerType.Ratio;
    if (isRatio && (question.ratio().isEmpty() || question.inputs().isEmpty())) {
      fields.problem(Code.RATIO_MISSING, "ratio");
    }
    if (!isRatio && question.ratio().isPresent()) {
      fields.problem(Code.NOT_OF_THIS_TYPE, "ratio", "ratio", question.type().code());
    }
    if (!isRatio && !question.inputs().isEmpty()) {
      fields.problem(Code.NOT_OF_THIS_TYPE, "inputs", "inputs", question.type().code());
    }
    if (question.bands().isPresent() && !(question.type() instanceof AnswerType.Choice)) {
      fields.problem(Code.NOT_OF_THIS_TYPE, "bands", "bands", question.type().code());
    }
  }

  private Question.Input input(Fields fields, String question, Set<String> codes) {
    String code = fields.code("code");
    fields.unique(codes, "code", code);
    fields.unique(columns, "code", question + "." + code);
    Question.Input input =
        new Question.Input(
            code,
            fields.text("label"),
            fields.optionalCount("row", 0),
            fields.counts("portal"),
            fields.flag("scored", true));
    fields.end();
    return input;
  }

  private static RatioRule ratio(Fields fields) {
    RatioRule.Formula formula = fields.word("formula", RatioRule.Formula.class);
    ImmutableList<String> part = fields.someTexts("part");
    ImmutableList<String> whole = fields.someTexts("whole");
    Optional<Figure> bothZero = fields.optionalFigure("both_zero");
    Optional<Figure> zero = Optional.empty();
    Citation zeroCitation;
    if (fields.keys().isWord("zero_whole", REFUSE)) {
      zeroCitation = fields.citation();
    } else if (fields.keys().isValueWord("zero_whole", REFUSE)) {
      Fields inner = fields.fields("zero_whole").orElseThrow();
      inner.text("value");
      zeroCitation = inner.citation();
      inner.end();
    } else {
      Figure figure = fields.figure("zero_whole");
      zero = Optional.of(figure);
      zeroCitation = figure.citation();
    }
    fields.end();
    return new RatioRule(formula, part, whole, zero, zeroCitation, bothZero);
  }

  private Bands bands(Fields fields, String question) {
    String input = fields.code("input");
    fields.unique(columns, "input", question + "." + input);
    String label = fields.text("label");
    String unit = fields.text("unit");
    int decimals = fields.count("decimals");
    ImmutableList.Builder<Bands.Band> bands = ImmutableList.builder();
    for (Fields band : fields.someItems("bands")) {
      ImmutableList<String> includes = band.texts("includes");
      for (String end : includes) {
        if (!end.equals("from") && !end.equals("to")) {
          band.problem(Code.UNKNOWN_VALUE, "includes", end, "from, to");
        }
      }
      bands.add(
          new Bands.Band(
              band.text("option"),
              band.number("from"),
              includes.contains("from"),
              band.keys().has("to") ? band.number("to") : null,
              includes.contains("to"),
              band.citation()));
      band.keys().allow("to");
      band.end();
    }
    ImmutableList.Builder<Bands.Unassigned> unassigned = ImmutableList.builder();
    for (Fields point : fields.items("unassigned")) {
      String option = point.text("option");
      unassigned.add(
          new Bands.Unassigned(
              point.number("at"), option.equals(REFUSE) ? "" : option, point.citation()));
      point.end();
    }
    fields.end();
    return new Bands(input, label, unit, decimals, bands.build(), unassigned.build());
  }
}
