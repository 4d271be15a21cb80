package org.predikat.publication.verification;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.predikat.publication.ManifestSeal;
import org.predikat.publication.OtherDirectory;
import org.predikat.publication.PublicationException;
import org.predikat.publication.RecipeJson;
import org.predikat.publication.RunDirectory;
import org.predikat.publication.RunManifest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The manifest of a run as it lies there.
 *
 * @param tree all of it; missing where it is no JSON
 * @param facts what every manifest says; empty where this one cannot be understood
 * @param intact whether it is as it was sealed; empty where it has no seal
 */
record RecordedManifest(JsonNode tree, Optional<RunManifest> facts, Optional<Boolean> intact) {
  private static final String SEAL = "segel";

  /**
   * A document that the law was read from.
   *
   * @param name id of a shipped rulebook, or path from the run
   */
  record Source(String name, boolean shipped, String sha256) {}

  /**
   * Reads a manifest, whatever state it is in.
   *
   * @throws PublicationException if there is none
   */
  static RecordedManifest read(Path run) throws IOException, PublicationException {
    Path file = run.resolve(RunDirectory.MANIFEST);
    if (!Files.isRegularFile(file)) {
      throw new PublicationException(PublicationException.Kind.NO_RUN, run);
    }
    byte[] bytes = Files.readAllBytes(file);
    JsonNode tree = JsonMapper.shared().missingNode();
    Optional<RunManifest> facts = Optional.empty();
    try {
      tree = JsonMapper.shared().readTree(bytes);
      facts = Optional.of(RunManifest.of(tree));
    } catch (JacksonException | IllegalArgumentException e) {
      // Told as a finding: the seal may say more about why.
    }
    return new RecordedManifest(tree, facts, ManifestSeal.isIntact(bytes));
  }

  /** What to say of it where its facts cannot be understood as those of a run. */
  Finding.Code noRun() {
    return OtherDirectory.of(tree)
        .map(
            other ->
                switch (other) {
                  case REVIEW -> Finding.Code.HOLDS_REVIEW;
                  case ROBUSTNESS -> Finding.Code.HOLDS_ROBUSTNESS;
                })
        .orElse(Finding.Code.MANIFEST_UNUSABLE);
  }

  /** Whether it says how to make the run again; those of the first programs do not. */
  boolean hasRecipe() {
    return tree.has(RecipeJson.KEY);
  }

  /** Whether a seal is missing that should be there. */
  boolean lacksSeal() {
    return hasRecipe() && (intact.isEmpty() || !tree.has(SEAL));
  }

  /** How to make the run again. */
  JsonNode recipe() {
    return tree.path(RecipeJson.KEY);
  }

  /** Names of files that lay with the round's but were no part of it. */
  ImmutableList<String> passedOver() {
    return tree.path("dilewati")
        .valueStream()
        .map(JsonNode::asString)
        .collect(ImmutableList.toImmutableList());
  }

  /** Documents that the law was read from. */
  ImmutableList<Source> law() {
    return tree.path("rulebook")
        .path("sumber")
        .valueStream()
        .map(
            source ->
                new Source(
                    source.required("nama").stringValue(),
                    source.required("disertakan").booleanValue(),
                    source.required("sha256").stringValue()))
        .collect(ImmutableList.toImmutableList());
  }
}
