package org.predikat.publication.differences;

import com.google.common.collect.ImmutableList;
import java.util.Collections;
import java.util.stream.Collectors;
import org.predikat.publication.Markdown;
import org.predikat.publication.Words;
import org.predikat.publication.differences.DiffPage.Badge;
import org.predikat.publication.differences.DiffPage.Grid;
import org.predikat.publication.differences.DiffPage.Group;
import org.predikat.publication.differences.DiffPage.Limits;
import org.predikat.publication.differences.DiffPage.Line;
import org.predikat.publication.differences.DiffPage.Unit;

/**
 * A comparison as Markdown for a comment on a pull request: tables, details folded away, and never
 * longer than such a comment may be. What is left out is counted.
 */
public final class DiffMarkdown {
  /** GitHub takes 65,536 characters; some room stays for what a script puts around it. */
  static final int MOST_CHARACTERS = 64_000;

  private static final Limits START = new Limits(200, 50, 5, 40);

  private final StringBuilder out = new StringBuilder();

  private DiffMarkdown() {}

  /** The page. */
  public static String of(DiffReport report, Words words) {
    Limits limits = START;
    while (true) {
      DiffMarkdown markdown = new DiffMarkdown();
      markdown.page(DiffPages.page(report, words, limits), words);
      if (markdown.out.length() <= MOST_CHARACTERS || limits.flips() == 0) {
        return markdown.out.toString();
      }
      limits = limits.halved();
    }
  }

  private void page(DiffPage page, Words words) {
    line("## " + safe(page.title()));
    line("");
    if (!page.threshold().isEmpty()) {
      line("**" + safe(page.threshold()) + "**");
      line("");
    }
    page.facts().forEach(fact -> line("- " + safe(fact.label()) + ": " + safe(fact.value())));
    line("");
    page.remarks().forEach(remark -> line("> " + safe(remark) + "\n"));
    page.grids().forEach(this::grid);
    page.groups().stream().filter(Group::flips).forEach(group -> group(group, words));
    folded(page.rules());
    folded(page.agencies());
    page.groups().stream()
        .filter(group -> !group.flips())
        .forEach(
            group -> {
              fold(group.heading());
              units(group, words);
              line("</details>");
              line("");
            });
  }

  private void group(Group group, Words words) {
    line("### " + safe(group.heading()));
    line("");
    units(group, words);
  }

  private void units(Group group, Words words) {
    row(
        ImmutableList.of(
            words.text("diff.unit"),
            words.text("diff.agency"),
            words.text("diff.change"),
            words.text("diff.why")));
    rule(4, 4);
    group.units().forEach(this::unit);
    line("");
    more(group.more());
  }

  private void unit(Unit unit) {
    StringBuilder why =
        new StringBuilder(
            unit.causes().stream()
                .map(Badge::word)
                .map(DiffMarkdown::safe)
                .collect(Collectors.joining(", ")));
    for (Line line : unit.lines()) {
      why.append(why.isEmpty() ? "" : "<br>").append(safe(line.text()));
      line.details().forEach(detail -> why.append("<br>• ").append(safe(detail)));
    }
    out.append("| ")
        .append(unit.over() ? "**" + safe(unit.id()) + "**" : safe(unit.id()))
        .append(' ')
        .append(safe(unit.name()))
        .append(" | ")
        .append(safe(unit.agency()))
        .append(" | ")
        .append(safe(unit.happened()))
        .append(" | ")
        .append(why)
        .append(" |\n");
  }

  private void grid(Grid grid) {
    if (grid.isEmpty()) {
      return;
    }
    line("### " + safe(grid.heading()));
    line("");
    table(grid);
  }

  private void folded(Grid grid) {
    if (grid.isEmpty()) {
      return;
    }
    fold(grid.heading());
    table(grid);
    line("</details>");
    line("");
  }

  private void fold(String heading) {
    line("<details><summary>" + html(heading) + "</summary>");
    line("");
  }

  private void table(Grid grid) {
    row(grid.header());
    rule(grid.header().size(), grid.texts());
    grid.rows().forEach(this::row);
    line("");
    more(grid.more());
  }

  private void more(String more) {
    if (!more.isEmpty()) {
      line(safe(more));
      line("");
    }
  }

  private void row(ImmutableList<String> cells) {
    line(cells.stream().map(DiffMarkdown::safe).collect(Collectors.joining(" | ", "| ", " |")));
  }

  private void rule(int columns, int texts) {
    line(
        "|"
            + String.join("", Collections.nCopies(texts, " --- |"))
            + String.join("", Collections.nCopies(columns - texts, " ---: |")));
  }

  private void line(String line) {
    out.append(line).append('\n');
  }

  /** Text that can be nothing but text: no table, no tag, no entity, and nobody is called. */
  private static String safe(String raw) {
    return Markdown.escape(raw)
        .replace("&", "&amp;")
        .replace("@", "&#64;")
        .replace("://", ":\\/\\/");
  }

  /** Text inside a tag. */
  private static String html(String raw) {
    return raw.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
