package org.predikat.publication.robustness;

import com.google.common.base.Ascii;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Optional;
import org.predikat.evaluation.FinalStatus;
import org.predikat.publication.Decimals;
import org.predikat.publication.Json;
import org.predikat.publication.RungTexts;
import org.predikat.publication.Words;
import org.predikat.robustness.Bounds;
import org.predikat.robustness.Cause;
import org.predikat.robustness.Experiment;
import org.predikat.robustness.Flip;
import org.predikat.robustness.Margin;
import org.predikat.robustness.Robustness;
import org.predikat.robustness.Spread;
import org.predikat.robustness.UnitRobustness;
import org.predikat.round.RoundInfo;
import org.predikat.rulebook.Question;
import tools.jackson.core.JsonGenerator;

/** A round's robustness for programs; {@code robustness.schema.json} describes it. */
final class RobustnessJson {
  private final Robustness robustness;
  private final Words words;
  private final Shares shares;
  private final RungTexts rungs;
  private final JsonGenerator json;

  private RobustnessJson(Robustness robustness, Words words, JsonGenerator json) {
    this.robustness = robustness;
    this.words = words;
    this.shares = new Shares(robustness, words);
    this.rungs = new RungTexts(words);
    this.json = json;
  }

  /** Writes it; the stream stays open. */
  static void write(Robustness robustness, Words words, OutputStream out) {
    try (JsonGenerator json = Json.pretty(out)) {
      new RobustnessJson(robustness, words, json).write();
    }
  }

  private void write() {
    RoundInfo info = robustness.evaluation().round().info();
    json.writeStartObject();
    json.writeStringProperty("skema", "robustness.schema.json");
    json.writeObjectPropertyStart("ronde");
    json.writeNumberProperty("tahun", info.year());
    json.writeStringProperty("judul", info.title());
    json.writeStringProperty("sampai_tahap", words.word(info.through()));
    json.writeEndObject();
    json.writeStringProperty("rulebook", robustness.evaluation().round().rulebook().id());
    json.writeName("percobaan");
    experiment(robustness, json);
    counts();
    json.writeArrayPropertyStart("soal");
    robustness.questions().forEach(this::question);
    json.writeEndArray();
    json.writeArrayPropertyStart("unit");
    robustness.units().forEach(this::unit);
    json.writeEndArray();
    json.writeEndObject();
  }

