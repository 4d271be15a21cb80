package org.predikat.publication.differences;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import java.io.PrintWriter;
import java.util.stream.Collectors;
import org.predikat.publication.Words;
import org.predikat.publication.differences.DiffPage.Badge;
import org.predikat.publication.differences.DiffPage.Grid;
import org.predikat.publication.differences.DiffPage.Group;
import org.predikat.publication.differences.DiffPage.Limits;
import org.predikat.publication.differences.DiffPage.Line;
import org.predikat.publication.differences.DiffPage.Unit;

/** A comparison as text for a terminal. */
public final class DiffText {
  private static final int DETAILS = 5;

  private final PrintWriter out;

  private DiffText(PrintWriter out) {
    this.out = out;
  }

  /**
   * Prints a comparison.
   *
   * @param units how many units of each group are listed at most
   */
  public static void print(DiffReport report, Words words, int units, PrintWriter out) {
    Limits limits = new Limits(units, units, DETAILS, Math.max(units, DETAILS));
    new DiffText(out).print(DiffPages.page(report, words, limits));
  }

  private void print(DiffPage page) {
    int width = page.facts().stream().mapToInt(fact -> fact.label().length()).max().orElse(0);
    page.facts()
        .forEach(
            fact -> out.println(Strings.padEnd(fact.label(), width, ' ') + "  " + fact.value()));
    if (!page.remarks().isEmpty()) {
      out.println();
      page.remarks().forEach(out::println);
    }
    page.grids().forEach(this::grid);
    page.groups().stream().filter(Group::flips).forEach(this::group);
    rules(page.rules());
    grid(page.agencies());
    page.groups().stream().filter(group -> !group.flips()).forEach(this::group);
    if (!page.threshold().isEmpty()) {
      out.println();
      out.println(page.threshold());
    }
  }

  /** Changes of the law are too long for a table on a terminal. */
  private void rules(Grid rules) {
    if (rules.isEmpty()) {
      return;
    }
    out.println();
    out.println(rules.heading());
    for (ImmutableList<String> row : rules.rows()) {
      out.println("  " + row.get(0) + ": " + row.get(1));
      String source = row.get(2).isEmpty() ? "" : "; " + row.get(2);
      out.println("      " + row.get(3) + source);
    }
    more(rules.more());
  }

  private void grid(Grid grid) {
    if (grid.isEmpty()) {
      return;
    }
    int[] widths = new int[grid.header().size()];
    for (int column = 0; column < widths.length; column++) {
      int index = column;
      widths[column] =
          Math.max(
              grid.header().get(column).length(),
              grid.rows().stream().mapToInt(row -> row.get(index).length()).max().orElse(0));
    }
    out.println();
    out.println(grid.heading());
    row(grid, grid.header(), widths);
    grid.rows().forEach(row -> row(grid, row, widths));
    more(grid.more());
  }

  private void row(Grid grid, ImmutableList<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < widths.length; column++) {
      line.append("  ");
      line.append(
          column < grid.texts()
              ? Strings.padEnd(cells.get(column), widths[column], ' ')
              : Strings.padStart(cells.get(column), widths[column], ' '));
    }
    out.println(line.toString().stripTrailing());
  }

  private void group(Group group) {
    out.println();
    out.println(group.heading());
    group.units().forEach(this::unit);
    more(group.more());
  }

  private void unit(Unit unit) {
    String causes = unit.causes().stream().map(Badge::word).collect(Collectors.joining(", "));
    String agency = unit.agency().isEmpty() ? "" : ", " + unit.agency();
    out.println(
        (unit.over() ? "! " : "  ")
            + unit.id()
            + "  "
            + unit.name()
            + agency
            + ": "
            + unit.happened()
            + (causes.isEmpty() ? "" : "  [" + causes + "]"));
    for (Line line : unit.lines()) {
      out.println("      " + line.text());
      line.details().forEach(detail -> out.println("        - " + detail));
    }
  }

  private void more(String more) {
    if (!more.isEmpty()) {
      out.println("  " + more);
    }
  }
}
