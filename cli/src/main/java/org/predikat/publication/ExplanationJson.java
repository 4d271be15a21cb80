package org.predikat.publication;

import java.io.OutputStream;
import java.util.Optional;
import org.predikat.evaluation.ConditionResult;
import org.predikat.evaluation.MinimumResult;
import org.predikat.evaluation.StageOutcome;
import org.predikat.rulebook.Stage;
import tools.jackson.core.JsonGenerator;

/**
 * The explanation of one unit for programs; {@code explanation.schema.json} describes it. It always
 * holds the whole tree of the chosen stage.
 */
public final class ExplanationJson {
  private final RunUnit unit;
  private final JsonGenerator json;
  private final StatusWords words = new StatusWords(Words.indonesian());
  private final ReasonTexts reasons;
  private final ScoreJson scores;

  private ExplanationJson(RunUnit unit, JsonGenerator json) {
    this.unit = unit;
    this.json = json;
    this.reasons = new ReasonTexts(unit.rulebook(), Words.indonesian());
    this.scores = new ScoreJson(reasons, json);
  }

  /** Writes the explanation; the stream stays open. */
  public static void write(RunUnit unit, ExplanationScope scope, OutputStream out) {
    try (JsonGenerator json = Json.pretty(out)) {
      new ExplanationJson(unit, json).unit(scope);
    }
  }

  private void unit(ExplanationScope scope) {
    json.writeStartObject();
    json.writeStringProperty("skema", "explanation.schema.json");
    json.writeStringProperty("id_unit", unit.outcome().dossier().id());
    json.writeStringProperty("nama_unit", unit.outcome().dossier().name());
    json.writeStringProperty("nama_instansi", unit.row().agency().map(a -> a.name()).orElse(null));
    json.writeStringProperty("rulebook", unit.rulebook().id());
    json.writeStringProperty("usulan", unit.outcome().dossier().proposed().name());
    json.writeStringProperty("status_akhir", words.status(unit.outcome().status()));
    json.writeStringProperty("predikat", unit.outcome().awarded().map(Enum::name).orElse(null));
    json.writeStringProperty("predikat_tetap", unit.outcome().kept().map(Enum::name).orElse(null));
    json.writeBooleanProperty("sesuai_catatan", unit.agrees());
    json.writeArrayPropertyStart("alasan");
    reasons.of(unit.outcome()).forEach(json::writeString);
    json.writeEndArray();
    json.writeArrayPropertyStart("tahap");
    unit.outcome().stages().forEach(this::stage);
    json.writeEndArray();
    nearest();
    json.writeArrayPropertyStart("belum_terverifikasi");
    unit.outcome().unverified().forEach(json::writeString);
    json.writeEndArray();
    tree(scope.stageOf(unit));
    json.writeEndObject();
  }

  private void stage(StageOutcome stage) {
    json.writeStartObject();
    json.writeStringProperty("tahap", words.stageCode(stage.stage()));
    json.writeStringProperty("status", words.stage(stage.status()));
    scores.cite(unit.rulebook().stage(stage.stage()).citation());
    json.writeArrayPropertyStart("syarat");
    stage.conditions().forEach(this::condition);
    json.writeEndArray();
    json.writeArrayPropertyStart("minimum");
    stage.minimums().forEach(scores::minimum);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void condition(ConditionResult result) {
    json.writeStartObject();
    json.writeStringProperty("kode", result.condition().code());
    json.writeStringProperty("label", result.condition().label());
    UnitJson.conditionValue(json, "nilai", result.condition(), result.value());
    json.writeStringProperty("wajib", result.required().atLeast());
    json.writeBooleanProperty("terpenuhi", result.fulfilled());
    json.writeStringProperty("dikecualikan", result.waivedBy().map(e -> e.code()).orElse(null));
    scores.cite(result.required().citation());
    json.writeEndObject();
  }

  private void nearest() {
    Optional<MinimumResult> nearest = unit.outcome().nearestMinimum();
    json.writeName("minimum_terdekat");
    if (nearest.isPresent()) {
      scores.minimum(nearest.get());
    } else {
      json.writeNull();
    }
  }

  private void tree(Stage stage) {
    Optional<ExplanationTree> tree = ExplanationTree.of(unit, stage);
    json.writeStringProperty("tahap_nilai", words.stageCode(stage));
    json.writeName("nilai");
    if (tree.isPresent()) {
      scores.node(tree.get(), 0);
    } else {
      json.writeNull();
    }
  }
}
