package org.predikat.worksheet.template;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Question;
import org.predikat.worksheet.outline.HeadLabel;
import org.predikat.worksheet.outline.Line;

/** Draws the sheet with the form: labels of the unit above, then a row for each line. */
final class FormSheet {
  private static final int HEAD_ROW = 1;
  private static final FormColumn LEFT_LABEL = FormColumn.B;
  private static final FormColumn LEFT_VALUE = FormColumn.LABEL;
  private static final FormColumn RIGHT_LABEL = FormColumn.EXPLANATION;
  private static final FormColumn RIGHT_VALUE = FormColumn.OPTIONS;

  private final FormPlan plan;
  private final Layout layout;
  private final Formulas formulas;
  private final Explanations explanations;
  private final Looks looks;
  private final Grid grid;
  private final boolean identified;

  FormSheet(XSSFWorkbook book, Looks looks, FormPlan plan, String name, boolean identified) {
    this.plan = plan;
    this.layout = plan.layout();
    this.formulas = new Formulas(plan);
    this.explanations = new Explanations(plan.rulebook());
    this.looks = looks;
    this.grid = new Grid(book.createSheet(name));
    this.identified = identified;
  }

  /**
   * Draws the form.
   *
   * @param summary how formulas call the sheet with the verdicts
   */
  Grid draw(SummaryCells summary) {
    for (FormColumn column : FormColumn.values()) {
      grid.sheet().setColumnWidth(column.ordinal(), column.units());
    }
    head(summary);
    header();
    for (int i = 0; i < plan.lines().size(); i++) {
      line(FormPlan.FIRST_ROW + i, plan.lines().get(i));
    }
    new FormRules(plan, grid.sheet()).apply();
    return grid;
  }

  /** Reference of the cell with an entry above the form. */
  static String headCell(HeadLabel label) {
    return "$" + headColumn(label).letter() + "$" + (headRow(label) + 1);
  }

  static int headRow(HeadLabel label) {
    return HEAD_ROW + label.ordinal() % 3;
  }

  static FormColumn headColumn(HeadLabel label) {
    return label.ordinal() < 3 ? LEFT_VALUE : RIGHT_VALUE;
  }

  private void head(SummaryCells summary) {
    grid.text(0, LEFT_LABEL.ordinal(), "Lembar Kerja Evaluasi Zona Integritas", looks.title);
    grid.lines(0, 2);
    grid.text(0, RIGHT_VALUE.ordinal(), plan.rulebook().regulation(), looks.subtitle);
    for (HeadLabel label : HeadLabel.values()) {
      int row = headRow(label);
      int labelColumn = (label.ordinal() < 3 ? LEFT_LABEL : RIGHT_LABEL).ordinal();
      grid.text(row, labelColumn, label.text(), looks.label);
      boolean fixed = label == HeadLabel.RULEBOOK || (identified && label.ordinal() < 3);
      grid.entry(
          row,
          headColumn(label).ordinal(),
          new Live.Head(label),
          fixed ? looks.fixedHead : looks.openHead);
    }
    int row = FormPlan.HEADER_ROW - 1;
    grid.text(row, LEFT_LABEL.ordinal(), "Isian", looks.label);
    String progress =
        Terms.progressFormula(Figures.entries(layout), summary.blanks(), summary.invalids());
    grid.formula(row, LEFT_VALUE.ordinal(), new Live.Progress(), progress, looks.progress);
    grid.text(row, RIGHT_LABEL.ordinal(), "Minimum tercapai", looks.label);
    grid.formula(
        row, RIGHT_VALUE.ordinal(), new Live.Verdicts(), summary.verdicts(), looks.progress);
  }

  private void header() {
    int row = FormPlan.HEADER_ROW;
    for (FormColumn column : FormColumn.values()) {
      grid.text(row, column.ordinal(), column.header(), looks.header);
    }
    grid.text(row, FormColumn.B.ordinal(), "Penilaian", looks.header);
    grid.merge(row, FormColumn.B.ordinal(), FormColumn.LABEL.ordinal());
    grid.lines(row, 2);
  }

