package org.predikat.publication.differences;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.predikat.comparison.AgencyTotals;
import org.predikat.comparison.Comparison;
import org.predikat.comparison.Side;
import org.predikat.comparison.Summary;
import org.predikat.comparison.Tally;
import org.predikat.comparison.Thresholds;
import org.predikat.comparison.UnitChange.Kind;
import org.predikat.publication.Decimals;
import org.predikat.publication.OrderedBlocks;
import org.predikat.rulebook.comparing.Change;
import org.predikat.rulebook.comparing.Effect;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A comparison for programs, as {@code differences.schema.json} describes it: every changed unit,
 * every score exact. Lists hold one item per line, as those of {@code results.json} do.
 */
public final class DiffJson {
  /** The schema. */
  public static final String SCHEMA = "differences.schema.json";

  private final JsonFactory factory = JsonFactory.builder().rootValueSeparator(",\n").build();
  private final DiffReport report;
  private final Comparison comparison;
  private final OutputStream out;

  private DiffJson(DiffReport report, OutputStream out) {
    this.report = report;
    this.comparison = report.comparison();
    this.out = out;
  }

  /**
   * Writes a comparison and leaves the stream open.
   *
   * @param threads how many threads work, 1 or more; the bytes do not depend on it
   */
  public static void write(DiffReport report, int threads, OutputStream out) throws IOException {
    new DiffJson(report, out).write(threads);
  }

  private void write(int threads) throws IOException {
    raw("{\n\"skema\":\"" + SCHEMA + "\",\n\"sebelum\":");
    item(json -> side(json, report.before(), comparison.before()));
    raw(",\n\"sesudah\":");
    item(json -> side(json, report.after(), comparison.after()));
    raw(",\n\"versi_program\":");
    item(json -> json.writeString(report.version()));
    raw(",\n\"jumlah\":");
    item(this::summary);
    raw(",\n\"ambang\":");
    item(this::thresholds);
    raw(",\n\"pertanyaan_berbeda\":");
    item(
        json -> {
          json.writeStartArray();
          comparison.unlikeQuestions().forEach(json::writeString);
          json.writeEndArray();
        });
    raw(",\n\"aturan\":[\n");
    ImmutableList<Change> rules = comparison.law().changes();
    for (int i = 0; i < rules.size(); i++) {
      Change rule = rules.get(i);
      item(json -> UnitDiffJson.rule(json, rule));
      raw(i + 1 < rules.size() ? ",\n" : "\n");
    }
    raw("],\n\"instansi\":[\n");
    ImmutableList<AgencyTotals> moved =
        comparison.agencies().stream()
            .filter(AgencyTotals::moved)
            .collect(ImmutableList.toImmutableList());
    for (int i = 0; i < moved.size(); i++) {
      AgencyTotals agency = moved.get(i);
      item(json -> agency(json, agency));
      raw(i + 1 < moved.size() ? ",\n" : "\n");
    }
    raw("],\n\"unit\":[\n");
    units(threads);
    raw("]\n}\n");
  }

  private void units(int threads) throws IOException {
    int all = comparison.summary().changed();
    UnitDiffJson units = new UnitDiffJson();
    OrderedBlocks.run(
        all,
        threads,
        ByteArrayOutputStream::new,
        (block, from, to) -> write(units, from, to, block),
        (block, to) -> {
          block.writeTo(out);
          block.reset();
          raw(to < all ? ",\n" : "\n");
        });
  }

