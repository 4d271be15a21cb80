package org.predikat.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One round as folder, workbook, flat CSV and flat workbook: four files, one and the same round.
 */
final class RoundFormsTest {
  @TempDir Path folder;

  @Test
  void allFormsGiveTheSameRound() throws Exception {
    SmallRound round = new SmallRound();
    Rounds.Content fromFolder = Rounds.read(round.writeFolder(folder.resolve("tabel")));
    assertEquals("", fromFolder.problems());
    assertEquals(2, fromFolder.dossiers().size());
    assertEquals(fromFolder, Rounds.read(round.writeWorkbook(folder.resolve("buku.xlsx"))));
    assertEquals(fromFolder, Rounds.read(round.writeFlat(folder.resolve("rekap.csv"))));
    assertEquals(fromFolder, Rounds.read(round.writeFlatWorkbook(folder.resolve("rekap2.xlsx"))));
  }

  @Test
  void problemsAreTheSameInAllForms() throws Exception {
    SmallRound round =
        new SmallRound()
            .set(1, "desk.P1.b", "D")
            .set(2, "surveys.spak_sendiri", "4.5")
            .set(2, "usulan", "WBX");
    Rounds.Content fromFolder = Rounds.read(round.writeFolder(folder.resolve("tabel")));
    assertEquals(
        "NUMBER_OUT_OF_RANGE U2 4.5\nUNKNOWN_ANSWER U1 D\nUNKNOWN_VALUE U2 WBX",
        fromFolder.problems());
    assertEquals(fromFolder, Rounds.read(round.writeWorkbook(folder.resolve("buku.xlsx"))));
    assertEquals(fromFolder, Rounds.read(round.writeFlat(folder.resolve("rekap.csv"))));
    assertEquals(fromFolder, Rounds.read(round.writeFlatWorkbook(folder.resolve("rekap2.xlsx"))));
  }
}
