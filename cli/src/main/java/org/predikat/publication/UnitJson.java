package org.predikat.publication;

import java.util.Optional;
import org.predikat.evaluation.ConditionResult;
import org.predikat.evaluation.MinimumResult;
import org.predikat.evaluation.NodeDrop;
import org.predikat.evaluation.StageOutcome;
import org.predikat.evaluation.UnitOutcome;
import org.predikat.round.Agency;
import org.predikat.round.AnswerSheet;
import org.predikat.round.Bar;
import org.predikat.round.NoticeCode;
import org.predikat.round.UnitDossier;
import org.predikat.rulebook.Condition;
import org.predikat.rulebook.ConditionValues;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Rulebook;
import org.predikat.scoring.NodeScores;
import org.predikat.scoring.Points;
import tools.jackson.core.JsonGenerator;

/**
 * A unit of {@code results.json}: everything that was found about it and everything that was read,
 * so that an explanation needs nothing else. The schema {@code results.schema.json} describes it.
 */
final class UnitJson {
  private final Rulebook rulebook;
  private final Layout layout;
  private final StatusWords words;
  private final ReasonTexts reasons;

  UnitJson(Rulebook rulebook, Words words) {
    this.rulebook = rulebook;
    this.layout = rulebook.layout();
    this.words = new StatusWords(words);
    this.reasons = new ReasonTexts(rulebook, words);
  }

  /** Writes one unit. The id comes first, by which a reader finds its line. */
  void write(JsonGenerator json, UnitRow row) {
    UnitOutcome outcome = row.outcome();
    UnitDossier dossier = outcome.dossier();
    json.writeStartObject();
    json.writeStringProperty("id_unit", dossier.id());
    json.writeStringProperty("nama_unit", dossier.name());
    json.writeStringProperty("jenis_unit", dossier.unitKind());
    optional(json, "id_instansi", row.agency().map(Agency::id));
    optional(json, "nama_instansi", row.agency().map(Agency::name));
    optional(json, "jenis_instansi", row.agency().map(agency -> agency.kind().code()));
    json.writeStringProperty("usulan", dossier.proposed().name());
    optional(json, "predikat_dipegang", dossier.held().map(Predikat::name));
    json.writeStringProperty("status_akhir", words.status(outcome.status()));
    optional(json, "predikat", outcome.awarded().map(Predikat::name));
    optional(json, "predikat_tetap", outcome.kept().map(Predikat::name));
    if (row.rank() == 0) {
      json.writeNullProperty("peringkat");
    } else {
      json.writeNumberProperty("peringkat", row.rank());
    }
    json.writeBooleanProperty("seri", row.tied());
    json.writeArrayPropertyStart("alasan");
    reasons.of(outcome).forEach(json::writeString);
    json.writeEndArray();
    json.writeArrayPropertyStart("tahap");
    outcome.stages().forEach(stage -> stage(json, stage));
    json.writeEndArray();
    json.writeObjectPropertyStart("nilai");
    scores(json, "desk", outcome.desk());
    scores(json, "lapangan", outcome.field());
    json.writeEndObject();
    json.writeArrayPropertyStart("turun");
    outcome.drops().forEach(drop -> drop(json, drop));
    json.writeEndArray();
    json.writeArrayPropertyStart("belum_terverifikasi");
    outcome.unverified().forEach(json::writeString);
    json.writeEndArray();
    data(json, dossier);
    json.writeEndObject();
  }

