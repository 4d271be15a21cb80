package org.predikat.worksheet.reading;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.predikat.intake.cells.RawRow;
import org.predikat.intake.cells.Texts;
import org.predikat.worksheet.reading.HeaderWords.Role;

/**
 * Finds the header of a form by its words: one to three rows that name the answers and at least two
 * more of outline, weight, type, value and share. Rows just above or below that name layers belong
 * to it.
 */
final class HeaderFinder {
  /** Filled rows among which the header must begin. */
  static final int WITHIN = 80;

  private static final int TALLEST = 3;
  private static final int LEAST_ROLES = 3;

  /** Columns of running numbers and ids that a form may have before its outline. */
  private static final int WIDEST_NUMBERS = 5;

  private final List<Grid.Row> rows;

  private HeaderFinder(List<Grid.Row> rows) {
    this.rows = rows;
  }

  /** The header; empty when the sheet is no form. */
  static Optional<FormHeader> find(List<Grid.Row> rows) {
    return new HeaderFinder(rows).find();
  }

  private Optional<FormHeader> find() {
    for (int height = 1; height <= TALLEST; height++) {
      int best = -1;
      int most = LEAST_ROLES - 1;
      for (int row = 0; row < Math.min(rows.size() - height + 1, WITHIN); row++) {
        Set<Role> roles = roles(row, height);
        if (roles.contains(Role.ANSWER) && roles.size() > most) {
          best = row;
          most = roles.size();
        }
      }
      if (best >= 0) {
        return Optional.of(header(best, best + height - 1));
      }
    }
    return Optional.empty();
  }

