package org.predikat.command;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import com.google.common.hash.Hashing;
import com.networknt.schema.InputFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
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

/** The files and exit codes of {@code reevaluate}. */
final class ReevaluateFilesTest {
  @TempDir private Path folder;

  @Test
  void aReviewIsNoRunButIsKnown() throws IOException {
    Path out = reviews().held("hasil");
    for (String language : List.of("en", "id")) {
      Run explained = Run.predikat("explain", out.toString(), "N001", "--lang", language);
      assertEquals(ExitCode.USAGE.number(), explained.exit());
      Run verified = Run.predikat("verify", out.toString(), "--lang", language);
      assertEquals(ExitCode.DATA.number(), verified.exit());
      for (String said : List.of(explained.err(), verified.out())) {
        String what = language.equals("en") ? "what reevaluate found" : "hasil reevaluate";
        assertTrue(said.contains(what), said);
        assertTrue(said.contains("register append --revocations"), said);
      }
    }
    VerifiedRun review = new VerifiedRun(out);
    assertEquals(List.of("HOLDS_REVIEW"), review.verify().findings());
    VerifiedRun.damage(review.file("manifest.json"));
    assertEquals(ExitCode.DIFFERENT.number(), review.verify().exit());
  }

  @ParameterizedTest
  @CsvSource({"register.csv, true", "register-held.csv, false"})
  void aRegisterOfTheRoundThatDoesNotCountIsTold(String inside, boolean other) throws IOException {
    Path round = ReviewRuns.copied(folder.resolve("round"));
    Files.copy(ReviewRuns.TENURE.resolve(inside), round.resolve("register.csv"));
    Path out = folder.resolve("hasil");
    Run run =
        ReviewRuns.run(
            round,
            ReviewRuns.TENURE.resolve("register-held.csv"),
            ReviewRuns.DAY,
            out,
            "--lang=en");
    assertEquals(0, run.exit(), run.err());
    assertEquals(other, run.err().contains("REGISTER_OVERRIDDEN"), run.err());
    assertEquals(
        other ? 1 : 0,
        Files.readAllLines(out.resolve("problems.csv")).stream()
            .filter(line -> line.startsWith("REGISTER_OVERRIDDEN,peringatan,register.csv,"))
            .filter(line -> line.contains("register-held.csv"))
            .count());
  }

  @Test
  void sameBytesForAnyThreadsOrderAndFormat() throws IOException {
    Path first = reviews().held("satu", "--threads", "1");
    Path round = folder.resolve("round");
    Files.createDirectory(round);
    for (String name : List.of("agencies.csv", "desk.csv", "nominations.csv", "round.yaml")) {
      Files.copy(ReviewRuns.TENURE.resolve("round").resolve(name), round.resolve(name));
    }
    for (String name : List.of("surveys.csv", "incidents.csv")) {
      ReviewRuns.reversed(ReviewRuns.TENURE.resolve("round").resolve(name), round.resolve(name));
    }
    Path register = folder.resolve("register-terbalik.xlsx");
    ReviewRuns.workbook(ReviewRuns.TENURE.resolve("register-held.csv"), register);
    Path second = folder.resolve("dua");
    Run run = ReviewRuns.run(round, register, ReviewRuns.DAY, second, "--threads", "3");
    assertEquals(0, run.exit(), run.err());
    List<String> names = ReviewRuns.files(first);
    assertEquals(names, ReviewRuns.files(second));
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
    Path out = reviews().held("hasil");
    JsonNode manifest = ReviewRuns.json(out, "manifest.json");
    assertEquals("reevaluate", manifest.get("perintah").asString());
    assertEquals(ReviewRuns.DAY, manifest.get("per_tanggal").asString());
    assertEquals("register-held.csv", manifest.get("masukan").get(0).get("nama").asString());
    assertEquals(
        Hashing.sha256()
            .hashBytes(Files.readAllBytes(ReviewRuns.TENURE.resolve("register-held.csv")))
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
    assertEquals(ReviewRuns.files(out), named.stream().sorted().toList());
  }

  @Test
  void jsonFollowsItsSchema() throws IOException {
    Path out = reviews().held("hasil");
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
    assertTrue(ReviewRuns.json(out, "reevaluation.json").get("perlu_tindakan").asBoolean());
  }

  @Test
  void reviewsDueStandWithTheLongestDueFirst() throws IOException {
    Path out = reviews().held("hasil");
    List<CSVRecord> due = ReviewRuns.csv(out.resolve("reviews-due.csv"));
    assertEquals("N002", due.get(0).get("id_unit"));
    assertEquals("2016-12-31", due.get(0).get("jatuh_tempo"));
    assertEquals("usul_pencabutan", due.get(0).get("hasil"));
    CSVRecord last = due.get(due.size() - 1);
    assertEquals("T001", last.get("id_unit"));
    assertEquals("jatuh tempo", last.get("status_evaluasi"));
    assertEquals("0", last.get("hari_lewat"));
    assertEquals(due.size(), ReviewRuns.json(out, "reviews-due.json").get("unit").size());
  }

  @Test
  void wordAndMarkdownSayTheSame() throws IOException {
    Path out = reviews().held("hasil");
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
    assertEquals(exit, reviews().heldRun("hasil", more).exit());
  }

  @ParameterizedTest
  @ValueSource(strings = {"propose-revocation", "clarify", "review-due"})
  void failOnIsSilentWhereNothingNeedsDoing(String outcome) throws IOException {
    Path register = folder.resolve("register-baru.csv");
    Files.writeString(register, ReviewRuns.HEAD + "U1,Unit 1,I1,2022-06-01,diberikan,WBK,K1\n");
    Run run =
        ReviewRuns.run(
            reviews().incidents(""),
            register,
            ReviewRuns.DAY,
            folder.resolve("hasil"),
            "--fail-on",
            outcome);
    assertEquals(0, run.exit(), run.err());
    assertFalse(
        ReviewRuns.json(folder.resolve("hasil"), "reevaluation.json")
            .get("perlu_tindakan")
            .asBoolean());
  }

  @Test
  void errorsHoldProposalsBack() throws IOException {
    Path incidents =
        reviews()
            .incidents(
                """
                K1,U1,2022-06-10,tersangka,media contoh,surat 1,benar,TPI,2022-06-20
                K2,U1,2022-02-30,tersangka,media contoh,surat 1,benar,TPI,2022-06-20
                """);
    Path register = folder.resolve("register-baru.csv");
    Files.writeString(register, ReviewRuns.HEAD + "U1,Unit 1,I1,2022-06-01,diberikan,WBK,K1\n");
    Path out = folder.resolve("hasil");
    Run run =
        ReviewRuns.run(incidents, register, ReviewRuns.DAY, out, "--fail-on", "propose-revocation");
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
        ReviewRuns.files(out));
    assertTrue(ReviewRuns.json(out, "reevaluation.json").get("usulan_ditahan").asBoolean());
    assertTrue(run.err().contains("NOT_A_DATE"), run.err());
  }

