package org.predikat.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.common.collect.ImmutableSet;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.predikat.round.NoticeCode;

/**
 * What offices do to a file on its way through an Indonesian Excel. What is certain is understood
 * and said, and gives the very round of the plain file; what is not certain is refused.
 */
final class ExcelHabitsTest {
  private static final NoticeCode[] NOTHING = {};

  @TempDir Path folder;

  static Stream<Arguments> csvHabits() {
    SmallRound round = new SmallRound();
    String plain = SmallRound.csv(round.flat(), ",", "\n");
    String semicolons = SmallRound.csv(decimalCommas(round.flat()), ";", "\r\n");
    return Stream.of(
        habit("CRLF", plain.replace("\n", "\r\n")),
        habit("semicolon and decimal comma", semicolons, NoticeCode.DELIMITER_FOUND),
        habit("tab", plain.replace(',', '\t'), NoticeCode.DELIMITER_FOUND),
        habit("byte order mark", "\uFEFF" + plain, NoticeCode.BYTE_ORDER_MARK),
        habit("sep= line", "sep=;\r\n" + semicolons, NoticeCode.SEP_LINE),
        habit(
            "byte order mark and sep= line",
            "\uFEFFsep=;\r\n" + semicolons,
            NoticeCode.BYTE_ORDER_MARK,
            NoticeCode.SEP_LINE),
        habit("stray spaces", plain.replace(",Ya,", ", Ya ,"), NoticeCode.STRAY_SPACES),
        habit("no-break spaces", plain.replace(",Ya,", ",Ya\u00a0,"), NoticeCode.STRAY_SPACES),
        habit("capitals", plain.replace(",Ya,", ",YA,"), NoticeCode.SPELLING),
        habit("small letters", plain.replace(",A,A,", ",a,a,"), NoticeCode.SPELLING),
        habit("kind in capitals", plain.replace("kementerian", "KEMENTERIAN"), NoticeCode.SPELLING),
        habit(
            "header in capitals",
            plain.replace("id_unit,nama_unit", "ID_UNIT,Nama Unit"),
            NoticeCode.HEADER_SPELLING),
        habit(
            "title above the header",
            "Rekap ZI 2022" + ",".repeat(20) + "\n" + ",".repeat(20) + "\n" + plain,
            NoticeCode.TITLE_ROWS),
        habit(
            "empty rows at the end",
            plain + (",".repeat(20) + "\n").repeat(3),
            NoticeCode.EMPTY_ROWS),
        habit("no line end at the end", plain.substring(0, plain.length() - 1)),
        habit("quotes everywhere", quoted(plain)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("csvHabits")
  void csvHabitsAreUnderstood(String name, String csv, NoticeCode[] said) throws Exception {
    Rounds.Content plain = Rounds.read(new SmallRound().writeFlat(folder.resolve("polos.csv")));
    Path file = folder.resolve("rekap.csv");
    Rounds.Content habit =
        Rounds.read(SmallRound.writeFlat(file, csv.getBytes(StandardCharsets.UTF_8)));
    assertEquals(plain, habit);
    assertEquals(ImmutableSet.copyOf(said), habit.codes());
  }

  @Test
  void utf16IsUnderstoodByItsMark() throws Exception {
    Rounds.Content plain = Rounds.read(new SmallRound().writeFlat(folder.resolve("polos.csv")));
    String csv = "\uFEFF" + SmallRound.csv(new SmallRound().flat(), "\t", "\r\n");
    Path file = folder.resolve("rekap.csv");
    Rounds.Content habit =
        Rounds.read(SmallRound.writeFlat(file, csv.getBytes(StandardCharsets.UTF_16LE)));
    assertEquals(plain, habit);
    assertEquals(
        ImmutableSet.of(NoticeCode.BYTE_ORDER_MARK, NoticeCode.DELIMITER_FOUND), habit.codes());
  }

  @Test
  void windows1252IsReadWhenAskedForAndRefusedElse() throws Exception {
    SmallRound round = new SmallRound().set(1, "nama_unit", "Unit Ké‘Satu’");
    Rounds.Content utf8 = Rounds.read(round.writeFlat(folder.resolve("polos.csv")));
    byte[] bytes =
        SmallRound.csv(round.flat(), ",", "\n").getBytes(Charset.forName("windows-1252"));
    Path file = SmallRound.writeFlat(folder.resolve("rekap.csv"), bytes);
    assertEquals("BYTES_UNDECODABLE", Rounds.read(file).problems().replaceAll(" .*", ""));
    assertEquals(utf8, Rounds.read(file, Charset.forName("windows-1252")));
  }

  static Stream<Arguments> sheetHabits() {
    SmallRound round = new SmallRound();
    List<List<String>> rows = round.flat();
    String plain = SmallRound.sheet(rows, 1);
    String titled = SmallRound.sheet(rows, 4);
    String title = "<row r='1'>" + Xlsx.text("A1", "REKAP ZONA INTEGRITAS 2022") + "</row>";
    String merges = "<mergeCells><mergeCell ref='A1:U1'/></mergeCells>";
    return Stream.of(
        habit("plain", plain),
        habit("numbers with a needless zero", plain.replace("<v>95</v>", "<v>95.0</v>")),
        habit(
            "numbers with binary noise", plain.replace("<v>3.6</v>", "<v>3.5999999999999996</v>")),
        habit(
            "numbers as text",
            plain
                .replace("<v>80.5</v></c>", "</c>")
                .replaceFirst("(<c r=\"P2\")></c>", "$1 t=\"inlineStr\"><is><t>80,5</t></is></c>"),
            NoticeCode.NUMBER_AS_TEXT),
        habit(
            "a percentage",
            plain.replaceFirst("<c r=\"P2\"><v>80.5</v>", "<c r=\"P2\" s=\"1\"><v>0.805</v>")),
        habit(
            "formulas with results",
            plain.replace("<v>10</v>", "<f>5+5</f><v>10</v>"),
            NoticeCode.EXCEL_FORMULAS),
        habit(
            "a merged title",
            titled.replace("<sheetData>", "<sheetData>" + title) + merges,
            NoticeCode.TITLE_ROWS),
        habit(
            "formatted rows below",
            plain.replace("</sheetData>", "<row r='9'><c r='A9' s='1'/></row></sheetData>")),
        habit(
            "hidden rows",
            plain.replace("<row r=\"3\"", "<row r=\"3\" hidden=\"1\""),
            NoticeCode.EXCEL_HIDDEN_ROWS),
        habit(
            "merged cells among the data",
            plain + "<mergeCells><mergeCell ref='U2:U3'/></mergeCells>",
            NoticeCode.EXCEL_MERGED_CELLS),
        habit("spaces", plain.replace(">Ya<", ">Ya \u00a0<"), NoticeCode.STRAY_SPACES),
        habit("capitals", plain.replace(">Ya<", ">YA<"), NoticeCode.SPELLING));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sheetHabits")
  void sheetHabitsAreUnderstood(String name, String sheet, NoticeCode[] said) throws Exception {
    Rounds.Content plain = Rounds.read(new SmallRound().writeFlat(folder.resolve("polos.csv")));
    Path file = new SmallRound().writeFlatWorkbook(folder.resolve("rekap.xlsx"));
    new Xlsx().styles("0%", "dd/mm/yyyy").sheet("rekap", sheet).write(file);
    Rounds.Content habit = Rounds.read(file);
    assertEquals(plain, habit);
    assertEquals(ImmutableSet.copyOf(said), habit.codes());
  }

  @Test
  void aHiddenSheetIsReadAndSaid() throws Exception {
    Rounds.Content plain = Rounds.read(new SmallRound().writeFlat(folder.resolve("polos.csv")));
    Xlsx book = new Xlsx();
    new SmallRound()
        .tables()
        .forEach(
            (name, rows) ->
                book.sheet(
                    " " + name.toUpperCase(Locale.ROOT),
                    name.equals("desk") ? "hidden" : "visible",
                    SmallRound.sheet(rows, 1)));
    Path file = folder.resolve("buku.xlsx");
    SmallRound.withRound(book).write(file);
    Rounds.Content hidden = Rounds.read(file);
    assertEquals(plain, hidden);
    assertEquals(ImmutableSet.of(NoticeCode.EXCEL_HIDDEN_SHEET), hidden.codes());
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        arguments("EXCEL_ERROR_VALUE", "desk.P2.b", "<c t=\"e\"><v>#DIV/0!</v></c>"),
        arguments("EXCEL_ERROR_VALUE", "desk.P1.a", "<c t=\"e\"><v>#N/A</v></c>"),
        arguments("EXCEL_NOT_CALCULATED", "desk.P2.b", "<c><f>1/3</f><v></v></c>"),
        arguments("EXCEL_NOT_CALCULATED", "desk.P1.a", "<c><f>A1</f></c>"),
        arguments("CELL_KIND_WRONG", "desk.P2.b", "<c s=\"2\"><v>44566</v></c>"),
        arguments("UNKNOWN_ANSWER", "desk.P1.b", "<c s=\"2\"><v>44566</v></c>"),
        arguments("NOT_A_NUMBER", "desk.P2.b", "delapan puluh"),
        // A thousand in Indonesian, one in English.
        arguments(
            "NUMBER_AMBIGUOUS", "desk.P2.a.wajib", "<c t=\"inlineStr\"><is><t>1.000</t></is></c>"),
        // 80 percent of a count is none.
        arguments("NOT_A_NUMBER", "desk.P2.a.wajib", "<c s=\"1\"><v>0.8</v></c>"),
        arguments("NUMBER_OUT_OF_RANGE", "desk.P2.b", "805"));
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("refusals")
  void whatIsNotCertainIsRefused(String code, String column, String cell) throws Exception {
    SmallRound round = new SmallRound().set(1, column, cell);
    Path file = round.writeFlatWorkbook(folder.resolve("rekap.xlsx"));
    new Xlsx()
        .styles("0%", "dd/mm/yyyy")
        .sheet("rekap", SmallRound.sheet(round.flat(), 1))
        .write(file);
    Rounds.Content content = Rounds.read(file);
    assertTrue(content.problems().startsWith(code + " U1"), content.toString());
    assertEquals(List.of(NoticeCode.valueOf(code)), content.dossiers().get(0).errors());
    assertEquals(List.of(), content.dossiers().get(1).errors());
  }

  @Test
  void anIdThatLostItsZerosIsRefused() throws Exception {
    SmallRound round = new SmallRound().set(1, "id_unit", "0071");
    Path tables = round.writeFolder(folder.resolve("tabel"));
    String desk = SmallRound.csv(round.tables().get("desk"), ",", "\n");
    Files.writeString(tables.resolve("desk.csv"), desk.replace("0071", "71"));
    Rounds.Content content = Rounds.read(tables);
    assertTrue(content.codes().contains(NoticeCode.LEADING_ZEROS_LOST), content.problems());
  }

  private static Arguments habit(String name, String text, NoticeCode... said) {
    return arguments(name, text, said.length == 0 ? NOTHING : said);
  }

  private static List<List<String>> decimalCommas(List<List<String>> rows) {
    List<List<String>> changed = new ArrayList<>();
    for (List<String> row : rows) {
      List<String> cells = new ArrayList<>(row);
      Collections.copy(
          cells,
          row.stream()
              .map(cell -> cell.matches("[0-9]+\\.[0-9]+") ? cell.replace('.', ',') : cell)
              .toList());
      changed.add(cells);
    }
    return changed;
  }

  private static String quoted(String csv) {
    return "\"" + csv.strip().replace(",", "\",\"").replace("\n", "\"\n\"") + "\"\n";
  }
}
