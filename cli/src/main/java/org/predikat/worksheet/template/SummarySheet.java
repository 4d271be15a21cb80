package org.predikat.worksheet.template;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.predikat.rulebook.Component;
import org.predikat.rulebook.Figure;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Minimum;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Settings;
import org.predikat.worksheet.outline.HeadLabel;

/** Draws the sheet with the minimums of both predikat and the scores of all larger components. */
final class SummarySheet {
  private static final int LABEL = 1;
  private static final int WEIGHT = 2;
  private static final int POINTS = 3;
  private static final int SHARE = 4;
  private static final int FIRST_PREDIKAT = 5;
  private static final int COLUMNS_OF_PREDIKAT = 3;
  private static final int[] WIDTHS = {2, 44, 13, 10, 10, 11, 10, 15, 11, 10, 15};

  private final FormPlan plan;
  private final Layout layout;
  private final Formulas formulas;
  private final Looks looks;
  private final Grid grid;
  private final String form;
  private final List<CellRangeAddress> verdicts = new ArrayList<>();
  private int row;

  /**
   * A summary.
   *
   * @param form name of the form's sheet
   */
  SummarySheet(XSSFWorkbook book, Looks looks, FormPlan plan, String name, String form) {
    this.plan = plan;
    this.layout = plan.layout();
    this.formulas = new Formulas(plan);
    this.looks = looks;
    this.grid = new Grid(book.createSheet(name));
    this.form = SummaryCells.reference(form);
  }

  Grid draw() {
    for (int i = 0; i < WIDTHS.length; i++) {
      grid.sheet().setColumnWidth(i, WIDTHS[i] * 256);
    }
    grid.text(0, LABEL, "Minimum dan nilai", looks.title).lines(0, 2);
    grid.text(0, POINTS, plan.rulebook().regulation(), looks.subtitle);
    String unit =
        form
            + FormSheet.headCell(HeadLabel.UNIT_ID)
            + "&\"  \"&"
            + form
            + FormSheet.headCell(HeadLabel.UNIT_NAME);
    grid.formula(1, LABEL, new Live.Unit(), unit, looks.progress);
    int blanks = SummaryCells.BLANKS_ROW;
    grid.text(blanks, LABEL, "Isian kosong", looks.label);
    String count = formulas.count(Terms.BLANK, form);
    grid.formula(blanks, WEIGHT, new Live.Blanks(), count, looks.progress);
    int invalids = SummaryCells.INVALIDS_ROW;
    grid.text(invalids, LABEL, "Isian tidak sah", looks.label);
    count = formulas.count(Terms.INVALID, form);
    grid.formula(invalids, WEIGHT, new Live.Invalids(), count, looks.progress);
    row = SummaryCells.verdictRow(Predikat.WBBM) + 2;
    minimums();
    row += 2;
    components();
    SummaryRules.apply(
        grid.sheet(), plan.rulebook().regulation(), verdicts, row - 1, WIDTHS.length - 1);
    return grid;
  }

  private void minimums() {
    grid.style(row, LABEL, SHARE, looks.header);
    for (Predikat predikat : Predikat.values()) {
      int first = first(predikat);
      grid.text(row, first, predikat.name(), looks.header);
      grid.style(row, first + 1, first + COLUMNS_OF_PREDIKAT - 1, looks.header);
      grid.merge(row, first, first + COLUMNS_OF_PREDIKAT - 1);
    }
    row++;
    header("Nilai minimum");
    for (Predikat predikat : Predikat.values()) {
      int first = first(predikat);
      grid.text(row, first, "Minimum", looks.header);
      grid.text(row, first + 1, "Jarak", looks.header);
      grid.text(row, first + 2, "Tercapai", looks.header);
    }
    row++;
    int firstRow = row;
    for (int i = 0; i < plan.rulebook().minimums().size(); i++) {
      minimum(i, plan.rulebook().minimums().get(i));
      row++;
    }
    for (Predikat predikat : Predikat.values()) {
      all(predikat, firstRow);
      int column = first(predikat) + 2;
      verdicts.add(new CellRangeAddress(firstRow, Math.max(firstRow, row - 1), column, column));
    }
    verdicts.add(
        new CellRangeAddress(
            SummaryCells.verdictRow(Predikat.WBK),
            SummaryCells.verdictRow(Predikat.WBBM),
            WEIGHT,
            WEIGHT));
  }

