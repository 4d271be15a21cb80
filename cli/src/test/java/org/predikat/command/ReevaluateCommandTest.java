package org.predikat.command;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import com.google.common.hash.Hashing;
import com.networknt.schema.InputFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.predikat.publication.SchemaFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code reevaluate} from files to files, on {@code fixtures/tenure} and small inputs. */
final class ReevaluateCommandTest {
  private static final Path TENURE = Path.of("..", "fixtures", "tenure");
  private static final Path GOLDEN = Path.of("..", "fixtures", "golden", "wbk-10-2019", "round");
  private static final String DAY = "2022-07-05";
  private static final String HEAD =
      "id_unit,nama_unit,id_instansi,tanggal,peristiwa,predikat,nomor_keputusan\n";
  private static final String INCIDENTS =
      "id_kejadian,id_unit,tanggal,jenis,sumber,bukti,konfirmasi,dikonfirmasi_oleh,"
          + "tanggal_konfirmasi\n";

  @TempDir private Path folder;

  @Test
  void proposesExactlyTheFourPublishedCases() throws IOException {
    Path out = held("hasil");
    JsonNode found = json(out, "reevaluation.json");
    assertEquals(
        List.of("N001", "N002", "N003", "N004"), units(json(out, "proposed-revocations.json")));
    assertEquals(4, found.get("jumlah").get("usul_pencabutan").asInt());
    assertEquals(785, found.get("jumlah").get("pemegang").asInt());
    List<CSVRecord> proposals = csv(out.resolve("proposed-revocations.csv"));
    assertEquals(4, proposals.size());
    for (CSVRecord proposal : proposals) {
      assertEquals("kriteria_tidak_terpenuhi", proposal.get("dasar"));
      assertEquals("PermenPANRB 90/2021, Lampiran II, hlm. 61-64", proposal.get("pasal"));
      assertFalse(proposal.get("bukti").isEmpty());
      assertTrue(Files.exists(out.resolve(proposal.get("berkas"))));
    }
    assertEquals(
        List.of("id_unit", "nama_unit", "id_instansi", "predikat", "dasar", "pasal", "bukti"),
        proposals.get(0).getParser().getHeaderNames().subList(0, 7));
  }

  @Test
  void proposesNoneOfThoseAlreadyRevoked() throws IOException {
    Path out = folder.resolve("hasil");
    Run run = run(TENURE.resolve("round"), TENURE.resolve("register.csv"), DAY, out);
    assertEquals(0, run.exit(), run.err());
    assertEquals(List.of(), units(json(out, "proposed-revocations.json")));
    List<String> told =
        csv(out.resolve("problems.csv")).stream()
            .filter(row -> row.get("kode").equals("INCIDENT_WITHOUT_PREDIKAT"))
            .map(row -> row.get("id_unit"))
            .toList();
    assertEquals(List.of("N001", "N002", "N003", "N004", "T015"), told);
  }

  @ParameterizedTest
  @CsvSource({
    "T001, perlu_evaluasi", "T002, dipertahankan", "T003, perlu_evaluasi", "T004, dipertahankan",
    "T005, perlu_evaluasi", "T006, klarifikasi_tpi", "T007, dipertahankan", "T008, klarifikasi_tpi",
    "T009, klarifikasi_tpi", "T011, klarifikasi_tpi", "T013, dipertahankan", "T014, dipertahankan",
    "T018, perlu_evaluasi", "T020, dipertahankan", "T021, klarifikasi_tpi", "T022, klarifikasi_tpi",
    "T023, perlu_evaluasi", "T024, perlu_evaluasi", "U0300, dipertahankan"
  })
  void everySyntheticUnitComesOutAsItsNameSays(String unit, String outcome) throws IOException {
    assertEquals(outcome, unit(json(held("hasil"), "reevaluation.json"), unit, "hasil"));
  }

  @Test
  void incidentsFollowTheLineage() throws IOException {
    JsonNode found = json(held("hasil"), "reevaluation.json");
    JsonNode renamed = unit(found, "T011");
    assertEquals("T010", renamed.get("id_terdahulu").get(0).asString());
    assertEquals("T010", renamed.get("kejadian").get(0).get("id_unit").asString());
    assertEquals("belum dipastikan", renamed.get("kejadian").get(0).get("bobot").asString());
    JsonNode merged = unit(found, "T013");
    assertEquals("K105", merged.get("kejadian").get(0).get("id_kejadian").asString());
    assertEquals("sebelum bergabung", merged.get("kejadian").get(0).get("bobot").asString());
  }

