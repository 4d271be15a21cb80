package org.predikat.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.predikat.intake.cells.NumberText;
import org.predikat.intake.cells.RawRow;

final class NumberTextTest {
  /** An index of a survey: 0 to 4, four decimals. */
  private static final NumberText INDEX = new NumberText(4, 0, 40_000);

  /** A count. */
  private static final NumberText COUNT = new NumberText(0, 0, NumberReader.MOST_COUNT);

  /** An amount without upper end, three decimals. */
  private static final NumberText AMOUNT = new NumberText(3, 0, NumberReader.MOST_COUNT);

  private static String shown(long result) {
    if (result == NumberText.BLANK) {
      return "BLANK";
    }
    if (result == NumberText.NOT_A_NUMBER) {
      return "NOT_A_NUMBER";
    }
    if (result == NumberText.AMBIGUOUS) {
      return "AMBIGUOUS";
    }
    if (result == NumberText.TOO_MANY_DECIMALS) {
      return "TOO_MANY_DECIMALS";
    }
    return result == NumberText.OUT_OF_RANGE ? "OUT_OF_RANGE" : Long.toString(result);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3|30000",
        "3.5|35000",
        "3,5|35000",
        "0,0001|1",
        "4|40000",
        "4.0000|40000",
        "3.50000|35000",
        // Three decimals could be thousands, which an index of at most 4 cannot be.
        "3.456|34560",
        "3,456|34560",
        "3.45678|TOO_MANY_DECIMALS",
        "4.0001|OUT_OF_RANGE",
        "5|OUT_OF_RANGE",
        "-1|OUT_OF_RANGE",
        "''|BLANK",
        "-|NOT_A_NUMBER",
        ".5|NOT_A_NUMBER",
        "3.|NOT_A_NUMBER",
        "3..5|NOT_A_NUMBER",
        "3 5|NOT_A_NUMBER",
        "1e0|NOT_A_NUMBER",
        "+3|NOT_A_NUMBER",
        "٣|NOT_A_NUMBER",
        "3,5,6|NOT_A_NUMBER",
        "99999999999999999999|OUT_OF_RANGE",
      })
  void anIndex(String text, String expected) {
    assertEquals(expected, shown(INDEX.read(text, false)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12|12",
        "1234|1234",
        "1.234|AMBIGUOUS",
        "1,234|AMBIGUOUS",
        "12.345|AMBIGUOUS",
        "1.234.567|1234567",
        "1,234,567|1234567",
        "1.234,0|1234",
        "1,234.0|1234",
        "1.234,5|TOO_MANY_DECIMALS",
        "1.23.456|NOT_A_NUMBER",
        "1234.567,0|NOT_A_NUMBER",
        "1.234,567.8|NOT_A_NUMBER",
        "0.123|TOO_MANY_DECIMALS",
        "007|7",
        "3.0|3",
      })
  void aCount(String text, String expected) {
    assertEquals(expected, shown(COUNT.read(text, false)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.234|AMBIGUOUS",
        "0.234|234",
        "1.2345|TOO_MANY_DECIMALS",
        "1234.567|1234567",
        "1.234,567|1234567",
        "1.5|1500",
      })
  void anAmount(String text, String expected) {
    assertEquals(expected, shown(AMOUNT.read(text, false)));
  }

  @Test
  void aNumberOfASpreadsheetIsNeverAmbiguous() {
    assertEquals(1_234, AMOUNT.read("1.234", true));
    assertEquals("NOT_A_NUMBER", shown(AMOUNT.read("1.234.567", true)));
  }

  /** The short way gives what the long way gives, or leaves the cell to it. */
  @Test
  void numbersReadWithoutATextAreThoseOfTheText() {
    Random random = new Random(1);
    for (NumberText numbers : List.of(INDEX, COUNT, AMOUNT, new NumberText(2, 100, 9_999))) {
      for (int i = 0; i < 100_000; i++) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(8);
        while (text.length() < length) {
          text.append(
              "00123456789012345678901234567890123456789.,.,- %x".charAt(random.nextInt(49)));
        }
        long packed = numbers.readPacked(RawRow.pack(text.toString()));
        if (packed != NumberText.NOT_A_NUMBER) {
          assertEquals(numbers.read(text.toString(), false), packed, text::toString);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "3.5", "3,67", "0.0001", "4", "4.0000", "0003"})
  void commonNumbersNeedNoText(String text) {
    assertEquals(INDEX.read(text, false), INDEX.readPacked(RawRow.pack(text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ".", "5.", ".5", "-1", " 3", "3.456", "4.0001", "5", "3.50000", "1.2.3", "x"})
  void otherCellsAreLeftToTheText(String text) {
    assertEquals(NumberText.NOT_A_NUMBER, INDEX.readPacked(RawRow.pack(text)));
  }
}
