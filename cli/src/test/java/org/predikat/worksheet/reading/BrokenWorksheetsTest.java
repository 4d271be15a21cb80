package org.predikat.worksheet.reading;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.predikat.intake.Xlsx;
import org.predikat.round.Notice;
import org.predikat.round.NoticeCode;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.reading.RulebookReader;
import org.predikat.scoring.ScorePlan;

/**
 * Every notice about a worksheet has a small faulty one in {@code fixtures/worksheets-broken}: a
 * folder named by the code and, where there are several, a variant, with {@code input.xlsx} and
 * {@code expected.csv}. The workbooks are made here, so that it can be read what is wrong with
 * them; with {@code -Daccept=true} both files are written anew.
 */
final class BrokenWorksheetsTest {
  private static final Path ROOT = Path.of("..", "fixtures", "worksheets-broken");
  private static final Rulebook RULEBOOK = RulebookReader.shipped("permenpanrb-90-2021");

  @TempDir private Path folder;

  /** Writes a workbook. */
  @FunctionalInterface
  private interface Maker {
    void write(Path file) throws IOException;
  }

  private static final ImmutableMap<String, Maker> FIXTURES =
      ImmutableMap.<String, Maker>builder()
          .put(
              "WORKSHEET_MISSING",
              file ->
                  new Xlsx()
                      .table("Utama", new String[] {"Unit", "Skor"}, new String[] {"A", "1"})
                      .sheet("Rahasia", "hidden", "<sheetData/>")
                      .write(file))
          .put(
              "WORKSHEET_OTHER_FORM",
              file -> SampleForm.best(RulebookReader.shipped("permenpanrb-52-2014")).write(file))
          .put(
              "WORKSHEET_TWO_FORMS",
              file ->
                  new Xlsx().sheet("LKE", best().xml()).sheet("LKE (2)", best().xml()).write(file))
          .put("WORKSHEET_LAYER_AMBIGUOUS", file -> layered().write(file))
          .put("WORKSHEET_LAYER_ABSENT", file -> layered().write(file))
          .put("WORKSHEET_LAYER_UNNAMED", file -> best().write(file))
          .put("WORKSHEET_QUESTION_MISSING", file -> best().remove("P4.ii.d").write(file))
          .put(
              "WORKSHEET_QUESTION_MISSING-count",
              file -> best().remove("R5.iii.a.lainnya").write(file))
          .put(
              "WORKSHEET_PLACE_UNCERTAIN",
              file ->
                  best()
                      .remove("P2.ii.b")
                      .typeText("P2.ii.a", "F", "-")
                      .typeText("P2.ii.c", "F", "-")
                      .typeText("P2.ii.d", "F", "-")
                      .write(file))
          .put(
              "WORKSHEET_ROW_SURPLUS",
              file ->
                  best()
                      .insertBefore(
                          "P1.ii",
                          ImmutableMap.of("F", "c.", "G", "Tambahan", "J", "A/B/C", "K", "B"))
                      .write(file))
          .put(
              "WORKSHEET_TYPE_DIFFERS",
              file -> best().typeText("P1.iii.b", SampleForm.TYPE, "A/B/C/D/E").write(file))
          .put(
              "WORKSHEET_TYPE_OVERWRITTEN",
              file ->
                  best()
                      .typeText("P1.i.a", SampleForm.TYPE, "Ya")
                      .calculateText("P1.i.a", SampleForm.VALUE, "-")
                      .write(file))
          .put(
              "WORKSHEET_TEXT_MARKER",
              file -> with("P1.i.b", "-").typeText("R4.i.a.sasaran", "K", "Blm Diisi").write(file))
          .put(
              "WORKSHEET_PARTS_DIFFER",
              file ->
                  SampleForm.with(RULEBOOK, counts("0", "1", "12", "12"))
                      .typeNumber("R5.iii.b sum", "K", "12")
                      .write(file))
          .put(
              "WORKSHEET_TYPED_OVER",
              file ->
                  best()
                      .typeNumber("total total", "L", "100")
                      .typeNumber("P3.ii", "L", "0.4")
                      .write(file))
          .put(
              "WORKSHEET_SCORE_ERROR",
              file ->
                  best()
                      .fail("R4.i.a", "K", "#DIV/0!")
                      .fail("R4.i.a", "L", "#DIV/0!")
                      .fail("R4.i", "L", "#DIV/0!")
                      .write(file))
          .put(
              "WORKSHEET_NOT_CALCULATED",
              file -> best().uncalculated("P1", "L").uncalculated("P2", "L").write(file))
          .put(
              "WORKSHEET_DEFECT",
              file ->
                  SampleForm.with(
                          RULEBOOK,
                          ImmutableMap.of("R5.iii.a.lainnya", "13", "R5.iii.a.sudah", "10"))
                      .calculate("Laporan harta kekayaan", "L", "1.5384615384615385")
                      .calculate("R5", "L", "7.03846153846154")
                      .write(file))
          .put("WORKSHEET_BLANK_SKIPPED", file -> with("P3.iii.c", "").write(file))
          .put(
              "WORKSHEET_ANSWER_SKIPPED",
              file ->
                  with("P1.i.b", "C")
                      .typeText("P1.i.a", SampleForm.TYPE, "Ya")
                      .calculateText("P1.i.a", "L", "-")
                      .calculate("P1.i", "L", "0")
                      .write(file))
          .put(
              "WORKSHEET_SCORE_DIFFERS",
              file ->
                  with("P1.iii.b", "B")
                      .calculate("P1.iii.b", "L", "0.75")
                      .calculate("P1.iii", "L", "0.916666666666667")
                      .write(file))
          .put(
              "WORKSHEET_SCORE_DIFFERS-formula",
              file -> best().calculate("pemenuhan", "L", "29").write(file))
          .buildOrThrow();

