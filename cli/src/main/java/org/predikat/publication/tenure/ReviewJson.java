package org.predikat.publication.tenure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.predikat.evaluation.MinimumResult;
import org.predikat.publication.Decimals;
import org.predikat.publication.Json;
import org.predikat.publication.Words;
import org.predikat.round.Incident;
import org.predikat.rulebook.Citation;
import org.predikat.rulebook.Revocation;
import org.predikat.rulebook.Rulebook;
import org.predikat.scoring.Points;
import org.predikat.tenure.review.Finding;
import org.predikat.tenure.review.Holder;
import org.predikat.tenure.review.LawScores;
import org.predikat.tenure.review.Missing;
import org.predikat.tenure.review.Observation;
import org.predikat.tenure.review.Outcome;
import org.predikat.tenure.review.PastScores;
import org.predikat.tenure.review.Review;
import org.predikat.tenure.review.Term;
import org.predikat.tenure.review.WeighedIncident;
import tools.jackson.core.JsonGenerator;

/**
 * The lists of a review for programs; {@code reevaluation.schema.json} describes all three. The
 * counts stand at the head, so that a script finds out early whether anything needs doing.
 */
final class ReviewJson {
  private final Review review;
  private final boolean held;
  private final ImmutableMap<String, String> dossiers;
  private final Words words = Words.indonesian();
  private final ReviewTexts texts;

  /**
   * The lists of a review.
   *
   * @param held whether proposals are held back because errors stand
   * @param dossiers name of the dossier, without ending, by id of the unit
   */
  ReviewJson(Review review, boolean held, ImmutableMap<String, String> dossiers) {
    this.review = review;
    this.held = held;
    this.dossiers = dossiers;
    this.texts = new ReviewTexts(review, words);
  }

