package org.predikat.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {
  private static String taken(CsvRows rows) {
    return new String(rows.take(), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+62", "-1", "@SUM(A1)", "\tx", "\r=x", "\n=x", "\uFF1D1"})
  void textThatCouldBeAFormulaGetsAnApostrophe(String cell) {
    assertEquals("'" + cell, CsvRows.harmless(cell));
  }

  @Test
  void numbersAreNeverTouched() {
    CsvRows rows = new CsvRows(CsvDialect.STANDARD, 10);
    rows.number(-5).hundredths(-7).hundredths(-12345).exact("-0.25").end();
    assertEquals("-5,-0.07,-123.45,-0.25\r\n", taken(rows));
  }

  @Test
  void theIndonesianDialectHasSemicolonAndComma() {
    CsvRows rows = new CsvRows(CsvDialect.ID, 10);
    rows.text("a,b").text("c;d").hundredths(7913).exact("79.125").end();
    assertEquals("a,b;\"c;d\";79,13;79,125\r\n", taken(rows));
    assertEquals(3, CsvRows.preamble(CsvDialect.ID).length);
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
