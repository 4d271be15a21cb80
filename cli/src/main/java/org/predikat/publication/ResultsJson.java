package org.predikat.publication;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.predikat.round.Agency;
import org.predikat.round.RoundInfo;
import org.predikat.rulebook.Component;
import org.predikat.rulebook.Condition;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Rulebook;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What stands before the units in {@code results.json}: the round, the law, its nodes, the
 * agencies. The layout by lines is part of the format, so that a reader can find a unit without
 * parsing all of it: the lists of nodes, agencies and units hold one item per line.
 */
final class ResultsJson {
  static final String SCHEMA = "results.schema.json";

  private final JsonFactory factory = new JsonFactory();
  private final OutputStream out;

  private ResultsJson(OutputStream out) {
    this.out = out;
  }

  /** Writes everything up to the first unit. */
  static void begin(
      RoundInfo info,
      Rulebook rulebook,
      ImmutableList<Agency> agencies,
      Words words,
      OutputStream out)
      throws IOException {
    ResultsJson json = new ResultsJson(out);
    json.raw("{\n\"skema\":\"" + SCHEMA + "\",\n\"ronde\":");
    json.item(generator -> info(generator, info, words));
    json.raw(",\n\"rulebook\":");
    json.item(generator -> rulebook(generator, rulebook));
    json.raw(",\n\"simpul\":[\n");
    Layout layout = rulebook.layout();
    for (int node = 0; node < layout.nodeCount(); node++) {
      int index = node;
      json.item(generator -> node(generator, layout, index));
      json.raw(node + 1 < layout.nodeCount() ? ",\n" : "\n");
    }
    json.raw("],\n\"instansi\":[\n");
    ImmutableList<Condition> conditions = rulebook.conditions(Condition.Scope.AGENCY);
    for (int agency = 0; agency < agencies.size(); agency++) {
      Agency each = agencies.get(agency);
      json.item(generator -> agency(generator, each, conditions));
      json.raw(agency + 1 < agencies.size() ? ",\n" : "\n");
    }
    json.raw("],\n\"unit\":[\n");
  }

  /** Writes everything after the last unit. */
  static void end(OutputStream out) throws IOException {
    new ResultsJson(out).raw("]\n}\n");
  }

  private void raw(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
  }

  private void item(Consumer<JsonGenerator> writer) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator generator = factory.createGenerator(ObjectWriteContext.empty(), bytes)) {
      writer.accept(generator);
    }
    bytes.writeTo(out);
  }

  private static void info(JsonGenerator json, RoundInfo info, Words words) {
    json.writeStartObject();
    json.writeNumberProperty("tahun", info.year());
    json.writeStringProperty("judul", info.title());
    json.writeStringProperty("sampai_tahap", words.word(info.through()));
    json.writeStringProperty("diumumkan", info.announced().map(LocalDate::toString).orElse(null));
    json.writeEndObject();
  }

  private static void rulebook(JsonGenerator json, Rulebook rulebook) {
    json.writeStartObject();
    json.writeStringProperty("id", rulebook.id());
    json.writeStringProperty("peraturan", rulebook.regulation());
    json.writeObjectPropertyStart("pengaturan");
    rulebook
        .settings()
        .all()
        .values()
        .forEach(setting -> json.writeStringProperty(setting.code(), setting.value()));
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void node(JsonGenerator json, Layout layout, int node) {
    json.writeStartObject();
    json.writeStringProperty("kode", layout.nodeCode(node));
    json.writeStringProperty("label", layout.nodeLabel(node));
    json.writeStringProperty("bobot", layout.nodeWeight(node).value().toPlainString());
    if (node < layout.nodes().size()) {
      Component component = layout.nodes().get(node);
      int parent = layout.parents().get(node);
      json.writeStringProperty("tingkat", level(component.level()));
      json.writeStringProperty("induk", parent < 0 ? null : layout.nodeCode(parent));
    } else {
      json.writeStringProperty("tingkat", "jumlah");
      json.writeStringProperty("induk", null);
    }
    json.writeEndObject();
  }

  private static String level(Component.Level level) {
    return switch (level) {
      case TOTAL -> "total";
      case PART -> "bagian";
      case AREA -> "area";
      case HALF -> "paruh";
      case SUB -> "subkomponen";
    };
  }

  private static void agency(
      JsonGenerator json, Agency agency, ImmutableList<Condition> conditions) {
    json.writeStartObject();
    json.writeStringProperty("id_instansi", agency.id());
    json.writeStringProperty("nama_instansi", agency.name());
    json.writeStringProperty("jenis", agency.kind().code());
    json.writeObjectPropertyStart("syarat");
    for (int index = 0; index < conditions.size(); index++) {
      Condition condition = conditions.get(index);
      UnitJson.conditionValue(json, condition.field(), condition, agency.conditions().get(index));
    }
    json.writeEndObject();
    json.writeBooleanProperty("bermasalah", agency.problems());
    json.writeEndObject();
  }
}
