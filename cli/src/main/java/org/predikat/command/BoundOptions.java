package org.predikat.command;

import com.google.common.base.Splitter;
import java.math.BigDecimal;
import java.util.List;
import org.predikat.robustness.Bounds;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is taken to be uncertain, as the command line has it. */
final class BoundOptions {
  private static final int DECIMALS = 3;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(names = "--judgement", paramLabel = "P|WORSE:BETTER")
  private String judgement;

  @Option(names = "--counts", paramLabel = "SHARE")
  private String counts;

  @Option(names = "--index", paramLabel = "POINTS")
  private String index;

  @Option(names = "--weights", paramLabel = "SHARE")
  private String weights;

  /** The bounds; a number that cannot be one is a usage error. */
  Bounds read(Messages messages) {
    Bounds usual = Bounds.USUAL;
    int worse = usual.worse();
    int better = usual.better();
    if (judgement != null) {
      List<String> parts = Splitter.on(':').splitToList(judgement);
      int first = number(messages, "--judgement", parts.get(0), Bounds.WHOLE);
      // With three decimals a chance is an even number of ten-thousandths.
      worse = parts.size() == 1 ? first / 2 : first;
      better =
          parts.size() == 1
              ? first / 2
              : number(messages, "--judgement", parts.get(1), Bounds.WHOLE - first);
      if (parts.size() > 2) {
        throw refused(messages, "--judgement", judgement, Bounds.WHOLE);
      }
    }
    return new Bounds(
        worse,
        better,
        counts == null ? usual.counts() : number(messages, "--counts", counts, Bounds.WHOLE),
        index == null ? usual.index() : number(messages, "--index", index, Bounds.MOST_INDEX),
        weights == null
            ? usual.weights()
            : number(messages, "--weights", weights, Bounds.MOST_WEIGHTS));
  }

  /** A number from 0 to the most, in ten-thousandths. */
  private int number(Messages messages, String option, String text, int most) {
    try {
      BigDecimal number = new BigDecimal(text);
      BigDecimal scaled = number.movePointRight(4);
      if (number.stripTrailingZeros().scale() <= DECIMALS
          && number.signum() >= 0
          && scaled.compareTo(BigDecimal.valueOf(most)) <= 0) {
        return scaled.intValueExact();
      }
    } catch (NumberFormatException e) {
      throw refused(messages, option, text, most);
    }
    throw refused(messages, option, text, most);
  }

  private ParameterException refused(Messages messages, String option, String text, int most) {
    return new ParameterException(
        spec.commandLine(),
        messages.text(
            "robustness.bound_range",
            option,
            text,
            BigDecimal.valueOf(most, 4).stripTrailingZeros().toPlainString()));
  }
}
