package org.predikat.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.predikat.round.Place;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.reading.RulebookReader;
import org.predikat.scoring.ScorePlan;
import org.predikat.scoring.SheetDraft;
import org.predikat.worksheet.outline.HeadLabel;
import org.predikat.worksheet.reading.Form;
import org.predikat.worksheet.reading.Layer;
import org.predikat.worksheet.reading.QuestionReading;
import org.predikat.worksheet.reading.StoredScores;
import org.predikat.worksheet.reading.Worksheet;
import org.predikat.worksheet.reading.WorksheetReader;

/** What people and programs are told about one worksheet. */
class PrecheckTest {
  private static final Rulebook LAW = RulebookReader.shipped("permenpanrb-90-2021");

  private static Precheck check(SheetDraft draft) {
    ScorePlan plan = ScorePlan.compile(LAW);
    ImmutableList.Builder<QuestionReading> questions = ImmutableList.builder();
    for (int i = 0; i < LAW.layout().questions().size(); i++) {
      boolean blank = plan.isBlank(i, draft.sheet());
      questions.add(
          new QuestionReading(
              blank ? QuestionReading.State.BLANK : QuestionReading.State.ANSWERED,
              new Place("lke.xlsx", "Jawaban", i + 6, 11, "")));
    }
    Worksheet worksheet =
        new Worksheet(
            "lke.xlsx",
            String.join("", Collections.nCopies(64, "0")),
            1,
            Form.PORTAL,
            "Jawaban",
            ImmutableList.of(Layer.TPI),
            Optional.of(Layer.TPI),
            ImmutableMap.of(HeadLabel.UNIT_ID, "U1", HeadLabel.UNIT_NAME, "Unit Contoh"),
            draft.sheet(),
            questions.build(),
            StoredScores.NONE,
            ImmutableList.of());
    return Precheck.of(plan, worksheet, Optional.empty());
  }

  private static String text(SheetDraft draft, String language) {
    StringWriter text = new StringWriter();
    PrecheckText.print(
        check(draft),
        new ExplanationScope(Optional.empty(), 1, false),
        Words.in(language),
        new PrintWriter(text, true));
    return text.toString();
  }

  /** Good but for a weak survey, a weak result, an answer one option down and three gaps. */
  private static SheetDraft middling() {
    return SheetDraft.best(LAW)
        .number("SPAK.indeks", new BigDecimal("3.2"))
        .answer("CK.capaian", "D")
        .answer("P6.iv.a", "D")
        .answer("P5.ii.c", "blank")
        .answer("R3.iii.a.tahun_ini", "blank")
        .answer("R5.iii.b.eselon_iii", "blank")
        .number("R6.i.b.terdaftar", new BigDecimal(15))
        .number("R6.i.b.dipermudah", new BigDecimal(7));
  }

  private static void assertSays(String text, String... lines) {
    for (String line : lines) {
      assertTrue(text.contains(line), () -> "lacks: " + line + "\n" + text);
    }
  }

  @Test
  void saysWhatIsMissingAndThatEvidenceDecides() {
    assertSays(
        text(middling(), "en"),
        "lke.xlsx (portal form, answers of the internal assessors (TPI))",
        "U1, Unit Contoh",
        "Answers: 110 given, 3 blank, 0 not usable",
        "- P5.ii.c Kegiatan pengendalian risiko (sheet Jawaban, row 76, column K)",
        "WBK: not reached; minimums missed: 3. Fewest steps of better answers that would reach"
            + " all: 1 (questions: 1).",
        "- SPAK.indeks Indeks persepsi antikorupsi (IPAK): 3.20; needed 3.60 for",
        "- CK.capaian Capaian kinerja dibanding target dan tahun lalu: D -> C, +1.25 points,"
            + " for BA, CK",
        "Missing: evidence that fulfils answer C.",
        "An answer may say no more than its evidence shows",
        "Conditions on agency and unit stand on no worksheet",
        "total Nilai total: ");
  }

