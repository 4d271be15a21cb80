package org.predikat.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.predikat.round.Agency;
import org.predikat.round.Notice;
import org.predikat.round.NoticeCode;
import org.predikat.round.Round;
import org.predikat.round.UnitDossier;

/** How many threads read a workbook shows neither in the round nor in what is said about it. */
final class WorkbookThreadsTest {
  /** Enough for several blocks of rows. */
  private static final int UNITS = 4000;

  private static final int MOST_THREADS = 4;

  @TempDir Path folder;

  /** All that a reading gives, notices in the order in which they were made. */
  private record Content(
      ImmutableList<Agency> agencies,
      ImmutableList<UnitDossier> units,
      ImmutableList<Notice> notices) {
    static Content of(RoundReader.Result result) {
      ImmutableList.Builder<UnitDossier> units = ImmutableList.builder();
      if (result.round().isPresent()) {
        Round round = result.round().get();
        for (int i = 0; i < round.dossiers().size(); i++) {
          units.add(round.dossiers().get(i));
        }
      }
      return new Content(
          result.round().map(Round::agencies).orElse(ImmutableList.of()),
          units.build(),
          result.notices().inOrder());
    }

    long count(NoticeCode code) {
      return notices.stream().filter(notice -> notice.code() == code).count();
    }
  }

  /** Header and rows of a flat table; every hundredth unit has an answer that is none. */
  private static List<List<String>> flat() {
    List<List<String>> few = new SmallRound().flat();
    List<List<String>> rows = new ArrayList<>();
    rows.add(few.get(0));
    int answer = few.get(0).indexOf("desk.P1.b");
    for (int i = 1; i <= UNITS; i++) {
      List<String> row = new ArrayList<>(few.get(1 + i % 2));
      row.set(0, String.format(Locale.ROOT, "U%05d", i));
      if (i % 100 == 0) {
        row.set(answer, "D");
      }
      rows.add(row);
    }
    return rows;
  }

  private Content readFlat(String sheet, int threads) throws IOException {
    Path file = folder.resolve("rekap.xlsx");
    new Xlsx().sheet("Rekap", sheet).write(file);
    SmallRound.writeYaml(file);
    return read(file, threads);
  }

  private static Content read(Path file, int threads) throws IOException {
    RoundReader.Options options = Rounds.options();
    return Content.of(RoundReader.read(file, options.reading(threads, options.blockSize())));
  }

  private Content sameForAnyThreads(String sheet) throws IOException {
    Content expected = readFlat(sheet, 1);
    for (int threads = 2; threads <= MOST_THREADS; threads++) {
      assertEquals(expected, readFlat(sheet, threads), threads + " threads");
    }
    return expected;
  }

  @Test
  void aFlatSheet() throws Exception {
    Content content = sameForAnyThreads(SmallRound.sheet(flat(), 1));
    assertEquals(UNITS, content.units().size());
    assertEquals(UNITS / 100, content.count(NoticeCode.UNKNOWN_ANSWER));
  }

  @Test
  void aSheetForEachTable() throws Exception {
    List<List<String>> desk = new ArrayList<>();
    desk.add(List.of("id_unit", "P1.a", "P1.b"));
    for (int i = 0; i < 20 * UNITS; i++) {
      desk.add(List.of(i == UNITS ? "U2" : "U" + (1 + i), "Ya", i % 1000 == 0 ? "D" : "A"));
    }
    Xlsx book = new Xlsx().styles("0%", "dd/mm/yyyy");
    new SmallRound()
        .tables()
        .forEach(
            (name, rows) ->
                book.sheet(name, SmallRound.sheet(name.equals("desk") ? desk : rows, 1)));
    Path file = folder.resolve("buku.xlsx");
    SmallRound.withRound(book).write(file);
    Content expected = read(file, 1);
    assertEquals(20 * UNITS / 1000, expected.count(NoticeCode.UNKNOWN_ANSWER));
    for (int threads = 2; threads <= MOST_THREADS; threads++) {
      assertEquals(expected, read(file, threads), threads + " threads");
    }
  }

  @Test
  void aCellThatContradictsTheFormatInTheMiddle() throws Exception {
    List<List<String>> rows = flat();
    rows.get(UNITS / 2).set(4, "<c t='s'><v>7</v></c>");
    Content content = sameForAnyThreads(SmallRound.sheet(rows, 1));
    assertTrue(content.units().isEmpty());
    Notice notice = onlyDamage(content);
    assertEquals(UNITS / 2 + 1, notice.place().row());
    assertEquals(5, notice.place().column());
    assertEquals(0, content.count(NoticeCode.UNKNOWN_ANSWER), "of rows before it");
  }

  @Test
  void xmlThatBreaksOffInTheMiddle() throws Exception {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    String sheet = SmallRound.sheet(flat(), 1);
    int middle = sheet.indexOf("<row r=\"" + UNITS / 2 + "\"");
    Content content = sameForAnyThreads(sheet.substring(0, middle) + "<row><c></row>");
    assertTrue(content.units().isEmpty());
    assertTrue(onlyDamage(content).args().get(0).startsWith("XML 2:"));
    for (Thread thread : Sets.difference(Thread.getAllStackTraces().keySet(), before)) {
      thread.join(10_000);
      assertFalse(thread.isAlive() && thread.getName().startsWith("pool"), thread.getName());
    }
  }

  /** What was learnt of an agency from one block must not speak for the rows of another. */
  @Test
  void anAgencyWhoseTextIsAnErrorInOneBlockOnly() throws Exception {
    List<List<String>> rows = flat();
    int name = rows.get(0).indexOf("agencies.nama_instansi");
    rows.get(2).set(name, "<c t='e'><v>" + rows.get(2).get(name) + "</v></c>");
    String sheet = SmallRound.sheet(rows, 1);
    for (int i = 0; i < 5; i++) {
      assertEquals(1, sameForAnyThreads(sheet).count(NoticeCode.EXCEL_ERROR_VALUE));
    }
  }

  private static Notice onlyDamage(Content content) {
    ImmutableSet<Notice> found =
        content.notices().stream()
            .filter(notice -> notice.code() == NoticeCode.EXCEL_DAMAGED)
            .collect(ImmutableSet.toImmutableSet());
    assertEquals(1, found.size());
    return found.iterator().next();
  }
}
