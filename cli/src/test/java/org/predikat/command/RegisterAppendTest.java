package org.predikat.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Decisions are added to a register wholly or not at all, and what stands there stays. */
final class RegisterAppendTest {
  private static final String ROUND = "../fixtures/golden/wbk-10-2019/round";
  private static final String HEADER =
      "id_unit,nama_unit,id_instansi,tanggal,peristiwa,predikat,nomor_keputusan,rulebook,run,"
          + "dasar,unit_lain,nama_lain,catatan\n";

  @TempDir private static Path runs;
  @TempDir private Path folder;

  @BeforeAll
  static void evaluate() {
    assertEquals(
        0,
        Run.predikat(
                "evaluate",
                ROUND,
                "--out",
                run().toString(),
                "--outputs",
                "results.json,announcement.csv")
            .exit());
  }

  private static Path run() {
    return runs.resolve("run");
  }

  /** The unit that the run gives WBBM held WBK before. */
  private static final String HELD =
      "U04,\"Unit, lama\",I003,2020-12-21,diberikan,WBK,KEP 1/2020,,,,,,\n";

  private Path register(String text) throws IOException {
    return Files.writeString(folder.resolve("register.csv"), text);
  }

  private Run append(Path file, String... options) {
    String[] args = new String[options.length + 7];
    args[0] = "register";
    args[1] = "append";
    args[2] = file.toString();
    args[3] = "--decree";
    args[4] = "KEP 9/2021";
    args[5] = "--lang";
    args[6] = "en";
    System.arraycopy(options, 0, args, 7, options.length);
    return Run.predikat(args);
  }

  private Run fromRun(Path file, String day) {
    return append(file, "--from-run", run().toString(), "--date", day);
  }

  @Test
  void turnsARunIntoGrants() throws IOException {
    Path file = register(HEADER + HELD);
    Run run = fromRun(file, "2021-12-20");
    assertEquals(0, run.exit(), run.err());
    assertTrue(run.out().contains("2 events added"), run.out());
    List<String> lines = Files.readAllLines(file);
    assertEquals(4, lines.size());
    String reference =
        "sha256:" + Hashing.sha256().hashBytes(Files.readAllBytes(run().resolve("manifest.json")));
    for (String line : lines.subList(2, 4)) {
      assertTrue(line.contains(",2021-12-20,diberikan,"), line);
      assertTrue(line.contains(",KEP 9/2021,permenpanrb-10-2019," + reference + ","), line);
    }
    Run shown =
        Run.predikat("register", "show", file.toString(), "--as-of", "2021-12-20", "--lang", "en");
    assertTrue(shown.out().contains("2 units, 1 hold WBK, 1 hold WBBM, 0 cannot"), shown.out());
  }

  @Test
  void theSameRunTwiceChangesNothing() throws IOException {
    Path file = register(HEADER + HELD);
    fromRun(file, "2021-12-20");
    byte[] once = Files.readAllBytes(file);
    Run again = fromRun(file, "2021-12-20");
    assertEquals(0, again.exit());
    assertTrue(again.out().contains("Already recorded"), again.out());
    assertArrayEquals(once, Files.readAllBytes(file));
    Run otherDay = fromRun(file, "2021-12-21");
    assertTrue(otherDay.out().contains("Already recorded"), otherDay.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "U1,Lain,A1,2022-01-01,diberikan,WBK,K,,,,,,\n"})
  void whatContradictsIsRefusedAsAWhole(String other) throws IOException {
    // Without its WBK, WBBM cannot be granted; the other unit's WBK is not granted either.
    Path file = register(HEADER + other);
    byte[] before = Files.readAllBytes(file);
    Run run = fromRun(file, "2021-12-20");
    assertEquals(ExitCode.DATA.number(), run.exit());
    assertTrue(run.err().contains("GRANT_WITHOUT_WBK"), run.err());
    assertArrayEquals(before, Files.readAllBytes(file));
  }

  @Test
  void anEventBeforeTheLastOneIsRefused() throws IOException {
    Path file = register(HEADER + HELD);
    byte[] before = Files.readAllBytes(file);
    Run run = fromRun(file, "2020-12-20");
    assertEquals(ExitCode.DATA.number(), run.exit());
    assertTrue(run.err().contains("EVENT_BEFORE_LAST"), run.err());
    assertArrayEquals(before, Files.readAllBytes(file));
  }

