package org.predikat.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {
  private static final Pair PAIR = new Pair("ronde", "buku");
  private static final Difference FALLEN =
      new Difference(PAIR, "U1", "status_akhir", "ditetapkan", "gagal desk");
  private static final Difference MOVED = new Difference(PAIR, "U2", "peringkat", "2", "1");
  private static final Difference MOVED_TOO = new Difference(PAIR, "U3", "peringkat", "3", "2");
  private static final String EXACT = "ronde,buku,U1,status_akhir,ditetapkan,gagal desk,1,0.2.0,x";

  @TempDir private Path folder;

  @Test
  void nothingThatDiffersIsGreen() throws IOException {
    Verdict verdict = judge(ImmutableList.of());
    assertFalse(verdict.isRed());
    assertEquals("GREEN: nothing unexplained.\n", verdict.text(5));
  }

  @Test
  void aDifferenceThatNobodyExplainedIsRed() throws IOException {
    Verdict verdict = judge(ImmutableList.of(FALLEN));
    assertTrue(verdict.isRed());
    assertTrue(
        verdict.text(5).contains("ronde  buku  U1  status_akhir:  ditetapkan -> gagal desk"),
        verdict.text(5));
  }

  @Test
  void manyDifferencesAreToldWithTheirTrueTotals() throws IOException {
    ImmutableList<Difference> many =
        IntStream.range(0, 1234)
            .mapToObj(
                i ->
                    new Difference(
                        PAIR, String.format(Locale.ROOT, "U%04d", i), "predikat", "WBK", ""))
            .collect(ImmutableList.toImmutableList());
    String text = judge(many).text(2);
    assertEquals(
        """
        RED: 1,234 differences that nobody explained
          by round: ronde 1,234
          by rulebook: buku 1,234
          by column: predikat 1,234
          ronde  buku  U0000  predikat:  WBK -> (empty)
          ronde  buku  U0001  predikat:  WBK -> (empty)
          and 1,232 more
        A difference that is right is accepted with a reason; see fixtures/corpus/README.md.
        """,
        text);
  }

  @Test
  void anAcceptedDifferenceIsGreenAndTold() throws IOException {
    Verdict verdict = judge(ImmutableList.of(FALLEN), EXACT);
    assertFalse(verdict.isRed(), verdict.text(5));
    assertEquals(
        "accepted: 1 by accepted.csv, row 2, up to 0.2.0: x\nGREEN: nothing unexplained.\n",
        verdict.text(5));
  }

  @ParameterizedTest
  @CsvSource({
    "'ronde2,buku,U1,status_akhir,ditetapkan,gagal desk,1,0.2.0,x'",
    "'ronde,buku2,U1,status_akhir,ditetapkan,gagal desk,1,0.2.0,x'",
    "'ronde,buku,U2,status_akhir,ditetapkan,gagal desk,1,0.2.0,x'",
    "'ronde,buku,U1,predikat,ditetapkan,gagal desk,1,0.2.0,x'",
    "'ronde,buku,U1,status_akhir,gagal desk,gagal desk,1,0.2.0,x'",
    "'ronde,buku,U1,status_akhir,ditetapkan,gagal lapangan,1,0.2.0,x'",
  })
  void aRowExplainsNothingElse(String row) throws IOException {
    Verdict verdict = judge(ImmutableList.of(FALLEN), row);
    assertEquals(ImmutableList.of(FALLEN), verdict.unexplained());
    assertEquals(
        ImmutableList.of("accepted.csv, row 2 explains no difference any more; take it out."),
        verdict.faults());
  }

  @ParameterizedTest
  @CsvSource({
    "'2',''",
    "'1','is to explain 1 differences, but there are 2'",
    "'3','is to explain 3 differences, but there are 2'"
  })
  void aStarTakesInAsManyAsWereLookedAt(String count, String fault) throws IOException {
    Verdict verdict =
        judge(
            ImmutableList.of(MOVED, MOVED_TOO),
            "ronde,*,*,peringkat,*,*," + count + ",0.2.0,ranks move up");
    assertEquals(ImmutableList.of(), verdict.unexplained());
    assertEquals(
        fault.isEmpty()
            ? ImmutableList.of()
            : ImmutableList.of("accepted.csv, row 2 " + fault + "."),
        verdict.faults());
  }

  @ParameterizedTest
  @CsvSource({
    "0.2.0,''",
    "0.10.0,''",
    "0.1.0,''",
    "0.0.9,'has expired: it held up to 0.0.9, the program is 0.1.0'",
    "soon,'says not up to which version it holds: soon'",
    "'','says not up to which version it holds: '"
  })
  void aRowHoldsUpToAVersionOfTheProgram(String until, String fault) throws IOException {
    Verdict verdict =
        judge(
            ImmutableList.of(FALLEN),
            "ronde,buku,U1,status_akhir,ditetapkan,gagal desk,1," + until + ",x");
    assertEquals(!fault.isEmpty(), verdict.isRed());
    assertEquals(
        fault.isEmpty()
            ? ImmutableList.of()
            : ImmutableList.of("accepted.csv, row 2 " + fault + "."),
        verdict.faults());
  }

  @ParameterizedTest
  @CsvSource({
    "'ronde,buku,U1,status_akhir,ditetapkan,gagal desk,1,0.2.0, ','gives no reason'",
    "'ronde,buku,U1,*,*,*,1,0.2.0,x','names no column of the results: *'",
    "'ronde,buku,U1,status_akhir,*,*,all,0.2.0,x','says not how many differences it explains: all'"
  })
  void aRowThatSaysTooLittleIsRed(String row, String fault) throws IOException {
    assertEquals(
        ImmutableList.of("accepted.csv, row 2 " + fault + "."),
        judge(ImmutableList.of(FALLEN), row).faults());
  }

  @Test
  void resultsWithoutACounterpartAreRed() {
    Verdict verdict =
        Verdict.of(
            ImmutableList.of(), ImmutableList.of(), ImmutableList.of("One is new."), "0.1.0");
    assertTrue(verdict.isRed());
    assertTrue(verdict.text(5).startsWith("RED: One is new.\n"));
  }

  @Test
  void resultsAreReadAsWrittenAndComparedUnitByUnit() throws IOException {
    Path first = results("U2,gagal desk,,,\"1,5\",", "U1,ditetapkan,WBK,1,80,81");
    Path second = results("U1,ditetapkan,WBK,2,80,81", "U3,gagal desk,,,1,");
    Results before = Results.read(first);
    before.write(folder.resolve("again.csv"));
    assertEquals(before, Results.read(folder.resolve("again.csv")));
    assertEquals(
        ImmutableList.of(
            new Difference(PAIR, "U1", "peringkat", "1", "2"),
            new Difference(PAIR, "U2", "id_unit", "U2", ""),
            new Difference(PAIR, "U3", "id_unit", "", "U3")),
        before.differences(PAIR, Results.read(second)));
  }

  private Path results(String... rows) throws IOException {
    Path file = Files.createTempFile(folder, "results", ".csv");
    Files.writeString(file, String.join(",", Results.COLUMNS) + "\n" + lines(rows));
    return file;
  }

  private Verdict judge(ImmutableList<Difference> differences, String... rows) throws IOException {
    Path file = folder.resolve("accepted.csv");
    Files.writeString(file, String.join(",", Acceptance.COLUMNS) + "\n" + lines(rows));
    return Verdict.of(differences, Acceptance.read(file), ImmutableList.of(), "0.1.0");
  }

  private static String lines(String... rows) {
    return String.join("\n", rows) + "\n";
  }
}
