package org.predikat.publication;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.ImmutableLongArray;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.predikat.evaluation.FinalStatus;
import org.predikat.round.AnswerSheet;
import org.predikat.round.Bar;
import org.predikat.round.NoticeCode;
import org.predikat.round.Panel;
import org.predikat.round.UnitDossier;
import org.predikat.round.UnitSheets;
import org.predikat.rulebook.Condition;
import org.predikat.rulebook.ConditionValues;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Rulebook;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A unit's line of {@code results.json}, read back.
 *
 * @param dossier the unit
 * @param agency id of its agency; empty when unknown
 * @param status recorded final status
 * @param rank recorded rank; 0 when it had none
 * @param tied whether another unit shares the rank
 * @param desk recorded exact scores at the desk by node; empty when there are none
 * @param field recorded exact scores in the field by node; empty when there are none
 */
record UnitLine(
    UnitDossier dossier,
    Optional<String> agency,
    FinalStatus status,
    int rank,
    boolean tied,
    Optional<ImmutableList<Optional<String>>> desk,
    Optional<ImmutableList<Optional<String>>> field) {

  /** Reads lines of one run. Safe for use by many threads. */
  static final class Reader {
    private final JsonFactory factory = new JsonFactory();
    private final StatusWords words = new StatusWords(Words.indonesian());
    private final Rulebook rulebook;
    private final ImmutableList<Condition> conditions;
    private final ToIntFunction<String> agencies;

    /**
     * A reader for units judged by a rulebook.
     *
     * @param agencies position of an agency in the round by its id; -1 when unknown
     */
    Reader(Rulebook rulebook, ToIntFunction<String> agencies) {
      this.rulebook = rulebook;
      this.conditions = rulebook.conditions(Condition.Scope.UNIT);
      this.agencies = agencies;
    }

    /**
     * Reads a line without the comma at its end.
     *
     * @throws tools.jackson.core.JacksonException if it is no JSON
     * @throws IllegalArgumentException or ArithmeticException if it is not what a run writes
     */
    UnitLine read(String line) {
      Draft draft = new Draft();
      try (JsonParser json = factory.createParser(ObjectReadContext.empty(), line)) {
        json.nextToken();
        for (String name = json.nextName(); name != null; name = json.nextName()) {
          JsonToken first = json.nextToken();
          switch (name) {
            case "nilai" -> scores(json, draft);
            case "data" -> data(json, draft);
            case "peringkat" -> draft.rank = first == JsonToken.VALUE_NULL ? 0 : json.getIntValue();
            case "seri" -> draft.tied = json.getBooleanValue();
            default -> {
              if (first.isStructStart()) {
                json.skipChildren();
              } else if (first == JsonToken.VALUE_STRING) {
                draft.texts.put(name, json.getString());
              }
            }
          }
        }
      }
      return line(draft);
    }

    private UnitLine line(Draft draft) {
      Optional<String> agency = Optional.ofNullable(draft.texts.get("id_instansi"));
      UnitDossier dossier =
          new UnitDossier(
              draft.text("id_unit"),
              draft.text("nama_unit"),
              agency.map(agencies::applyAsInt).orElse(-1),
              draft.text("jenis_unit"),
              Predikat.valueOf(draft.text("usulan")),
              Optional.ofNullable(draft.texts.get("predikat_dipegang")).map(Predikat::valueOf),
              draft.given(draft.conditions, "syarat"),
              draft.given(draft.exemptions, "pengecualian"),
              new UnitSheets(draft.desk, draft.field),
              draft.given(draft.panel, "hasil_panel"),
              draft.given(draft.panelNote, "catatan_panel"),
              draft.given(draft.errors, "kesalahan"),
              draft.bars);
      return new UnitLine(
          dossier,
          agency,
          words.finalStatus(draft.text("status_akhir")),
          draft.rank,
          draft.tied,
          draft.deskScores,
          draft.fieldScores);
    }

    private void scores(JsonParser json, Draft draft) {
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        Optional<ImmutableList<Optional<String>>> scores =
            json.nextToken() == JsonToken.VALUE_NULL ? Optional.empty() : Optional.of(nodes(json));
        switch (name) {
          case "desk" -> draft.deskScores = scores;
          case "lapangan" -> draft.fieldScores = scores;
          default -> throw new IllegalArgumentException(name);
        }
      }
    }

    private ImmutableList<Optional<String>> nodes(JsonParser json) {
      Map<Integer, String> points = new HashMap<>();
      for (String code = json.nextName(); code != null; code = json.nextName()) {
        Integer node = rulebook.layout().nodeIndex().get(code);
        if (node == null) {
          throw new IllegalArgumentException(code);
        }
        points.put(node, json.nextStringValue());
      }
      ImmutableList.Builder<Optional<String>> nodes = ImmutableList.builder();
      for (int node = 0; node < rulebook.layout().nodeCount(); node++) {
        nodes.add(Optional.ofNullable(points.get(node)));
      }
      return nodes.build();
    }

    private void data(JsonParser json, Draft draft) {
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        JsonToken first = json.nextToken();
        switch (name) {
          case "syarat" -> draft.conditions = conditions(json);
          case "pengecualian" -> draft.exemptions = exemptions(json);
          case "hasil_panel" -> draft.panel = RunWords.panel(json.getString());
          case "catatan_panel" -> draft.panelNote = json.getString();
          case "kesalahan" -> draft.errors = errors(json);
          case "register" -> draft.bars = bars(json);
          case "desk" -> draft.desk = sheet(json, first);
          case "lapangan" -> draft.field = sheet(json, first);
          default -> throw new IllegalArgumentException(name);
        }
      }
    }

    private static ImmutableList<Bar> bars(JsonParser json) {
      ImmutableList.Builder<Bar> bars = ImmutableList.builder();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        Map<String, String> bar = new HashMap<>();
        for (String name = json.nextName(); name != null; name = json.nextName()) {
          bar.put(name, json.nextStringValue());
        }
        bars.add(
            new Bar(
                Bar.Kind.valueOf(Ascii.toUpperCase(bar.getOrDefault("jenis", ""))),
                LocalDate.parse(bar.getOrDefault("tanggal", "")),
                LocalDate.parse(bar.getOrDefault("dapat_diusulkan_sejak", "")),
                bar.getOrDefault("sumber", "")));
      }
      return bars.build();
    }

    private Optional<AnswerSheet> sheet(JsonParser json, JsonToken first) {
      return first == JsonToken.VALUE_NULL
          ? Optional.empty()
          : Optional.of(AnswersJson.read(json, rulebook.layout()));
    }

    private ImmutableLongArray conditions(JsonParser json) {
      Map<String, String> values = new HashMap<>();
      for (String field = json.nextName(); field != null; field = json.nextName()) {
        values.put(field, json.nextStringValue());
      }
      ImmutableLongArray.Builder coded = ImmutableLongArray.builder(conditions.size());
      for (Condition condition : conditions) {
        if (!values.containsKey(condition.field())) {
          throw new IllegalArgumentException(condition.field());
        }
        String value = values.get(condition.field());
        coded.add(value == null ? Condition.MISSING : ConditionValues.value(condition, value));
      }
      return coded.build();
    }

    private static ImmutableSet<String> exemptions(JsonParser json) {
      ImmutableSet.Builder<String> codes = ImmutableSet.builder();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        codes.add(json.getString());
      }
      return codes.build();
    }

    private static ImmutableList<NoticeCode> errors(JsonParser json) {
      ImmutableList.Builder<NoticeCode> codes = ImmutableList.builder();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        codes.add(NoticeCode.valueOf(json.getString()));
      }
      return codes.build();
    }
  }

  /** What was found on a line so far; null where it was not met. */
  private static final class Draft {
    private final Map<String, String> texts = new HashMap<>();
    private int rank;
    private boolean tied;
    private Optional<ImmutableList<Optional<String>>> deskScores = Optional.empty();
    private Optional<ImmutableList<Optional<String>>> fieldScores = Optional.empty();
    private ImmutableLongArray conditions;
    private ImmutableSet<String> exemptions;
    private Panel panel;
    private String panelNote;
    private ImmutableList<NoticeCode> errors;
    private ImmutableList<Bar> bars = ImmutableList.of();
    private Optional<AnswerSheet> desk = Optional.empty();
    private Optional<AnswerSheet> field = Optional.empty();

    private String text(String name) {
      return given(texts.get(name), name);
    }

    private <T> T given(T value, String name) {
      if (value == null) {
        throw new IllegalArgumentException(name);
      }
      return value;
    }
  }
}
