package org.predikat.tables;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.predikat.round.RoundInfo;

/** A folder with {@code round.yaml} and one CSV file per table. */
final class FolderWriter implements TableWriter<ImmutableList<byte[]>> {
  private static final int EXPECTED = 1 << 16;

  private final ImmutableList<OutputStream> files;

  FolderWriter(Path folder, RoundInfo info, Tables tables) throws IOException {
    Files.writeString(folder.resolve("round.yaml"), RoundFile.yaml(info));
    CsvText agencies = new CsvText(EXPECTED);
    agencies.record(tables.columns().agencies());
    tables.agencies().forEach(a -> agencies.record(Arrays.asList(tables.cells().agency(a))));
    Files.write(folder.resolve("agencies.csv"), agencies.toBytes());
    this.files =
        ImmutableList.of(
            open(folder, "nominations", tables.columns().nominations()),
            open(folder, "desk", tables.columns().answers()),
            open(folder, "field", tables.columns().answers()),
            open(folder, "surveys", tables.columns().surveys()));
  }

  private static OutputStream open(Path folder, String table, ImmutableList<String> columns)
      throws IOException {
    OutputStream file = Files.newOutputStream(folder.resolve(table + ".csv"));
    CsvText header = new CsvText(EXPECTED);
    header.record(columns);
    file.write(header.toBytes());
    return file;
  }

  @Override
  public ImmutableList<byte[]> render(ImmutableList<UnitRows> units) {
    CsvText nominations = new CsvText(EXPECTED);
    CsvText desk = new CsvText(EXPECTED);
    CsvText field = new CsvText(EXPECTED);
    CsvText surveys = new CsvText(EXPECTED);
    for (UnitRows unit : units) {
      unit.nominations().forEach(row -> nominations.record(Arrays.asList(row)));
      append(desk, unit.desk());
      append(field, unit.field());
      append(surveys, unit.surveys());
    }
    return ImmutableList.of(
        nominations.toBytes(), desk.toBytes(), field.toBytes(), surveys.toBytes());
  }

  private static void append(CsvText text, Optional<String[]> row) {
    row.ifPresent(cells -> text.record(Arrays.asList(cells)));
  }

  @Override
  public void write(ImmutableList<byte[]> block) throws IOException {
    for (int i = 0; i < files.size(); i++) {
      files.get(i).write(block.get(i));
    }
  }

  @Override
  public void finish() throws IOException {
    close();
  }

  @Override
  public void close() throws IOException {
    for (OutputStream file : files) {
      file.close();
    }
  }
}
