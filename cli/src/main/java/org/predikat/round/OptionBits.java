package org.predikat.round;

import java.util.Arrays;
import java.util.List;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.Question;

/**
 * Packs the answers of a sheet: an option takes as many bits as its question needs, two or three,
 * so a sheet of 160 answers takes some fifty bytes.
 */
final class OptionBits {
  private final int[] bits;
  private final int bytes;

  OptionBits(List<Question> questions) {
    bits = questions.stream().mapToInt(OptionBits::width).toArray();
    bytes = (Arrays.stream(bits).sum() + Byte.SIZE - 1) / Byte.SIZE;
  }

  private static int width(Question question) {
    return question.type() instanceof AnswerType.Choice choice
        ? Integer.SIZE - Integer.numberOfLeadingZeros(choice.options().size())
        : 0;
  }

  /** Appends the index of an option per question, or BLANK. */
  void write(SlabWriter out, byte[] options) {
    int[] bitsOf = bits;
    long pending = 0;
    int count = 0;
    for (int i = 0; i < bitsOf.length; i++) {
      pending |= (options[i] + 1L) << count;
      count += bitsOf[i];
      if (count >= Integer.SIZE) {
        out.u4((int) pending);
        pending >>>= Integer.SIZE;
        count -= Integer.SIZE;
      }
    }
    for (; count > 0; count -= Byte.SIZE) {
      out.u1((int) pending);
      pending >>>= Byte.SIZE;
    }
  }

  /** Reads what {@link #write} appended. */
  byte[] read(SlabReader in) {
    int[] bitsOf = bits;
    byte[] options = new byte[bitsOf.length];
    long pending = 0;
    int count = 0;
    int left = bytes;
    for (int i = 0; i < bitsOf.length; i++) {
      int width = bitsOf[i];
      if (count < width) {
        for (; left > 0 && count <= Long.SIZE - Byte.SIZE; left--) {
          pending |= (long) in.u1() << count;
          count += Byte.SIZE;
        }
      }
      options[i] = (byte) (((int) pending & ((1 << width) - 1)) - 1);
      pending >>>= width;
      count -= width;
    }
    return options;
  }

  int questionCount() {
    return bits.length;
  }
}
