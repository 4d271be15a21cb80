package org.predikat.worksheet.reading;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.TreeMap;
import org.predikat.intake.cells.RawRow;
import org.predikat.intake.cells.Texts;
import org.predikat.round.AnswerSheet;
import org.predikat.round.NoticeCode;
import org.predikat.round.Place;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Question;
import org.predikat.rulebook.Rulebook;
import org.predikat.worksheet.outline.FormWords;
import org.predikat.worksheet.outline.Line;
import org.predikat.worksheet.outline.Outline;
import org.predikat.worksheet.reading.CellReader.Cell;
import org.predikat.worksheet.reading.QuestionReading.State;

/** Reads one layer of answers from a sheet whose rows are paired with the form's lines. */
final class AnswersReader {
  /** What came of it. */
  record Result(AnswerSheet answers, ImmutableList<QuestionReading> questions) {}

  private final Layout layout;
  private final ImmutableList<Line> lines;
  private final FormSearch search;
  private final CellReader cells;
  private final FormSheet form;
  private final Grid answers;
  private final int column;
  private final Findings findings;
  private final byte[] options;
  private final long[] slots;
  private final State[] states;
  private final Place[] places;

  /**
   * A reader of one sheet.
   *
   * @param answers the rows again, with percentages and dates told from plain numbers where that
   *     matters; else those of the form
   * @param column column of the layer
   */
  AnswersReader(
      Rulebook rulebook,
      Outline outline,
      FormSearch search,
      CellReader cells,
      FormSheet form,
      Grid answers,
      int column,
      Findings findings) {
    this.layout = rulebook.layout();
    this.lines = outline.lines();
    this.search = search;
    this.cells = cells;
    this.form = form;
    this.answers = answers;
    this.column = column;
    this.findings = findings;
    options = new byte[layout.questions().size()];
    slots = new long[layout.slots().size()];
    states = new State[options.length];
    places = new Place[options.length];
    Arrays.fill(options, (byte) AnswerSheet.BLANK);
    Arrays.fill(slots, AnswerSheet.MISSING);
  }

  Result read() {
    int lastRow = 0;
    for (int line = 0; line < lines.size(); line++) {
      Line.Content content = lines.get(line).content();
      if (content instanceof Line.Asked asked) {
        question(line, asked.question(), lastRow);
      } else if (content instanceof Line.Count count) {
        count(line, count, lastRow);
      }
      lastRow = form.row(line) == null ? lastRow : form.row(line).number();
    }
    for (int line = 0; line < lines.size(); line++) {
      if (lines.get(line).content() instanceof Line.Sum sum) {
        sum(line, sum);
      }
    }
    surplus();
    ImmutableList.Builder<QuestionReading> questions = ImmutableList.builder();
    for (int question = 0; question < states.length; question++) {
      discardHalfRead(question);
      questions.add(new QuestionReading(states[question], places[question]));
    }
    return new Result(AnswerSheet.owning(options, slots, new TreeMap<>()), questions.build());
  }

  private void question(int line, int index, int lastRow) {
    Question question = layout.questions().get(index);
    Cell cell = cell(line, question.code(), lastRow);
    places[index] = findings.place(cell);
    states[index] = placed(line, cell, question.label());
    if (states[index] != State.ANSWERED || !typeFits(line, question, cell)) {
      states[index] = states[index] == State.BLANK ? State.BLANK : State.INVALID;
      return;
    }
    if (question.type() instanceof AnswerType.Choice choice) {
      int option = cells.option(choice, cell, findings);
      options[index] = (byte) Math.max(option, AnswerSheet.BLANK);
      states[index] = state(option);
    } else if (question.type() instanceof AnswerType.Scale scale) {
      long number = cells.scale(scale, cell, findings);
      slots[layout.firstSlot().get(index)] = number < 0 ? AnswerSheet.MISSING : number;
      states[index] = state(number);
    }
  }

  private void count(int line, Line.Count count, int lastRow) {
    String code = layout.slots().get(count.slot()).column();
    Cell cell = cell(line, code, lastRow);
    State state = placed(line, cell, lines.get(line).label());
    if (state == State.ANSWERED) {
      long number = cells.count(cell, findings);
      slots[count.slot()] = number < 0 ? AnswerSheet.MISSING : number;
      state = state(number);
    }
    // The first thing that is wrong with a ratio is where to look.
    if (state != State.ANSWERED && states[count.question()] != State.INVALID) {
      boolean graver = states[count.question()] == State.ANSWERED || state == State.INVALID;
      places[count.question()] = graver ? findings.place(cell) : places[count.question()];
      states[count.question()] = graver ? state : states[count.question()];
    }
  }

