package org.predikat.publication.differences;

import com.google.common.base.Ascii;
import java.util.regex.Pattern;
import org.predikat.comparison.DataChange;
import org.predikat.publication.RunWords;
import org.predikat.publication.Words;
import org.predikat.round.Panel;
import org.predikat.rulebook.Stage;

/** Cells of the data before and after, in words. */
final class CellTexts {
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+\\.[0-9]+");

  private final Words words;

  CellTexts(Words words) {
    this.words = words;
  }

  /** One cell: its table, its column, what that is called, and both values. */
  String text(DataChange change) {
    String table = words.text("diff.table." + Ascii.toLowerCase(change.table().name()));
    String label = change.label().isEmpty() ? "" : " (" + change.label() + ")";
    return table
        + " "
        + change.column()
        + label
        + ": "
        + cell(change, change.before())
        + " → "
        + cell(change, change.after());
  }

  private String cell(DataChange change, String value) {
    if (value.isEmpty()) {
      return words.text("blank");
    }
    return switch (change.column()) {
      case "hasil_panel" -> RunWords.panel(Panel.valueOf(value));
      case "sampai_tahap" -> words.word(Stage.valueOf(Ascii.toUpperCase(value)));
      default -> DECIMAL.matcher(value).matches() ? words.number(value) : value;
    };
  }
}
