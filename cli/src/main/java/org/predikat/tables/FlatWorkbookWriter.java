package org.predikat.tables;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.predikat.round.RoundInfo;

/** One Excel sheet with prefixed columns, and a YAML file of the same stem beside the workbook. */
final class FlatWorkbookWriter implements TableWriter<ImmutableList<UnitRows>> {
  private static final String SHEET = "usulan";

  private final FlatRows rows;
  private final WorkbookFile file;
  private final Sheet sheet;

  FlatWorkbookWriter(Path target, RoundInfo info, Tables tables) throws IOException {
    this.rows = new FlatRows(tables);
    Files.writeString(FlatRows.companion(target), RoundFile.yaml(info));
    this.file = new WorkbookFile(target);
    this.sheet = file.sheet(SHEET, rows.header());
  }

  @Override
  public ImmutableList<UnitRows> render(ImmutableList<UnitRows> units) {
    return units;
  }

  @Override
  public void write(ImmutableList<UnitRows> block) {
    for (UnitRows unit : block) {
      for (ImmutableList<List<String>> parts : rows.of(unit)) {
        WorkbookFile.append(sheet, FlatRows.joined(parts));
      }
    }
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