  /** What was drawn, as an object. */
  static void experiment(Robustness robustness, JsonGenerator json) {
    Experiment experiment = robustness.experiment();
    Bounds bounds = experiment.bounds();
    json.writeStartObject();
    json.writeNumberProperty("jumlah", experiment.draws());
    // As text, because not every program reads a number of 64 bits whole.
    json.writeStringProperty("benih", Long.toString(experiment.seed()));
    json.writeNumberProperty("peluang_lebih_rendah", Shares.share(bounds.worse(), Bounds.WHOLE));
    json.writeNumberProperty("peluang_lebih_baik", Shares.share(bounds.better(), Bounds.WHOLE));
    json.writeNumberProperty("batas_hitungan", Shares.share(bounds.counts(), Bounds.WHOLE));
    json.writeNumberProperty("batas_indeks", Shares.share(bounds.index(), Bounds.WHOLE));
    json.writeNumberProperty("batas_bobot", Shares.share(bounds.weights(), Bounds.WHOLE));
    json.writeArrayPropertyStart("bobot_berubah");
    robustness.weighted().forEach(json::writeString);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void counts() {
    json.writeObjectPropertyStart("jumlah");
    json.writeNumberProperty("unit", robustness.evaluation().size());
    json.writeNumberProperty("dianalisis", robustness.units().size());
    json.writeNumberProperty(
        "gugur_administrasi", robustness.count(FinalStatus.ADMINISTRATION_FAILED));
    json.writeNumberProperty("tidak_dievaluasi", robustness.count(FinalStatus.NOT_EVALUATED));
    json.writeNumberProperty("putusan_berubah", robustness.changes());
    json.writeEndObject();
  }

  private void question(Cause cause) {
    Question question = question(cause.code());
    json.writeStartObject();
    json.writeStringProperty("kode", question.code());
    json.writeStringProperty("label", question.label());
    json.writeNumberProperty("perubahan", cause.changes());
    json.writeNumberProperty("bagian", Shares.share(cause.changes(), robustness.changes()));
    json.writeEndObject();
  }

  private Question question(String code) {
    return robustness.evaluation().round().rulebook().layout().questions().stream()
        .filter(each -> each.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private void unit(UnitRobustness unit) {
    json.writeStartObject();
    json.writeStringProperty("id_unit", unit.outcome().dossier().id());
    json.writeStringProperty("nama_unit", unit.outcome().dossier().name());
    json.writeStringProperty("usulan", unit.outcome().dossier().proposed().name());
    json.writeStringProperty("status_akhir", words.word(unit.outcome().status()));
    json.writeStringProperty("tahap_terakhir", words.word(unit.last()));
    json.writeBooleanProperty("ditentukan_nilai", unit.byScores());
    json.writeBooleanProperty("nilai_diberikan", Shares.hasGiven(unit));
    json.writeArrayPropertyStart("minimum");
    unit.margins().forEach(this::margin);
    json.writeEndArray();
    Optional<Margin> deciding = unit.deciding();
    if (deciding.isPresent()) {
      json.writeObjectPropertyStart("minimum_penentu");
      json.writeStringProperty("tahap", words.word(deciding.get().stage()));
      json.writeStringProperty("kode", deciding.get().result().minimum().code());
      json.writeEndObject();
    } else {
      json.writeNullProperty("minimum_penentu");
    }
    json.writeArrayPropertyStart("soal_penentu");
    unit.flips().forEach(this::flip);
    json.writeEndArray();
    json.writeNumberProperty("putusan_bertahan", shares.share(shares.held(unit)));
    json.writeNumberProperty("predikat_diberikan", shares.share(unit.awarded()));
    json.writeObjectPropertyStart("nilai_total");
    spread(unit.total());
    json.writeEndObject();
    rank(unit);
    json.writeArrayPropertyStart("sebab_perubahan");
    unit.causes().forEach(cause -> cause(cause, unit.changed()));
    json.writeEndArray();
    json.writeEndObject();
  }

  private void margin(Margin margin) {
    json.writeStartObject();
    json.writeStringProperty("tahap", words.word(margin.stage()));
    json.writeStringProperty("kode", margin.result().minimum().code());
    json.writeStringProperty("nilai", Decimals.exact(margin.result().actual()));
    json.writeStringProperty("syarat", Decimals.exact(margin.result().required()));
    json.writeStringProperty("jarak", Decimals.exact(margin.result().distance()));
    json.writeStringProperty("jarak_persen_bobot", Decimals.exact(margin.percent()));
    json.writeNumberProperty("tercapai", shares.share(margin.reached()));
    json.writeEndObject();
  }

  private void flip(Flip flip) {
    json.writeStartObject();
    json.writeStringProperty("tabel", words.word(flip.table()));
    json.writeStringProperty(
        "soal",
        robustness
            .evaluation()
            .round()
            .rulebook()
            .layout()
            .questions()
            .get(flip.question())
            .code());
    json.writeStringProperty("jawaban", rungs.answer(flip.from()));
    json.writeStringProperty("menjadi", rungs.answer(flip.to()));
    json.writeBooleanProperty("lebih_baik", flip.better());
    json.writeStringProperty("tahap", words.word(flip.stage()));
    json.writeArrayPropertyStart("minimum");
    flip.minimums().forEach(json::writeString);
    json.writeEndArray();
    json.writeStringProperty("perubahan_nilai", Decimals.exact(flip.points()));
    json.writeStringProperty("status_menjadi", words.word(flip.status()));
    json.writeEndObject();
  }

  private void spread(Spread spread) {
    number("rata", spread.mean());
    number("p5", spread.low());
    number("median", spread.median());
    number("p95", spread.high());
  }

  private void number(String name, double value) {
    BigDecimal statistic = Shares.statistic(value);
    json.writeNumberProperty(name, statistic);
  }

  private void rank(UnitRobustness unit) {
    if (unit.nominalRank() == 0 && unit.rank().isEmpty()) {
      json.writeNullProperty("peringkat");
      return;
    }
    json.writeObjectPropertyStart("peringkat");
    if (unit.nominalRank() == 0) {
      json.writeNullProperty("tercatat");
    } else {
      json.writeNumberProperty("tercatat", unit.nominalRank());
    }
    unit.rank().ifPresent(this::spread);
    json.writeEndObject();
  }

  private void cause(Cause cause, int changed) {
    json.writeStartObject();
    json.writeStringProperty(
        "jenis", words.text("robustness.cause_" + Ascii.toLowerCase(cause.kind().name())));
    json.writeStringProperty("kode", RobustnessTables.code(cause, words));
    json.writeNumberProperty("bagian", Shares.share(cause.changes(), changed));
    json.writeEndObject();
  }
}
