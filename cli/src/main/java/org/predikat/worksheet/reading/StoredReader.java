package org.predikat.worksheet.reading;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.predikat.intake.cells.RawRow;
import org.predikat.intake.cells.Texts;
import org.predikat.round.NoticeCode;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.Layout;
import org.predikat.worksheet.outline.Line;
import org.predikat.worksheet.reading.CellReader.Cell;

/** Reads the values and scores that a workbook stores beside a layer of answers. */
final class StoredReader {
  private final Layout layout;
  private final ImmutableList<Line> lines;
  private final FormSheet form;
  private final FormHeader.Answers columns;
  private final Findings findings;
  private final Map<String, Optional<BigDecimal>> numbers = new HashMap<>();

  StoredReader(
      Layout layout,
      ImmutableList<Line> lines,
      FormSheet form,
      FormHeader.Answers columns,
      Findings findings) {
    this.layout = layout;
    this.lines = lines;
    this.form = form;
    this.columns = columns;
    this.findings = findings;
  }

  StoredScores read() {
    ImmutableSortedMap.Builder<Integer, StoredScores.Stored> stored =
        ImmutableSortedMap.naturalOrder();
    boolean formulas = hasFormulas();
    int pending = 0;
    for (int line = 0; line < lines.size(); line++) {
      Grid.Row row = form.row(line);
      Line.Content content = lines.get(line).content();
      if (row == null || content instanceof Line.Count) {
        continue;
      }
      int column = column(content);
      if (formulas && isRatio(content) && isTyped(row, columns.column())) {
        typedOver(row, columns.column(), content, line);
      }
      if (column < 0 || isBlank(row, column)) {
        continue;
      }
      if (row.kind(column) == RawRow.Kind.UNCALCULATED) {
        pending++;
        continue;
      }
      stored.put(line, stored(row, column, content, line, formulas));
    }
    if (pending > 0) {
      findings.sheet(NoticeCode.WORKSHEET_NOT_CALCULATED, Integer.toString(pending));
    }
    return new StoredScores(stored.buildOrThrow());
  }

  /** Sums stand among the answers, and so do ratios in a form without a column of values. */
  private int column(Line.Content content) {
    if (content instanceof Line.Sum) {
      return columns.column();
    }
    return columns.value() < 0 && isRatio(content) ? columns.column() : columns.value();
  }

  private boolean isRatio(Line.Content content) {
    return content instanceof Line.Asked asked
        && layout.questions().get(asked.question()).type() instanceof AnswerType.Ratio;
  }

  private StoredScores.Stored stored(
      Grid.Row row, int column, Line.Content content, int line, boolean formulas) {
    Cell cell = Cell.of(row, column, code(content, line));
    if (row.kind(column) == RawRow.Kind.ERROR) {
      findings.at(NoticeCode.WORKSHEET_SCORE_ERROR, cell);
    } else if (formulas && column == columns.value() && isTyped(row, column)) {
      typedOver(row, column, content, line);
    }
    return new StoredScores.Stored(
        value(row, column),
        row.kind(column) == RawRow.Kind.NUMBER ? "" : Texts.trim(row.text(column)),
        row.formula(column),
        findings.place(cell));
  }

  /** Most values are one of a few, of which one copy is enough. */
  private Optional<BigDecimal> value(Grid.Row row, int column) {
    return row.kind(column) == RawRow.Kind.NUMBER
        ? numbers.computeIfAbsent(row.text(column), text -> Optional.of(new BigDecimal(text)))
        : Optional.empty();
  }

  private void typedOver(Grid.Row row, int column, Line.Content content, int line) {
    findings.at(NoticeCode.WORKSHEET_TYPED_OVER, Cell.of(row, column, code(content, line)));
  }

  /** Code of the node or question of a line; of the first node where there are several. */
  private String code(Line.Content content, int line) {
    if (content instanceof Line.Asked asked) {
      return layout.questions().get(asked.question()).code();
    }
    if (content instanceof Line.Heading heading && heading.nodes().size() == 1) {
      return layout.nodeCode(heading.nodes().get(0));
    }
    if (content instanceof Line.Sum sum) {
      return layout.questions().get(sum.question()).code();
    }
    return content instanceof Line.Total total
        ? layout.nodeCode(total.node())
        : lines.get(line).label();
  }

  private boolean hasFormulas() {
    for (int line = 0; line < lines.size(); line++) {
      Grid.Row row = form.row(line);
      if (row != null && row.formula(columns.value())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTyped(Grid.Row row, int column) {
    return !row.formula(column) && !isBlank(row, column);
  }

  private static boolean isBlank(Grid.Row row, int column) {
    return row.kind(column) != RawRow.Kind.UNCALCULATED && Texts.isBlank(row.text(column));
  }
}