  private void write(UnitDiffJson units, int from, int to, OutputStream block) {
    try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), block)) {
      for (int position = from; position < to; position++) {
        int index = position;
        for (Kind kind : Kind.values()) {
          if (index < comparison.size(kind)) {
            units.write(json, comparison.change(kind, index));
            break;
          }
          index -= comparison.size(kind);
        }
      }
    }
  }

  private void raw(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
  }

  private void item(Consumer<JsonGenerator> writer) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), bytes)) {
      writer.accept(json);
    }
    bytes.writeTo(out);
  }

  private static void side(JsonGenerator json, DiffSide side, Side data) {
    json.writeStartObject();
    json.writeStringProperty("nama", side.name());
    json.writeStringProperty(
        "jenis",
        switch (side.kind()) {
          case RUN -> "run";
          case ROUND -> "ronde";
          case WHAT_IF -> "andai";
        });
    json.writeStringProperty("rulebook", data.law().id());
    json.writeStringProperty("peraturan", data.law().regulation());
    json.writeArrayPropertyStart("aturan_tambahan");
    side.rules().forEach(json::writeString);
    json.writeEndArray();
    json.writeStringProperty("versi_program", data.version());
    json.writeEndObject();
  }

  private void summary(JsonGenerator json) {
    Summary summary = comparison.summary();
    json.writeStartObject();
    json.writeNumberProperty("unit_sebelum", summary.before());
    json.writeNumberProperty("unit_sesudah", summary.after());
    json.writeNumberProperty("di_kedua_sisi", summary.both());
    json.writeNumberProperty("berubah", summary.changed());
    json.writeNumberProperty("data_berubah_hasil_tetap", summary.unmoved());
    json.writeNumberProperty("tercatat_lain_sebelum", summary.otherBefore());
    json.writeNumberProperty("tercatat_lain_sesudah", summary.otherAfter());
    json.writeArrayPropertyStart("perubahan");
    for (Kind kind : Kind.values()) {
      if (comparison.size(kind) > 0) {
        json.writeStartObject();
        json.writeStringProperty("jenis", UnitDiffJson.kind(kind));
        json.writeNumberProperty("unit", comparison.size(kind));
        json.writeObjectPropertyStart("sebab");
        summary
            .causes()
            .row(kind)
            .forEach((cause, units) -> json.writeNumberProperty(UnitDiffJson.cause(cause), units));
        json.writeEndObject();
        json.writeEndObject();
      }
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("predikat");
    summary
        .predikat()
        .forEach(
            (predikat, tally) -> {
              json.writeStartObject();
              json.writeStringProperty("predikat", predikat.name());
              tally(json, tally);
              json.writeEndObject();
            });
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void tally(JsonGenerator json, Tally tally) {
    json.writeNumberProperty("sebelum", tally.before());
    json.writeNumberProperty("bertambah", tally.gained());
    json.writeNumberProperty("berkurang", tally.lost());
    json.writeNumberProperty("selisih", tally.net());
    json.writeNumberProperty("sesudah", tally.after());
  }

  private void thresholds(JsonGenerator json) {
    Thresholds asked = comparison.thresholds();
    json.writeStartObject();
    json.writeBooleanProperty("status", asked.status());
    json.writeBooleanProperty("predikat", asked.predikat());
    if (asked.rank().isPresent()) {
      json.writeNumberProperty("peringkat", asked.rank().get());
    } else {
      json.writeNullProperty("peringkat");
    }
    json.writeStringProperty("nilai", asked.score().map(Decimals::exact).orElse(null));
    json.writeNumberProperty("unit_melampaui", comparison.summary().over());
    json.writeEndObject();
  }

  private static void agency(JsonGenerator json, AgencyTotals agency) {
    json.writeStartObject();
    json.writeStringProperty("id_instansi", agency.id().isEmpty() ? null : agency.id());
    json.writeStringProperty("nama_instansi", agency.name());
    json.writeArrayPropertyStart("predikat");
    agency
        .predikat()
        .forEach(
            (predikat, tally) -> {
              json.writeStartObject();
              json.writeStringProperty("predikat", predikat.name());
              tally(json, tally);
              json.writeEndObject();
            });
    json.writeEndArray();
    json.writeEndObject();
  }

  /** The word for what a change of the law can do. */
  static String effect(Effect effect) {
    return switch (effect) {
      case VERDICT -> "hasil";
      case STANDING -> "peringkat";
      case TENURE -> "masa_predikat";
      case READING -> "pembacaan";
      case WORDS -> "tampilan";
      case SOURCE -> "sumber";
    };
  }
}