  /** Writes some holders with the counts of all; the stream stays open. */
  void write(String list, ImmutableList<Finding> findings, OutputStream out) {
    try (JsonGenerator json = Json.pretty(out)) {
      json.writeStartObject();
      json.writeStringProperty("skema", "reevaluation.schema.json");
      json.writeStringProperty("daftar", list);
      json.writeStringProperty("per_tanggal", review.asOf().toString());
      json.writeStringProperty("rulebook", review.law().id());
      json.writeStringProperty("peraturan", review.law().regulation());
      counts(json);
      json.writeArrayPropertyStart("unit");
      findings.forEach(finding -> finding(finding, json));
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private void counts(JsonGenerator json) {
    json.writeObjectPropertyStart("jumlah");
    json.writeNumberProperty("pemegang", review.findings().size());
    for (Outcome outcome : Outcome.values()) {
      json.writeNumberProperty(words.word(outcome), review.with(outcome).size());
    }
    json.writeNumberProperty("evaluasi_jatuh_tempo", review.reviewsDue().size());
    json.writeEndObject();
    json.writeBooleanProperty(
        "perlu_tindakan", review.with(Outcome.KEPT).size() < review.findings().size());
    json.writeBooleanProperty("usulan_ditahan", held);
  }

  private void finding(Finding finding, JsonGenerator json) {
    Holder holder = finding.holder();
    json.writeStartObject();
    json.writeStringProperty("id_unit", holder.id());
    json.writeStringProperty("nama_unit", holder.name());
    json.writeStringProperty("id_instansi", holder.agency());
    json.writeStringProperty("predikat", holder.predikat().name());
    json.writeStringProperty("hasil", words.word(finding.outcome()));
    json.writeStringProperty("sejak", holder.since().toString());
    json.writeStringProperty("nomor_keputusan", holder.decree());
    json.writeStringProperty(
        "rulebook_saat_diberikan", holder.law().map(Rulebook::id).orElse(null));
    json.writeArrayPropertyStart("id_terdahulu");
    holder.formerIds().forEach(json::writeString);
    json.writeEndArray();
    date("ditangguhkan_sejak", holder.suspended(), json);
    term(finding.term(), json);
    json.writeArrayPropertyStart("dasar");
    finding.grounds().forEach(ground -> ground(ground, json));
    json.writeEndArray();
    json.writeArrayPropertyStart("kejadian");
    finding.incidents().forEach(each -> incident(each, json));
    json.writeEndArray();
    json.writeArrayPropertyStart("temuan_nilai");
    finding.observations().forEach(each -> observation(each, json));
    json.writeEndArray();
    json.writeArrayPropertyStart("nilai");
    finding.past().ifPresent(past -> past(past, json));
    finding.thenLaw().ifPresent(scores -> scores("sekarang_aturan_lama", scores, json));
    finding.now().ifPresent(scores -> scores("sekarang", scores, json));
    json.writeEndArray();
    json.writeArrayPropertyStart("kesalahan_data");
    finding.errors().forEach(code -> json.writeString(code.name()));
    json.writeEndArray();
    json.writeArrayPropertyStart("alasan");
    texts.reasons(finding).forEach(json::writeString);
    json.writeEndArray();
    json.writeArrayPropertyStart("masih_kurang");
    finding.missing().forEach(each -> missing(each, json));
    json.writeEndArray();
    String dossier = dossiers.get(holder.id());
    json.writeStringProperty(
        "berkas", dossier == null ? null : ReviewWriter.DOSSIERS + "/" + dossier + ".docx");
    json.writeEndObject();
  }

  private void term(Term term, JsonGenerator json) {
    json.writeObjectPropertyStart("evaluasi");
    json.writeStringProperty("status", words.text("review.state." + term.state()));
    json.writeStringProperty("dihitung_sejak", term.from().toString());
    date("jatuh_tempo", term.day(), json);
    json.writeNumberProperty("hari_lewat", term.daysOver(review.asOf()));
    term.years().ifPresent(years -> citation(years.citation(), json));
    json.writeEndObject();
  }

  private static void ground(Revocation.Ground ground, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("kode", ground.code());
    json.writeStringProperty("label", ground.label());
    json.writeStringProperty("dipastikan_oleh", ground.confirmedBy());
    citation(ground.citation(), json);
    json.writeEndObject();
  }

  private static void citation(Citation citation, JsonGenerator json) {
    json.writeStringProperty("pasal", citation.display());
    json.writeStringProperty("status_sumber", lower(citation.status()));
  }

  private void incident(WeighedIncident each, JsonGenerator json) {
    Incident incident = each.incident();
    json.writeStartObject();
    json.writeStringProperty("id_kejadian", incident.id());
    json.writeStringProperty("id_unit", incident.unit());
    json.writeStringProperty("tanggal", incident.date().toString());
    json.writeStringProperty("jenis", incident.kind().code());
    json.writeStringProperty("sumber", incident.source());
    json.writeStringProperty("bukti", incident.evidence());
    json.writeStringProperty("konfirmasi", incident.confirmation().code());
    json.writeStringProperty(
        "dikonfirmasi_oleh", incident.confirmedBy().map(Enum::name).orElse(null));
    date("tanggal_konfirmasi", incident.confirmedOn(), json);
    json.writeStringProperty("catatan", incident.note());
    json.writeStringProperty("bobot", words.word(each.weight()));
    json.writeStringProperty("dasar", each.ground().map(Revocation.Ground::code).orElse(null));
    json.writeEndObject();
  }

  private void observation(Observation observation, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("jenis", observation.kind().code());
    json.writeStringProperty(
        "dasar", observation.ground().map(Revocation.Ground::code).orElse(null));
    json.writeArrayPropertyStart("minimum");
    observation.missed().forEach(each -> minimum(each, json));
    json.writeEndArray();
    json.writeArrayPropertyStart("turun");
    observation
        .drops()
        .forEach(
            each -> {
              json.writeStartObject();
              json.writeStringProperty("kode", review.law().layout().nodeCode(each.node()));
              json.writeStringProperty("desk", exact(each.desk()));
              json.writeStringProperty("lapangan", exact(each.field()));
              json.writeEndObject();
            });
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void past(PastScores past, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("kapan", "saat_diberikan");
    json.writeStringProperty("rulebook", past.law().id());
    json.writeStringProperty("run", past.run());
    json.writeObjectPropertyStart("node");
    past.points().forEach((code, points) -> json.writeStringProperty(code, exact(points)));
    json.writeEndObject();
    json.writeEndObject();
  }

  private void scores(String when, LawScores scores, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("kapan", when);
    json.writeStringProperty("rulebook", scores.law().id());
    json.writeStringProperty("cakupan", words.text("review.scope." + scores.scope()));
    json.writeStringProperty("total", scores.total().map(ReviewJson::exact).orElse(null));
    json.writeArrayPropertyStart("minimum");
    scores.reached().forEach(each -> minimum(each, json));
    json.writeEndArray();
    json.writeArrayPropertyStart("tidak_dapat_dinilai");
    scores.unjudged().forEach(each -> json.writeString(each.code()));
    json.writeEndArray();
    json.writeStringProperty("keterangan", texts.unjudged(scores).orElse(null));
    json.writeEndObject();
  }

  private static void minimum(MinimumResult each, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("kode", each.minimum().code());
    json.writeStringProperty("diperlukan", exact(each.required()));
    json.writeStringProperty("nilai", exact(each.actual()));
    json.writeBooleanProperty("tercapai", each.reached());
    citation(each.figure().citation(), json);
    json.writeEndObject();
  }

  private void missing(Missing each, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("langkah", lower(each.step()));
    json.writeStringProperty("tentang", each.subject());
    json.writeStringProperty("teks", texts.missing(each));
    json.writeEndObject();
  }

  private static void date(String name, Optional<LocalDate> date, JsonGenerator json) {
    json.writeStringProperty(name, date.map(LocalDate::toString).orElse(null));
  }

  private static String exact(Points points) {
    return Decimals.exact(points);
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
