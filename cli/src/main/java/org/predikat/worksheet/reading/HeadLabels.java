package org.predikat.worksheet.reading;

import com.google.common.collect.ImmutableMap;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.predikat.intake.cells.Texts;
import org.predikat.worksheet.outline.HeadLabel;

/**
 * Reads the labelled cells above a form: those of this program's templates, and the lines of other
 * forms that name the unit, such as {@code Unit Kerja : Dinas A}, in one cell or in two.
 */
final class HeadLabels {
  private HeadLabels() {}

  /** What the labels name, trimmed; a label without a value is absent, the first of two counts. */
  static ImmutableMap<HeadLabel, String> of(Grid grid, FormHeader header) {
    Map<HeadLabel, String> found = new EnumMap<>(HeadLabel.class);
    for (int i = 0; i < header.first(); i++) {
      Grid.Row row = grid.rows().get(i);
      for (int column = 0; column < row.size(); column++) {
        String text = Texts.trim(row.text(column));
        if (text.isEmpty()) {
          continue;
        }
        int colon = text.indexOf(':');
        String name = colon < 0 ? text : text.substring(0, colon);
        String value = colon < 0 ? "" : Texts.trim(text.substring(colon + 1));
        Optional<HeadLabel> label = label(name);
        if (label.isPresent()) {
          String named = value.isEmpty() ? next(row, column) : value;
          if (!named.isEmpty()) {
            found.putIfAbsent(label.get(), named);
          }
        }
      }
    }
    return ImmutableMap.copyOf(found);
  }

  private static Optional<HeadLabel> label(String text) {
    Optional<HeadLabel> own = HeadLabel.of(text);
    if (own.isPresent()) {
      return own;
    }
    return switch (Texts.fold(text)) {
      case "UNIT KERJA", "NAMA UNIT KERJA", "SATUAN KERJA", "NAMA SATUAN KERJA" ->
          Optional.of(HeadLabel.UNIT_NAME);
      default -> Optional.empty();
    };
  }

  /** The next filled cell to the right, but for a lone colon; empty when that is a label too. */
  private static String next(Grid.Row row, int column) {
    for (int at = column + 1; at < row.size(); at++) {
      String text = Texts.trim(row.text(at));
      if (text.startsWith(":")) {
        text = Texts.trim(text.substring(1));
      }
      if (!text.isEmpty()) {
        return label(text).isPresent() ? "" : text;
      }
    }
    return "";
  }
}
