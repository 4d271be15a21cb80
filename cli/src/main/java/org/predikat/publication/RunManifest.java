package org.predikat.publication;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.predikat.intake.InputFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the manifest of a past run says.
 *
 * @param version version of the program that wrote the run
 * @param started when the run began, as written
 * @param roundRead whether the round could be read; without it a run has problems only
 * @param heldBack whether announcements were held back, because errors stand that nobody accepts
 * @param agencyAward code of the agency award; empty when the round had none
 * @param options options of the command line, and the round under {@code ROUND}
 * @param rulebook id of the rulebook; empty when the round could not be read
 * @param rulebookHash SHA-256 of {@code rulebook.yaml}; empty when the round could not be read
 * @param settings settings in force, by code
 * @param inputs files that went in
 * @param outputs files that came out
 */
public record RunManifest(
    String version,
    String started,
    boolean roundRead,
    boolean heldBack,
    Optional<String> agencyAward,
    ImmutableMap<String, String> options,
    String rulebook,
    String rulebookHash,
    ImmutableMap<String, String> settings,
    ImmutableList<InputFile> inputs,
    ImmutableList<InputFile> outputs) {

  /**
   * Reads the manifest of a run.
   *
   * @throws PublicationException if there is no run, or its manifest is not what this program
   *     writes
   */
  public static RunManifest read(Path run) throws IOException, PublicationException {
    Path file = run.resolve(RunDirectory.MANIFEST);
    if (!Files.isRegularFile(file)) {
      throw new PublicationException(PublicationException.Kind.NO_RUN, run);
    }
    try {
      JsonNode manifest = JsonMapper.shared().readTree(Files.readAllBytes(file));
      Optional<OtherDirectory> other = OtherDirectory.of(manifest);
      if (other.isPresent()) {
        throw new PublicationException(other.get().kind(), run);
      }
      if (manifest.has(PlainManifest.KIND)) {
        throw new PublicationException(PublicationException.Kind.NO_RUN, run);
      }
      return of(manifest);
    } catch (JacksonException | IllegalArgumentException e) {
      throw new PublicationException(PublicationException.Kind.RUN_UNREADABLE, file.toString(), e);
    }
  }

  /**
   * What a manifest says.
   *
   * @throws JacksonException if something is missing or of another type
   */
  public static RunManifest of(JsonNode json) {
    JsonNode rulebook = json.path("rulebook");
    return new RunManifest(
        json.required("program").required("versi").stringValue(),
        json.required("mulai").stringValue(),
        json.required("ronde_terbaca").booleanValue(),
        json.path("pengumuman_ditahan").asBoolean(true),
        Optional.of(json.path("ronde").path("penghargaan_instansi"))
            .filter(JsonNode::isString)
            .map(JsonNode::stringValue),
        texts(json.required("opsi")),
        rulebook.path("id").asString(""),
        rulebook.path("sha256").asString(""),
        texts(rulebook.path("pengaturan")),
        files(json.required("masukan")),
        files(json.required("keluaran")));
  }

  private static ImmutableMap<String, String> texts(JsonNode object) {
    ImmutableMap.Builder<String, String> texts = ImmutableMap.builder();
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      texts.put(entry.getKey(), entry.getValue().stringValue());
    }
    return texts.buildOrThrow();
  }

  private static ImmutableList<InputFile> files(JsonNode list) {
    return list.valueStream()
        .map(
            file ->
                new InputFile(
                    file.required("nama").stringValue(),
                    file.required("byte").longValue(),
                    file.required("sha256").stringValue()))
        .collect(ImmutableList.toImmutableList());
  }
}
