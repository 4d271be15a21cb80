package org.predikat.sampling;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Sheet;
import org.predikat.round.RoundInfo;

/** One Excel workbook with one sheet per table, streamed. */
final class WorkbookFormat implements RoundFormat<ImmutableList<UnitRows>> {
  /** Rows of a sheet below its header. */
  static final int MOST_UNITS = 1_048_575;

  private final WorkbookFile file;
  private final Sheet nominations;
  private final Sheet desk;
  private final Sheet field;
  private final Sheet surveys;

  WorkbookFormat(Path target, RoundInfo info, Tables tables) {
    this.file = new WorkbookFile(target);
    Sheet round = file.sheet("round", List.of("kunci", "nilai"));
    RoundFile.entries(info)
        .forEach((key, value) -> WorkbookFile.append(round, List.of(key, value)));
    this.nominations = file.sheet("nominations", tables.nominationColumns());
    Sheet agencies = file.sheet("agencies", tables.agencyColumns());
    tables
        .agencyList()
        .forEach(agency -> WorkbookFile.append(agencies, List.of(tables.agency(agency))));
    this.desk = file.sheet("desk", tables.sheetColumns());
    this.field = file.sheet("field", tables.sheetColumns());
    this.surveys = file.sheet("surveys", tables.surveyColumns());
  }

  @Override
  public ImmutableList<UnitRows> render(ImmutableList<UnitRows> units) {
    return units;
  }

  @Override
  public void write(ImmutableList<UnitRows> block) {
    for (UnitRows unit : block) {
      unit.nominations().forEach(row -> WorkbookFile.append(nominations, List.of(row)));
      append(desk, unit.desk());
      append(field, unit.field());
      append(surveys, unit.surveys());
    }
  }

  private static void append(Sheet sheet, Optional<String[]> row) {
    row.ifPresent(cells -> WorkbookFile.append(sheet, List.of(cells)));
  }

  @Override
  public void finish() throws IOException {
    file.finish();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
