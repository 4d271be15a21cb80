package org.predikat.publication;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.TreeMap;
import org.predikat.round.AnswerSheet;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.Bands;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Question;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * An answer sheet as an object: column name to answer, in worksheet order, blanks left out. Options
 * stand by their codes, numbers as text so that no reader rounds them, given scores by the code of
 * their node.
 */
final class AnswersJson {
  private static final String GIVEN = "nilai_diberikan";

  /** Cut-offs that nobody has verified, by which numbers became options. */
  private static final String CUTOFFS = "batas_belum_terverifikasi";

  private AnswersJson() {}

  /** Writes a sheet. */
  static void write(JsonGenerator json, Layout layout, AnswerSheet sheet) {
    json.writeStartObject();
    for (int question = 0; question < layout.questions().size(); question++) {
      int option = sheet.option(question);
      if (option != AnswerSheet.BLANK
          && layout.questions().get(question).type() instanceof AnswerType.Choice choice) {
        json.writeStringProperty(
            layout.questions().get(question).code(), choice.options().get(option).code());
      }
    }
    for (int slot = 0; slot < layout.slots().size(); slot++) {
      long number = sheet.slot(slot);
      if (number != AnswerSheet.MISSING) {
        Layout.Slot place = layout.slots().get(slot);
        json.writeStringProperty(place.column(), number(number, place.decimals()));
      }
    }
    if (!sheet.given().isEmpty()) {
      json.writeObjectPropertyStart(GIVEN);
      sheet
          .given()
          .forEach(
              (node, points) ->
                  json.writeStringProperty(layout.nodeCode(node), points.toPlainString()));
      json.writeEndObject();
    }
    if (!sheet.cutoffs().isEmpty()) {
      json.writeObjectPropertyStart(CUTOFFS);
      sheet
          .cutoffs()
          .forEach(
              (question, cutoff) -> {
                Question place = layout.questions().get(question);
                json.writeStringProperty(place.code(), place.bands().orElseThrow().name(cutoff));
              });
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  /** The sheet that {@link #write} wrote; the parser stands on its first token. */
  static AnswerSheet read(JsonParser json, Layout layout) {
    byte[] options = new byte[layout.questions().size()];
    Arrays.fill(options, (byte) AnswerSheet.BLANK);
    long[] slots = new long[layout.slots().size()];
    Arrays.fill(slots, AnswerSheet.MISSING);
    TreeMap<Integer, BigDecimal> given = new TreeMap<>();
    TreeMap<Integer, Integer> cutoffs = new TreeMap<>();
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      json.nextToken();
      if (name.equals(GIVEN)) {
        for (String node = json.nextName(); node != null; node = json.nextName()) {
          given.put(index(layout.nodeIndex(), node), new BigDecimal(json.nextStringValue()));
        }
      } else if (name.equals(CUTOFFS)) {
        for (String code = json.nextName(); code != null; code = json.nextName()) {
          int question = index(layout.questionIndex(), code);
          Bands bands = layout.questions().get(question).bands().orElseThrow();
          cutoffs.put(question, cutoff(bands, json.nextStringValue()));
        }
      } else {
        Integer question = layout.questionIndex().get(name);
        if (question != null
            && layout.questions().get(question).type() instanceof AnswerType.Choice choice) {
          options[question] = option(choice, json.getString());
        } else {
          int slot = index(layout.slotIndex(), name);
          slots[slot] =
              new BigDecimal(json.getString())
                  .setScale(layout.slots().get(slot).decimals())
                  .unscaledValue()
                  .longValueExact();
        }
      }
    }
    return AnswerSheet.owning(options, slots, given, cutoffs);
  }

  private static int index(ImmutableMap<String, Integer> indexes, String code) {
    Integer index = indexes.get(code);
    if (index == null) {
      throw new IllegalArgumentException(code);
    }
    return index;
  }

  private static int cutoff(Bands bands, String name) {
    for (int cutoff = 0; cutoff < bands.cutoffs(); cutoff++) {
      if (bands.name(cutoff).equals(name)) {
        return cutoff;
      }
    }
    throw new IllegalArgumentException(name);
  }

  private static byte option(AnswerType.Choice choice, String answer) {
    for (int option = 0; option < choice.options().size(); option++) {
      if (choice.options().get(option).code().equals(answer)) {
        return (byte) option;
      }
    }
    throw new IllegalArgumentException(choice.code() + " " + answer);
  }

  /** A scaled number as people write it, without trailing zeros. */
  static String number(long scaled, int decimals) {
    return decimals == 0
        ? Long.toString(scaled)
        : BigDecimal.valueOf(scaled, decimals).stripTrailingZeros().toPlainString();
  }
}