  @Test
  void bothLawsScoreNewAnswersAsFarAsTheyAskTheSame() throws IOException {
    JsonNode found = json(held("hasil"), "reevaluation.json");
    JsonNode full = unit(found, "T024").get("nilai");
    assertEquals("permenpanrb-10-2019", full.get(0).get("rulebook").asString());
    assertEquals("survei saja", full.get(0).get("cakupan").asString());
    assertEquals(
        "Menurut PermenPANRB 10/2019 hanya minimum survei yang dapat dinilai: 82 dari 84"
            + " pertanyaannya berbeda dari lembar kerja baru",
        full.get(0).get("keterangan").asString());
    assertEquals("permenpanrb-90-2021", full.get(1).get("rulebook").asString());
    assertEquals("seluruhnya", full.get(1).get("cakupan").asString());
    JsonNode surveys = unit(found, "T021");
    assertEquals("survei saja", surveys.get("nilai").get(1).get("cakupan").asString());
    // 3.55 of 4 is 15.53125 of 17.5; the minimum of both predikat is 15.75.
    JsonNode observed = surveys.get("temuan_nilai").get(0);
    assertEquals("survei_turun", observed.get("jenis").asString());
    assertEquals("kriteria_tidak_terpenuhi", observed.get("dasar").asString());
    assertEquals("15.53125", observed.get("minimum").get(0).get("nilai").asString());
    assertEquals(
        List.of("report"),
        surveys.get("masih_kurang").valueStream().map(x -> x.get("langkah").asString()).toList());
  }

  @Test
  void worksheetsOfOneLawServeAnotherWhereItsQuestionsAreTheSame() throws IOException {
    Path register = folder.resolve("register-lama.csv");
    Files.writeString(register, HEAD + "U05,Unit 5,I001,2019-11-12,diberikan,WBK,K1\n");
    Path out = folder.resolve("hasil");
    Run run = run(GOLDEN, register, "2021-01-01", out);
    assertEquals(0, run.exit(), run.err());
    JsonNode scores = unit(json(out, "reevaluation.json"), "U05").get("nilai");
    JsonNode then = scores.get(0);
    assertEquals("permenpanrb-52-2014", then.get("rulebook").asString());
    assertEquals("sebagian", then.get("cakupan").asString());
    assertTrue(then.get("keterangan").asString().startsWith("1 dari 84 pertanyaan"));
    Set<String> unjudged =
        new TreeSet<>(
            then.get("tidak_dapat_dinilai").valueStream().map(JsonNode::asString).toList());
    assertTrue(unjudged.contains("total"), unjudged::toString);
    assertFalse(unjudged.contains("SPAK"), unjudged::toString);
    assertEquals("permenpanrb-10-2019", scores.get(1).get("rulebook").asString());
    assertEquals("seluruhnya", scores.get(1).get("cakupan").asString());
  }

  @Test
  void scoresOfTheGrantComeFromItsRun() throws IOException {
    Path granted = folder.resolve("penilaian");
    Run evaluated =
        Run.predikat("evaluate", GOLDEN.toString(), "--out", granted.toString(), "--threads", "1");
    assertEquals(0, evaluated.exit(), evaluated.err());
    Path register = folder.resolve("register-lama.csv");
    Files.writeString(register, HEAD + "U05,Unit 5,I001,2021-12-20,diberikan,WBK,K1\n");
    Path incidents = incidents("K1,U05,2022-01-10,terpidana,media contoh,,benar,TPI,2022-02-01\n");
    Path out = folder.resolve("hasil");
    Run run = run(incidents, register, DAY, out, "--grant-run", granted.toString(), "--lang", "id");
    assertEquals(0, run.exit(), run.err());
    JsonNode then = unit(json(out, "reevaluation.json"), "U05").get("nilai").get(0);
    assertEquals("saat_diberikan", then.get("kapan").asString());
    assertEquals("penilaian", then.get("run").asString());
    String total =
        csv(granted.resolve("results.csv")).stream()
            .filter(row -> row.get("id_unit").equals("U05"))
            .map(row -> row.get("lapangan_total"))
            .findFirst()
            .orElseThrow();
    String dossier = Files.readString(out.resolve("dossiers/U05.md"));
    assertTrue(dossier.contains(" " + total.replace('.', ',') + " \u2265 75,00 |"), dossier);
    assertTrue(dossier.contains("Rujukan bukti kejadian K1"), dossier);
    assertTrue(dossier.contains("Lembar kerja atau survei baru tidak diberikan."), dossier);
  }

