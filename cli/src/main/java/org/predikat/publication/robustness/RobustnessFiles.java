package org.predikat.publication.robustness;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.hash.Hashing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.predikat.intake.InputFile;
import org.predikat.publication.CsvDialect;
import org.predikat.publication.FileHash;
import org.predikat.publication.Json;
import org.predikat.publication.ManifestSeal;
import org.predikat.publication.OtherDirectory;
import org.predikat.publication.RunDirectory;
import org.predikat.publication.RunFiles;
import org.predikat.publication.Words;
import org.predikat.robustness.Robustness;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.writing.RulebookYaml;
import tools.jackson.core.JsonGenerator;

/**
 * Writes the files of a round's robustness. All but the manifest and the PNG depend on round, law,
 * experiment and dialect alone; the PNG besides on the fonts of the machine.
 */
public final class RobustnessFiles {
  /** A row for each unit. */
  public static final String UNITS = "robustness.csv";

  /** A row for each answer that turns a verdict by itself. */
  public static final String FLIPS = "flips.csv";

  /** Everything, for programs. */
  public static final String JSON = "robustness.json";

  /** The units nearest to a minimum. */
  public static final String SVG = "near-minimums.svg";

  /** The same for programs that show no SVG. */
  public static final String PNG = "near-minimums.png";

  /**
   * How the files are written, and what the manifest records of it.
   *
   * @param dialect how CSV files are written
   * @param version version of the program
   * @param options options of the command line
   * @param inputs files that went in
   * @param started when the work began
   */
  public record Manner(
      CsvDialect dialect,
      String version,
      ImmutableMap<String, String> options,
      ImmutableList<InputFile> inputs,
      Instant started) {}

  private final Robustness robustness;
  private final Manner manner;
  private final RunFiles files;
  private final Words words = Words.indonesian();

  private RobustnessFiles(Robustness robustness, Manner manner, RunDirectory directory) {
    this.robustness = robustness;
    this.manner = manner;
    this.files = new RunFiles(directory);
  }

  /**
   * Writes the files; the caller commits the directory.
   *
   * @return whether the PNG could be drawn: not on a machine without fonts
   * @throws IOException if a file could not be written
   */
  public static boolean write(
      Robustness robustness, Manner manner, Clock clock, RunDirectory directory)
      throws IOException {
    return new RobustnessFiles(robustness, manner, directory).write(clock);
  }

  private boolean write(Clock clock) throws IOException {
    RobustnessTables tables = new RobustnessTables(robustness, words);
    try (OutputStream out = files.open(UNITS)) {
      tables.units().writeCsv(manner.dialect(), out);
    }
    try (OutputStream out = files.open(FLIPS)) {
      tables.flips().writeCsv(manner.dialect(), out);
    }
    try (OutputStream out = files.open(JSON)) {
      RobustnessJson.write(robustness, words, out);
    }
    ByteArrayOutputStream svg = new ByteArrayOutputStream();
    NearPlot.write(robustness, words, svg);
    put(SVG, svg.toByteArray());
    Optional<byte[]> png = PlotPng.of(svg.toByteArray());
    if (png.isPresent()) {
      put(PNG, png.get());
    }
    ByteArrayOutputStream manifest = new ByteArrayOutputStream();
    manifest(clock.instant(), manifest);
    try (OutputStream out = files.open(RunDirectory.MANIFEST)) {
      out.write(ManifestSeal.sealed(manifest.toByteArray()));
    }
    return png.isPresent();
  }

  private void put(String name, byte[] bytes) throws IOException {
    try (OutputStream out = files.open(name)) {
      out.write(bytes);
    }
  }

  private void manifest(Instant finished, OutputStream out) {
    Rulebook rulebook = robustness.evaluation().round().rulebook();
    byte[] law = RulebookYaml.write(rulebook).getBytes(StandardCharsets.UTF_8);
    ImmutableSortedMap<String, FileHash> written = files.written();
    try (JsonGenerator json = Json.pretty(out)) {
      json.writeStartObject();
      json.writeObjectPropertyStart("program");
      json.writeStringProperty("nama", "predikat");
      json.writeStringProperty("versi", manner.version());
      json.writeStringProperty("java", System.getProperty("java.version"));
      json.writeStringProperty("sistem", System.getProperty("os.name"));
      json.writeEndObject();
      json.writeStringProperty("mulai", manner.started().toString());
      json.writeStringProperty("selesai", finished.toString());
      OtherDirectory.ROBUSTNESS.mark(json);
      json.writeObjectPropertyStart("opsi");
      manner.options().forEach(json::writeStringProperty);
      json.writeEndObject();
      json.writeName("percobaan");
      RobustnessJson.experiment(robustness, json);
      json.writeObjectPropertyStart("rulebook");
      json.writeStringProperty("id", rulebook.id());
      json.writeStringProperty("sha256", Hashing.sha256().hashBytes(law).toString());
      json.writeEndObject();
      json.writeArrayPropertyStart("masukan");
      manner.inputs().forEach(each -> file(json, each.name(), each.bytes(), each.sha256()));
      json.writeEndArray();
      json.writeArrayPropertyStart("keluaran");
      written.forEach((name, each) -> file(json, name, each.bytes(), each.sha256()));
      json.writeEndArray();
      ManifestSeal.write(json);
      json.writeEndObject();
    }
  }

  private static void file(JsonGenerator json, String name, long bytes, String sha256) {
    json.writeStartObject();
    json.writeStringProperty("nama", name);
    json.writeNumberProperty("byte", bytes);
    json.writeStringProperty("sha256", sha256);
    json.writeEndObject();
  }
}
