package org.predikat.publication;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.predikat.round.AnswerSheet;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.Bands;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Question;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

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

  /** The sheet that {@link #write} wrote. */
  static AnswerSheet read(JsonNode answers, Layout layout) {
    byte[] options = new byte[layout.questions().size()];
    for (int question = 0; question < options.length; question++) {
      options[question] = option(layout.questions().get(question), answers);
    }
    long[] slots = new long[layout.slots().size()];
    for (int slot = 0; slot < slots.length; slot++) {
      Layout.Slot place = layout.slots().get(slot);
      JsonNode number = answers.path(place.column());
      slots[slot] =
          number.isMissingNode()
              ? AnswerSheet.MISSING
              : new BigDecimal(number.stringValue())
                  .setScale(place.decimals())
                  .unscaledValue()
                  .longValueExact();
    }
    TreeMap<Integer, BigDecimal> given = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry : answers.path(GIVEN).properties()) {
      given.put(
          layout.nodeIndex().get(entry.getKey()), new BigDecimal(entry.getValue().stringValue()));
    }
    TreeMap<Integer, Integer> cutoffs = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry : answers.path(CUTOFFS).properties()) {
      int question = layout.questionIndex().get(entry.getKey());
      Bands bands = layout.questions().get(question).bands().orElseThrow();
      cutoffs.put(question, cutoff(bands, entry.getValue().stringValue()));
    }
    return AnswerSheet.owning(options, slots, given, cutoffs);
  }

  private static int cutoff(Bands bands, String name) {
    for (int cutoff = 0; cutoff < bands.cutoffs(); cutoff++) {
      if (bands.name(cutoff).equals(name)) {
        return cutoff;
      }
    }
    throw new IllegalArgumentException(name);
  }

  private static byte option(Question question, JsonNode answers) {
    JsonNode answer = answers.path(question.code());
    if (!answer.isMissingNode() && question.type() instanceof AnswerType.Choice choice) {
      for (int option = 0; option < choice.options().size(); option++) {
        if (choice.options().get(option).code().equals(answer.stringValue())) {
          return (byte) option;
        }
      }
      throw new IllegalArgumentException(question.code() + " " + answer.stringValue());
    }
    return AnswerSheet.BLANK;
  }

  /** A scaled number as people write it, without trailing zeros. */
  static String number(long scaled, int decimals) {
    return decimals == 0
        ? Long.toString(scaled)
        : BigDecimal.valueOf(scaled, decimals).stripTrailingZeros().toPlainString();
  }
}
