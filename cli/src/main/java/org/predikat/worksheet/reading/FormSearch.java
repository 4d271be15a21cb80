package org.predikat.worksheet.reading;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.predikat.intake.cells.RawRow;
import org.predikat.intake.cells.UnreadableException;
import org.predikat.intake.excel.ExcelFile;
import org.predikat.intake.excel.ExcelTables;
import org.predikat.round.Notice;
import org.predikat.round.NoticeCode;
import org.predikat.round.Place;
import org.predikat.rulebook.Rulebook;
import org.predikat.worksheet.outline.Line;
import org.predikat.worksheet.outline.Outline;

/**
 * Finds the sheet that holds the form by what stands in it, whatever it is called and whether it
 * can be seen. A sheet without the form's header among its first rows is read no further.
 */
final class FormSearch {
  /** Rows that are paired with lines; further ones cannot be of one form. */
  private static final int MOST_LINES = 2000;

  private final Outline outline;
  private final LineFit fit;
  private final TypeWords types;
  private final int questions;

  FormSearch(Rulebook rulebook, Outline outline) {
    this.outline = outline;
    this.fit = new LineFit(rulebook, outline);
    this.types = TypeWords.of(rulebook);
    this.questions = rulebook.layout().questions().size();
  }

  /** The words of the type column. */
  TypeWords types() {
    return types;
  }

  /** What the type cell of a line must name. */
  LineFit fit() {
    return fit;
  }

  /** Every sheet with a header like the form's, in the order of their tabs. */
  ImmutableList<FormSheet> candidates(ExcelFile file, String name) throws UnreadableException {
    ImmutableList.Builder<FormSheet> candidates = ImmutableList.builder();
    for (ExcelTables.Sheet sheet : file.sheets()) {
      candidate(file, name, sheet).ifPresent(candidates::add);
    }
    return candidates.build();
  }

  private Optional<FormSheet> candidate(ExcelFile file, String name, ExcelTables.Sheet sheet)
      throws UnreadableException {
    Grid grid = new Grid();
    Probe probe = new Probe(grid);
    ExcelTables.Report report = file.read(sheet, false, probe::take);
    grid.merged(report.merges());
    Optional<FormHeader> header = HeaderFinder.find(grid.rows());
    if (header.isEmpty()) {
      return Optional.empty();
    }
    if (probe.tooMany) {
      throw new UnreadableException(
          new Notice(
              NoticeCode.EXCEL_TOO_MANY_ROWS,
              new Place(name, sheet.name(), 0, 0, ""),
              "",
              "",
              ImmutableList.of(Integer.toString(Grid.MOST_ROWS))));
    }
    return Optional.of(aligned(sheet, report, grid, header.orElseThrow()));
  }

  /** Takes rows while the sheet may be the form. */
  private static final class Probe {
    private final Grid grid;
    private boolean tooMany;

    Probe(Grid grid) {
      this.grid = grid;
    }

    boolean take(RawRow row) {
      grid.add(row);
      int rows = grid.rows().size();
      tooMany = rows > Grid.MOST_ROWS;
      return !tooMany
          && (rows != HeaderFinder.WITHIN || HeaderFinder.find(grid.rows()).isPresent());
    }
  }

  private FormSheet aligned(
      ExcelTables.Sheet sheet, ExcelTables.Report report, Grid grid, FormHeader header) {
    ImmutableList<FormRow> rows = new RowSorter(header, types).sort(grid.rows());
    if (rows.size() > MOST_LINES) {
      rows = rows.subList(0, MOST_LINES);
    }
    Alignment alignment = Alignment.of(rows.size(), outline.lines().size(), fit.of(rows));
    int found = 0;
    int weighted = 0;
    int asWeighted = 0;
    for (int line = 0; line < outline.lines().size(); line++) {
      int row = alignment.rows()[line];
      if (row == Alignment.NONE) {
        continue;
      }
      if (outline.lines().get(line).content() instanceof Line.Asked) {
        found++;
      } else if (rows.get(row).weight().isPresent()) {
        weighted++;
        asWeighted += fit.weighs(line, rows.get(row).weight().orElseThrow()) ? 1 : 0;
      }
    }
    boolean same = 3 * found >= 2 * questions && 2 * asWeighted >= weighted;
    return new FormSheet(
        sheet, report, grid, header, rows, alignment, found, weighted, asWeighted, same);
  }
}