  @Test
  void speaksIndonesianToo() {
    assertSays(
        text(middling(), "id"),
        "lke.xlsx (formulir portal, jawaban TPI)",
        "Jawaban: 110 terisi, 3 kosong, 0 tidak dapat dipakai",
        "3,20; diperlukan 3,60 untuk Survei persepsi antikorupsi",
        "Belum ada: bukti yang memenuhi jawaban C.",
        "Jawaban tidak boleh melebihi buktinya");
  }

  @Test
  void namesTheEvidenceOfEveryTypeOfAnswer() {
    assertSays(
        text(SheetDraft.worst(LAW), "en"),
        "P1.i.a Tim ZI sudah dibentuk: Tidak -> Ya",
        "Missing: evidence for answer B: Jabatan yang disederhanakan menurut peta proses bisnis"
            + " above 50%, below 100%.",
        "R6.i.b Layanan yang sudah dipermudah: 0 of 1 -> 1 of 1",
        "Missing: evidence of 1 “Layanan yang dipermudah”, out of 1 “Layanan yang terdaftar”.",
        "Needed: at most 0 “Pelanggaran tahun ini”, against 1 “Pelanggaran tahun lalu”.");
    assertSays(
        text(new SheetDraft(LAW), "en"),
        "R6.i.b Layanan yang sudah dipermudah: blank -> complete",
        "Missing: the counts, with evidence that “Layanan yang dipermudah” comes to all of"
            + " “Layanan yang terdaftar”.",
        "Missing: the counts, with evidence that “Pelanggaran tahun ini” is 0.");
  }

  @Test
  void showsHowThinAPassIs() {
    assertSays(
        text(
            SheetDraft.best(LAW)
                .answer("CK.capaian", "B")
                .number("SPKP.indeks", new BigDecimal("3.6")),
            "en"),
        "WBBM: every minimum holds.",
        "- Capaian kinerja lebih baik: 0.00 points above",
        "Answers that carry WBBM by themselves: 1.",
        "- CK.capaian Capaian kinerja dibanding target dan tahun lalu: B, not C; misses Capaian"
            + " kinerja lebih baik",
        "No single answer carries WBK");
  }

  @Test
  void saysPlainlyWhatIsOutOfReach() {
    assertSays(
        text(SheetDraft.best(LAW).give("pengungkit", "39.5"), "en"),
        "WBK: not reached; minimums missed: 1. Better answers alone cannot reach it.",
        "- Komponen pengungkit would be 39.50; the minimum is 40.00");
    assertSays(
        text(SheetDraft.best(LAW).give("pengungkit", "41"), "en"),
        "WBK: cannot be settled from this worksheet.",
        "Left out, because the score is not known here or sums across areas: Manajemen Perubahan,");
  }

  @Test
  void followsItsSchema() throws IOException {
    Schema schema = SchemaFiles.read("precheck.schema.json");
    for (SheetDraft draft :
        ImmutableList.of(
            middling(),
            SheetDraft.best(LAW).answer("CK.capaian", "B"),
            SheetDraft.worst(LAW),
            new SheetDraft(LAW),
            SheetDraft.best(LAW).give("pengungkit", "41"))) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      PrecheckJson.write(check(draft), bytes);
      assertEquals(
          List.of(), schema.validate(bytes.toString(StandardCharsets.UTF_8), InputFormat.JSON));
    }
  }

  @Test
  void storedScoresFollowTheSchemaToo() throws IOException {
    Path file = Path.of("..", "fixtures", "worksheets-broken", "WORKSHEET_DEFECT", "input.xlsx");
    Worksheet worksheet =
        new WorksheetReader(LAW).read(file, "lke.xlsx", WorksheetReader.Options.DEFAULT);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrecheckJson.write(Precheck.of(ScorePlan.compile(LAW), worksheet, Optional.empty()), bytes);
    String json = bytes.toString(StandardCharsets.UTF_8);
    assertTrue(json.contains("\"sebab\": \"defect\""), json);
    assertEquals(
        List.of(), SchemaFiles.read("precheck.schema.json").validate(json, InputFormat.JSON));
  }
}