  /** Layers asked for. */
  private static final ImmutableMap<String, Layer> ASKED =
      ImmutableMap.of(
          "WORKSHEET_LAYER_ABSENT", Layer.MINISTRY, "WORKSHEET_LAYER_UNNAMED", Layer.TPI);

  private static SampleForm best() {
    return SampleForm.best(RULEBOOK);
  }

  private static SampleForm with(String code, String answer) {
    return SampleForm.with(RULEBOOK, ImmutableMap.of(code, answer));
  }

  private static ImmutableMap<String, String> counts(
      String iii, String iv, String others, String done) {
    return ImmutableMap.of(
        "R5.iii.b.eselon_iii", iii,
        "R5.iii.b.eselon_iv", iv,
        "R5.iii.b.fungsional_pelaksana", others,
        "R5.iii.b.sudah", done);
  }

  private static SampleForm layered() {
    return best()
        .typeText("header", "K", "Jawaban Unit")
        .copyLayer("O", "P")
        .typeText("header", "O", "Jawaban TPI");
  }

  static Set<String> fixtures() throws IOException {
    Set<String> names = new TreeSet<>(FIXTURES.keySet());
    if (Files.isDirectory(ROOT)) {
      try (Stream<Path> folders = Files.list(ROOT)) {
        folders.forEach(each -> names.add(each.getFileName().toString()));
      }
    }
    return names;
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void saysWhatIsExpected(String name) throws IOException {
    assertTrue(FIXTURES.containsKey(name), "nothing here makes it");
    Path made = folder.resolve("input.xlsx");
    FIXTURES.get(name).write(made);
    Path input = ROOT.resolve(name).resolve("input.xlsx");
    Path expected = ROOT.resolve(name).resolve("expected.csv");
    ImmutableList<Notice> notices = notices(made, Optional.ofNullable(ASKED.get(name)));
    Set<NoticeCode> codes = notices.stream().map(Notice::code).collect(Collectors.toSet());
    NoticeCode code = NoticeCode.valueOf(Splitter.on('-').splitToList(name).get(0));
    assertTrue(codes.contains(code), () -> code + " is not among " + codes);
    if (Boolean.getBoolean("accept")) {
      Files.createDirectories(input.getParent());
      Files.copy(made, input, StandardCopyOption.REPLACE_EXISTING);
      Files.writeString(expected, csv(notices));
    }
    assertArrayEquals(Files.readAllBytes(input), Files.readAllBytes(made));
    assertEquals(Files.readString(expected), csv(notices));
  }

  @Test
  void everyNoticeAboutWorksheetsHasAFixture() {
    Set<NoticeCode> missing = EnumSet.noneOf(NoticeCode.class);
    for (NoticeCode code : NoticeCode.values()) {
      if (code.compareTo(NoticeCode.WORKSHEET_MISSING) >= 0
          && code.compareTo(NoticeCode.WORKSHEET_SCORE_DIFFERS) <= 0
          && FIXTURES.keySet().stream().noneMatch(name -> isOf(code, name))) {
        missing.add(code);
      }
    }
    assertEquals(ImmutableSet.of(), missing);
  }

  private static boolean isOf(NoticeCode code, String name) {
    return Splitter.on('-').splitToList(name).get(0).equals(code.name());
  }

  private static ImmutableList<Notice> notices(Path file, Optional<Layer> layer)
      throws IOException {
    Worksheet worksheet =
        new WorksheetReader(RULEBOOK)
            .read(file, file.getFileName().toString(), new WorksheetReader.Options(layer));
    ImmutableList.Builder<Notice> notices = ImmutableList.builder();
    notices.addAll(worksheet.notices());
    notices.addAll(new ScoreComparer(ScorePlan.compile(RULEBOOK)).compare(worksheet).notices());
    return notices.build();
  }

  private static String csv(List<Notice> notices) throws IOException {
    StringWriter text = new StringWriter();
    CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(';').setRecordSeparator('\n').get();
    try (CSVPrinter printer = new CSVPrinter(text, format)) {
      printer.printRecord("severity", "code", "sheet", "row", "column", "header", "value", "args");
      for (Notice notice : notices) {
        printer.printRecord(
            Ascii.toLowerCase(notice.severity().name()),
            notice.code(),
            notice.place().sheet(),
            notice.place().row() == 0 ? "" : notice.place().row(),
            notice.place().columnLetters(),
            notice.place().header(),
            notice.value(),
            String.join(" | ", notice.args()));
      }
    }
    return text.toString();
  }
}
