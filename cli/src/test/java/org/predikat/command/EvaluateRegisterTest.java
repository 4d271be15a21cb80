package org.predikat.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.predikat.publication.SchemaFiles;

/** What evaluate makes of a register: held WBK, bans, starting again with WBK. */
final class EvaluateRegisterTest {
  private static final Path ROUND = Path.of("../fixtures/golden/wbk-10-2019/round");
  private static final String HEADER =
      "id_unit,nama_unit,id_instansi,tanggal,peristiwa,predikat,nomor_keputusan,rulebook\n";
  private static final String HELD = "U04,Empat,I003,2018-12-10,diberikan,WBK,K1,\n";

  @TempDir private Path folder;

  /** The round with a register, proposed on a day; "" for no day. */
  private Path round(String proposed, String... events) throws IOException {
    Path round = folder.resolve("ronde");
    Files.createDirectories(round);
    for (String name :
        List.of("agencies.csv", "desk.csv", "field.csv", "nominations.csv", "surveys.csv")) {
      Files.write(round.resolve(name), Files.readAllBytes(ROUND.resolve(name)));
    }
    String yaml = Files.readString(ROUND.resolve("round.yaml"));
    Files.writeString(
        round.resolve("round.yaml"),
        proposed.isEmpty() ? yaml : yaml + "proposed: " + proposed + "\n");
    Files.writeString(round.resolve("register.csv"), HEADER + String.join("", events));
    return round;
  }

  private Run evaluate(Path round, String run, String... options) {
    String[] args = new String[options.length + 5];
    args[0] = "evaluate";
    args[1] = round.toString();
    args[2] = "--force";
    args[3] = "--out";
    args[4] = folder.resolve(run).toString();
    System.arraycopy(options, 0, args, 5, options.length);
    return Run.predikat(args);
  }

  private String explained(String run, String unit) {
    Run explained = Run.predikat("explain", folder.resolve(run).toString(), unit, "--lang", "en");
    assertEquals(0, explained.exit(), explained.err());
    return explained.out();
  }

  @Test
  void aRegisterThatAgreesChangesNoVerdict() throws IOException {
    assertEquals(0, evaluate(round("2021-05-31", HELD), "run").exit());
    List<String> expected = Files.readAllLines(ROUND.resolve("../expected/announcement.csv"));
    assertEquals(expected, Files.readAllLines(folder.resolve("run/announcement.csv")));
  }

  @ParameterizedTest
  @CsvSource({"2024-02-02, true", "2024-02-03, true", "2024-02-04, false"})
  void aBannedUnitFailsAdministration(String proposed, boolean banned) throws IOException {
    Path round =
        round(
            proposed,
            HELD,
            "U05,Lima,I001,2019-12-10,diberikan,WBK,K2,\n",
            "U05,Lima,I001,2022-02-03,dicabut,WBK,K3,\n");
    Run run = evaluate(round, "run");
    assertEquals(0, run.exit(), run.out() + run.err());
    String why =
        "Cannot be proposed: the ban after its revocation ends on 3 February 2024, may be proposed"
            + " from 4 February 2024 (PermenPANRB 90/2021, Lampiran II, hlm. 61-64)";
    assertEquals(banned, explained("run", "U05").contains(why));
    String row =
        Files.readAllLines(folder.resolve("run/results.csv")).stream()
            .filter(line -> line.contains(",U05,"))
            .findFirst()
            .orElseThrow();
    assertEquals(banned, row.contains("gagal administrasi"), row);
    assertEquals(
        banned,
        row.contains("Tidak dapat diusulkan: larangan sesudah pencabutan berakhir 3 Februari 2024"),
        row);
    assertEquals(!banned, row.contains(",ditetapkan,"), row);
    assertEquals(
        List.of(),
        List.copyOf(
            SchemaFiles.read("results.schema.json")
                .validate(Files.readString(folder.resolve("run/results.json")), InputFormat.JSON)));
  }

  @Test
  void aRunWithARegisterIsReadBackAndMadeAgain() throws IOException {
    Path round =
        round(
            "2024-02-03",
            HELD,
            "U05,Lima,I001,2019-12-10,diberikan,WBK,K2,\n",
            "U05,Lima,I001,2022-02-03,dicabut,WBK,K3,\n");
    evaluate(round, "run", "--threads", "1");
    evaluate(round, "again", "--threads", "3");
    assertArrayEquals(
        Files.readAllBytes(folder.resolve("run/results.json")),
        Files.readAllBytes(folder.resolve("again/results.json")));
    Run diff =
        Run.predikat(
            "diff",
            folder.resolve("run").toString(),
            folder.resolve("again").toString(),
            "--fail-on",
            "status");
    assertEquals(0, diff.exit(), diff.out() + diff.err());
    Run verify = Run.predikat("verify", folder.resolve("run").toString());
    assertEquals(0, verify.exit(), verify.out() + verify.err());
  }

  @Test
  void aRegisterBesideTheRoundCountsAsOneInIt() throws IOException {
    String[] events = {
      HELD,
      "U05,Lima,I001,2019-12-10,diberikan,WBK,K2,\n",
      "U05,Lima,I001,2022-02-03,dicabut,WBK,K3,\n"
    };
    Path round = round("2024-02-03", events);
    evaluate(round, "inside");
    Path beside = folder.resolve("buku.csv");
    Files.move(round.resolve("register.csv"), beside);
    Run run = evaluate(round, "beside", "--register", beside.toString());
    assertEquals(0, run.exit(), run.err());
    assertArrayEquals(
        Files.readAllBytes(folder.resolve("inside/results.json")),
        Files.readAllBytes(folder.resolve("beside/results.json")));
    assertTrue(Files.readString(folder.resolve("beside/manifest.json")).contains("buku.csv"));
    Run verify = Run.predikat("verify", folder.resolve("beside").toString());
    assertEquals(0, verify.exit(), verify.out() + verify.err());
    assertEquals(
        ExitCode.USAGE.number(), evaluate(round, "x", "--register", "tidak-ada.csv").exit());
  }