  private static State state(long read) {
    return read >= 0 ? State.ANSWERED : read == CellReader.BLANK ? State.BLANK : State.INVALID;
  }

  /** The cell of a line; without text and row where the sheet has no such line. */
  private Cell cell(int line, String code, int lastRow) {
    if (form.row(line) == null) {
      return new Cell("", RawRow.Kind.TEXT, lastRow, column, code);
    }
    return Cell.of(answers.rows().get(form.formRow(line).row()), column, code);
  }

  /** Whether a line has a row of its own: ANSWERED stands for yes. */
  private State placed(int line, Cell cell, String label) {
    if (form.alignment().uncertain()[line]) {
      findings.row(NoticeCode.WORKSHEET_PLACE_UNCERTAIN, cell.row(), "", cell.code(), label);
      return State.INVALID;
    }
    if (form.row(line) == null) {
      findings.row(NoticeCode.WORKSHEET_QUESTION_MISSING, cell.row(), "", cell.code(), label);
      return State.BLANK;
    }
    return State.ANSWERED;
  }

  private boolean typeFits(int line, Question question, Cell cell) {
    int typeColumn = form.header().type();
    if (typeColumn < 0) {
      return true;
    }
    Cell type = Cell.of(form.row(line), typeColumn, cell.code());
    if (type.isBlank()) {
      return true;
    }
    ImmutableSet<String> codes =
        search.types().codes(Texts.trim(type.text())).orElse(ImmutableSet.of());
    if (codes.contains(question.type().code())) {
      return true;
    }
    String expected = FormWords.type(question.type());
    if (codes.isEmpty()) {
      findings.at(NoticeCode.WORKSHEET_TYPE_OVERWRITTEN, type, expected);
      return true;
    }
    findings.at(NoticeCode.WORKSHEET_TYPE_DIFFERS, type, expected);
    return false;
  }

  private void sum(int line, Line.Sum sum) {
    if (form.row(line) == null || form.alignment().uncertain()[line]) {
      return;
    }
    long total = 0;
    StringBuilder parts = new StringBuilder();
    for (int slot : sum.slots()) {
      if (slots[slot] == AnswerSheet.MISSING) {
        return;
      }
      total += slots[slot];
      parts.append(parts.isEmpty() ? "" : " + ").append(slots[slot]);
    }
    String code = layout.questions().get(sum.question()).code();
    Cell cell = Cell.of(form.row(line), column, code);
    String stored = Texts.trim(cell.text());
    if (!stored.isEmpty() && !stored.equals(Long.toString(total))) {
      findings.at(NoticeCode.WORKSHEET_PARTS_DIFFER, cell, parts.toString(), Long.toString(total));
    }
  }

  /** Questions and counts of the sheet that are none of the form's. */
  private void surplus() {
    boolean[] used = new boolean[form.rows().size()];
    for (int row : form.alignment().rows()) {
      if (row != Alignment.NONE) {
        used[row] = true;
      }
    }
    for (int i = 0; i < used.length; i++) {
      FormRow row = form.rows().get(i);
      Grid.Row cells = form.grid().rows().get(row.row());
      boolean asks = row.kind() == FormRow.Kind.QUESTION || row.kind() == FormRow.Kind.COUNT;
      boolean filled = !Texts.isBlank(cells.text(column));
      if (!used[i] && asks && (filled || !row.types().isEmpty())) {
        findings.row(
            NoticeCode.WORKSHEET_ROW_SURPLUS, cells.number(), row.label(), cells.text(column));
      }
    }
  }

  /** The counts of a ratio that cannot be used do not stand in the sheet one by one. */
  private void discardHalfRead(int question) {
    int first = layout.firstSlot().get(question);
    if (first < 0 || states[question] != State.INVALID) {
      return;
    }
    for (int slot = first;
        slot < slots.length && layout.slots().get(slot).question() == question;
        slot++) {
      slots[slot] = AnswerSheet.MISSING;
    }
  }
}