  private Set<Role> roles(int first, int height) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (int row = first; row < first + height; row++) {
      for (int column = 0; column < rows.get(row).size(); column++) {
        HeaderWords.role(rows.get(row).text(column)).ifPresent(roles::add);
      }
    }
    return roles;
  }

  private FormHeader header(int first, int last) {
    Map<Role, Integer> columns = new EnumMap<>(Role.class);
    List<int[]> answers = new ArrayList<>();
    for (int row = first; row <= last; row++) {
      for (int column = 0; column < rows.get(row).size(); column++) {
        Optional<Role> role = HeaderWords.role(rows.get(row).text(column));
        if (role.isPresent()) {
          columns.merge(role.get(), column, Math::min);
          if (role.get() == Role.ANSWER) {
            answers.add(new int[] {row, column});
          }
        }
      }
    }
    int begin = columns.get(Role.ANSWER);
    int lastRow = namesLayers(last + 1, begin) ? last + 1 : last;
    int firstRow = namesLayers(first - 1, begin) ? first - 1 : first;
    List<Integer> answerColumns = new ArrayList<>();
    for (int[] cell : answers) {
      split(cell[0], cell[1], lastRow, answerColumns);
    }
    answerColumns = answerColumns.stream().distinct().sorted().toList();
    int type = columns.getOrDefault(Role.TYPE, -1);
    int weight = columns.getOrDefault(Role.WEIGHT, -1);
    int outline = columns.getOrDefault(Role.OUTLINE, behindNumbers(lastRow));
    int end = answerColumns.get(0);
    for (int row = first; row <= last; row++) {
      for (int column = outline + 1; column < end; column++) {
        if (!Texts.isBlank(rows.get(row).text(column))) {
          end = column;
        }
      }
    }
    return new FormHeader(
        firstRow, lastRow, outline, end, weight, type, named(answerColumns, firstRow, lastRow));
  }

  /** The first column that holds more than running numbers below the header. */
  private int behindNumbers(int lastRow) {
    for (int column = 0; column < WIDEST_NUMBERS; column++) {
      int numbers = 0;
      int others = 0;
      for (int row = lastRow + 1; row < rows.size(); row++) {
        if (rows.get(row).kind(column) == RawRow.Kind.NUMBER) {
          numbers++;
        } else if (!Texts.isBlank(rows.get(row).text(column))) {
          others++;
        }
      }
      if (others >= numbers && others > 0) {
        return column;
      }
    }
    return 0;
  }

  /** Whether a row above or below the header holds names of layers over the answers. */
  private boolean namesLayers(int row, int begin) {
    if (row < 0 || row >= rows.size()) {
      return false;
    }
    boolean layers = false;
    for (int column = 0; column < rows.get(row).size(); column++) {
      String text = rows.get(row).text(column);
      if (column >= begin) {
        layers |= HeaderWords.layer(text).isPresent();
      }
    }
    return layers;
  }

  /** One column for each layer named below a common header, else the header's own column. */
  private void split(int row, int column, int lastRow, List<Integer> columns) {
    int end = column + 1;
    while (end < rows.get(row).size() && Texts.isBlank(rows.get(row).text(end))) {
      end++;
    }
    boolean found = false;
    for (int below = row + 1; below <= lastRow; below++) {
      for (int at = column; at < end; at++) {
        if (HeaderWords.layer(rows.get(below).text(at)).isPresent()
            && HeaderWords.role(rows.get(below).text(at)).orElse(Role.ANSWER) == Role.ANSWER) {
          columns.add(at);
          found = true;
        }
      }
    }
    if (!found) {
      columns.add(column);
    }
  }

  private ImmutableList<FormHeader.Answers> named(
      List<Integer> columns, int firstRow, int lastRow) {
    List<Optional<Layer>> layers = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      int from = i == 0 ? Integer.MIN_VALUE : columns.get(i - 1);
      layers.add(layer(columns.get(i), from, columns.get(0), firstRow, lastRow));
    }
    // Beside the columns of assessors, the one without a name is the unit's own.
    if (columns.size() > 1 && !layers.contains(Optional.of(Layer.UNIT))) {
      int unnamed = layers.indexOf(Optional.<Layer>empty());
      if (unnamed >= 0 && layers.lastIndexOf(Optional.<Layer>empty()) == unnamed) {
        layers.set(unnamed, Optional.of(Layer.UNIT));
      }
    }
    ImmutableList.Builder<FormHeader.Answers> answers = ImmutableList.builder();
    for (int i = 0; i < columns.size(); i++) {
      int column = columns.get(i);
      int next = i + 1 < columns.size() ? columns.get(i + 1) : Integer.MAX_VALUE;
      int value = value(column, next, firstRow, lastRow);
      answers.add(
          new FormHeader.Answers(
              layers.get(i),
              column,
              value,
              text(column, firstRow, lastRow),
              value < 0 ? "" : text(value, firstRow, lastRow)));
    }
    return answers.build();
  }

  private Optional<Layer> layer(int column, int left, int begin, int firstRow, int lastRow) {
    for (int row = lastRow; row >= firstRow; row--) {
      Optional<Layer> own = HeaderWords.layer(rows.get(row).text(column));
      if (own.isPresent()) {
        return own;
      }
    }
    // A name above holds for the columns to its right; beside them it belongs to notes and
    // evidence.
    for (int at = column - 1; at > left && at >= begin; at--) {
      for (int row = firstRow; row < lastRow; row++) {
        Optional<Layer> above = HeaderWords.layer(rows.get(row).text(at));
        if (above.isPresent() && HeaderWords.role(rows.get(row).text(at)).isEmpty()) {
          return above;
        }
      }
    }
    return Optional.empty();
  }

  private int value(int from, int to, int firstRow, int lastRow) {
    int widest = 0;
    for (int row = firstRow; row <= lastRow; row++) {
      widest = Math.max(widest, rows.get(row).size());
    }
    for (int column = from + 1; column < Math.min(to, widest); column++) {
      for (int row = firstRow; row <= lastRow; row++) {
        if (HeaderWords.role(rows.get(row).text(column)).orElse(null) == Role.VALUE) {
          return column;
        }
      }
    }
    return -1;
  }

  private String text(int column, int firstRow, int lastRow) {
    for (int row = lastRow; row >= firstRow; row--) {
      String text = Texts.trim(rows.get(row).text(column));
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }
}
