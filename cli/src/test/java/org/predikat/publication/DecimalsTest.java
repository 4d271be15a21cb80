package org.predikat.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.predikat.scoring.Points;

class DecimalsTest {
  @ParameterizedTest
  @CsvSource({
    "633, 8, 79.13, 79.125, 79.125",
    "250, 3, 83.33, 250/3, 83 1/3",
    "5, 12, 0.42, 5/12, 0 5/12",
    "-29, 12, -2.42, -29/12, -2 5/12",
    "-1, 250, 0.00, -0.004, -0.004",
    "0, 1, 0.00, 0, 0",
    "1, 200, 0.01, 0.005, 0.005"
  })
  void amountsAsText(long numerator, long denominator, String display, String exact, String cell) {
    Points points = Points.of(numerator, denominator);
    assertEquals(display, Decimals.display(points));
    assertEquals(exact, Decimals.exact(points));
    assertEquals(cell, Decimals.cell(points));
  }

  @Test
  void aTinyDistanceIsNeverShownAsNone() {
    assertEquals("-0.004", Decimals.distance(Points.of(-1, 250)));
    assertEquals("+0.25", Decimals.distance(Points.of(1, 4)));
    assertEquals("0.00", Decimals.distance(Points.ZERO));
  }

  @Test
  void twoDecimalsSayItAllOrNot() {
    assertTrue(Decimals.isExactInHundredths(Points.of(1, 4)));
    assertFalse(Decimals.isExactInHundredths(Points.of(1, 8)));
  }

  @Test
  void hundredthsAreWrittenAsDecimals() {
    Random random = new Random(3);
    for (int i = 0; i < 2000; i++) {
      long hundredths = random.nextInt(40_000) - 20_000L;
      StringBuilder text = new StringBuilder();
      Decimals.appendHundredths(text, hundredths, '.');
      assertEquals(BigDecimal.valueOf(hundredths, 2).toPlainString(), text.toString());
    }
  }
}
