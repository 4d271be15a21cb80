package org.predikat.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One round as folder, workbook, flat CSV and flat workbook: four files, one and the same round.
 */
final class RoundFormsTest {
  private static final ImmutableList<String> CELLS =
      ImmutableList.of(
          "",
          "A",
          "B",
          "b",
          "D",
          " A",
          "A ",
          "Ya",
          "ya",
          "Y",
          "1",
          "TRUE",
          "FALSE",
          "Tidak",
          "T",
          "WBK",
          "-",
          "–",
          "é",
          "10",
          "10,5",
          "3.25",
          "1.234",
          "-1",
          "99999999",
          "x\u0000",
          "\t");

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

  /** A record with quotes goes the general way, cell by cell through texts. */
  @Test
  void quotesDoNotChangeWhatCellsMean() throws Exception {
    Random random = new Random(1);
    for (int i = 0; i < 150; i++) {
      SmallRound round = new SmallRound();
      List<String> columns = round.flat().get(0);
      for (int change = random.nextInt(5); change > 0; change--) {
        String column = columns.get(1 + random.nextInt(columns.size() - 1));
        round.set(1 + random.nextInt(2), column, CELLS.get(random.nextInt(CELLS.size())));
      }
      List<List<String>> rows = round.flat();
      String semicolons = SmallRound.csv(rows, ";", "\r\n");
      Rounds.Content plain = read(semicolons);
      Rounds.Content quoted = read(semicolons.replaceAll("(?<=\n)([^;]+)(?=;)", "\"$1\""));
      assertEquals(plain, quoted, () -> rows.toString());
      assertEquals(plain.codes(), quoted.codes(), () -> rows.toString());
    }
  }

  private Rounds.Content read(String csv) throws Exception {
    Path file = folder.resolve("rekap.csv");
    return Rounds.read(SmallRound.writeFlat(file, csv.getBytes(StandardCharsets.UTF_8)));
  }
}
