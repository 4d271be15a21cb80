package org.predikat.worksheet.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.predikat.round.AnswerSheet;
import org.predikat.round.Notice;
import org.predikat.round.NoticeCode;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.reading.RulebookReader;
import org.predikat.worksheet.outline.HeadLabel;
import org.predikat.worksheet.portal.PortalJson.Found;
import org.predikat.worksheet.reading.Form;
import org.predikat.worksheet.reading.Layer;
import org.predikat.worksheet.reading.QuestionReading.State;
import org.predikat.worksheet.reading.Worksheet;

final class PortalJsonTest {
  private static final Rulebook RULEBOOK = RulebookReader.shipped("permenpanrb-90-2021");
  private static final Layout LAYOUT = RULEBOOK.layout();

  private static Found found(String json, Optional<Layer> layer) {
    try {
      return new PortalJson(RULEBOOK, layer)
          .document(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "u1.json");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Worksheet read(String json) {
    return ((Found.Answers) found(json, Optional.empty())).worksheet();
  }

  private static String answers(String answers) {
    return "{\"unit_id\": \"U1\", \"nama_unit\": \"Unit\", \"tahun\": 2026, \"answers\": ["
        + answers
        + "]}";
  }

  private static String answer(int question, String unit) {
    return "{\"soal_id\": " + question + ", \"jawaban_unit\": " + unit + ", \"jawaban_tpi\": null}";
  }

  private static List<NoticeCode> codes(Worksheet worksheet) {
    return worksheet.notices().stream()
        .map(Notice::code)
        .filter(code -> code != NoticeCode.PORTAL_QUESTIONS_ABSENT)
        .toList();
  }

  private static String option(Worksheet worksheet, String code) {
    int question = LAYOUT.questionIndex().get(code);
    int option = worksheet.answers().option(question);
    return option == AnswerSheet.BLANK ? "" : Integer.toString(option);
  }

  private static State state(Worksheet worksheet, String code) {
    return worksheet.questions().get(LAYOUT.questionIndex().get(code)).state();
  }

  @Test
  void everyAnswerFindsItsPlace() {
    List<String> answers = new ArrayList<>();
    for (int id = 1; id <= 127; id++) {
      int question = id;
      boolean count =
          (id >= 88 && id <= 91)
              || (id >= 102 && id <= 106)
              || (id >= 110 && id <= 120)
              || id == 122
              || id == 123;
      boolean yes =
          LAYOUT.questions().stream()
              .anyMatch(q -> q.portalIds().contains(question) && q.type().code().equals("YT"));
      answers.add(
          answer(
              id,
              count
                  ? "\"" + id + "\""
                  : id == 125 || id == 127 ? "\"3,25\"" : yes ? "\"Ya\"" : "\"A\""));
    }
    Worksheet worksheet = read(answers(String.join(",", answers)));
    assertEquals(List.of(), worksheet.notices());
    assertEquals(113, worksheet.count(State.ANSWERED));
    assertEquals(Form.JSON, worksheet.form());
    assertEquals(Optional.of(Layer.UNIT), worksheet.layer());
    assertEquals("U1", worksheet.labels().get(HeadLabel.UNIT_ID));
    assertEquals("2026", worksheet.labels().get(HeadLabel.YEAR));
    assertEquals(88, worksheet.answers().slot(LAYOUT.slotIndex().get("R1.i.a.agen")));
    assertEquals(120, worksheet.answers().slot(LAYOUT.slotIndex().get("R5.iii.b.sudah")));
    assertEquals(32500, worksheet.answers().slot(LAYOUT.slotIndex().get("SPAK.indeks")));
    assertEquals(64, worksheet.sha256().length());
  }

  @ParameterizedTest
  @CsvSource({
    "1, '\"Ya\"', 0, ''",
    "1, '\"ya \"', 0, 'SPELLING STRAY_SPACES'",
    "1, '\"Tidak\"', 1, ''",
    "1, '\"\"', '', ''",
    "1, 'null', '', ''",
    "1, '\"Mungkin\"', '', 'UNKNOWN_ANSWER'",
    "1, 'true', '', 'JSON_VALUE_WRONG'",
    "1, '{\"a\": [1]}', '', 'JSON_VALUE_WRONG'",
  })
  void readsAChoice(int question, String given, String option, String codes) {
    Worksheet worksheet = read(answers(answer(question, given)));
    assertEquals(option, option(worksheet, "P1.i.a"));
    assertEquals(codes, String.join(" ", codes(worksheet).stream().map(NoticeCode::name).toList()));
    State expected =
        codes.contains("UNKNOWN") || codes.contains("WRONG")
            ? State.INVALID
            : option.isEmpty() ? State.BLANK : State.ANSWERED;
    assertEquals(expected, state(worksheet, "P1.i.a"));
    assertTrue(worksheet.usable());
  }

  @ParameterizedTest
  @CsvSource({
    "88, '\"7\"', 7, ''",
    "88, '\" 7\"', 7, 'STRAY_SPACES'",
    "88, '\"1.234\"', '', 'NUMBER_AMBIGUOUS'",
    "88, '\"7,5\"', '', 'TOO_MANY_DECIMALS'",
    "88, '\"-1\"', '', 'NUMBER_OUT_OF_RANGE'",
    "88, '\"tujuh\"', '', 'NOT_A_NUMBER'",
    "88, '7', '', 'JSON_VALUE_WRONG'",
  })
  void readsACount(int question, String given, String number, String codes) {
    Worksheet worksheet = read(answers(answer(question, given) + "," + answer(89, "\"1\"")));
    long slot = worksheet.answers().slot(LAYOUT.slotIndex().get("R1.i.a.agen"));
    assertEquals(number, slot == AnswerSheet.MISSING ? "" : Long.toString(slot));
    assertEquals(codes, String.join(" ", codes(worksheet).stream().map(NoticeCode::name).toList()));
    assertEquals(number.isEmpty() ? State.INVALID : State.ANSWERED, state(worksheet, "R1.i.a"));
  }

  @Test
  void saysWhereAnAnswerIsWrong() {
    Worksheet worksheet =
        read("{\"answers\": [\n" + answer(1, "\"Ya\"") + ",\n" + answer(2, "\"F\"") + "]}");
    Notice notice =
        worksheet.notices().stream()
            .filter(each -> each.code() == NoticeCode.UNKNOWN_ANSWER)
            .findFirst()
            .orElseThrow();
    assertEquals(3, notice.place().row());
    assertEquals("P1.i.b", notice.place().header());
    assertEquals("F", notice.value());
  }

  @Test
  void readsTheLayerThatWasAskedFor() {
    String json = answers("{\"soal_id\": 1, \"jawaban_unit\": \"Ya\", \"jawaban_tpi\": \"Tidak\"}");
    assertEquals(
        "0", option(((Found.Answers) found(json, Optional.of(Layer.UNIT))).worksheet(), "P1.i.a"));
    assertEquals(
        "1", option(((Found.Answers) found(json, Optional.of(Layer.TPI))).worksheet(), "P1.i.a"));
    Worksheet both = read(json);
    assertFalse(both.usable());
    assertEquals(ImmutableList.of(NoticeCode.WORKSHEET_LAYER_AMBIGUOUS), codes(both));
    assertEquals(ImmutableList.of(Layer.UNIT, Layer.TPI), both.layers());
    Worksheet none = ((Found.Answers) found(json, Optional.of(Layer.MINISTRY))).worksheet();
    assertEquals(ImmutableList.of(NoticeCode.WORKSHEET_LAYER_ABSENT), codes(none));
  }

  @Test
  void readsTheOnlyLayerThatIsFilled() {
    Worksheet worksheet =
        read(answers("{\"soal_id\": 1, \"jawaban_unit\": null, \"jawaban_tpi\": \"Ya\"}"));
    assertEquals(Optional.of(Layer.TPI), worksheet.layer());
    assertEquals("0", option(worksheet, "P1.i.a"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"answers\": [{\"soal_id\": 1}]} | JSON_FIELD_MISSING",
        "{\"answers\": [{\"jawaban_unit\": \"Ya\"}]} | JSON_FIELD_MISSING",
        "{\"answers\": [{\"soal_id\": \"1\", \"jawaban_unit\": \"Ya\"}]} | JSON_VALUE_WRONG"
            + " JSON_FIELD_MISSING",
        "{\"answers\": [{\"soal_id\": 999, \"jawaban_unit\": \"Ya\"}]} | PORTAL_QUESTION_UNKNOWN",
        "{\"answers\": [{\"soal_id\": 1, \"jawaban_unit\": \"Ya\"}, {\"soal_id\": 1,"
            + " \"jawaban_unit\": \"Ya\"}]} | PORTAL_QUESTION_TWICE",
        "{\"answers\": [{\"soal_id\": 1, \"jawaban_unit\": \"Ya\", \"soal_id\": 2}]} |"
            + " JSON_KEY_TWICE",
        "{\"answers\": [7]} | JSON_VALUE_WRONG",
        "{\"answers\": [{\"soal_id\": 1, \"jawaban_unit\": \"Ya\", \"warna\": {\"x\": []}}]} |"
            + " JSON_FIELD_UNKNOWN",
        "{\"answers\": [{\"soal_id\": 1, \"jawaban_unit\": \"Ya\", \"catatan_unit\": 4}]} |"
            + " JSON_VALUE_WRONG",
      })
  void reportsOddAnswers(String json, String codes) {
    Worksheet worksheet = read(json);
    assertEquals(codes, String.join(" ", codes(worksheet).stream().map(NoticeCode::name).toList()));
    assertTrue(worksheet.usable());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[] | JSON_NOT_PORTAL",
        "{} | JSON_NOT_PORTAL",
        "{\"answers\": [], \"units\": []} | JSON_NOT_PORTAL",
        "{\"answers\": null} | JSON_VALUE_WRONG",
        "{\"answers\": [], \"answers\": []} | JSON_KEY_TWICE",
        "{\"tahun\": \"2026\", \"answers\": []} | JSON_VALUE_WRONG",
        "{\"answers\": [{\"soal_id\": 1, | JSON_SYNTAX",
        "{\"answers\": []} {\"answers\": []} | JSON_SECOND_DOCUMENT",
        "{\"error\": true, \"code\": 404, \"message\": \"tidak ada\"} | PORTAL_REFUSAL",
        "'' | EMPTY_FILE",
        "tidak ada | JSON_SYNTAX",
        "PK | JSON_SYNTAX",
      })
  void refusesWhatIsNoDocument(String json, String codes) {
    Worksheet worksheet = read(json);
    assertEquals(codes, String.join(" ", codes(worksheet).stream().map(NoticeCode::name).toList()));
    assertFalse(worksheet.usable());
    assertTrue(worksheet.answers().isBlank());
  }

  @Test
  void deepAndHugeDocumentsHitALimit() {
    String deep = "{\"answers\": " + Strings.repeat("[", 10_000);
    assertEquals(
        ImmutableList.of(NoticeCode.JSON_FIELD_UNKNOWN, NoticeCode.JSON_LIMIT),
        codes(read(deep.replace("answers", "x"))));
    String huge = answers(answer(1, "\"" + Strings.repeat("x", 200_000) + "\""));
    assertEquals(ImmutableList.of(NoticeCode.JSON_LIMIT), codes(read(huge)));
    String many = answers(Strings.repeat(answer(1, "null") + ",", 10_000) + answer(1, "null"));
    assertTrue(codes(read(many)).contains(NoticeCode.LIMIT_REACHED));
    assertFalse(read(many).usable());
  }

  @Test
  void longNotesAreNoObstacle() {
    String json =
        answers(
            "{\"soal_id\": 1, \"jawaban_unit\": \"Ya\", \"catatan_unit\": \""
                + Strings.repeat("catatan ", 100_000)
                + "\"}");
    assertEquals(ImmutableList.of(), codes(read(json)));
  }

  @Test
  void aRulebookWithoutPortalIdsTakesNoJson() throws IOException {
    Found found =
        new PortalJson(RulebookReader.shipped("permenpanrb-52-2014"), Optional.empty())
            .document(
                new ByteArrayInputStream(
                    answers(answer(1, "\"Ya\"")).getBytes(StandardCharsets.UTF_8)),
                "u1.json");
    Worksheet worksheet = ((Found.Answers) found).worksheet();
    assertEquals(ImmutableList.of(NoticeCode.PORTAL_NO_QUESTIONS), codes(worksheet));
    assertFalse(worksheet.usable());
  }

  @Test
  void readsListsOfUnits() {
    Found.Units found =
        (Found.Units)
            found(
                "{\"tahun\": 2026, \"units\": [{\"id\": \"U1\", \"nama\": \"Satu\"},"
                    + " {\"id\": \" U2\", \"nama\": \"Dua\", \"kategori\": \"WBK-AFIRMASI\","
                    + " \"afirmasi\": true}, {\"id\": 3, \"nama\": \"Tiga\"}, {\"nama\": \"x\"}]}",
                Optional.empty());
    assertEquals(2, found.units().units().size());
    assertEquals("U2", found.units().units().get(1).id());
    assertEquals(Optional.of(true), found.units().units().get(1).affirmed());
    assertEquals(
        ImmutableList.of(
            NoticeCode.STRAY_SPACES,
            NoticeCode.JSON_VALUE_WRONG,
            NoticeCode.JSON_FIELD_MISSING,
            NoticeCode.JSON_FIELD_MISSING),
        found.notices().stream().map(Notice::code).toList());
  }

  @Test
  void oneBadLineDoesNotSpoilTheOthers() throws IOException {
    String lines =
        "\uFEFF"
            + answers(answer(1, "\"Ya\""))
            + "\r\n\n{rusak\n"
            + answers(answer(1, "\"Tidak\""));
    List<String> seen = new ArrayList<>();
    new PortalJson(RULEBOOK, Optional.empty())
        .lines(
            new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
            "batch.jsonl",
            found -> {
              Found.Answers answers = (Found.Answers) found;
              seen.add(
                  answers.line()
                      + (answers.worksheet().usable()
                          ? " " + option(answers.worksheet(), "P1.i.a")
                          : " "
                              + codes(answers.worksheet())
                              + answers.worksheet().notices().get(0).place().row()));
            });
    assertEquals(List.of("1 0", "3 [JSON_SYNTAX]3", "4 1"), seen);
  }
}
