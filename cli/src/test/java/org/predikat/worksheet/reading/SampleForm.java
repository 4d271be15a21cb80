package org.predikat.worksheet.reading;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.predikat.intake.Xlsx;
import org.predikat.round.AnswerSheet;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Question;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.Setting;
import org.predikat.rulebook.Settings;
import org.predikat.scoring.NodeScores;
import org.predikat.scoring.Points;
import org.predikat.scoring.ScorePlan;
import org.predikat.scoring.SheetExplanation;
import org.predikat.worksheet.outline.FormWords;
import org.predikat.worksheet.outline.Line;
import org.predikat.worksheet.outline.Outline;

/**
 * A worksheet in the shape of the annex form with labels of our own: columns B to G hold the
 * outline, H weights, J types, K answers, L values, M shares. Filled with the best answers unless
 * told otherwise; stored scores are what a workbook without faults would hold. Rows are found by
 * the code of their node or question or the column of their count, and can be changed, moved or
 * taken out.
 */
public final class SampleForm {
  /** Column of the answers. */
  public static final String ANSWER = "K";

  /** Column of the types. */
  public static final String TYPE = "J";

  /** Column of the values. */
  public static final String VALUE = "L";

  private static final int OUTLINE = 2;
  private static final int DEEPEST = 4;

  /** The XML of a cell behind its reference. */
  private record Cell(String attributes, String content) {}

  private final Rulebook rulebook;
  private final Outline outline;
  private final List<SortedMap<Integer, Cell>> rows = new ArrayList<>();
  private final Map<String, SortedMap<Integer, Cell>> byCode = new HashMap<>();
  private final Map<String, String> answers = new LinkedHashMap<>();
  private String sheet = "LKE ZI";

  private SampleForm(Rulebook rulebook) {
    this.rulebook = rulebook;
    this.outline = Outline.of(rulebook);
  }

  /** The form of a rulebook with all best answers. */
  public static SampleForm best(Rulebook rulebook) {
    return with(rulebook, ImmutableMap.of());
  }

  /** The form with other answers for some questions or counts; an empty text leaves one blank. */
  public static SampleForm with(Rulebook rulebook, Map<String, String> others) {
    SampleForm form = new SampleForm(rulebook);
    form.answers.putAll(bestAnswers(rulebook.layout()));
    form.answers.putAll(others);
    form.lay();
    return form;
  }

  private static Map<String, String> bestAnswers(Layout layout) {
    Map<String, String> best = new LinkedHashMap<>();
    for (int i = 0; i < layout.questions().size(); i++) {
      if (layout.questions().get(i).type() instanceof AnswerType.Choice choice) {
        best.put(layout.questions().get(i).code(), choice.options().get(0).code());
      }
    }
    for (Layout.Slot slot : layout.slots()) {
      AnswerType type = layout.questions().get(slot.question()).type();
      best.put(
          slot.column(),
          type instanceof AnswerType.Scale scale ? scale.most().value().toPlainString() : "0");
    }
    return best;
  }

  private void lay() {
    row().putAll(Map.of(2, text("Lembar kerja evaluasi")));
    SortedMap<Integer, Cell> header = row();
    header.put(1, number("1"));
    header.put(OUTLINE, text(FormWords.ASSESSED));
    header.put(8, text(FormWords.WEIGHT));
    header.put(9, text(FormWords.EXPLANATION));
    header.put(10, text(FormWords.TYPE));
    header.put(11, text(FormWords.ANSWER));
    header.put(12, text(FormWords.VALUE));
    header.put(13, text(" " + FormWords.SHARE));
    byCode.put("header", header);
    AnswerSheet sheet = sheet();
    ScorePlan plan = ScorePlan.compile(rulebook.withSettings(workbook(rulebook.settings())));
    NodeScores scores = plan.score(sheet);
    SheetExplanation values = plan.explain(sheet);
    for (Line line : outline.lines()) {
      line(line, scores, values);
    }
  }

  private static Settings workbook(Settings settings) {
    Map<String, Setting> all = new LinkedHashMap<>(settings.all());
    Setting blank = all.get(Settings.BLANK_ANSWER);
    all.put(
        Settings.BLANK_ANSWER,
        new Setting(blank.code(), "skip", blank.allowed(), blank.citation()));
    return new Settings(ImmutableMap.copyOf(all));
  }

  /** The answers as the program holds them; what cannot be read is blank. */
  public AnswerSheet sheet() {
    Layout layout = rulebook.layout();
    byte[] options = new byte[layout.questions().size()];
    long[] slots = new long[layout.slots().size()];
    for (int i = 0; i < options.length; i++) {
      options[i] = AnswerSheet.BLANK;
      if (layout.questions().get(i).type() instanceof AnswerType.Choice choice) {
        String answer = answers.get(layout.questions().get(i).code());
        for (int j = 0; j < choice.options().size(); j++) {
          if (choice.options().get(j).code().equals(answer)) {
            options[i] = (byte) j;
          }
        }
      }
    }
    for (int i = 0; i < slots.length; i++) {
      String answer = answers.get(layout.slots().get(i).column());
      slots[i] =
          answer.matches("\\d+(\\.\\d+)?")
              ? new BigDecimal(answer)
                  .movePointRight(layout.slots().get(i).decimals())
                  .longValueExact()
              : AnswerSheet.MISSING;
    }
    return AnswerSheet.owning(options, slots, new TreeMap<>());
  }