  private void line(int row, Line line) {
    Line.Content content = line.content();
    if (content instanceof Line.Heading heading) {
      heading(row, line, heading.nodes());
    } else if (content instanceof Line.Total total) {
      total(row, line, total.node());
    } else if (content instanceof Line.Asked asked) {
      asked(row, line, asked);
    } else if (content instanceof Line.Count count) {
      dress(row, Looks.Tone.PLAIN);
      code(row, layout.slots().get(count.slot()).column(), Looks.Tone.PLAIN);
      label(row, line, Looks.Tone.PLAIN, "");
      option(row, "Jumlah");
      number(row, count.slot());
    } else if (content instanceof Line.Sum sum) {
      dress(row, Looks.Tone.PLAIN);
      label(row, line, Looks.Tone.PLAIN, "");
      option(row, "Jumlah");
      grid.formula(
          row,
          FormColumn.ANSWER.ordinal(),
          new Live.Sum(sum.slots()),
          formulas.sum(sum.slots()),
          looks.of(Looks.Tone.PLAIN, Looks.Kind.CENTRED));
    }
  }

  private void heading(int row, Line line, ImmutableList<Integer> nodes) {
    Looks.Tone tone = tone(line, nodes);
    dress(row, tone);
    if (nodes.size() == 1) {
      code(row, layout.nodeCode(nodes.get(0)), tone);
    }
    label(row, line, tone, "");
    score(row, tone, nodes, formulas.points(nodes));
  }

  private Looks.Tone tone(Line line, ImmutableList<Integer> nodes) {
    if (line.depth() == 0) {
      return Looks.Tone.PART;
    }
    boolean sub =
        nodes.stream()
            .allMatch(
                node ->
                    node < layout.nodes().size()
                        && !layout.nodes().get(node).questions().isEmpty());
    return sub ? Looks.Tone.SUB : line.depth() == 1 ? Looks.Tone.HALF : Looks.Tone.AREA;
  }

  private void score(int row, Looks.Tone tone, ImmutableList<Integer> nodes, String points) {
    BigDecimal weight =
        nodes.stream()
            .map(node -> layout.nodeWeight(node).value())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    grid.number(row, FormColumn.WEIGHT.ordinal(), weight, looks.of(tone, Looks.Kind.WEIGHT));
    grid.formula(
        row,
        FormColumn.VALUE.ordinal(),
        new Live.Points(nodes),
        points,
        looks.of(tone, Looks.Kind.POINTS));
    grid.formula(
        row,
        FormColumn.SHARE.ordinal(),
        new Live.Share(nodes),
        FormColumn.VALUE.at(row) + "/" + FormColumn.WEIGHT.at(row),
        looks.of(tone, Looks.Kind.SHARE));
  }

  private void total(int row, Line line, int node) {
    dress(row, Looks.Tone.PART);
    label(row, line, Looks.Tone.PART, "");
    ImmutableList<Integer> nodes = ImmutableList.of(node);
    boolean repeated = plan.nodeRows().containsKey(node);
    score(
        row, Looks.Tone.PART, nodes, repeated ? formulas.cells(nodes, "") : formulas.points(nodes));
  }

  private void asked(int row, Line line, Line.Asked asked) {
    Question question = layout.questions().get(asked.question());
    dress(row, Looks.Tone.PLAIN);
    code(row, question.code(), Looks.Tone.PLAIN);
    String explanation = explanations.of(question);
    label(row, line, Looks.Tone.PLAIN, explanation);
    grid.text(
        row,
        FormColumn.EXPLANATION.ordinal(),
        explanation,
        looks.of(Looks.Tone.PLAIN, Looks.Kind.WORDS));
    option(row, Explanations.options(question));
    answer(row, asked.question(), question);
    if (asked.node().isPresent()) {
      int node = asked.node().getAsInt();
      score(row, Looks.Tone.PLAIN, ImmutableList.of(node), formulas.points(asked.question(), node));
    } else {
      grid.formula(
          row,
          FormColumn.VALUE.ordinal(),
          new Live.Value(asked.question()),
          formulas.value(asked.question()),
          looks.of(Looks.Tone.PLAIN, Looks.Kind.POINTS));
    }
  }