  @Test
  void aRegisterThatCountedIsToldFromOneOfTheSameNameInTheRound() throws IOException {
    Path round = round("2021-05-31", HELD);
    Path other = Files.createDirectory(folder.resolve("lain")).resolve("register.csv");
    Files.writeString(other, HEADER + HELD.replace("2018-12-10", "2018-12-11"));
    Run run = evaluate(round, "run", "--register", other.toString());
    assertEquals(0, run.exit(), run.err());
    String made = folder.resolve("run").toString();
    Run verify = Run.predikat("verify", made, "--inputs", round.toString());
    assertEquals(0, verify.exit(), verify.out() + verify.err());
    Files.writeString(other, HEADER + HELD);
    assertEquals(
        ExitCode.DIFFERENT.number(),
        Run.predikat("verify", made, "--inputs", round.toString()).exit());
  }

  @ParameterizedTest
  @CsvSource({"2018-12-11, true", "2018-12-10, false"})
  void aRegisterOfTheRoundThatDoesNotCountIsTold(String granted, boolean other) throws IOException {
    Path round = round("2021-05-31", HELD);
    Path beside =
        Files.writeString(folder.resolve("buku.csv"), HEADER + HELD.replace("2018-12-10", granted));
    Run run = evaluate(round, "run", "--register", beside.toString(), "--lang", "en");
    assertEquals(0, run.exit(), run.err());
    assertEquals(other, run.err().contains("REGISTER_OVERRIDDEN"), run.err());
    assertEquals(
        other ? 1 : 0,
        Files.readAllLines(folder.resolve("run/problems.csv")).stream()
            .filter(line -> line.startsWith("REGISTER_OVERRIDDEN,peringatan,register.csv,"))
            .filter(line -> line.contains("buku.csv"))
            .count());
    Run verify = Run.predikat("verify", folder.resolve("run").toString());
    assertEquals(0, verify.exit(), verify.out() + verify.err());
  }

  @Test
  void afterALostPredikatAUnitBeginsAgainWithWbk() throws IOException {
    Path round =
        round(
            "2026-01-01",
            HELD,
            "U04,Empat,I003,2019-12-10,diberikan,WBBM,K2,\n",
            "U04,Empat,I003,2022-02-03,dicabut,WBBM,K3,\n");
    Run run = evaluate(round, "run", "--lang", "en");
    assertEquals(0, run.exit(), run.err());
    assertTrue(run.err().contains("HELD_DIFFERS"), run.err());
    String text = explained("run", "U04");
    assertTrue(
        text.contains("Its predikat was revoked on 3 February 2022, so the unit begins again"),
        text);
    assertFalse(text.contains("Cannot be proposed"), text);
  }

  @Test
  void anOldIdDoesNotEscapeABan() throws IOException {
    Path round =
        round(
            "2023-05-31",
            HELD,
            "U05,Lima,I001,2019-12-10,diberikan,WBK,K2,\n",
            "U05,Lima,I001,2022-02-03,dicabut,WBK,K3,\n");
    Files.writeString(
        round.resolve("register.csv"),
        Files.readString(round.resolve("register.csv")).replace("rulebook\n", "unit_lain\n")
            + "U05,Lima,I001,2022-03-01,berganti_nama,,K4,U99\n");
    assertEquals(0, evaluate(round, "run").exit());
    assertTrue(explained("run", "U05").contains("Cannot be proposed"));
  }

  @Test
  void wbbmNeedsAHeldWbk() throws IOException {
    Run run = evaluate(round("2021-05-31"), "run");
    assertEquals(0, run.exit(), run.err());
    String text = explained("run", "U04");
    assertTrue(text.contains("failed administration"), text);
  }

  @ParameterizedTest
  @CsvSource({"2020-12-09, true", "2020-12-10, false"})
  void wbkMustBeHeldForAsLongAsTheRulebookSays(String proposed, boolean tooShort)
      throws IOException {
    Path overlay =
        Files.writeString(
            folder.resolve("lama.yaml"),
            """
            rulebook: lama
            extends: permenpanrb-10-2019
            settings:
              wbk_years: {value: 2, allowed: [], source: berita, reason: Contoh}
            """);
    Run run = evaluate(round(proposed, HELD), "run", "--rulebook", overlay.toString());
    assertEquals(0, run.exit(), run.out() + run.err());
    assertEquals(
        tooShort,
        explained("run", "U04")
            .contains(
                "WBK has been held only since 10 December 2018; may be proposed for WBBM from"));
  }

  @Test
  void whatIsWrongWithTheRegisterHoldsBackTheAnnouncement() throws IOException {
    Run noDay = evaluate(round("", HELD), "run", "--lang", "en");
    assertEquals(ExitCode.DATA.number(), noDay.exit());
    assertTrue(noDay.err().contains("PROPOSED_MISSING"), noDay.err());
    Run faulty =
        evaluate(round("2021-05-31", HELD, "U05,Lima,I001,2019-13-10,diberikan,WBK,K2,\n"), "run");
    assertEquals(ExitCode.DATA.number(), faulty.exit());
    assertFalse(Files.exists(folder.resolve("run/announcement.csv")));
  }
}
