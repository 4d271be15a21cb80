package org.predikat.publication.agreement;

import com.google.common.collect.ImmutableList;
import java.io.OutputStream;
import java.util.OptionalDouble;
import org.predikat.agreement.Agreement;
import org.predikat.agreement.GroupAgreement;
import org.predikat.agreement.QuestionAgreement;
import org.predikat.agreement.UnitStability;
import org.predikat.publication.Json;
import org.predikat.publication.Words;
import org.predikat.rulebook.Rulebook;
import tools.jackson.core.JsonGenerator;

/** The agreement of assessors as JSON, described by {@code agreement.schema.json}. */
public final class AgreementJson {
  /** Name of the schema, a resource beside that of results. */
  public static final String SCHEMA = "agreement.schema.json";

  private final Rulebook rulebook;
  private final JsonGenerator json;
  private final Words words = Words.indonesian();

  private AgreementJson(Rulebook rulebook, JsonGenerator json) {
    this.rulebook = rulebook;
    this.json = json;
  }

  /** Writes every stage; the stream stays open. */
  public static void write(ImmutableList<Agreement> stages, Rulebook rulebook, OutputStream out) {
    try (JsonGenerator json = Json.pretty(out)) {
      json.writeStartObject();
      json.writeStringProperty("skema", SCHEMA);
      json.writeStringProperty("rulebook", rulebook.id());
      json.writeArrayPropertyStart("tahap");
      stages.forEach(new AgreementJson(rulebook, json)::stage);
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private void stage(Agreement stage) {
    json.writeStartObject();
    json.writeStringProperty("tahap", words.word(stage.stage()));
    json.writeArrayPropertyStart("penilai");
    stage.assessors().forEach(json::writeString);
    json.writeEndArray();
    json.writeNumberProperty("unit", stage.units());
    json.writeNumberProperty("unit_satu_penilai", stage.single());
    json.writeNumberProperty("unit_tidak_dinilai", stage.notJudged());
    json.writeObjectPropertyStart("keseluruhan");
    group(stage.overall());
    json.writeEndObject();
    json.writeArrayPropertyStart("area");
    for (GroupAgreement area : stage.areas()) {
      json.writeStartObject();
      json.writeStringProperty("kode", rulebook.layout().nodeCode(area.node()));
      json.writeStringProperty("label", rulebook.layout().nodeLabel(area.node()));
      group(area);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("pertanyaan");
    stage.questions().forEach(this::question);
    json.writeEndArray();
    json.writeArrayPropertyStart("unit_berubah");
    stage.unstable().forEach(this::unit);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void group(GroupAgreement group) {
    json.writeNumberProperty("pertanyaan", group.questions());
    counts(group.pairs(), group.same());
    coefficient("alpha", group.alpha());
  }

  private void counts(long pairs, long same) {
    json.writeNumberProperty("pasangan", pairs);
    json.writeNumberProperty("pasangan_sama", same);
  }

  private void coefficient(String key, OptionalDouble value) {
    if (value.isPresent()) {
      json.writeNumberProperty(key, AgreementWords.rounded(value.getAsDouble()));
    } else {
      json.writeNullProperty(key);
    }
  }

  private void question(QuestionAgreement each) {
    json.writeStartObject();
    json.writeStringProperty("kode", rulebook.layout().questions().get(each.question()).code());
    json.writeStringProperty("label", rulebook.layout().questions().get(each.question()).label());
    json.writeStringProperty("skala", AgreementWords.metric(each.metric()));
    json.writeNumberProperty("unit", each.units());
    counts(each.pairs(), each.same());
    coefficient("alpha", each.alpha());
    coefficient("kappa", each.kappa());
    json.writeEndObject();
  }

  private void unit(UnitStability unit) {
    json.writeStartObject();
    json.writeStringProperty("id_unit", unit.id());
    json.writeStringProperty("nama_unit", unit.name());
    json.writeStringProperty("status_resmi", words.word(unit.official()));
    json.writeObjectPropertyStart("status_per_penilai");
    unit.verdicts().forEach((code, status) -> json.writeStringProperty(code, words.word(status)));
    json.writeEndObject();
    json.writeStringProperty("status_terbaik", words.word(unit.best()));
    json.writeStringProperty("status_terburuk", words.word(unit.worst()));
    json.writeBooleanProperty("antar_penilai", unit.isBetweenAssessors());
    json.writeArrayPropertyStart("minimum");
    unit.tips().forEach(this::tip);
    json.writeEndArray();
    json.writeArrayPropertyStart("pertanyaan");
    for (UnitStability.Cause cause : unit.causes()) {
      json.writeStartObject();
      json.writeStringProperty("kode", rulebook.layout().questions().get(cause.question()).code());
      json.writeStringProperty("terbaik", cause.best());
      json.writeStringProperty("terburuk", cause.worst());
      json.writeBooleanProperty("sendirian", cause.alone());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void tip(UnitStability.Tip tip) {
    json.writeStartObject();
    json.writeStringProperty("kode", tip.missed().minimum().code());
    json.writeStringProperty("tahap", words.word(tip.stage()));
    json.writeStringProperty("diperlukan", tip.missed().required().toString());
    json.writeStringProperty("terburuk", tip.missed().actual().toString());
    json.writeStringProperty("terbaik", tip.atBest().toString());
    json.writeEndObject();
  }
}
