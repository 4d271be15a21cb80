package org.predikat.publication;

import com.google.common.base.Strings;
import java.util.ArrayList;
import java.util.List;

/** Pieces of a Markdown page, aligned so that they read as text too. */
public final class Markdown {
  private Markdown() {}

  /** Text that Markdown shows as it is, on one line. */
  public static String escape(String raw) {
    StringBuilder safe = new StringBuilder();
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if ("\\`*_[]<>|#".indexOf(c) >= 0) {
        safe.append('\\').append(c);
      } else {
        safe.append(c < ' ' ? ' ' : c);
      }
    }
    return safe.toString();
  }

  /**
   * A table, each line with its end.
   *
   * @param header headings of columns, raw text
   * @param numeric whether a column is set to the right, by column
   * @param rows cells, raw text, as many in a row as there are headings
   */
  public static String table(
      List<String> header, List<Boolean> numeric, List<? extends List<String>> rows) {
    List<List<String>> all = new ArrayList<>();
    all.add(header.stream().map(Markdown::escape).toList());
    rows.forEach(row -> all.add(row.stream().map(Markdown::escape).toList()));
    int[] widths = new int[header.size()];
    for (List<String> row : all) {
      for (int column = 0; column < widths.length; column++) {
        widths[column] = Math.max(widths[column], Math.max(3, row.get(column).length()));
      }
    }
    StringBuilder table = new StringBuilder();
    for (int index = 0; index < all.size(); index++) {
      StringBuilder cells = new StringBuilder("|");
      StringBuilder rule = new StringBuilder("|");
      for (int column = 0; column < widths.length; column++) {
        boolean number = numeric.get(column);
        String cell = all.get(index).get(column);
        cells
            .append(' ')
            .append(
                number
                    ? Strings.padStart(cell, widths[column], ' ')
                    : Strings.padEnd(cell, widths[column], ' '))
            .append(" |");
        rule.append(' ')
            .append("-".repeat(number ? widths[column] - 1 : widths[column]))
            .append(number ? ": |" : " |");
      }
      table.append(cells).append('\n');
      if (index == 0) {
        table.append(rule).append('\n');
      }
    }
    return table.toString();
  }
}