  private void line(Line line, NodeScores scores, SheetExplanation values) {
    Layout layout = rulebook.layout();
    SortedMap<Integer, Cell> row = row();
    int column = OUTLINE + Math.min(line.depth(), DEEPEST);
    if (line.marker().isEmpty()) {
      row.put(OUTLINE, text(line.label()));
    } else if (line.content() instanceof Line.Count || line.content() instanceof Line.Sum) {
      row.put(OUTLINE + DEEPEST + 1, text("- " + line.label()));
    } else {
      row.put(column, text(line.marker()));
      row.put(column + 1, text(line.label()));
    }
    if (line.content() instanceof Line.Heading heading) {
      Points points = Points.ZERO;
      BigDecimal weight = BigDecimal.ZERO;
      for (int node : heading.nodes()) {
        points = points.plus(scores.points(node));
        weight = weight.add(layout.nodeWeight(node).value());
      }
      row.put(8, number(weight.stripTrailingZeros().toPlainString()));
      row.put(12, formula(points));
      byCode.put(
          heading.nodes().size() == 1 ? layout.nodeCode(heading.nodes().get(0)) : line.label(),
          row);
    } else if (line.content() instanceof Line.Total total) {
      row.put(12, formula(scores.points(total.node())));
      byCode.put("total " + layout.nodeCode(total.node()), row);
    } else if (line.content() instanceof Line.Asked asked) {
      asked(asked, row, scores, values);
    } else if (line.content() instanceof Line.Count count) {
      String code = layout.slots().get(count.slot()).column();
      row.put(10, text(FormWords.COUNT));
      answer(row, answers.get(code));
      byCode.put(code, row);
    } else if (line.content() instanceof Line.Sum sum) {
      row.put(10, text(FormWords.COUNT));
      long parts = 0;
      for (int slot : sum.slots()) {
        String part = answers.get(layout.slots().get(slot).column());
        parts += part.matches("\\d+") ? Long.parseLong(part) : 0;
      }
      row.put(11, formula(Points.of(parts, 1)));
      byCode.put(layout.questions().get(sum.question()).code() + " sum", row);
    }
  }

  private void asked(
      Line.Asked asked, SortedMap<Integer, Cell> row, NodeScores scores, SheetExplanation values) {
    Question question = rulebook.layout().questions().get(asked.question());
    byCode.put(question.code(), row);
    row.put(10, text(FormWords.type(question.type())));
    Optional<Points> value = values.questions().get(asked.question()).value();
    if (question.type() instanceof AnswerType.Ratio) {
      row.put(11, value.isPresent() ? formula(value.get()) : calculatedText(FormWords.NOT_FILLED));
    } else {
      answer(row, answers.get(question.code()));
    }
    if (asked.node().isPresent()) {
      row.put(
          8,
          number(
              rulebook
                  .layout()
                  .nodeWeight(asked.node().getAsInt())
                  .value()
                  .stripTrailingZeros()
                  .toPlainString()));
      row.put(12, formula(scores.points(asked.node().getAsInt())));
    } else {
      row.put(12, value.isPresent() ? formula(value.get()) : calculatedText(FormWords.NOT_FILLED));
    }
  }

  private static void answer(SortedMap<Integer, Cell> row, String answer) {
    if (!answer.isEmpty()) {
      row.put(11, answer.matches("-?\\d+(\\.\\d+)?") ? number(answer) : text(answer));
    }
  }

  private SortedMap<Integer, Cell> row() {
    SortedMap<Integer, Cell> row = new TreeMap<>();
    rows.add(row);
    return row;
  }

  private static Cell text(String text) {
    String cell = Xlsx.text("A1", text);
    int end = cell.indexOf('>');
    return new Cell(" t=\"inlineStr\"", cell.substring(end + 1, cell.length() - "</c>".length()));
  }

  private static Cell number(String number) {
    return new Cell("", "<v>" + number + "</v>");
  }

  private static Cell formula(Points points) {
    return new Cell(
        "", "<f>1*1</f><v>" + points.toDecimal(14).stripTrailingZeros().toPlainString() + "</v>");
  }

  private static Cell calculatedText(String text) {
    return new Cell(" t=\"str\"", "<f>\"\"</f><v>" + text + "</v>");
  }

  private static int column(String letters) {
    int column = 0;
    for (int i = 0; i < letters.length(); i++) {
      column = column * 26 + (letters.charAt(i) - 'A' + 1);
    }
    return column;
  }

  private SortedMap<Integer, Cell> find(String code) {
    SortedMap<Integer, Cell> row = byCode.get(code);
    if (row == null) {
      throw new IllegalArgumentException(code);
    }
    return row;
  }

  /** Calls the sheet something else. */
  public SampleForm named(String name) {
    sheet = name;
    return this;
  }