  private void answer(int row, int index, Question question) {
    if (question.type() instanceof AnswerType.Choice) {
      grid.entry(
          row,
          FormColumn.ANSWER.ordinal(),
          new Live.Choice(index),
          looks.of(Looks.Tone.PLAIN, Looks.Kind.ANSWER));
      state(row, new Live.ChoiceState(index), formulas.choiceState(index));
    } else if (question.ratio().isPresent()) {
      grid.formula(
          row,
          FormColumn.ANSWER.ordinal(),
          new Live.Ratio(index),
          formulas.ratio(index),
          looks.of(Looks.Tone.PLAIN, Looks.Kind.RATIO));
      if (Formulas.mayRefuse(question.ratio().get())) {
        state(row, new Live.RatioState(index), formulas.ratioState(index));
      }
    } else {
      number(row, layout.firstSlot().get(index));
    }
  }

  private void number(int row, int slot) {
    grid.entry(
        row,
        FormColumn.ANSWER.ordinal(),
        new Live.Amount(slot),
        looks.of(Looks.Tone.PLAIN, Looks.Kind.ANSWER));
    state(row, new Live.NumberState(slot), formulas.numberState(slot));
  }

  private void state(int row, Live what, String formula) {
    grid.formula(
        row,
        FormColumn.STATE.ordinal(),
        what,
        formula,
        looks.of(Looks.Tone.PLAIN, Looks.Kind.CENTRED));
  }

  private void dress(int row, Looks.Tone tone) {
    grid.style(row, 0, FormColumn.NOTES.ordinal() - 1, looks.of(tone, Looks.Kind.TEXT));
    grid.style(row, FormColumn.NOTES.ordinal(), looks.of(tone, Looks.Kind.NOTE));
  }

  private void code(int row, String code, Looks.Tone tone) {
    grid.text(row, FormColumn.CODE.ordinal(), code, looks.of(tone, Looks.Kind.SMALL));
  }

  private void option(int row, String text) {
    grid.text(
        row, FormColumn.OPTIONS.ordinal(), text, looks.of(Looks.Tone.PLAIN, Looks.Kind.CENTRED));
  }

  /** Marker and label go one column to the right with every level, as far as the columns reach. */
  private void label(int row, Line line, Looks.Tone tone, String explanation) {
    int marker = Math.min(FormColumn.B.ordinal() + line.depth(), FormColumn.F.ordinal());
    boolean deep = line.content() instanceof Line.Count || line.content() instanceof Line.Sum;
    boolean headed = !line.marker().isEmpty() && !deep;
    int column = deep ? FormColumn.LABEL.ordinal() : headed ? marker + 1 : marker;
    String text =
        deep && !line.marker().isEmpty() ? line.marker() + " " + line.label() : line.label();
    if (headed) {
      grid.text(row, marker, line.marker(), looks.of(tone, Looks.Kind.TEXT));
    }
    grid.text(row, column, text, looks.of(tone, Looks.Kind.TEXT));
    if (tone == Looks.Tone.PLAIN) {
      grid.merge(row, column, FormColumn.LABEL.ordinal());
    }
    int lines =
        Math.max(
            Grid.lines(text, FormColumn.LABEL.characters()),
            explanation.isEmpty()
                ? 1
                : Grid.lines(explanation, FormColumn.EXPLANATION.characters()));
    grid.lines(row, lines);
  }
}