  private void minimum(int index, Minimum minimum) {
    int node = layout.nodeIndex().get(minimum.node());
    score(node, Looks.Tone.PLAIN);
    for (Predikat predikat : Predikat.values()) {
      int first = first(predikat);
      Figure figure = minimum.required().get(predikat);
      if (figure == null) {
        grid.style(row, first, first + 1, look(Looks.Kind.CENTRED));
        grid.text(row, first + 2, Terms.NONE, look(Looks.Kind.CENTRED));
        continue;
      }
      BigDecimal required = minimum.points(figure, layout.nodeWeight(node).value());
      grid.number(row, first, required, look(Looks.Kind.POINTS));
      // Rounded, since sums of a spreadsheet are off by a few billionths of a billionth: a unit
      // that stands exactly on a minimum must not be shown below it.
      String distance =
          "ROUND(" + at(POINTS) + "-" + at(first) + "," + Figures.DISTANCE_DECIMALS + ")";
      grid.formula(
          row, first + 1, new Live.Distance(index, predikat), distance, look(Looks.Kind.POINTS));
      String reached = "IF(" + at(first + 1) + ">=0,\"Ya\",\"Tidak\")";
      grid.formula(
          row,
          first + 2,
          new Live.Reached(index, predikat),
          open(reached),
          look(Looks.Kind.CENTRED));
    }
  }

  /** A verdict is given once nothing is left that could change its meaning. */
  private String open(String verdict) {
    boolean refused = plan.rulebook().settings().blankAnswer() == Settings.BlankAnswer.REFUSE;
    String complete =
        refused
            ? "IF($C$"
                + (SummaryCells.BLANKS_ROW + 1)
                + ">0,"
                + Formulas.quoted(Terms.INCOMPLETE)
                + ","
                + verdict
                + ")"
            : verdict;
    return "IF($C$"
        + (SummaryCells.INVALIDS_ROW + 1)
        + ">0,"
        + Formulas.quoted(Terms.CHECK)
        + ","
        + complete
        + ")";
  }

  private void all(Predikat predikat, int firstRow) {
    int where = SummaryCells.verdictRow(predikat);
    String column = letter(first(predikat) + 1);
    String distances = column + (firstRow + 1) + ":" + column + Math.max(row, firstRow + 1);
    grid.text(where, LABEL, "Semua minimum " + predikat.name() + " tercapai", looks.label);
    grid.formula(
        where,
        WEIGHT,
        new Live.AllReached(predikat),
        open("IF(COUNTIF(" + distances + ",\"<0\")=0,\"Ya\",\"Tidak\")"),
        looks.progress);
  }

  private void components() {
    header("Rekapitulasi");
    row++;
    List<Integer> nodes = new ArrayList<>();
    for (int node = 0; node < layout.nodes().size(); node++) {
      boolean survey =
          layout.nodes().get(node).questions().size() == 1
              && plan.questionRows().containsValue(plan.nodeRows().getOrDefault(node, -1));
      if (!layout.nodes().get(node).children().isEmpty() || survey) {
        nodes.add(node);
      }
    }
    for (int i = 0; i < layout.aggregates().size(); i++) {
      nodes.add(layout.nodes().size() + i);
    }
    for (int node : nodes) {
      score(node, tone(node));
      row++;
    }
  }

  private Looks.Tone tone(int node) {
    if (node >= layout.nodes().size()) {
      return Looks.Tone.SUB;
    }
    Component.Level level = layout.nodes().get(node).level();
    return switch (level) {
      case TOTAL -> Looks.Tone.HALF;
      case PART -> Looks.Tone.AREA;
      case AREA -> Looks.Tone.SUB;
      case HALF, SUB -> Looks.Tone.PLAIN;
    };
  }

  private void header(String first) {
    grid.text(row, LABEL, first, looks.header);
    grid.text(row, WEIGHT, "Bobot", looks.header);
    grid.text(row, POINTS, "Nilai", looks.header);
    grid.text(row, SHARE, "%", looks.header);
  }

  private void score(int node, Looks.Tone tone) {
    ImmutableList<Integer> nodes = ImmutableList.of(node);
    grid.text(row, LABEL, layout.nodeLabel(node), looks.of(tone, Looks.Kind.TEXT));
    BigDecimal weight = layout.nodeWeight(node).value();
    grid.number(row, WEIGHT, weight, looks.of(tone, Looks.Kind.WEIGHT));
    grid.formula(
        row,
        POINTS,
        new Live.Points(nodes),
        "SUM(" + formulas.cells(nodes, form) + ")",
        looks.of(tone, Looks.Kind.POINTS));
    grid.formula(
        row,
        SHARE,
        new Live.Share(nodes),
        at(POINTS) + "/" + at(WEIGHT),
        looks.of(tone, Looks.Kind.SHARE));
  }

  private CellStyle look(Looks.Kind kind) {
    return looks.of(Looks.Tone.PLAIN, kind);
  }

  private static int first(Predikat predikat) {
    return FIRST_PREDIKAT + predikat.ordinal() * COLUMNS_OF_PREDIKAT;
  }

  private String at(int column) {
    return letter(column) + (row + 1);
  }

  private static String letter(int column) {
    return Character.toString('A' + column);
  }
}