  private void stage(JsonGenerator json, StageOutcome stage) {
    json.writeStartObject();
    json.writeStringProperty("tahap", words.stageCode(stage.stage()));
    json.writeStringProperty("status", words.stage(stage.status()));
    json.writeArrayPropertyStart("syarat");
    stage.conditions().forEach(result -> condition(json, result));
    json.writeEndArray();
    json.writeArrayPropertyStart("minimum");
    stage.minimums().forEach(result -> minimum(json, result));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void condition(JsonGenerator json, ConditionResult result) {
    json.writeStartObject();
    json.writeStringProperty("kode", result.condition().code());
    conditionValue(json, "nilai", result.condition(), result.value());
    json.writeStringProperty("wajib", result.required().atLeast());
    json.writeBooleanProperty("terpenuhi", result.fulfilled());
    optional(json, "dikecualikan", result.waivedBy().map(exemption -> exemption.code()));
    json.writeEndObject();
  }

  private static void minimum(JsonGenerator json, MinimumResult result) {
    json.writeStartObject();
    json.writeStringProperty("kode", result.minimum().code());
    json.writeStringProperty("simpul", result.minimum().node());
    json.writeStringProperty("nilai", Decimals.exact(result.actual()));
    json.writeStringProperty("wajib", Decimals.exact(result.required()));
    json.writeStringProperty("jarak", Decimals.exact(result.distance()));
    json.writeBooleanProperty("tercapai", result.reached());
    json.writeEndObject();
  }

  private void scores(JsonGenerator json, String name, Optional<NodeScores> scores) {
    if (scores.isEmpty()) {
      json.writeNullProperty(name);
      return;
    }
    json.writeObjectPropertyStart(name);
    for (int node = 0; node < scores.get().size(); node++) {
      if (scores.get().known(node)) {
        json.writeStringProperty(layout.nodeCode(node), Decimals.exact(scores.get().points(node)));
      }
    }
    json.writeEndObject();
  }

  private void drop(JsonGenerator json, NodeDrop drop) {
    Points difference = drop.field().minus(drop.desk());
    json.writeStartObject();
    json.writeStringProperty("simpul", layout.nodeCode(drop.node()));
    json.writeStringProperty("selisih", Decimals.exact(difference));
    json.writeBooleanProperty("ditandai", drop.flagged());
    json.writeEndObject();
  }

  private void data(JsonGenerator json, UnitDossier dossier) {
    json.writeObjectPropertyStart("data");
    json.writeObjectPropertyStart("syarat");
    int index = 0;
    for (Condition condition : rulebook.conditions(Condition.Scope.UNIT)) {
      conditionValue(json, condition.field(), condition, dossier.conditions().get(index++));
    }
    json.writeEndObject();
    json.writeArrayPropertyStart("pengecualian");
    dossier.exemptions().forEach(json::writeString);
    json.writeEndArray();
    json.writeStringProperty("hasil_panel", RunWords.panel(dossier.panel()));
    json.writeStringProperty("catatan_panel", dossier.panelNote());
    json.writeArrayPropertyStart("kesalahan");
    dossier.errors().stream().map(NoticeCode::name).forEach(json::writeString);
    json.writeEndArray();
    if (!dossier.bars().isEmpty()) {
      json.writeArrayPropertyStart("register");
      dossier.bars().forEach(bar -> bar(json, bar));
      json.writeEndArray();
    }
    sheet(json, "desk", dossier.desk());
    sheet(json, "lapangan", dossier.field());
    json.writeEndObject();
  }

  private static void bar(JsonGenerator json, Bar bar) {
    json.writeStartObject();
    json.writeStringProperty("jenis", bar.kind().code());
    json.writeStringProperty("tanggal", bar.date().toString());
    json.writeStringProperty("dapat_diusulkan_sejak", bar.from().toString());
    json.writeStringProperty("sumber", bar.source());
    json.writeEndObject();
  }

  private void sheet(JsonGenerator json, String name, Optional<AnswerSheet> sheet) {
    json.writeName(name);
    if (sheet.isPresent()) {
      AnswersJson.write(json, layout, sheet.get());
    } else {
      json.writeNull();
    }
  }

  /** Writes the value of a condition, null where it was left blank. */
  static void conditionValue(JsonGenerator json, String name, Condition condition, long value) {
    if (value == Condition.MISSING) {
      json.writeNullProperty(name);
    } else {
      json.writeStringProperty(name, ConditionValues.text(condition, value));
    }
  }

  private static void optional(JsonGenerator json, String name, Optional<String> value) {
    if (value.isPresent()) {
      json.writeStringProperty(name, value.get());
    } else {
      json.writeNullProperty(name);
    }
  }
}
