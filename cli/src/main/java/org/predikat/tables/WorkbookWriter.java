package org.predikat.tables;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Sheet;
import org.predikat.round.RoundInfo;

/** One Excel workbook with one sheet per table, streamed. */
final class WorkbookWriter implements TableWriter<ImmutableList<UnitRows>> {
  private final WorkbookFile file;
  private final Sheet nominations;
  private final Sheet desk;
  private final Sheet field;
  private final Sheet surveys;

  WorkbookWriter(Path target, RoundInfo info, Tables tables) {
    this.file = new WorkbookFile(target);
    Sheet round = file.sheet("round", List.of("kunci", "nilai"));
    RoundFile.entries(info)
        .forEach((key, value) -> WorkbookFile.append(round, List.of(key, value)));
    this.nominations = file.sheet("nominations", tables.columns().nominations());
    Sheet agencies = file.sheet("agencies", tables.columns().agencies());
    tables
        .agencies()
        .forEach(agency -> WorkbookFile.append(agencies, List.of(tables.cells().agency(agency))));
    this.desk = file.sheet("desk", tables.columns().answers());
    this.field = file.sheet("field", tables.columns().answers());
    this.surveys = file.sheet("surveys", tables.columns().surveys());
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
