package org.predikat.publication;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.predikat.scoring.Points;

class CsvRowsTest {
  private static String taken(CsvRows rows) {
    return new String(rows.toBytes(), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+62", "-1", "@SUM(A1)", "\tx", "\r=x", "\n=x", "\uFF1D1"})
  void textThatCouldBeAFormulaGetsAnApostrophe(String cell) {
    assertEquals("'" + cell, CsvRows.harmless(cell));
  }

  @Test
  void numbersAreNeverTouched() {
    CsvRows rows = new CsvRows(CsvDialect.STANDARD, 10);
    rows.number(-5).hundredths(-7).hundredths(-12345).exact(Points.of(-1, 4)).end();
    assertEquals("-5,-0.07,-123.45,-0.25\r\n", taken(rows));
  }

  @Test
  void theIndonesianDialectHasSemicolonAndComma() {
    CsvRows rows = new CsvRows(CsvDialect.ID, 10);
    rows.text("a,b").text("c;d").hundredths(7913).exact(Points.of(633, 8)).end();
    assertEquals("a,b;\"c;d\";79,13;79,125\r\n", taken(rows));
    assertEquals(3, CsvRows.preamble(CsvDialect.ID).length);
  }

  @ParameterizedTest
  @EnumSource
  void aTextPutTogetherIsQuotedLikeAWholeOne(CsvDialect dialect) {
    List<String> parts = List.of("", "A", "; ", ", ", "\"", "=", "é", "1.5 ");
    for (String first : parts) {
      for (String second : parts) {
        CsvRows whole = new CsvRows(dialect, 10);
        whole.text(first + second).text(first + second).end();
        CsvRows together = new CsvRows(dialect, 10);
        together.beginText().text(first).text(second);
        together.endText();
        together.beginText().text(first).text(second);
        together.endText().end();
        assertEquals(taken(whole), taken(together));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void textIsQuotedAsCommonsCsvDoes(CsvDialect dialect) throws Exception {
    Random random = new Random(7);
    String alphabet = "aZ09 ,;\"\r\n'#=-~é\u2013\uD83D\uDE00";
    for (int i = 0; i < 5000; i++) {
      StringBuilder cell = new StringBuilder();
      for (int length = random.nextInt(6); length > 0; length--) {
        cell.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      StringBuilder expected = new StringBuilder();
      CsvRows rows = new CsvRows(dialect, 10);
      for (boolean first : new boolean[] {true, false}) {
        dialect.format().print(CsvRows.harmless(cell.toString()), expected, first);
        rows.text(cell.toString());
      }
      byte[] bytes = expected.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
      assertArrayEquals(bytes, rows.end().toBytes(), cell.toString());
    }
  }

  @ParameterizedTest
  @EnumSource
  void anythingCanBeReadBack(CsvDialect dialect) throws Exception {
    String odd = "Unit \"A\", bagian; 1\nbaris é\u00A0";
    CsvRows rows = new CsvRows(dialect, 10);
    rows.text("").text(odd).word("x").blank().text("#k").end();
    CSVRecord record = dialect.format().parse(new StringReader(taken(rows))).getRecords().get(0);
    assertEquals(List.of("", odd, "x", "", "#k"), record.toList());
  }
}
