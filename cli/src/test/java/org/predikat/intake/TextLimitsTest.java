package org.predikat.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts without end are refused before they fill the memory. */
final class TextLimitsTest {
  @TempDir Path folder;

  @Test
  void aDescriptionOfTheRoundBeyondAMegabyte() throws Exception {
    Path tables = new SmallRound().writeFolder(folder.resolve("tabel"));
    Files.writeString(
        tables.resolve("round.yaml"),
        SmallRound.YAML + "#".repeat(1 << 20),
        StandardCharsets.UTF_8);
    assertEquals("LIMIT_REACHED  \nROUND_KEY_MISSING  ", Rounds.read(tables).problems());
  }

  @Test
  void aRecordBeyondSixteenMegabytes() throws Exception {
    Path tables = new SmallRound().writeFolder(folder.resolve("tabel"));
    Path desk = tables.resolve("desk.csv");
    String rows = Files.readString(desk);
    Files.writeString(desk, rows.replace("U2,Ya", "U2" + "x".repeat(40 << 20) + ",Ya"));
    assertEquals("LIMIT_REACHED  ", Rounds.read(tables).problems());
  }
}