  @Test
  void collapseFromDeskToFieldAwaitsAReport() throws IOException {
    Path round = Files.createDirectory(folder.resolve("ronde"));
    for (String name : List.of("agencies.csv", "desk.csv", "surveys.csv", "nominations.csv")) {
      Files.copy(TENURE.resolve("round").resolve(name), round.resolve(name));
    }
    Files.writeString(round.resolve("round.yaml"), "year: 2022\nrulebook: permenpanrb-90-2021\n");
    // MP weighs 8, of which six answers now lose most; a tenth of it is enough.
    Files.writeString(
        round.resolve("field.csv"),
        "id_unit,P1.i.a,P1.i.b,P1.ii.a,P1.iii.a,R1.ii.a,R1.iii.a\nT024,Tidak,C,Tidak,D,E,D\n");
    Path out = folder.resolve("hasil");
    Run run = run(round, TENURE.resolve("register-held.csv"), "2021-12-31", out);
    assertEquals(0, run.exit(), run.err());
    JsonNode unit = unit(json(out, "reevaluation.json"), "T024");
    assertEquals("klarifikasi_tpi", unit.get("hasil").asString());
    JsonNode collapse =
        unit.get("temuan_nilai")
            .valueStream()
            .filter(each -> each.get("jenis").asString().equals("desk_lapangan_turun"))
            .findFirst()
            .orElseThrow();
    assertEquals("MP", collapse.get("turun").get(0).get("kode").asString());
    assertTrue(
        unit.get("alasan").toString().contains("Nilai lapangan jauh di bawah nilai desk"),
        unit::toString);
  }

  @Test
  void answersWithErrorsAreNotScored() throws IOException {
    Path round = Files.createDirectory(folder.resolve("ronde"));
    for (String name : List.of("agencies.csv", "desk.csv", "nominations.csv", "round.yaml")) {
      Files.copy(TENURE.resolve("round").resolve(name), round.resolve(name));
    }
    Files.writeString(
        round.resolve("surveys.csv"), "id_unit,spak_sendiri,spkp_sendiri\nT024,38,3.4\n");
    Path out = folder.resolve("hasil");
    Run run = run(round, TENURE.resolve("register-held.csv"), DAY, out);
    assertEquals(ExitCode.DATA.number(), run.exit(), run.err());
    JsonNode unit = unit(json(out, "reevaluation.json"), "T024");
    assertEquals("NUMBER_OUT_OF_RANGE", unit.get("kesalahan_data").get(0).asString());
    assertEquals(0, unit.get("nilai").size());
  }

  @Test
  void anIncidentMayStandInOneTableOnly() throws IOException {
    Path other = folder.resolve("kejadian-lain.csv");
    Files.writeString(other, INCIDENTS + "K101,T006,2022-06-20,tersangka,m,s,belum,,\n");
    Run run = heldRun("hasil", List.of("--incidents", other.toString()));
    assertEquals(ExitCode.DATA.number(), run.exit());
    assertTrue(run.err().contains("INCIDENT_TWICE"), run.err());
  }

  @Test
  void aReviewIsNoRun() throws IOException {
    String out = held("hasil").toString();
    Run run = Run.predikat("explain", out, "N001", "--lang", "en");
    assertEquals(ExitCode.USAGE.number(), run.exit());
    assertTrue(run.err().contains("is no run directory of predikat"), run.err());
  }

