package org.predikat.tables;

import com.google.common.base.Ascii;
import com.google.common.io.MoreFiles;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** In which form a round is written. */
public enum RoundForm {
  /** A folder with {@code round.yaml} and one CSV file per table. */
  FOLDER,
  /**
   * One CSV file, or an Excel workbook of one sheet, with prefixed columns, and a YAML file of the
   * same stem beside it.
   */
  FLAT,
  /** One Excel workbook with one sheet per table. */
  WORKBOOK;

  /** The form with a name as users write it; empty when there is none. */
  public static Optional<RoundForm> named(String name) {
    return Arrays.stream(values()).filter(form -> form.title().equals(name)).findFirst();
  }

  /** The form that an ending suggests: CSV is flat, Excel a workbook, all else a folder. */
  public static RoundForm usual(Path out) {
    return switch (ending(out)) {
      case "csv" -> FLAT;
      case "xlsx" -> WORKBOOK;
      default -> FOLDER;
    };
  }

  /** Name as users write it. */
  public String title() {
    return Ascii.toLowerCase(name());
  }

  /** Whether a file of this name can have this form. */
  public boolean fits(Path out) {
    return switch (this) {
      case FOLDER -> true;
      case FLAT -> ending(out).equals("csv") || ending(out).equals("xlsx");
      case WORKBOOK -> ending(out).equals("xlsx");
    };
  }

  /** Most units that a file of this name holds in this form. */
  public int mostUnits(Path out) {
    return this != FOLDER && ending(out).equals("xlsx")
        ? WorkbookFile.MOST_ROWS
        : Integer.MAX_VALUE;
  }

  static String ending(Path file) {
    return Ascii.toLowerCase(MoreFiles.getFileExtension(file));
  }
}
