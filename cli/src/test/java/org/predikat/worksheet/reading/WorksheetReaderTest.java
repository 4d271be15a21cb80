package org.predikat.worksheet.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.predikat.intake.Xlsx;
import org.predikat.round.AnswerSheet;
import org.predikat.round.Notice;
import org.predikat.round.NoticeCode;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.Setting;
import org.predikat.rulebook.Settings;
import org.predikat.rulebook.reading.RulebookReader;
import org.predikat.scoring.ScorePlan;
import org.predikat.worksheet.outline.HeadLabel;
import org.predikat.worksheet.reading.QuestionReading.State;

/** Worksheets in the shapes that are met, read to the answers that stand in them. */
final class WorksheetReaderTest {
  private static final Rulebook RULEBOOK = RulebookReader.shipped("permenpanrb-90-2021");
  private static final Layout LAYOUT = RULEBOOK.layout();

  @TempDir private Path folder;

  private Worksheet read(SampleForm form) throws IOException {
    return read(form.write(folder.resolve("lke.xlsx")), Optional.empty());
  }

  private static Worksheet read(Path file, Optional<Layer> layer) throws IOException {
    return new WorksheetReader(RULEBOOK).read(file, "lke.xlsx", new WorksheetReader.Options(layer));
  }

  /** Any answers at all, drawn from a seed. */
  private static Map<String, String> drawn(Rulebook rulebook, long seed) {
    Random random = new Random(seed);
    Layout layout = rulebook.layout();
    Map<String, String> answers = new LinkedHashMap<>();
    for (int i = 0; i < layout.questions().size(); i++) {
      if (layout.questions().get(i).type() instanceof AnswerType.Choice choice) {
        int option = random.nextInt(choice.options().size() + 1);
        answers.put(
            layout.questions().get(i).code(),
            option == choice.options().size() ? "" : choice.options().get(option).code());
      }
    }
    for (Layout.Slot slot : layout.slots()) {
      AnswerType type = layout.questions().get(slot.question()).type();
      int most = type instanceof AnswerType.Scale scale ? scale.most().value().intValue() : 30;
      answers.put(slot.column(), Integer.toString(random.nextInt(most + 1)));
    }
    return answers;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "permenpanrb-52-2014",
        "permenpanrb-10-2019",
        "permenpanrb-90-2021",
        "permenpanrb-5-2024"
      })
  void readsWhatIsAnsweredUnderEveryRulebook(String id) throws IOException {
    Rulebook rulebook = RulebookReader.shipped(id);
    for (int seed = 1; seed <= 5; seed++) {
      SampleForm form = SampleForm.with(rulebook, drawn(rulebook, seed));
      Path file = form.write(folder.resolve(id + seed + ".xlsx"));
      Worksheet worksheet =
          new WorksheetReader(rulebook).read(file, "a", WorksheetReader.Options.DEFAULT);
      assertTrue(worksheet.usable(), worksheet.notices()::toString);
      assertEquals(form.sheet(), worksheet.answers());
      assertEquals(ImmutableList.of(), worksheet.notices());
      int blank = ScorePlan.compile(rulebook).blanks(form.sheet()).length();
      assertEquals(blank, worksheet.count(State.BLANK));
      assertEquals(rulebook.layout().questions().size() - blank, worksheet.count(State.ANSWERED));
    }
  }

  /** What forms are like in the field; none of it may change what is read. */
  @Test
  void aFormThatWasTinkeredWithAnswersTheSame() throws IOException {
    SampleForm form =
        SampleForm.with(RULEBOOK, drawn(RULEBOOK, 7))
            .insertBlank("P1.iii", 2)
            .insertBefore("P3", ImmutableMap.of("G", "Catatan: lihat lampiran"))
            .insertBefore("header", ImmutableMap.of("B", "INSPEKTORAT"))
            .typeText("P1.ii.a", "A", "99")
            .typeText("P6.v.b", "F", "c. ")
            .typeText("P6.v.c", "F", "b")
            .typeText("P5.ii.a", "F", "-")
            .typeText("P1", "D", "1 ")
            .clear("R2.ii", "E")
            .typeText("R3.i", "F", "  Kinerja   individu  ")
            .shift("I", 3);
    Worksheet worksheet = read(form);
    assertEquals(form.sheet(), worksheet.answers());
    assertEquals(ImmutableList.of(), worksheet.notices());
  }

  @Test
  void runningNumbersBesideTheOutlineAreNoPartOfIt() throws IOException {
    SampleForm form =
        SampleForm.with(RULEBOOK, drawn(RULEBOOK, 13))
            .numberRows()
            .typeText("header", "B", "Butir");
    Worksheet worksheet = read(form);
    assertEquals(form.sheet(), worksheet.answers());
    assertEquals(ImmutableList.of(), worksheet.notices());
  }

  @Test
  void aFormWithAllNumbersInOneColumnAnswersTheSame() throws IOException {
    SampleForm form = SampleForm.with(RULEBOOK, drawn(RULEBOOK, 17)).narrow();
    Worksheet worksheet = read(form);
    assertEquals(form.sheet(), worksheet.answers());
    assertEquals(ImmutableList.of(), worksheet.notices());
  }

  @Test
  void aFormulaWithoutResultIsNoAnswer() throws IOException {
    Worksheet worksheet = read(SampleForm.best(RULEBOOK).uncalculated("R6.i.b.terdaftar", "K"));
    assertEquals(NoticeCode.EXCEL_NOT_CALCULATED, worksheet.notices().get(0).code());
    int question = LAYOUT.questionIndex().get("R6.i.b");
    assertEquals(State.INVALID, worksheet.questions().get(question).state());
    assertEquals(
        AnswerSheet.MISSING, worksheet.answers().slot(LAYOUT.slotIndex().get("R6.i.b.dipermudah")));
  }

  @Test
  void aTypedSumMayBeTakenInPlaceOfItsParts() throws IOException {
    SampleForm form =
        SampleForm.with(
                RULEBOOK,
                ImmutableMap.of(
                    "R5.iii.b.eselon_iv", "1",
                    "R5.iii.b.fungsional_pelaksana", "12",
                    "R5.iii.b.sudah", "12"))
            .typeNumber("R5.iii.b sum", "K", "12");
    int node = LAYOUT.nodeIndex().get("R5.LHKASN");
    Worksheet worksheet = read(form);
    ScorePlan plan = ScorePlan.compile(RULEBOOK);
    assertEquals("1", plan.score(worksheet.answers()).points(node).toString());
    assertEquals(11, slot(worksheet, "R5.iii.b.fungsional_pelaksana"));
    assertEquals(1, slot(worksheet, "R5.iii.b.eselon_iv"));
    Rulebook parts = RULEBOOK.withSettings(with(Settings.TYPED_SUM, "parts"));
    Path file = form.write(folder.resolve("parts.xlsx"));
    Worksheet counted = new WorksheetReader(parts).read(file, "a", WorksheetReader.Options.DEFAULT);
    assertEquals("12/13", plan.score(counted.answers()).points(node).toString());
    assertEquals(worksheet.notices().size(), counted.notices().size());
  }

  /** A sum that the last part cannot make alone takes from those before it. */
  @Test
  void aTypedSumBelowItsFirstPartsLeavesNoPartBelowZero() throws IOException {
    SampleForm form =
        SampleForm.with(
                RULEBOOK,
                ImmutableMap.of(
                    "R5.iii.b.eselon_iii", "5",
                    "R5.iii.b.eselon_iv", "4",
                    "R5.iii.b.fungsional_pelaksana", "1",
                    "R5.iii.b.sudah", "3"))
            .typeNumber("R5.iii.b sum", "K", "6");
    Worksheet worksheet = read(form);
    assertEquals(5, slot(worksheet, "R5.iii.b.eselon_iii"));
    assertEquals(1, slot(worksheet, "R5.iii.b.eselon_iv"));
    assertEquals(0, slot(worksheet, "R5.iii.b.fungsional_pelaksana"));
  }

  private static long slot(Worksheet worksheet, String column) {
    return worksheet.answers().slot(LAYOUT.slotIndex().get(column));
  }

  private static Settings with(String code, String value) {
    Setting old = RULEBOOK.settings().all().get(code);
    ImmutableMap.Builder<String, Setting> all = ImmutableMap.builder();
    all.putAll(RULEBOOK.settings().all());
    all.put(code, new Setting(code, value, old.allowed(), old.citation()));
    return new Settings(all.buildKeepingLast());
  }

  @Test
  void flippedBitsAreReadOrRefusedButNeverBreakTheProgram() throws IOException {
    Path file = SampleForm.best(RULEBOOK).write(folder.resolve("lke.xlsx"));
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(20211231);
    int refused = 0;
    for (int round = 0; round < 150; round++) {
      byte[] broken = whole.clone();
      for (int i = 0; i <= round % 4; i++) {
        broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
      }
      Files.write(file, broken);
      Worksheet worksheet = read(file, Optional.empty());
      assertTrue(worksheet.usable() || worksheet.hasErrors());
      refused += worksheet.usable() ? 0 : 1;
    }
    assertTrue(refused > 50, refused + " refused");
  }

  @Test
  void notesBesideAnswersNameNoLayer() throws IOException {
    SampleForm form =
        SampleForm.best(RULEBOOK)
            .clearColumn("L")
            .clearColumn("M")
            .copyLayer("N", "")
            .typeText("header", "L", "Catatan Unit")
            .typeText("header", "M", "Bukti Dukung")
            .typeText("header", "N", "Jawaban TPI")
            .typeText("header", "Q", "Catatan TPI");
    Worksheet worksheet = read(form.write(folder.resolve("lke.xlsx")), Optional.of(Layer.UNIT));
    assertEquals(ImmutableList.of(Layer.UNIT, Layer.TPI), worksheet.layers());
    assertEquals(form.sheet(), worksheet.answers());
  }

  @Test
  void theRowCountsNotTheLetter() throws IOException {
    SampleForm form =
        SampleForm.with(RULEBOOK, ImmutableMap.of("P6.i.b", "B", "P6.i.c", "D"))
            .typeText("P6.i.b", "F", "c.")
            .typeText("P6.i.c", "F", "b.");
    assertEquals(form.sheet(), read(form).answers());
  }

  @Test
  void aMissingRowDoesNotShiftTheOthers() throws IOException {
    for (int question = 0; question < LAYOUT.questions().size(); question++) {
      String code = LAYOUT.questions().get(question).code();
      SampleForm form = SampleForm.with(RULEBOOK, drawn(RULEBOOK, question)).remove(code);
      Worksheet worksheet = read(form);
      assertEquals(State.BLANK, worksheet.questions().get(question).state(), code);
      assertTrue(
          worksheet.notices().stream()
              .anyMatch(
                  each ->
                      each.code() == NoticeCode.WORKSHEET_QUESTION_MISSING
                          && each.args().get(0).equals(code)),
          () -> code + worksheet.notices());
      for (int other = 0; other < LAYOUT.questions().size(); other++) {
        if (other != question) {
          assertEquals(
              form.sheet().option(other),
              worksheet.answers().option(other),
              code + " " + LAYOUT.questions().get(other).code());
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "P1.i.a | ya            | ANSWERED | SPELLING",
        "P1.i.a | Y             | ANSWERED | SPELLING",
        "P1.i.a | \"Ya \"       | ANSWERED | STRAY_SPACES",
        "P1.i.a | \"Ya\u00A0\"  | ANSWERED | STRAY_SPACES",
        "P1.i.a | A             | INVALID  | UNKNOWN_ANSWER",
        "P1.i.b | b             | ANSWERED | SPELLING",
        "P1.i.b | D             | INVALID  | UNKNOWN_ANSWER",
        "P1.i.b | 1             | INVALID  | UNKNOWN_ANSWER",
        "P1.i.b | -             | BLANK    | WORKSHEET_TEXT_MARKER",
        "P1.i.b | Belum Diisi   | BLANK    | WORKSHEET_TEXT_MARKER",
        "P1.i.b | \"#REF!\"     | INVALID  | EXCEL_ERROR_VALUE",
        "SPAK.indeks | \"3,65\" | ANSWERED | NUMBER_AS_TEXT",
        "SPAK.indeks | 4.5      | INVALID  | NUMBER_OUT_OF_RANGE",
        "SPAK.indeks | 3.123456 | INVALID  | TOO_MANY_DECIMALS",
        "SPAK.indeks | baik     | INVALID  | NOT_A_NUMBER",
        "SPAK.indeks | -        | BLANK    | WORKSHEET_TEXT_MARKER",
        "R4.i.a.sasaran | -3    | INVALID  | NUMBER_OUT_OF_RANGE",
        "R4.i.a.sasaran | 2.5   | INVALID  | TOO_MANY_DECIMALS",
        "R4.i.a.sasaran | \"5 orang\" | INVALID | NOT_A_NUMBER",
        "R4.i.a.sasaran | \"1.234\"   | INVALID | NUMBER_AMBIGUOUS",
        "R4.i.a.sasaran | \"7\"       | ANSWERED | NUMBER_AS_TEXT",
      })
  void anAnswerIsReadAsInATable(String code, String typed, State state, NoticeCode notice)
      throws IOException {
    boolean text =
        notice == NoticeCode.NUMBER_AS_TEXT
            || notice == NoticeCode.NUMBER_AMBIGUOUS
            || !typed.matches("-?[0-9.]+");
    SampleForm form = SampleForm.best(RULEBOOK);
    Worksheet worksheet =
        read(text ? form.typeText(code, "K", typed) : form.typeNumber(code, "K", typed));
    Integer question = LAYOUT.questionIndex().get(code);
    int index =
        question != null ? question : LAYOUT.slots().get(LAYOUT.slotIndex().get(code)).question();
    assertEquals(state, worksheet.questions().get(index).state());
    Notice found = worksheet.notices().get(0);
    assertEquals(notice, found.code());
    assertEquals(typed, found.value());
    assertEquals("K", found.place().columnLetters());
    assertEquals(form.rowOf(code), found.place().row());
    assertEquals(code, found.place().header());
    if (state == State.INVALID) {
      assertEquals(form.rowOf(code), worksheet.questions().get(index).place().row());
    }
  }

  @Test
  void aRatioWithoutAllOfItsCountsIsBlank() throws IOException {
    Worksheet worksheet = read(SampleForm.with(RULEBOOK, ImmutableMap.of("R5.iii.a.pejabat", "")));
    int question = LAYOUT.questionIndex().get("R5.iii.a");
    assertEquals(State.BLANK, worksheet.questions().get(question).state());
    assertEquals(0, worksheet.answers().slot(LAYOUT.slotIndex().get("R5.iii.a.kepala_satker")));
  }

  @Test
  void aPercentageIsNoIndexAndADateNoCount() throws IOException {
    SampleForm form = SampleForm.best(RULEBOOK);
    Path file = folder.resolve("lke.xlsx");
    String xml =
        form.typeNumber("SPAK.indeks", "K", "0.95")
            .typeNumber("R4.i.a.sasaran", "K", "45293")
            .xml()
            .replace("><v>0.95</v>", " s=\"1\"><v>0.95</v>")
            .replace("><v>45293</v>", " s=\"2\"><v>45293</v>");
    new Xlsx().styles("0%", "d/m/yyyy").sheet("LKE", xml).write(file);
    Worksheet worksheet = read(file, Optional.empty());
    assertEquals(
        ImmutableList.of("CELL_KIND_WRONG 2024-01-02", "NOT_A_NUMBER 95%"),
        worksheet.notices().stream().map(each -> each.code() + " " + each.value()).toList());
  }

  @Test
  void layersAreToldByTheHeadersAndChosen() throws IOException {
    SampleForm form =
        SampleForm.with(RULEBOOK, drawn(RULEBOOK, 3))
            .copyLayer("O", "P")
            .copyLayer("S", "T")
            .typeText("P1.i.b", "O", "C")
            .typeText("P1.i.b", "S", "B")
            .insertBefore(
                "header",
                ImmutableMap.of("K", "Unit Kerja", "O", "TPI Unit", "S", "TPI Kementerian"))
            .typeText("header", "O", "Jawaban")
            .typeText("header", "P", "Nilai")
            .typeText("header", "S", "Jawaban")
            .typeText("header", "T", "Nilai");
    Path file = form.write(folder.resolve("lke.xlsx"));
    int question = LAYOUT.questionIndex().get("P1.i.b");
    for (Layer layer : Layer.values()) {
      Worksheet worksheet = read(file, Optional.of(layer));
      assertEquals(Form.LAYERED, worksheet.form());
      assertEquals(ImmutableList.copyOf(Layer.values()), worksheet.layers());
      assertEquals(Optional.of(layer), worksheet.layer());
      int expected = layer == Layer.UNIT ? form.sheet().option(question) : 3 - layer.ordinal();
      assertEquals(expected, worksheet.answers().option(question), layer.word());
    }
    Worksheet ambiguous = read(file, Optional.empty());
    assertFalse(ambiguous.usable());
    assertEquals(ImmutableList.copyOf(Layer.values()), ambiguous.layers());
    assertTrue(ambiguous.answers().isBlank());
  }

  @Test
  void layersBelowACommonHeader() throws IOException {
    SampleForm form =
        SampleForm.best(RULEBOOK)
            .clearColumn("L")
            .copyLayer("L", "")
            .clear("header", "L")
            .typeText("P1.i.b", "L", "C")
            .insertBefore("pengungkit", ImmutableMap.of("K", "Unit", "L", "TPI"));
    Path file = form.named("Jawaban").write(folder.resolve("lke.xlsx"));
    Worksheet worksheet = read(file, Optional.of(Layer.TPI));
    assertEquals(Form.PORTAL, worksheet.form());
    int question = LAYOUT.questionIndex().get("P1.i.b");
    assertEquals(2, worksheet.answers().option(question));
    assertEquals(0, read(file, Optional.of(Layer.UNIT)).answers().option(question));
  }

  @Test
  void theOnlyFilledLayerIsRead() throws IOException {
    SampleForm form =
        SampleForm.best(RULEBOOK)
            .copyLayer("O", "")
            .clearColumn("K")
            .typeText("header", "K", "Jawaban Unit")
            .typeText("header", "O", "Jawaban TPI");
    Worksheet worksheet = read(form);
    assertEquals(Optional.of(Layer.TPI), worksheet.layer());
    assertEquals(form.sheet(), worksheet.answers());
  }

  @Test
  void labelsAboveTheFormNameTheUnit() throws IOException {
    SampleForm form =
        SampleForm.best(RULEBOOK)
            .insertBefore("header", ImmutableMap.of("B", "ID unit", "E", "U-007"))
            .insertBefore(
                "header", ImmutableMap.of("B", "Tahun:", "E", "2026", "G", "Tahap", "I", "desk"))
            .insertBefore("header", ImmutableMap.of("B", "Unit Kerja : Dinas Satu"));
    assertEquals(
        ImmutableMap.of(
            HeadLabel.UNIT_ID, "U-007",
            HeadLabel.UNIT_NAME, "Dinas Satu",
            HeadLabel.YEAR, "2026",
            HeadLabel.STAGE, "desk"),
        read(form).labels());
  }

  @Test
  void theFormIsFoundOnWhateverSheetItStands() throws IOException {
    SampleForm form = SampleForm.with(RULEBOOK, drawn(RULEBOOK, 11));
    Path file = folder.resolve("lke.xlsx");
    Xlsx book = new Xlsx().table("Bukti", new String[] {"No", "Jawaban", "Nilai", "Bobot"});
    book.sheet("Rahasia", "veryHidden", form.xml()).write(file);
    Worksheet hidden = read(file, Optional.empty());
    assertEquals("Rahasia", hidden.sheet());
    assertEquals(form.sheet(), hidden.answers());
    assertEquals(NoticeCode.EXCEL_HIDDEN_SHEET, hidden.notices().get(0).code());
    new Xlsx()
        .sheet("Lama", "hidden", SampleForm.best(RULEBOOK).xml())
        .sheet("Baru", form.xml())
        .write(file);
    Worksheet visible = read(file, Optional.empty());
    assertEquals("Baru", visible.sheet());
    assertEquals(form.sheet(), visible.answers());
  }

  @Test
  void storedScoresAreTheProgramsUnlessTheFileIsWrong() throws IOException {
    ScoreComparer comparer = new ScoreComparer(ScorePlan.compile(RULEBOOK));
    Map<String, String> answers = drawn(RULEBOOK, 5);
    answers.replaceAll((code, answer) -> answer.isEmpty() ? "A" : answer);
    answers.replaceAll(
        (code, answer) ->
            LAYOUT.questionIndex().containsKey(code)
                    && LAYOUT
                        .questions()
                        .get(LAYOUT.questionIndex().get(code))
                        .type()
                        .code()
                        .equals("YT")
                ? "Tidak"
                : answer);
    ScoreComparison comparison = comparer.compare(read(SampleForm.with(RULEBOOK, answers)));
    assertEquals(ImmutableList.of(), comparison.differences());
    assertTrue(comparison.compared() > 60, comparison.compared() + " compared");
  }

  @Test
  void blankSheetsAreBlank() {
    AnswerSheet blank = BlankSheets.of(LAYOUT);
    assertTrue(blank.isBlank());
  }
}
