package org.predikat.publication;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.function.Consumer;
import org.predikat.intake.InputFile;
import org.predikat.round.Notices;
import tools.jackson.core.JsonGenerator;

/**
 * The manifest of a directory that some other command than {@code evaluate} writes: what went in,
 * what came out, by which program and options. Only it knows the clock and the machine.
 *
 * @param kind what the directory holds, by the name of the command
 * @param version version of the program
 * @param started when the command began
 * @param options options of the command line
 * @param inputs files that went in
 * @param notices everything noticed
 */
public record PlainManifest(
    String kind,
    String version,
    Instant started,
    ImmutableMap<String, String> options,
    ImmutableList<InputFile> inputs,
    Notices notices) {
  /** The property by which a directory is known to be no run. */
  static final String KIND = "perintah";

  /**
   * Writes the manifest, last of all files.
   *
   * @param facts writes properties of the command's own
   * @throws IOException if it cannot be written
   */
  public void write(RunFiles files, Instant finished, Consumer<JsonGenerator> facts)
      throws IOException {
    ByteArrayOutputStream manifest = new ByteArrayOutputStream();
    try (JsonGenerator json = Json.pretty(manifest)) {
      json.writeStartObject();
      json.writeStringProperty(KIND, kind);
      ManifestJson.program(json, version, started, finished);
      json.writeObjectPropertyStart("opsi");
      options.forEach(json::writeStringProperty);
      json.writeEndObject();
      facts.accept(json);
      ManifestJson.inputs(json, inputs);
      ManifestJson.outputs(json, files.written());
      ManifestJson.problems(json, notices);
      ManifestSeal.write(json);
      json.writeEndObject();
    }
    try (OutputStream out = files.open(RunDirectory.MANIFEST)) {
      out.write(ManifestSeal.sealed(manifest.toByteArray()));
    }
  }
}