  @Test
  void sameBytesForAnyThreadsOrderAndFormat() throws IOException {
    Path first = held("satu", "--threads", "1");
    Path round = folder.resolve("round");
    Files.createDirectory(round);
    for (String name : List.of("agencies.csv", "desk.csv", "nominations.csv", "round.yaml")) {
      Files.copy(TENURE.resolve("round").resolve(name), round.resolve(name));
    }
    for (String name : List.of("surveys.csv", "incidents.csv")) {
      reversed(TENURE.resolve("round").resolve(name), round.resolve(name));
    }
    Path register = folder.resolve("register-terbalik.xlsx");
    workbook(TENURE.resolve("register-held.csv"), register);
    Path second = folder.resolve("dua");
    Run run = run(round, register, DAY, second, "--threads", "3");
    assertEquals(0, run.exit(), run.err());
    List<String> names = files(first);
    assertEquals(names, files(second));
    for (String name : names) {
      if (!name.equals("manifest.json") && !name.equals("problems.csv")) {
        assertArrayEquals(
            Files.readAllBytes(first.resolve(name)),
            Files.readAllBytes(second.resolve(name)),
            name);
      }
    }
  }

  @Test
  void manifestHoldsTheHashOfEveryFile() throws IOException {
    Path out = held("hasil");
    JsonNode manifest = json(out, "manifest.json");
    assertEquals("reevaluate", manifest.get("perintah").asString());
    assertEquals(DAY, manifest.get("per_tanggal").asString());
    assertEquals("register-held.csv", manifest.get("masukan").get(0).get("nama").asString());
    assertEquals(
        Hashing.sha256()
            .hashBytes(Files.readAllBytes(TENURE.resolve("register-held.csv")))
            .toString(),
        manifest.get("masukan").get(0).get("sha256").asString());
    List<String> named = new ArrayList<>();
    for (JsonNode file : manifest.get("keluaran")) {
      String name = file.get("nama").asString();
      named.add(name);
      byte[] bytes = Files.readAllBytes(out.resolve(name));
      assertEquals(bytes.length, file.get("byte").asInt());
      assertEquals(Hashing.sha256().hashBytes(bytes).toString(), file.get("sha256").asString());
    }
    named.add("manifest.json");
    assertEquals(files(out), named.stream().sorted().toList());
  }

  @Test
  void jsonFollowsItsSchema() throws IOException {
    Path out = held("hasil");
    for (String name :
        List.of("reevaluation.json", "proposed-revocations.json", "reviews-due.json")) {
      assertEquals(
          List.of(),
          SchemaFiles.read("reevaluation.schema.json")
              .validate(Files.readString(out.resolve(name)), InputFormat.JSON),
          name);
    }
    String json = Files.readString(out.resolve("reevaluation.json"));
    assertTrue(json.indexOf("\"jumlah\"") < json.indexOf("\"unit\""), "the counts come first");
    assertTrue(json(out, "reevaluation.json").get("perlu_tindakan").asBoolean());
  }

  @Test
  void reviewsDueStandWithTheLongestDueFirst() throws IOException {
    Path out = held("hasil");
    List<CSVRecord> due = csv(out.resolve("reviews-due.csv"));
    assertEquals("N002", due.get(0).get("id_unit"));
    assertEquals("2016-12-31", due.get(0).get("jatuh_tempo"));
    assertEquals("usul_pencabutan", due.get(0).get("hasil"));
    CSVRecord last = due.get(due.size() - 1);
    assertEquals("T001", last.get("id_unit"));
    assertEquals("jatuh tempo", last.get("status_evaluasi"));
    assertEquals("0", last.get("hari_lewat"));
    assertEquals(due.size(), json(out, "reviews-due.json").get("unit").size());
  }

