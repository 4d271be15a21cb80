package org.predikat.worksheet.template;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Rulebook;
import org.predikat.worksheet.outline.Line;
import org.predikat.worksheet.outline.Outline;

/**
 * Where the lines of a rulebook's form stand on its sheet. Rows are counted from 0.
 *
 * @param rulebook the law
 * @param lines lines of the form; line i stands in row FIRST_ROW + i
 * @param nodeRows row of each node that has a line of its own
 * @param questionRows row of each question
 * @param slotRows row in which each number is entered
 */
record FormPlan(
    Rulebook rulebook,
    ImmutableList<Line> lines,
    ImmutableMap<Integer, Integer> nodeRows,
    ImmutableMap<Integer, Integer> questionRows,
    ImmutableMap<Integer, Integer> slotRows) {
  /** Row of the header. */
  static final int HEADER_ROW = 5;

  /** Row of the first line. */
  static final int FIRST_ROW = HEADER_ROW + 1;

  static FormPlan of(Rulebook rulebook) {
    Layout layout = rulebook.layout();
    ImmutableList<Line> lines = Outline.of(rulebook).lines();
    ImmutableMap.Builder<Integer, Integer> nodes = ImmutableMap.builder();
    ImmutableMap.Builder<Integer, Integer> questions = ImmutableMap.builder();
    ImmutableMap.Builder<Integer, Integer> slots = ImmutableMap.builder();
    for (int i = 0; i < lines.size(); i++) {
      int row = FIRST_ROW + i;
      Line.Content content = lines.get(i).content();
      if (content instanceof Line.Heading heading && heading.nodes().size() == 1) {
        nodes.put(heading.nodes().get(0), row);
      } else if (content instanceof Line.Asked asked) {
        questions.put(asked.question(), row);
        asked.node().ifPresent(node -> nodes.put(node, row));
        boolean scale =
            layout.firstSlot().get(asked.question()) >= 0
                && layout.questions().get(asked.question()).inputs().isEmpty();
        if (scale) {
          slots.put(layout.firstSlot().get(asked.question()), row);
        }
      } else if (content instanceof Line.Count count) {
        slots.put(count.slot(), row);
      }
    }
    return new FormPlan(
        rulebook, lines, nodes.buildOrThrow(), questions.buildOrThrow(), slots.buildOrThrow());
  }

  Layout layout() {
    return rulebook.layout();
  }

  int lastRow() {
    return FIRST_ROW + lines.size() - 1;
  }
}
