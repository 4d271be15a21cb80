package org.predikat.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What {@code reevaluate} finds, on {@code fixtures/tenure} and small inputs. */
final class ReevaluateCommandTest {
  @TempDir private Path folder;

  @Test
  void proposesExactlyTheFourPublishedCases() throws IOException {
    Path out = reviews().held("hasil");
    JsonNode found = ReviewRuns.json(out, "reevaluation.json");
    assertEquals(
        List.of("N001", "N002", "N003", "N004"),
        ReviewRuns.units(ReviewRuns.json(out, "proposed-revocations.json")));
    assertEquals(4, found.get("jumlah").get("usul_pencabutan").asInt());
    assertEquals(785, found.get("jumlah").get("pemegang").asInt());
    List<CSVRecord> proposals = ReviewRuns.csv(out.resolve("proposed-revocations.csv"));
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
    Run run =
        ReviewRuns.run(
            ReviewRuns.TENURE.resolve("round"),
            ReviewRuns.TENURE.resolve("register.csv"),
            ReviewRuns.DAY,
            out);
    assertEquals(0, run.exit(), run.err());
    assertEquals(List.of(), ReviewRuns.units(ReviewRuns.json(out, "proposed-revocations.json")));
    List<String> told =
        ReviewRuns.csv(out.resolve("problems.csv")).stream()
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
    assertEquals(
        outcome,
        ReviewRuns.unit(
            ReviewRuns.json(reviews().held("hasil"), "reevaluation.json"), unit, "hasil"));
  }

  @Test
  void incidentsFollowTheLineage() throws IOException {
    JsonNode found = ReviewRuns.json(reviews().held("hasil"), "reevaluation.json");
    JsonNode renamed = ReviewRuns.unit(found, "T011");
    assertEquals("T010", renamed.get("id_terdahulu").get(0).asString());
    assertEquals("T010", renamed.get("kejadian").get(0).get("id_unit").asString());
    assertEquals("belum dipastikan", renamed.get("kejadian").get(0).get("bobot").asString());
    JsonNode merged = ReviewRuns.unit(found, "T013");
    assertEquals("K105", merged.get("kejadian").get(0).get("id_kejadian").asString());
    assertEquals("sebelum bergabung", merged.get("kejadian").get(0).get("bobot").asString());
  }

  @ParameterizedTest
  @CsvSource({
    "merged_incidents, all, T013, dihitung, usul_pencabutan",
    "decided_incidents, open, T020, dihitung, usul_pencabutan"
  })
  void settingsOfTheLawSayWhatNoSourceSettles(
      String setting, String value, String unit, String weight, String outcome) throws IOException {
    Path law = folder.resolve("andai.yaml");
    Files.writeString(
        law,
        """
        rulebook: andai
        title: Andai
        regulation: Andai
        extends: permenpanrb-90-2021
        settings:
          %s: {value: %s, reason: Andai}
        """
            .formatted(setting, value));
    Path out = reviews().held("hasil", "--law", law.toString());
    JsonNode found = ReviewRuns.unit(ReviewRuns.json(out, "reevaluation.json"), unit);
    assertEquals(weight, found.get("kejadian").get(0).get("bobot").asString());
    assertEquals(outcome, found.get("hasil").asString());
  }