  @Test
  void wordAndMarkdownSayTheSame() throws IOException {
    Path out = held("hasil");
    String markdown =
        Files.readString(out.resolve("dossiers/N001.md")).replace("\\_", "_").replaceAll(" +", " ");
    try (XWPFDocument word =
        new XWPFDocument(Files.newInputStream(out.resolve("dossiers/N001.docx")))) {
      for (XWPFParagraph paragraph : word.getParagraphs()) {
        String text = paragraph.getText().replace("\u2610\t", "");
        assertTrue(markdown.contains(text), text);
      }
      for (XWPFTable table : word.getTables()) {
        table
            .getRows()
            .forEach(
                row ->
                    row.getTableCells()
                        .forEach(cell -> assertTrue(markdown.contains(cell.getText()))));
      }
      XWPFTable grounds = word.getTables().get(1);
      assertTrue(grounds.getRow(0).isRepeatHeader());
      assertEquals(
          "11906", word.getDocument().getBody().getSectPr().getPgSz().getW().toString(), "A4");
      assertEquals("predikat", word.getProperties().getCoreProperties().getCreator());
      assertEquals(
          "N001, per 5 Juli 2022. Tidak memuat nama orang.\t / ",
          word.getFooterList().get(0).getParagraphs().get(0).getText());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "propose-revocation, 5",
    "clarify, 5",
    "review-due, 5",
    "'clarify,review-due', 5",
    "'', 0"
  })
  void failOnTellsAScript(String outcome, int exit) throws IOException {
    List<String> more = outcome.isEmpty() ? List.of() : List.of("--fail-on", outcome);
    assertEquals(exit, heldRun("hasil", more).exit());
  }

  @ParameterizedTest
  @ValueSource(strings = {"propose-revocation", "clarify", "review-due"})
  void failOnIsSilentWhereNothingNeedsDoing(String outcome) throws IOException {
    Path register = folder.resolve("register-baru.csv");
    Files.writeString(register, HEAD + "U1,Unit 1,I1,2022-06-01,diberikan,WBK,K1\n");
    Run run = run(incidents(""), register, DAY, folder.resolve("hasil"), "--fail-on", outcome);
    assertEquals(0, run.exit(), run.err());
    assertFalse(
        json(folder.resolve("hasil"), "reevaluation.json").get("perlu_tindakan").asBoolean());
  }

  @Test
  void errorsHoldProposalsBack() throws IOException {
    Path incidents =
        incidents(
            """
            K1,U1,2022-06-10,tersangka,media contoh,surat 1,benar,TPI,2022-06-20
            K2,U1,2022-02-30,tersangka,media contoh,surat 1,benar,TPI,2022-06-20
            """);
    Path register = folder.resolve("register-baru.csv");
    Files.writeString(register, HEAD + "U1,Unit 1,I1,2022-06-01,diberikan,WBK,K1\n");
    Path out = folder.resolve("hasil");
    Run run = run(incidents, register, DAY, out, "--fail-on", "propose-revocation");
    assertEquals(ExitCode.DATA.number(), run.exit());
    assertEquals(
        List.of(
            "manifest.json",
            "problems.csv",
            "reevaluation.csv",
            "reevaluation.json",
            "reevaluation.xlsx",
            "reviews-due.csv",
            "reviews-due.json",
            "reviews-due.md",
            "reviews-due.xlsx"),
        files(out));
    assertTrue(json(out, "reevaluation.json").get("usulan_ditahan").asBoolean());
    assertTrue(run.err().contains("NOT_A_DATE"), run.err());
  }

  @Test
  void refusesWhatItCannotDo() throws IOException {
    Path out = folder.resolve("hasil");
    Path round = incidents("");
    Path register = TENURE.resolve("register.csv");
    assertAll(
        () -> assertEquals(2, run(round, register, "05-07-2022", out).exit()),
        () -> assertEquals(2, run(round, register, "2022-02-30", out).exit()),
        () -> assertEquals(2, run(round, folder.resolve("tidak-ada.csv"), DAY, out).exit()),
        () -> assertEquals(2, run(round, register, DAY, out, "--fail-on", "cabut").exit()),
        () -> assertEquals(2, run(round, register, "2014-01-01", out).exit()),
        () -> assertFalse(Files.exists(out)));
    assertEquals(0, run(round, register, DAY, out).exit());
    assertEquals(2, run(round, register, DAY, out).exit(), "it exists already");
    assertEquals(0, run(round, register, DAY, out, "--force").exit());
  }

