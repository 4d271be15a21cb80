package org.predikat.worksheet.gathering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.predikat.round.NoticeCode;
import org.predikat.rulebook.reading.RulebookReader;

final class SourceReaderTest {
  /** A file that cannot be opened, on the disk or in an archive. */
  private record Refusing(Optional<Path> path) implements Source.Content {
    @Override
    public long size() {
      return 10;
    }

    @Override
    public InputStream open() throws IOException {
      throw new IOException("ditolak");
    }
  }

  @ParameterizedTest
  @CsvSource({"true, IMPORT_FILE_UNREADABLE", "false, ARCHIVE_DAMAGED"})
  void whatTheMachineRefusesIsANotice(boolean onDisk, NoticeCode code) {
    Source source =
        new Source(
            "U1.json",
            Source.Kind.JSON,
            new Refusing(onDisk ? Optional.of(Path.of("U1.json")) : Optional.empty()));
    SourceReader reader =
        new SourceReader(
            RulebookReader.shipped("permenpanrb-90-2021"), Optional.empty(), Optional.empty());
    List<SourceReader.Found> found = reader.read(source);
    assertEquals(1, found.size());
    Gathered sheet = ((SourceReader.Found.Sheet) found.get(0)).sheet();
    assertFalse(sheet.usable());
    assertEquals(code, sheet.notices().get(0).code());
    assertEquals(List.of("ditolak"), sheet.notices().get(0).args());
  }

  @Test
  void aCellIsReadAsItIsWritten() {
    assertEquals(Optional.of(new IdCell("Jawaban", 2, 3)), IdCell.of("Jawaban!C3"));
    assertEquals(Optional.of(new IdCell("LKE ZI", 27, 10)), IdCell.of("'LKE ZI'!$AB$10"));
    assertEquals(Optional.empty(), IdCell.of("C3"));
    assertEquals(Optional.empty(), IdCell.of("Jawaban!3C"));
    assertEquals(Optional.empty(), IdCell.of("Jawaban!C0"));
  }
}