  @Test
  void bothLawsScoreNewAnswersAsFarAsTheyAskTheSame() throws IOException {
    JsonNode found = ReviewRuns.json(reviews().held("hasil"), "reevaluation.json");
    JsonNode full = ReviewRuns.unit(found, "T024").get("nilai");
    assertEquals("permenpanrb-10-2019", full.get(0).get("rulebook").asString());
    assertEquals("survei saja", full.get(0).get("cakupan").asString());
    assertEquals(
        "Menurut PermenPANRB 10/2019 hanya minimum survei yang dapat dinilai: 82 dari 84"
            + " pertanyaannya berbeda dari lembar kerja baru",
        full.get(0).get("keterangan").asString());
    assertEquals("permenpanrb-90-2021", full.get(1).get("rulebook").asString());
    assertEquals("seluruhnya", full.get(1).get("cakupan").asString());
    JsonNode surveys = ReviewRuns.unit(found, "T021");
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
    Files.writeString(register, ReviewRuns.HEAD + "U05,Unit 5,I001,2019-11-12,diberikan,WBK,K1\n");
    Path out = folder.resolve("hasil");
    Run run = ReviewRuns.run(ReviewRuns.GOLDEN, register, "2021-01-01", out);
    assertEquals(0, run.exit(), run.err());
    JsonNode scores =
        ReviewRuns.unit(ReviewRuns.json(out, "reevaluation.json"), "U05").get("nilai");
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
        Run.predikat(
            "evaluate",
            ReviewRuns.GOLDEN.toString(),
            "--out",
            granted.toString(),
            "--threads",
            "1");
    assertEquals(0, evaluated.exit(), evaluated.err());
    Path register = folder.resolve("register-lama.csv");
    Files.writeString(register, ReviewRuns.HEAD + "U05,Unit 5,I001,2021-12-20,diberikan,WBK,K1\n");
    Path incidents =
        reviews().incidents("K1,U05,2022-01-10,terpidana,media contoh,,benar,TPI,2022-02-01\n");
    Path out = folder.resolve("hasil");
    Run run =
        ReviewRuns.run(
            incidents,
            register,
            ReviewRuns.DAY,
            out,
            "--grant-run",
            granted.toString(),
            "--lang",
            "id");
    assertEquals(0, run.exit(), run.err());
    JsonNode then =
        ReviewRuns.unit(ReviewRuns.json(out, "reevaluation.json"), "U05").get("nilai").get(0);
    assertEquals("saat_diberikan", then.get("kapan").asString());
    assertEquals("penilaian", then.get("run").asString());
    String total =
        ReviewRuns.csv(granted.resolve("results.csv")).stream()
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
      Files.copy(ReviewRuns.TENURE.resolve("round").resolve(name), round.resolve(name));
    }
    Files.writeString(round.resolve("round.yaml"), "year: 2022\nrulebook: permenpanrb-90-2021\n");
    // MP weighs 8, of which six answers now lose most; a tenth of it is enough.
    Files.writeString(
        round.resolve("field.csv"),
        "id_unit,P1.i.a,P1.i.b,P1.ii.a,P1.iii.a,R1.ii.a,R1.iii.a\nT024,Tidak,C,Tidak,D,E,D\n");
    Path out = folder.resolve("hasil");
    Run run =
        ReviewRuns.run(round, ReviewRuns.TENURE.resolve("register-held.csv"), "2021-12-31", out);
    assertEquals(0, run.exit(), run.err());
    JsonNode unit = ReviewRuns.unit(ReviewRuns.json(out, "reevaluation.json"), "T024");
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
      Files.copy(ReviewRuns.TENURE.resolve("round").resolve(name), round.resolve(name));
    }
    Files.writeString(
        round.resolve("surveys.csv"), "id_unit,spak_sendiri,spkp_sendiri\nT024,38,3.4\n");
    Path out = folder.resolve("hasil");
    Run run =
        ReviewRuns.run(round, ReviewRuns.TENURE.resolve("register-held.csv"), ReviewRuns.DAY, out);
    assertEquals(ExitCode.DATA.number(), run.exit(), run.err());
    JsonNode unit = ReviewRuns.unit(ReviewRuns.json(out, "reevaluation.json"), "T024");
    assertEquals("NUMBER_OUT_OF_RANGE", unit.get("kesalahan_data").get(0).asString());
    assertEquals(0, unit.get("nilai").size());
  }

  @Test
  void anIncidentMayStandInOneTableOnly() throws IOException {
    Path other = folder.resolve("kejadian-lain.csv");
    Files.writeString(other, ReviewRuns.INCIDENTS + "K101,T006,2022-06-20,tersangka,m,s,belum,,\n");
    Run run = reviews().heldRun("hasil", List.of("--incidents", other.toString()));
    assertEquals(ExitCode.DATA.number(), run.exit());
    assertTrue(run.err().contains("INCIDENT_TWICE"), run.err());
  }

  @ParameterizedTest
  @CsvSource({"standard, csv", "id, csv", "standard, xlsx"})
  void whatIsDecidedOnTheListIsProposedNoMore(String dialect, String form) throws IOException {
    Path out = reviews().held("hasil", "--csv-dialect", dialect);
    Path register = folder.resolve("register.csv");
    Run decided =
        Run.predikat(
            "register",
            "append",
            ReviewRuns.TENURE.resolve("register-held.csv").toString(),
            "--revocations",
            out.resolve("proposed-revocations." + form).toString(),
            "--decree",
            "Keputusan Contoh 5/2022",
            "--date",
            ReviewRuns.DAY,
            "--out",
            register.toString());
    assertEquals(0, decided.exit(), decided.err());
    Path after = folder.resolve("sesudah");
    Run run = ReviewRuns.run(ReviewRuns.TENURE.resolve("round"), register, ReviewRuns.DAY, after);
    assertEquals(0, run.exit(), run.err());
    assertEquals(List.of(), ReviewRuns.units(ReviewRuns.json(after, "proposed-revocations.json")));
    assertEquals(
        781, ReviewRuns.json(after, "reevaluation.json").get("jumlah").get("pemegang").asInt());
  }

  private ReviewRuns reviews() {
    return new ReviewRuns(folder);
  }
}
