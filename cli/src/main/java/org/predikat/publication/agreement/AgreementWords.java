package org.predikat.publication.agreement;

import com.google.common.base.Ascii;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import org.predikat.agreement.Metric;
import org.predikat.publication.Words;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Minimum;
import org.predikat.scoring.Points;

/** The numbers and names of an agreement as text. */
final class AgreementWords {
  private static final int DECIMALS = 3;

  private AgreementWords() {}

  /** A coefficient with three decimals; the word for undefined where it is. */
  static String coefficient(OptionalDouble value, Words words) {
    return value.isEmpty()
        ? words.text("agreement.undefined")
        : words.number(rounded(value.getAsDouble()).toPlainString());
  }

  static BigDecimal rounded(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? BigDecimal.ZERO.setScale(DECIMALS) : rounded;
  }

  /** The share of pairs that are the same, in percent with one decimal. */
  static BigDecimal percent(long same, long pairs) {
    return pairs == 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(100 * same).divide(BigDecimal.valueOf(pairs), 1, RoundingMode.HALF_UP);
  }

  /** Points with two decimals. */
  static String points(Points points, Words words) {
    return words.number(points.toDecimal(2).toPlainString());
  }

  /** What a minimum is a minimum of. */
  static String label(Minimum minimum, Layout layout) {
    Integer node = layout.nodeIndex().get(minimum.node());
    return node == null ? minimum.node() : layout.nodeLabel(node);
  }

  /** The word for a metric in files. */
  static String metric(Metric metric) {
    return Ascii.toLowerCase(metric.name());
  }
}
