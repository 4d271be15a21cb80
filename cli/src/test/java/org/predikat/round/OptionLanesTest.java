package org.predikat.round;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.predikat.rulebook.AnswerType;

/** Options in lanes of longs behave as options one by one would. */
class OptionLanesTest {
  private static final int BLANK = AnswerSheet.BLANK;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 15, 16, 17, 113})
  void keepsEveryOption(int questions) {
    Random random = new Random(questions);
    for (int round = 0; round < 200; round++) {
      byte[] options = options(questions, random);
      AnswerSheet sheet = sheet(options);
      assertEquals(questions, sheet.questionCount());
      for (int question = 0; question < questions; question++) {
        assertEquals(options[question], sheet.option(question));
      }
      assertEquals(
          IntStream.range(0, questions).allMatch(q -> options[q] == BLANK), sheet.isBlank());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 16, 33, 113})
  void putsLaterOptionsInPlaceOfEarlierOnes(int questions) {
    Random random = new Random(questions);
    for (int round = 0; round < 200; round++) {
      byte[] earlier = options(questions, random);
      byte[] later = options(questions, random);
      AnswerSheet replaced = sheet(earlier).replacedBy(sheet(later));
      for (int question = 0; question < questions; question++) {
        int expected = later[question] == BLANK ? earlier[question] : later[question];
        assertEquals(expected, replaced.option(question));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 16, 33, 113})
  void knowsWhetherSomeQuestionsAreAnswered(int questions) {
    Random random = new Random(questions);
    for (int round = 0; round < 200; round++) {
      byte[] options = options(questions, random);
      int[] some = random.ints(3, 0, questions).toArray();
      long[] mask = OptionLanes.mask(questions, IntStream.of(some));
      boolean expected = IntStream.of(some).noneMatch(question -> options[question] == BLANK);
      assertEquals(expected, sheet(options).answers(mask));
    }
  }

  /** Nine out of ten answered, or none at all. */
  private static byte[] options(int questions, Random random) {
    boolean blank = random.nextInt(4) == 0;
    byte[] options = new byte[questions];
    for (int question = 0; question < questions; question++) {
      boolean answered = !blank && random.nextInt(10) > 0;
      options[question] =
          (byte) (answered ? random.nextInt(AnswerType.Choice.MOST_OPTIONS) : BLANK);
    }
    return options;
  }

  private static AnswerSheet sheet(byte[] options) {
    return AnswerSheet.owning(options, new long[0], Collections.emptySortedMap());
  }
}