  @Test
  void refusesWhatItCannotDo() throws IOException {
    Path out = folder.resolve("hasil");
    Path round = reviews().incidents("");
    Path register = ReviewRuns.TENURE.resolve("register.csv");
    assertAll(
        () -> assertEquals(2, ReviewRuns.run(round, register, "05-07-2022", out).exit()),
        () -> assertEquals(2, ReviewRuns.run(round, register, "2022-02-30", out).exit()),
        () ->
            assertEquals(
                2,
                ReviewRuns.run(round, folder.resolve("tidak-ada.csv"), ReviewRuns.DAY, out).exit()),
        () ->
            assertEquals(
                2,
                ReviewRuns.run(round, register, ReviewRuns.DAY, out, "--fail-on", "cabut").exit()),
        () -> assertEquals(2, ReviewRuns.run(round, register, "2014-01-01", out).exit()),
        () -> assertFalse(Files.exists(out)));
    assertEquals(0, ReviewRuns.run(round, register, ReviewRuns.DAY, out).exit());
    assertEquals(
        2, ReviewRuns.run(round, register, ReviewRuns.DAY, out).exit(), "it exists already");
    assertEquals(0, ReviewRuns.run(round, register, ReviewRuns.DAY, out, "--force").exit());
  }

  @Test
  void oddIdsMakeSafeNamesAndCellsStayHarmless() throws IOException {
    Path register = folder.resolve("register-aneh.csv");
    Files.writeString(
        register,
        ReviewRuns.HEAD
            + "con,=Unit Contoh,I1,2020-12-21,diberikan,WBK,K1\n"
            + "a.b,Unit <b>|kecil|,I1,2020-12-21,diberikan,WBK,K1\n"
            + "A.B,Unit Besar,I1,2020-12-21,diberikan,WBK,K1\n");
    StringBuilder rows = new StringBuilder();
    for (String id : List.of("con", "a.b", "A.B")) {
      rows.append("K" + id + "," + id + ",2022-01-10,tersangka,m,s,benar,TPI,2022-02-01\n");
    }
    Path out = folder.resolve("hasil");
    Run run =
        ReviewRuns.run(
            reviews().incidents(rows.toString()),
            register,
            ReviewRuns.DAY,
            out,
            "--csv-dialect",
            "id");
    assertEquals(0, run.exit(), run.err());
    List<String> names =
        ReviewRuns.files(out).stream()
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

  private ReviewRuns reviews() {
    return new ReviewRuns(folder);
  }
}
