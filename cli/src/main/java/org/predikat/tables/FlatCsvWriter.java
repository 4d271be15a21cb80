package org.predikat.tables;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.predikat.round.RoundInfo;

/** One CSV file with prefixed columns, and a YAML file of the same stem beside it. */
final class FlatCsvWriter implements TableWriter<byte[]> {
  private static final int EXPECTED_PER_UNIT = 600;

  private final FlatRows rows;
  private final OutputStream file;

  FlatCsvWriter(Path csv, RoundInfo info, Tables tables) throws IOException {
    this.rows = new FlatRows(tables);
    Files.writeString(FlatRows.companion(csv), RoundFile.yaml(info));
    this.file = Files.newOutputStream(csv);
    CsvText header = new CsvText(1 << 14);
    header.record(rows.header());
    file.write(header.toBytes());
  }

  @Override
  public byte[] render(ImmutableList<UnitRows> units) {
    CsvText text = new CsvText(units.size() * EXPECTED_PER_UNIT);
    for (UnitRows unit : units) {
      for (ImmutableList<List<String>> parts : rows.of(unit)) {
        text.joined(parts);
      }
    }
    return text.toBytes();
  }

  @Override
  public void write(byte[] block) throws IOException {
    file.write(block);
  }

  @Override
  public void finish() throws IOException {
    file.close();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