  /** Types a text into a cell. */
  public SampleForm typeText(String code, String letters, String text) {
    find(code).put(column(letters), text(text));
    return this;
  }

  /** Types a number into a cell. */
  public SampleForm typeNumber(String code, String letters, String number) {
    find(code).put(column(letters), number(number));
    return this;
  }

  /** Gives a cell a formula with a stored number. */
  public SampleForm calculate(String code, String letters, String stored) {
    find(code).put(column(letters), new Cell("", "<f>1*1</f><v>" + stored + "</v>"));
    return this;
  }

  /** Gives a cell a formula with a stored text. */
  public SampleForm calculateText(String code, String letters, String stored) {
    find(code).put(column(letters), calculatedText(stored));
    return this;
  }

  /** Gives a cell a formula with an error value. */
  public SampleForm fail(String code, String letters, String error) {
    find(code).put(column(letters), new Cell(" t=\"e\"", "<f>1/0</f><v>" + error + "</v>"));
    return this;
  }

  /** Gives a cell a formula that was never calculated. */
  public SampleForm uncalculated(String code, String letters) {
    find(code).put(column(letters), new Cell("", "<f>1*1</f>"));
    return this;
  }

  /** Empties a cell. */
  public SampleForm clear(String code, String letters) {
    find(code).remove(column(letters));
    return this;
  }

  /** Empties a column in every row. */
  public SampleForm clearColumn(String letters) {
    rows.forEach(row -> row.remove(column(letters)));
    return this;
  }

  /** Puts running numbers into column A, with repeats and gaps. */
  public SampleForm numberRows() {
    for (int i = 2; i < rows.size(); i++) {
      rows.get(i).put(1, number(Integer.toString(i + i / 7 - i / 5)));
    }
    return this;
  }

  /** Puts all numbers into one column and all labels into the next, as narrow forms do. */
  public SampleForm narrow() {
    for (SortedMap<Integer, Cell> row : rows.subList(2, rows.size())) {
      SortedMap<Integer, Cell> outline = row.subMap(OUTLINE, OUTLINE + DEEPEST + 2);
      List<Cell> cells = new ArrayList<>(outline.values());
      outline.clear();
      for (int i = 0; i < cells.size(); i++) {
        row.put(OUTLINE + 2 - cells.size() + i, cells.get(i));
      }
    }
    return this;
  }

  /** Takes a row out. */
  public SampleForm remove(String code) {
    SortedMap<Integer, Cell> row = find(code);
    rows.removeIf(each -> each == row);
    return this;
  }

  /** Puts a row of texts before another; keys are columns. */
  public SampleForm insertBefore(String code, Map<String, String> texts) {
    SortedMap<Integer, Cell> next = find(code);
    SortedMap<Integer, Cell> row = new TreeMap<>();
    texts.forEach((letters, text) -> row.put(column(letters), text(text)));
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i) == next) {
        rows.add(i, row);
        return this;
      }
    }
    throw new IllegalStateException(code);
  }

  /** Puts empty rows before another. */
  public SampleForm insertBlank(String code, int count) {
    for (int i = 0; i < count; i++) {
      insertBefore(code, ImmutableMap.of());
    }
    return this;
  }

  /** Moves everything from a column on so many columns to the right. */
  public SampleForm shift(String from, int by) {
    for (SortedMap<Integer, Cell> row : rows) {
      SortedMap<Integer, Cell> tail = new TreeMap<>(row.tailMap(column(from)));
      row.tailMap(column(from)).clear();
      tail.forEach((column, cell) -> row.put(column + by, cell));
    }
    return this;
  }

  /** Copies the answers and values below their headers to other columns, as another layer has. */
  public SampleForm copyLayer(String answers, String values) {
    for (SortedMap<Integer, Cell> row : rows) {
      if (row.containsKey(11)) {
        row.put(column(answers), row.get(11));
      }
      if (!values.isEmpty() && row.containsKey(12)) {
        row.put(column(values), row.get(12));
      }
    }
    return this;
  }

  /** Row of a line in the sheet, as the user counts. */
  public int rowOf(String code) {
    SortedMap<Integer, Cell> row = find(code);
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i) == row) {
        return i + 1;
      }
    }
    throw new IllegalStateException(code);
  }

  /** The sheet's name. */
  public String sheetName() {
    return sheet;
  }

  /** The XML inside of the worksheet element. */
  public String xml() {
    StringBuilder xml = new StringBuilder("<sheetData>");
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).isEmpty()) {
        continue;
      }
      xml.append("<row r=\"").append(i + 1).append("\">");
      for (Map.Entry<Integer, Cell> cell : rows.get(i).entrySet()) {
        xml.append("<c r=\"")
            .append(Xlsx.reference(i + 1, cell.getKey()))
            .append('"')
            .append(cell.getValue().attributes())
            .append('>')
            .append(cell.getValue().content())
            .append("</c>");
      }
      xml.append("</row>");
    }
    return xml.append("</sheetData>").toString();
  }

  /** Writes a workbook of this sheet alone. */
  public Path write(Path file) throws IOException {
    new Xlsx().sheet(sheet, xml()).write(file);
    return file;
  }
}
