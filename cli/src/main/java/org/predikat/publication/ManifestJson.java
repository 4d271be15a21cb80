package org.predikat.publication;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import org.predikat.intake.InputFile;
import org.predikat.round.NoticeCode;
import org.predikat.round.Notices;
import org.predikat.round.RoundInfo;
import org.predikat.rulebook.CitedFigure;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.RulebookFigures;
import org.predikat.rulebook.reading.RulebookSource;
import org.predikat.standing.Funnel;
import tools.jackson.core.JsonGenerator;

/**
 * {@code manifest.json}: what went in, what came out, by which program, law, settings and options.
 * The only file of a run that knows the clock, the machine and where the input lay.
 */
final class ManifestJson {
  private static final ImmutableSet<NoticeCode> PASSED_OVER =
      Sets.immutableEnumSet(
          NoticeCode.TABLE_NOT_READ, NoticeCode.TABLE_UNKNOWN, NoticeCode.TABLE_TWICE);

  private final ImmutableList<InputFile> inputs;
  private final Notices notices;
  private final AcceptedProblems accepted;
  private final RunContent.Manner manner;
  private final Path run;

  /**
   * A manifest.
   *
   * @param run where the run will stand
   */
  ManifestJson(
      ImmutableList<InputFile> inputs,
      Notices notices,
      AcceptedProblems accepted,
      RunContent.Manner manner,
      Path run) {
    this.inputs = inputs;
    this.notices = notices;
    this.accepted = accepted;
    this.manner = manner;
    this.run = run;
  }

  /** Writes the manifest of a round that could not be read, of the files written so far. */
  void writeUnread(ImmutableSortedMap<String, FileHash> files, Instant finished, OutputStream out) {
    try (JsonGenerator json = Json.pretty(out)) {
      json.writeStartObject();
      program(json, finished);
      json.writeBooleanProperty("ronde_terbaca", false);
      options(json);
      inputs(json);
      outputs(json, files);
      problems(json, false);
      ManifestSeal.write(json);
      json.writeEndObject();
    }
  }

  /** Writes the manifest of a run, of the files written so far. */
  void write(
      RunContent content,
      ImmutableSortedMap<String, FileHash> files,
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
      rulebook(content, json, unverified, files);
      inputs(json);
      outputs(json, files);
      counts(content.standing().funnel(), json);
      problems(json, content.announce());
      ManifestSeal.write(json);
      json.writeEndObject();
    }
  }

  private void program(JsonGenerator json, Instant finished) {
    program(json, manner.version(), manner.started(), finished);
  }

  /** By which version of the program, on what, and when. */
  static void program(JsonGenerator json, String version, Instant started, Instant finished) {
    json.writeObjectPropertyStart("program");
    json.writeStringProperty("nama", "predikat");
    json.writeStringProperty("versi", version);
    json.writeStringProperty("java", System.getProperty("java.version"));
    json.writeStringProperty("sistem", System.getProperty("os.name"));
    json.writeEndObject();
    json.writeStringProperty("mulai", started.toString());
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
    json.writeObjectPropertyStart(RecipeJson.KEY);
    RecipeJson.write(manner.recipe(), run, json);
    json.writeEndObject();
  }

  private void rulebook(
      RunContent content,
      JsonGenerator json,
      ImmutableSortedMap<String, Integer> unverified,
      ImmutableSortedMap<String, FileHash> files) {
    Rulebook rulebook = content.evaluation().round().rulebook();
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
    json.writeArrayPropertyStart("sumber");
    content.law().forEach(source -> source(json, source));
    json.writeEndArray();
    json.writeArrayPropertyStart("belum_terverifikasi");
    ImmutableMap<String, CitedFigure> figures =
        unverified.isEmpty()
            ? ImmutableMap.of()
            : Maps.uniqueIndex(RulebookFigures.unverified(rulebook), CitedFigure::path);
    unverified.forEach((path, units) -> unverified(json, path, units, figures.get(path)));
    json.writeEndArray();
    json.writeEndObject();
  }

  private void source(JsonGenerator json, RulebookSource source) {
    json.writeStartObject();
    json.writeStringProperty(
        "nama", source.path().map(path -> RunPaths.of(run, path)).orElse(source.name()));
    json.writeBooleanProperty("disertakan", source.path().isEmpty());
    json.writeNumberProperty("byte", source.bytes());
    json.writeStringProperty("sha256", source.sha256());
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
    inputs(json, inputs);
    json.writeArrayPropertyStart("dilewati");
    passedOver().forEach(json::writeString);
    json.writeEndArray();
  }

  /** Files of the round's folder that are no part of it, but whose names are among its problems. */
  private ImmutableSortedSet<String> passedOver() {
    return notices.sorted().stream()
        .filter(notice -> PASSED_OVER.contains(notice.code()) && notice.place().sheet().isEmpty())
        .map(notice -> notice.place().file())
        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
  }

  /** The files that went in. */
  static void inputs(JsonGenerator json, ImmutableList<InputFile> inputs) {
    json.writeArrayPropertyStart("masukan");
    inputs.forEach(input -> file(json, input.name(), input.bytes(), input.sha256()));
    json.writeEndArray();
  }

  /** The files that came out so far. */
  static void outputs(JsonGenerator json, ImmutableSortedMap<String, FileHash> files) {
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

  /** How many notices of each kind there are. */
  static void problems(JsonGenerator json, Notices notices) {
    json.writeObjectPropertyStart("masalah");
    for (NoticeCode code : NoticeCode.values()) {
      if (notices.count(code) > 0) {
        json.writeNumberProperty(code.name(), notices.count(code));
      }
    }
    json.writeEndObject();
  }

  private void problems(JsonGenerator json, boolean announced) {
    problems(json, notices);
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
