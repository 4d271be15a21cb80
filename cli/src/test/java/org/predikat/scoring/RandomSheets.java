package org.predikat.scoring;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.predikat.round.AnswerSheet;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.Component;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Question;
import org.predikat.rulebook.Rulebook;

/** Random sheets of all tempers: good and bad, complete and gappy, with small and huge counts. */
public final class RandomSheets {
  private final Rulebook rulebook;
  private final SplittableRandom random;

  /** Sheets of a rulebook from a seed. */
  public RandomSheets(Rulebook rulebook, long seed) {
    this.rulebook = rulebook;
    this.random = new SplittableRandom(seed);
  }

  /** The next sheet. */
  public AnswerSheet next() {
    Layout layout = rulebook.layout();
    byte[] options = new byte[layout.questions().size()];
    long[] slots = new long[layout.slots().size()];
    Arrays.fill(options, (byte) AnswerSheet.BLANK);
    Arrays.fill(slots, AnswerSheet.MISSING);
    int blankOf = random.nextInt(4) == 0 ? 3 + random.nextInt(20) : Integer.MAX_VALUE;
    int good = random.nextInt(4);
    long mostCount =
        random.nextInt(40) == 0
            ? 999_999_999L
            : new long[] {1, 3, 20, 100, 1_000}[random.nextInt(5)];
    for (int i = 0; i < options.length; i++) {
      if (random.nextInt(blankOf) == 0 && blankOf != Integer.MAX_VALUE) {
        continue;
      }
      Question question = layout.questions().get(i);
      if (question.type() instanceof AnswerType.Choice choice) {
        options[i] =
            (byte) (random.nextInt(4) < good ? 0 : random.nextInt(choice.options().size()));
      } else if (question.type() instanceof AnswerType.Scale scale) {
        slots[layout.firstSlot().get(i)] = number(scale, good);
      } else {
        for (int input = 0; input < question.inputs().size(); input++) {
          slots[layout.firstSlot().get(i) + input] = random.nextLong(mostCount + 1);
        }
      }
    }
    TreeMap<Integer, BigDecimal> given = new TreeMap<>();
    if (random.nextInt(16) == 0) {
      int node = random.nextInt(layout.nodes().size());
      Component component = layout.nodes().get(node);
      long most = component.weight().value().movePointRight(6).longValueExact();
      given.put(node, BigDecimal.valueOf(random.nextLong(most + 1), 6));
    }
    return AnswerSheet.owning(options, slots, given);
  }

  private long number(AnswerType.Scale scale, int good) {
    long least = scale.least().value().movePointRight(scale.decimals()).longValueExact();
    long most = scale.most().value().movePointRight(scale.decimals()).longValueExact();
    return switch (random.nextInt(4)) {
      case 0 -> most;
      case 1 -> most - (most - least) / 100 * random.nextInt(1 + 25 * (4 - good));
      default -> random.nextLong(least, most + 1);
    };
  }
}
