package org.predikat.worksheet.gathering;

import com.google.common.base.Ascii;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.predikat.intake.cells.RawRow;
import org.predikat.intake.cells.Texts;
import org.predikat.intake.cells.UnreadableException;
import org.predikat.intake.excel.ExcelFile;
import org.predikat.intake.excel.ExcelLimits;
import org.predikat.intake.excel.ExcelTables;

/**
 * The cell in which an agency's own workbooks hold the unit's id.
 *
 * @param sheet name of the sheet, whatever its case
 * @param column column from 0
 * @param row row from 1
 */
public record IdCell(String sheet, int column, int row) {
  private static final Pattern WRITTEN =
      Pattern.compile("'?(?<sheet>[^']+?)'?!\\$?(?<column>[A-Za-z]{1,3})\\$?(?<row>[1-9]\\d{0,5})");

  /** Reads what a user writes, such as {@code Jawaban!C3}; empty when it is no cell. */
  public static Optional<IdCell> of(String text) {
    Matcher written = WRITTEN.matcher(text.strip());
    if (!written.matches()) {
      return Optional.empty();
    }
    int column = 0;
    for (char letter : Ascii.toUpperCase(written.group("column")).toCharArray()) {
      column = column * 26 + letter - 'A' + 1;
    }
    return Optional.of(
        new IdCell(written.group("sheet"), column - 1, Integer.parseInt(written.group("row"))));
  }

  /** The cell's text in a workbook; empty when the sheet or the cell is not there or blank. */
  Optional<String> read(Path path, String name) throws IOException {
    try (ExcelFile file = ExcelFile.open(path, name, ExcelLimits.ONE_UNIT)) {
      for (ExcelTables.Sheet each : file.sheets()) {
        if (Ascii.equalsIgnoreCase(each.name().strip(), sheet)) {
          String[] found = {""};
          file.read(each, false, cells -> take(cells, found));
          return Optional.of(found[0]).filter(id -> !id.isEmpty());
        }
      }
    } catch (UnreadableException e) {
      // Reading the worksheet itself says what is wrong with the file.
      return Optional.empty();
    }
    return Optional.empty();
  }

  private boolean take(RawRow cells, String[] found) {
    if (cells.number() == row && column < cells.size()) {
      found[0] = Texts.trim(cells.text(column));
    }
    return cells.number() < row;
  }
}