  @Test
  void aRunThatDecidesNothingYetIsRefused() throws IOException {
    Path file = register(HEADER + HELD);
    Path early = folder.resolve("meja");
    Run.predikat("evaluate", ROUND, "--through", "desk", "--out", early.toString());
    Run run = append(file, "--from-run", early.toString(), "--date", "2021-12-20");
    assertEquals(ExitCode.DATA.number(), run.exit());
    assertTrue(run.err().contains("did not go as far as determination"), run.err());
    Path faulty = folder.resolve("galat");
    Run.predikat(
        "evaluate", "../fixtures/golden/problems-10-2019/round.csv", "--out", faulty.toString());
    run = append(file, "--from-run", faulty.toString(), "--date", "2021-12-20");
    assertEquals(ExitCode.DATA.number(), run.exit());
    assertTrue(run.err().contains("held back"), run.err());
    assertEquals(HEADER + HELD, Files.readString(file));
  }

  @Test
  void aRegisterOfItsOwnIsWrittenBeside() throws IOException {
    Path file = register(HEADER + HELD);
    Path out = folder.resolve("baru.csv");
    Run run =
        append(
            file, "--from-run", run().toString(), "--date", "2021-12-20", "--out", out.toString());
    assertEquals(0, run.exit(), run.err());
    assertEquals(HEADER + HELD, Files.readString(file));
    assertTrue(Files.readString(out).startsWith(HEADER + HELD));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uFEFF", ""})
  void whatStandsThereStaysByteForByte(String mark) throws IOException {
    String before =
        mark
            + "catatan;id_unit; Nama"
            + " Unit;id_instansi;tanggal;peristiwa;predikat;nomor_keputusan\r\n"
            + "\"a;\r\n"
            + "b\";X1;Ünit;A1;2020-12-21;diberikan;WBK;\"K \"\"1\"\"\"\r\n"
            + "\r\n"
            + ";X2;  Lain ;A1;2020-12-21;diberikan;wbk;K2";
    Path file = register(before);
    Path list = Files.writeString(folder.resolve("daftar.csv"), "id_unit,predikat\nX1,WBK\n");
    Run run = append(file, "--confirmations", list.toString(), "--date", "2021-12-20");
    assertEquals(ExitCode.DATA.number(), run.exit(), run.out());
    assertTrue(run.err().contains("no columns rulebook"), run.err());
    before =
        before
                .replace("nomor_keputusan\r\n", "nomor_keputusan;rulebook\r\n")
                .replace("\"\"1\"\"\"\r\n", "\"\"1\"\"\";\r\n")
            + ";";
    Files.writeString(file, before);
    run = append(file, "--confirmations", list.toString(), "--date", "2021-12-20");
    assertEquals(0, run.exit(), run.err());
    assertEquals(
        before
            + "\r\n\"\";X1;Ünit;A1;2021-12-20;dipertahankan;WBK;KEP 9/2021;permenpanrb-10-2019\r\n",
        Files.readString(file));
  }

  @Test
  void aRegisterThatIsNotThereIsBegun() throws IOException {
    Path file = folder.resolve("baru.csv");
    Path nothing = Files.writeString(folder.resolve("daftar.csv"), "id_unit,predikat\n");
    Run run = append(file, "--revocations", nothing.toString(), "--date", "2021-12-20");
    assertEquals(0, run.exit(), run.err());
    assertFalse(Files.exists(file), "nothing to add");
    // WBBM without a recorded WBK is refused here too.
    assertEquals(ExitCode.DATA.number(), fromRun(file, "2021-12-20").exit());
    assertFalse(Files.exists(file));
    Path round = folder.resolve("round");
    copyWithoutWbbm(round);
    Path run2 = folder.resolve("run");
    Run.predikat("evaluate", round.toString(), "--out", run2.toString());
    run = append(file, "--from-run", run2.toString(), "--date", "2021-12-20");
    assertEquals(0, run.exit(), run.err());
    String text = Files.readString(file);
    assertTrue(text.startsWith(HEADER + "U05,Unit Contoh 05,I001,2021-12-20,diberikan,WBK,"), text);
    assertEquals(2, text.lines().count());
  }

  private static void copyWithoutWbbm(Path round) throws IOException {
    Files.createDirectory(round);
    for (String name :
        List.of("agencies.csv", "desk.csv", "field.csv", "nominations.csv", "surveys.csv")) {
      List<String> lines = Files.readAllLines(Path.of(ROUND).resolve(name));
      Files.write(
          round.resolve(name), lines.stream().filter(line -> !line.startsWith("U04,")).toList());
    }
    Files.copy(Path.of(ROUND).resolve("round.yaml"), round.resolve("round.yaml"));
  }

  @Test
  void revocationsOfAListAreAddedOnce() throws IOException {
    Path file = folder.resolve("register.csv");
    Files.copy(Path.of("../fixtures/register/register.csv"), file);
    byte[] before = Files.readAllBytes(file);
    Path list =
        Files.writeString(
            folder.resolve("proposed-revocations.csv"),
            """
            id_unit,nama_unit,id_instansi,predikat,dasar,pasal,bukti,alasan
            C012,Kantor Contoh Selatan Raya,I001,WBBM,maladministrasi,Lampiran II,Surat 3,x
            C001,Kantor Contoh Utara,I001,WBK,kriteria_tidak_terpenuhi,Lampiran II,Surat 4,x
            """);
    Run run = append(file, "--revocations", list.toString(), "--date", "2024-03-01");
    assertEquals(0, run.exit(), run.err());
    String text = Files.readString(file);
    assertTrue(text.startsWith(new String(before, StandardCharsets.UTF_8)));
    assertTrue(
        text.endsWith(
            "C012,Kantor Contoh Selatan Raya,I001,2024-03-01,dicabut,WBBM,KEP 9/2021,"
                + "permenpanrb-90-2021,,maladministrasi,,,Surat 3\n"
                + "C001,Kantor Contoh Utara,I001,2024-03-01,dicabut,WBK,KEP 9/2021,"
                + "permenpanrb-90-2021,,kriteria_tidak_terpenuhi,,,Surat 4\n"),
        text);
    Run again = append(file, "--revocations", list.toString(), "--date", "2024-03-01");
    assertTrue(again.out().contains("Already recorded"), again.out());
    assertEquals(text, Files.readString(file));
    Run shown =
        Run.predikat("register", "show", file.toString(), "--as-of", "2026-03-01", "--banned");
    assertTrue(shown.out().contains("C012"), shown.out());
    assertFalse(
        Run.predikat("register", "show", file.toString(), "--as-of", "2026-03-02", "--banned")
            .out()
            .contains("C012"));
  }

  @Test
  void whatAListCannotDecideIsRefused() throws IOException {
    Path file = folder.resolve("register.csv");
    Files.copy(Path.of("../fixtures/register/register.csv"), file);
    byte[] before = Files.readAllBytes(file);
    for (String row :
        List.of(
            "N001,WBK,maladministrasi",
            "C001,WBBM,maladministrasi",
            "C001,WBK,tersangka",
            "X,WBK,",
            "C001,,")) {
      Path list =
          Files.writeString(folder.resolve("daftar.csv"), "id_unit,predikat,dasar\n" + row + "\n");
      Run run = append(file, "--revocations", list.toString(), "--date", "2024-03-01");
      assertEquals(ExitCode.DATA.number(), run.exit(), row);
      assertArrayEquals(before, Files.readAllBytes(file));
    }
  }

  @Test
  void theCommandLineMustSayWhatToAdd() throws IOException {
    Path file = register(HEADER);
    assertEquals(ExitCode.USAGE.number(), append(file, "--date", "2021-12-20").exit());
    assertEquals(
        ExitCode.USAGE.number(),
        append(file, "--from-run", "a", "--revocations", "b", "--date", "2021-12-20").exit());
    assertEquals(ExitCode.USAGE.number(), fromRun(file, "20-12-2021").exit());
    assertEquals(
        ExitCode.USAGE.number(), fromRun(folder.resolve("register.xlsx"), "2021-12-20").exit());
    assertEquals(
        ExitCode.USAGE.number(),
        append(file, "--from-run", folder.toString(), "--date", "2021-12-20").exit());
  }
}
