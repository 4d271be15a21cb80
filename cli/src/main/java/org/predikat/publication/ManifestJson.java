package org.predikat.publication;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Maps;
import java.io.OutputStream;
import java.time.Instant;
import org.predikat.intake.InputFile;
import org.predikat.round.NoticeCode;
import org.predikat.round.Notices;
import org.predikat.round.RoundInfo;
import org.predikat.rulebook.CitedFigure;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.RulebookFigures;
import org.predikat.standing.Funnel;
import tools.jackson.core.JsonGenerator;

/**
 * {@code manifest.json}: what went in, what came out, by which program, law, settings and options.
 * The only file of a run that knows the clock, the machine and where the input lay.
 */
final class ManifestJson {
  private final ImmutableList<InputFile> inputs;
  private final Notices notices;
  private final AcceptedProblems accepted;
  private final RunContent.Manner manner;

  ManifestJson(
      ImmutableList<InputFile> inputs,
      Notices notices,
      AcceptedProblems accepted,
      RunContent.Manner manner) {
    this.inputs = inputs;
    this.notices = notices;
    this.accepted = accepted;
    this.manner = manner;
  }

  /** Writes the manifest of a round that could not be read, of the files written so far. */
  void writeUnread(
      ImmutableSortedMap<String, RunFiles.Written> files, Instant finished, OutputStream out) {
    try (JsonGenerator json = Json.pretty(out)) {
      json.writeStartObject();
      program(json, finished);
      json.writeBooleanProperty("ronde_terbaca", false);
      options(json);
      inputs(json);
      outputs(json, files);
      problems(json, false);
      json.writeEndObject();
    }
  }

  /** Writes the manifest of a run, of the files written so far. */
  void write(
      RunContent content,
      ImmutableSortedMap<String, RunFiles.Written> files,
      ImmutableSortedMap<String, Integer> unverified,
      Instant finished,
      Words words,
      OutputStream out) {
    try (JsonGenerator json = Json.pretty(out)) {
      json.writeStartObject();
      program(json, finished);
      json.writeBooleanProperty("ronde_terbaca", true);
      round(content.evaluation().round().info(), json, words);
      options(json);
      rulebook(content.evaluation().round().rulebook(), json, unverified, files);
      inputs(json);
      outputs(json, files);
      counts(content.standing().funnel(), json);
      problems(json, content.announce());
      json.writeEndObject();
    }
  }

  private void program(JsonGenerator json, Instant finished) {
    json.writeObjectPropertyStart("program");
    json.writeStringProperty("nama", "predikat");
    json.writeStringProperty("versi", manner.version());
    json.writeStringProperty("java", System.getProperty("java.version"));
    json.writeStringProperty("sistem", System.getProperty("os.name"));
    json.writeEndObject();
    json.writeStringProperty("mulai", manner.started().toString());
    json.writeStringProperty("selesai", finished.toString());
  }

  private static void round(RoundInfo info, JsonGenerator json, Words words) {
    json.writeObjectPropertyStart("ronde");
    json.writeNumberProperty("tahun", info.year());
    json.writeStringProperty("judul", info.title());
    json.writeStringProperty("sampai_tahap", words.word(info.through()));
    json.writeStringProperty("penghargaan_instansi", info.agencyAward().orElse(null));
    json.writeEndObject();
  }

  private void options(JsonGenerator json) {
    json.writeObjectPropertyStart("opsi");
    manner.options().forEach(json::writeStringProperty);
    json.writeEndObject();
  }

  private static void rulebook(
      Rulebook rulebook,
      JsonGenerator json,
      ImmutableSortedMap<String, Integer> unverified,
      ImmutableSortedMap<String, RunFiles.Written> files) {
    json.writeObjectPropertyStart("rulebook");
    json.writeStringProperty("id", rulebook.id());
    json.writeStringProperty("peraturan", rulebook.regulation());
    json.writeStringProperty("sha256", files.get(RunWriter.RULEBOOK).sha256());
    json.writeObjectPropertyStart("pengaturan");
    rulebook
        .settings()
        .all()
        .values()
        .forEach(setting -> json.writeStringProperty(setting.code(), setting.value()));
    json.writeEndObject();
    json.writeArrayPropertyStart("belum_terverifikasi");
    ImmutableMap<String, CitedFigure> figures =
        unverified.isEmpty()
            ? ImmutableMap.of()
            : Maps.uniqueIndex(RulebookFigures.unverified(rulebook), CitedFigure::path);
    unverified.forEach((path, units) -> unverified(json, path, units, figures.get(path)));
    json.writeEndArray();
    json.writeEndObject();
  }

  /** One unverified figure; a path without a figure stands for all figures below it. */
  private static void unverified(JsonGenerator json, String path, int units, CitedFigure figure) {
    json.writeStartObject();
    json.writeStringProperty("jalur", path);
    if (figure != null) {
      json.writeStringProperty("nilai", figure.value());
      json.writeStringProperty("sumber", figure.citation().display());
      json.writeStringProperty("alasan", figure.citation().reason());
    }
    json.writeNumberProperty("menentukan_unit", units);
    json.writeEndObject();
  }

  private void inputs(JsonGenerator json) {
    json.writeArrayPropertyStart("masukan");
    inputs.forEach(input -> file(json, input.name(), input.bytes(), input.sha256()));
    json.writeEndArray();
  }

  private static void outputs(
      JsonGenerator json, ImmutableSortedMap<String, RunFiles.Written> files) {
    json.writeArrayPropertyStart("keluaran");
    files.forEach((name, file) -> file(json, name, file.bytes(), file.sha256()));
    json.writeEndArray();
  }

  private static void file(JsonGenerator json, String name, long bytes, String sha256) {
    json.writeStartObject();
    json.writeStringProperty("nama", name);
    json.writeNumberProperty("byte", bytes);
    json.writeStringProperty("sha256", sha256);
    json.writeEndObject();
  }

  private static void counts(Funnel funnel, JsonGenerator json) {
    json.writeObjectPropertyStart("jumlah");
    json.writeNumberProperty("diusulkan", funnel.nominated());
    json.writeNumberProperty("lulus_administrasi", funnel.throughAdministration());
    json.writeNumberProperty("lulus_desk", funnel.throughDesk());
    json.writeNumberProperty("lulus_lapangan", funnel.throughField());
    json.writeNumberProperty("wbk", funnel.awardedWbk());
    json.writeNumberProperty("wbbm", funnel.awardedWbbm());
    json.writeNumberProperty("menunggu", funnel.pending());
    json.writeNumberProperty("tidak_dievaluasi", funnel.notEvaluated());
    json.writeEndObject();
  }

  private void problems(JsonGenerator json, boolean announced) {
    json.writeObjectPropertyStart("masalah");
    for (NoticeCode code : NoticeCode.values()) {
      if (notices.count(code) > 0) {
        json.writeNumberProperty(code.name(), notices.count(code));
      }
    }
    json.writeEndObject();
    json.writeBooleanProperty("pengumuman_ditahan", !announced);
    json.writeArrayPropertyStart("masalah_diterima");
    Iterable<AcceptedProblems.Key> unknown = accepted.unknown(notices.sorted());
    accepted
        .reasons()
        .forEach(
            (key, reason) -> {
              json.writeStartObject();
              json.writeStringProperty("kode", key.code());
              json.writeStringProperty("id_unit", key.unit());
              json.writeStringProperty("alasan", reason);
              json.writeBooleanProperty("ditemukan", !Iterables.contains(unknown, key));
              json.writeEndObject();
            });
    json.writeEndArray();
  }
}
