package org.predikat.worksheet.template;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.predikat.rulebook.Aggregate;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.Component;
import org.predikat.rulebook.Figure;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Question;
import org.predikat.rulebook.RatioRule;
import org.predikat.rulebook.Settings;

/**
 * The arithmetic of a form as formulas of its own sheet. Every figure in them is the rulebook's. An
 * answer that is none of those allowed has no value; what a blank one counts for follows the
 * rulebook's settings. The results are those of {@link org.predikat.scoring.ScorePlan}, but for the
 * last of a spreadsheet's fifteen digits.
 */
final class Formulas {
  private final FormPlan plan;
  private final Layout layout;
  private final Settings settings;

  Formulas(FormPlan plan) {
    this.plan = plan;
    this.layout = plan.layout();
    this.settings = plan.rulebook().settings();
  }

  /** Text as it stands in a formula. */
  static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  static String number(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** Value of a question, or of the one that a reproduced defect scores in its place. */
  String value(int question) {
    Optional<String> instead =
        settings.reproduceDefects()
            ? layout.questions().get(question).worksheetDefect()
            : Optional.empty();
    return ownValue(instead.map(code -> layout.questionIndex().get(code)).orElse(question));
  }

  private String ownValue(int question) {
    AnswerType type = layout.questions().get(question).type();
    String cell = FormColumn.ANSWER.at(plan.questionRows().get(question));
    if (type instanceof AnswerType.Choice choice) {
      StringBuilder formula = new StringBuilder("IF(TRIM(" + cell + ")=\"\",\"\",");
      for (AnswerType.Option option : choice.options()) {
        formula.append("IF(").append(is(cell, option)).append(',');
        formula.append(number(option.value().value())).append(',');
      }
      formula.append(quoted(Terms.INVALID)).append(")".repeat(choice.options().size() + 1));
      return formula.toString();
    }
    if (type instanceof AnswerType.Scale scale) {
      BigDecimal least = scale.least().value();
      String above = least.signum() == 0 ? cell : "(" + cell + "-" + number(least) + ")";
      String span = number(scale.most().value().subtract(least));
      return "IF("
          + state(question)
          + "=\"\","
          + above
          + "/"
          + span
          + ","
          + shownState(question)
          + ")";
    }
    return "IF(ISNUMBER(" + cell + ")," + cell + "," + "\"\")";
  }

  /** Nothing for a blank answer, else the word for an invalid one. */
  private String shownState(int question) {
    String state = state(question);
    return "IF(" + state + "=" + quoted(Terms.BLANK) + ",\"\"," + state + ")";
  }

  private String state(int question) {
    return FormColumn.STATE.at(plan.questionRows().get(question));
  }

  /** TRIM makes text of a number and takes off stray blanks; "=" knows no capitals. */
  private static String is(String cell, AnswerType.Option option) {
    return "TRIM(" + cell + ")=" + quoted(option.code());
  }

  /** Whether a choice is blank, valid or none of those allowed. */
  String choiceState(int question) {
    String cell = FormColumn.ANSWER.at(plan.questionRows().get(question));
    AnswerType.Choice choice = (AnswerType.Choice) layout.questions().get(question).type();
    String any =
        choice.options().stream().map(option -> is(cell, option)).collect(Collectors.joining(","));
    return state(cell, "OR(" + any + ")");
  }

  /** Whether a number is blank, valid or none of those allowed. */
  String numberState(int slot) {
    String cell = FormColumn.ANSWER.at(plan.slotRows().get(slot));
    Layout.Slot place = layout.slots().get(slot);
    AnswerType type = layout.questions().get(place.question()).type();
    String range = cell + ">=0";
    if (type instanceof AnswerType.Scale scale) {
      range =
          cell
              + ">="
              + number(scale.least().value())
              + ","
              + cell
              + "<="
              + number(scale.most().value());
    }
    // ROUND of a text is an error, so numbers are told from texts first.
    String whole = "AND(" + range + ",ROUND(" + cell + "," + place.decimals() + ")=" + cell + ")";
    return state(cell, "IF(ISNUMBER(" + cell + ")," + whole + ",FALSE)");
  }

  private static String state(String cell, String valid) {
    return "IF(TRIM("
        + cell
        + ")=\"\","
        + quoted(Terms.BLANK)
        + ",IF("
        + valid
        + ",\"\","
        + quoted(Terms.INVALID)
        + "))";
  }

  /** Whether the rulebook has no value for the counts of a ratio. */
  String ratioState(int question) {
    String cell = FormColumn.ANSWER.at(plan.questionRows().get(question));
    return "IF(" + cell + "=" + quoted(Terms.INVALID) + "," + quoted(Terms.INVALID) + ",\"\")";
  }

  /** Whether the rulebook refuses some counts of a ratio. */
  static boolean mayRefuse(RatioRule rule) {
    return rule.zeroWhole().isEmpty();
  }

  /** The ratio that a question's counts make. */
  String ratio(int question) {
    RatioRule rule = layout.questions().get(question).ratio().orElseThrow();
    String part = sum(question, rule.part());
    String whole = sum(question, rule.whole());
    String states =
        Stream.concat(rule.whole().stream(), rule.part().stream())
            .distinct()
            .map(input -> FormColumn.STATE.at(row(question, input)) + "=\"\"")
            .collect(Collectors.joining(","));
    String zero = rule.zeroWhole().map(Formulas::figure).orElse(quoted(Terms.INVALID));
    String bothZero = rule.bothZero().map(Formulas::figure).orElse(zero);
    String ifZero =
        bothZero.equals(zero) ? zero : "IF(" + part + "=0," + bothZero + "," + zero + ")";
    String done = rule.formula() == RatioRule.Formula.SHARE ? part : whole + "-" + bracketed(part);
    String ratio = "MAX(0,MIN(1," + bracketed(done) + "/" + bracketed(whole) + "))";
    return "IF(AND(" + states + "),IF(" + whole + "=0," + ifZero + "," + ratio + "),\"\")";
  }

  private static String figure(Figure figure) {
    return number(figure.value());
  }

  private String sum(int question, ImmutableList<String> inputs) {
    return inputs.stream()
        .map(input -> FormColumn.ANSWER.at(row(question, input)))
        .collect(Collectors.joining("+"));
  }

  private int row(int question, String input) {
    Question asked = layout.questions().get(question);
    return plan.slotRows().get(layout.slotIndex().get(asked.code() + "." + input));
  }

  private static String bracketed(String term) {
    return CharMatcher.anyOf("+-").matchesNoneOf(term) ? term : "(" + term + ")";
  }

  /** Sum of counts. */
  String sum(ImmutableList<Integer> slots) {
    String cells =
        slots.stream()
            .map(slot -> FormColumn.ANSWER.at(plan.slotRows().get(slot)))
            .collect(Collectors.joining(","));
    return "IF(COUNT(" + cells + ")=0,\"\",SUM(" + cells + "))";
  }

  /** Points of nodes together where they are summed up: never a reference to their own line. */
  String points(ImmutableList<Integer> nodes) {
    if (nodes.size() > 1) {
      return "SUM(" + cells(nodes) + ")";
    }
    int node = nodes.get(0);
    if (node >= layout.nodes().size()) {
      Aggregate aggregate = layout.aggregates().get(node - layout.nodes().size());
      return "SUM(" + cells(indexes(aggregate.members())) + ")";
    }
    Component component = layout.nodes().get(node);
    return component.questions().isEmpty()
        ? "SUM(" + cells(children(component)) + ")"
        : mean(component) + "*" + FormColumn.WEIGHT.at(plan.nodeRows().get(node));
  }

  /** Points of a sub-component on the line of its only question. */
  String points(int question, int node) {
    int row = plan.questionRows().get(question);
    String value = value(question);
    return "IF(ISNUMBER(" + value + ")," + value + "*" + FormColumn.WEIGHT.at(row) + ",0)";
  }

  /** Mean of the values of a sub-component's questions, which stand on lines below each other. */
  private String mean(Component sub) {
    int first = plan.questionRows().get(layout.questionIndex().get(sub.questions().get(0).code()));
    Question lastQuestion = sub.questions().get(sub.questions().size() - 1);
    int last = plan.questionRows().get(layout.questionIndex().get(lastQuestion.code()));
    String values = FormColumn.VALUE.at(first) + ":" + FormColumn.VALUE.at(last);
    return settings.blankAnswer() == Settings.BlankAnswer.SKIP
        ? "IF(COUNT(" + values + ")=0,0,SUM(" + values + ")/COUNT(" + values + "))"
        : "SUM(" + values + ")/" + sub.questions().size();
  }

  private String cells(ImmutableList<Integer> nodes) {
    return cells(nodes, "");
  }

  /**
   * Where the points of nodes can be read: their lines, or the lines that add up to them.
   *
   * @param sheet the form's sheet as a formula of another one calls it, with the mark after it
   */
  String cells(ImmutableList<Integer> nodes, String sheet) {
    return nodes.stream().map(node -> cells(node, sheet)).collect(Collectors.joining(","));
  }

  private String cells(int node, String sheet) {
    Integer row = plan.nodeRows().get(node);
    if (row != null) {
      return sheet + FormColumn.VALUE.at(row);
    }
    return cells(
        node < layout.nodes().size()
            ? children(layout.nodes().get(node))
            : indexes(layout.aggregates().get(node - layout.nodes().size()).members()),
        sheet);
  }

  private ImmutableList<Integer> children(Component component) {
    return component.children().stream()
        .map(child -> layout.nodeIndex().get(child.code()))
        .collect(ImmutableList.toImmutableList());
  }

  private ImmutableList<Integer> indexes(ImmutableList<String> codes) {
    return codes.stream()
        .map(code -> layout.nodeIndex().get(code))
        .collect(ImmutableList.toImmutableList());
  }

  /** Number of entries in a state, on another sheet. */
  String count(String state, String sheet) {
    String states =
        sheet + FormColumn.STATE.at(FormPlan.FIRST_ROW) + ":" + FormColumn.STATE.at(plan.lastRow());
    return "COUNTIF(" + states + "," + quoted(state) + ")";
  }
}