  @Test
  void oddIdsMakeSafeNamesAndCellsStayHarmless() throws IOException {
    Path register = folder.resolve("register-aneh.csv");
    Files.writeString(
        register,
        HEAD
            + "con,=Unit Contoh,I1,2020-12-21,diberikan,WBK,K1\n"
            + "a.b,Unit <b>|kecil|,I1,2020-12-21,diberikan,WBK,K1\n"
            + "A.B,Unit Besar,I1,2020-12-21,diberikan,WBK,K1\n");
    StringBuilder rows = new StringBuilder();
    for (String id : List.of("con", "a.b", "A.B")) {
      rows.append("K" + id + "," + id + ",2022-01-10,tersangka,m,s,benar,TPI,2022-02-01\n");
    }
    Path out = folder.resolve("hasil");
    Run run = run(incidents(rows.toString()), register, DAY, out, "--csv-dialect", "id");
    assertEquals(0, run.exit(), run.err());
    List<String> names =
        files(out).stream()
            .filter(name -> name.endsWith(".docx"))
            .map(String::toLowerCase)
            .toList();
    assertEquals(3, ImmutableSet.copyOf(names).size(), names::toString);
    assertFalse(names.contains("dossiers/con.docx"));
    String csv = Files.readString(out.resolve("proposed-revocations.csv"));
    assertTrue(csv.startsWith("\uFEFFid_unit;nama_unit;"), csv);
    assertTrue(csv.contains(";'=Unit Contoh;"), csv);
    String page = Files.readString(out.resolve("proposed-revocations.md"));
    assertTrue(page.contains("Unit \\<b\\>\\|kecil\\|"), page);
  }

  private Path held(String name, String... more) throws IOException {
    Run run = heldRun(name, List.of(more));
    assertEquals(0, run.exit(), run.err());
    return folder.resolve(name);
  }

  private Run heldRun(String name, List<String> more) throws IOException {
    return run(
        TENURE.resolve("round"),
        TENURE.resolve("register-held.csv"),
        DAY,
        folder.resolve(name),
        more.toArray(String[]::new));
  }

  private static Run run(Path round, Path register, String day, Path out, String... more) {
    ImmutableList<String> args =
        ImmutableList.<String>builder()
            .add("reevaluate", round.toString(), "--register", register.toString())
            .add("--as-of", day, "--out", out.toString())
            .add(more)
            .build();
    return Run.predikat(args.toArray(String[]::new));
  }

  private Path incidents(String rows) throws IOException {
    Path round = Files.createDirectories(folder.resolve("kejadian"));
    Files.writeString(round.resolve("incidents.csv"), INCIDENTS + rows);
    return round;
  }

  private static JsonNode json(Path out, String name) throws IOException {
    return JsonMapper.shared().readTree(Files.readString(out.resolve(name)));
  }

  private static List<String> units(JsonNode list) {
    return list.get("unit").valueStream().map(unit -> unit.get("id_unit").asString()).toList();
  }

  private static JsonNode unit(JsonNode list, String id) {
    return list.get("unit")
        .valueStream()
        .filter(unit -> unit.get("id_unit").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static String unit(JsonNode list, String id, String field) {
    return unit(list, id).get(field).asString();
  }

  private static List<CSVRecord> csv(Path file) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
      return parser.getRecords();
    }
  }

  private static List<String> files(Path out) throws IOException {
    try (Stream<Path> found = Files.walk(out)) {
      return found
          .filter(Files::isRegularFile)
          .map(file -> out.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  private static void reversed(Path from, Path to) throws IOException {
    List<String> lines = Files.readAllLines(from);
    List<String> turned = new ArrayList<>(List.of(lines.get(0)));
    turned.addAll(Lists.reverse(lines.subList(1, lines.size())));
    Files.write(to, turned);
  }

  /** The rows in reverse order as the sheet of a workbook. */
  private static void workbook(Path csv, Path to) throws IOException {
    List<CSVRecord> records = csv(csv);
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(to)) {
      XSSFSheet sheet = book.createSheet("register");
      XSSFRow head = sheet.createRow(0);
      List<String> headers = records.get(0).getParser().getHeaderNames();
      for (int column = 0; column < headers.size(); column++) {
        head.createCell(column).setCellValue(headers.get(column));
      }
      int at = 1;
      for (CSVRecord record : Lists.reverse(records)) {
        XSSFRow row = sheet.createRow(at++);
        for (int column = 0; column < headers.size(); column++) {
          if (!record.get(column).isEmpty()) {
            row.createCell(column).setCellValue(record.get(column));
          }
        }
      }
      book.write(out);
    }
  }
}
