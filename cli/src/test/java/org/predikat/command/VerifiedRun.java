package org.predikat.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.hash.Hashing;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.predikat.publication.ManifestSeal;
import org.predikat.publication.verification.VerificationJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A run on disk that tests tamper with, and what {@code verify} says of it. */
record VerifiedRun(Path folder) {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /**
   * What was found: the exit code, and of each finding code and file.
   *
   * @param json the whole report
   */
  record Found(int exit, List<String> findings, JsonNode json) {
    /** The place of the first difference that a finding names. */
    JsonNode place(String code, String file) {
      for (JsonNode finding : json.required("temuan")) {
        if (finding.required("kode").stringValue().equals(code)
            && file.equals(finding.required("berkas").asString(""))) {
          return finding.required("beda_pertama");
        }
      }
      throw new AssertionError(code + " " + file + " is not among " + findings);
    }
  }

  static VerifiedRun evaluated(Path round, Path run, String... more) {
    List<String> args = new ArrayList<>(List.of("evaluate", round.toString()));
    args.addAll(List.of("--out", run.toString(), "--force"));
    args.addAll(List.of(more));
    Run evaluated = Run.predikat(args.toArray(new String[0]));
    assertTrue(Files.isDirectory(run), evaluated.err());
    return new VerifiedRun(run);
  }

  Found verify(String... more) throws IOException {
    List<String> args = new ArrayList<>(List.of("verify", folder.toString(), "--json"));
    args.addAll(List.of(more));
    Run verified = Run.predikat(args.toArray(new String[0]));
    assertTrue(verified.out().startsWith("{"), verified.err());
    assertEquals(List.of(), schema().validate(verified.out(), InputFormat.JSON));
    JsonNode json = MAPPER.readTree(verified.out());
    List<String> findings =
        json.required("temuan")
            .valueStream()
            .map(
                each ->
                    (each.required("kode").stringValue()
                            + " "
                            + each.required("berkas").asString(""))
                        .strip())
            .toList();
    return new Found(verified.exit(), findings, json);
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  JsonNode manifest() throws IOException {
    return MAPPER.readTree(Files.readAllBytes(file("manifest.json")));
  }

  /** Changes the manifest and seals it anew, as somebody would who knows how. */
  void forge(Consumer<ObjectNode> change) throws IOException {
    ObjectNode manifest = (ObjectNode) manifest();
    change.accept(manifest);
    byte[] text =
        MAPPER
            .writeValueAsString(manifest)
            .replace("\"segel\" : ", "\"segel\": ")
            .getBytes(StandardCharsets.UTF_8);
    Files.write(file("manifest.json"), manifest.has("segel") ? ManifestSeal.sealed(text) : text);
  }

  /** Changes a file and enters its new hash in the manifest, sealed anew. */
  void forge(String name, String from, String to) throws IOException {
    String text = Files.readString(file(name));
    assertTrue(text.contains(from), name + " has no " + from);
    Files.writeString(file(name), text.replaceFirst(Pattern.quote(from), to));
    byte[] bytes = Files.readAllBytes(file(name));
    String hash = Hashing.sha256().hashBytes(bytes).toString();
    forge(
        manifest -> {
          for (JsonNode output : manifest.required("keluaran")) {
            if (output.required("nama").stringValue().equals(name)) {
              ((ObjectNode) output).put("sha256", hash).put("byte", bytes.length);
            }
          }
          if (name.equals("rulebook.yaml")) {
            ((ObjectNode) manifest.required("rulebook")).put("sha256", hash);
          }
        });
  }

  /** Turns over one bit in the middle of a file. */
  static void damage(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
  }

  private static Schema schema() throws IOException {
    try (InputStream in =
        VerificationJson.class.getResourceAsStream("../" + VerificationJson.SCHEMA)) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
