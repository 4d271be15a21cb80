package org.predikat.publication;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.predikat.evaluation.MinimumResult;
import org.predikat.rulebook.Citation;

/** Lines about what the law requires, each with its source and how certain it is. */
final class LawLines {
  private final ReasonTexts reasons;
  private final Words words;
  private final PrintWriter out;

  LawLines(ReasonTexts reasons, Words words, PrintWriter out) {
    this.reasons = reasons;
    this.words = words;
    this.out = out;
  }

  /** A table of minimums below a heading of its own. */
  void minimums(String heading, List<MinimumResult> results) {
    boolean same = headed(heading, Lists.transform(results, each -> each.figure().citation()));
    List<ImmutableList<String>> rows = new ArrayList<>();
    for (MinimumResult result : results) {
      rows.add(
          ImmutableList.of(
              reasons.label(result.minimum()),
              reasons.amount(result.actual(), result),
              reasons.amount(result.required(), result),
              reasons.distance(result)));
    }
    int[] widths = new int[4];
    for (ImmutableList<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    for (int i = 0; i < results.size(); i++) {
      ImmutableList<String> row = rows.get(i);
      out.println(
          mark(results.get(i).reached())
              + words.text(
                  "explain.minimum",
                  Strings.padEnd(row.get(0), widths[0], ' '),
                  Strings.padStart(row.get(1), widths[1], ' '),
                  Strings.padStart(row.get(2), widths[2], ' '),
                  Strings.padStart(row.get(3), widths[3], ' '))
              + (same ? "" : "  " + cite(results.get(i).figure().citation())));
    }
  }

  /** Prints a heading, with the source where all items share one; says whether they do. */
  boolean headed(String heading, List<Citation> citations) {
    if (citations.isEmpty()) {
      return true;
    }
    boolean same = citations.stream().map(this::cite).distinct().count() == 1;
    out.println("   " + heading + (same ? "  " + cite(citations.get(0)) : ""));
    return same;
  }

  String mark(boolean fulfilled) {
    return fulfilled ? "   ✓ " : "   ✗ ";
  }

  String cite(Citation citation) {
    return "[" + citation.display() + "; " + words.word(citation.status()) + "]";
  }
}
