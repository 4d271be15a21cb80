package org.predikat.publication.verification;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.predikat.publication.RunManifest;
import org.predikat.publication.RunWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A manifest against itself and against that of the run made again. */
final class ManifestCheck {
  /**
   * What the run made again has otherwise by right: clock, machine and paths, and what other checks
   * look at.
   */
  private static final ImmutableSet<String> OTHERWISE =
      ImmutableSet.of(
          "program",
          "mulai",
          "selesai",
          "opsi",
          "hitung_ulang",
          "masukan",
          "dilewati",
          "keluaran",
          "segel");

  private ManifestCheck() {}

  /** What the manifest alone shows. */
  static List<Finding> alone(RecordedManifest manifest) {
    List<Finding> findings = new ArrayList<>();
    if (manifest.intact().filter(intact -> !intact).isPresent() || manifest.lacksSeal()) {
      findings.add(Finding.of(Finding.Code.MANIFEST_CHANGED, ""));
    }
    manifest.facts().flatMap(ManifestCheck::rulebook).ifPresent(findings::add);
    return findings;
  }

  /** The rulebook's hash stands in a manifest twice. */
  private static Optional<Finding> rulebook(RunManifest facts) {
    if (!facts.roundRead()) {
      return Optional.empty();
    }
    String listed =
        facts.outputs().stream()
            .filter(file -> file.name().equals(RunWriter.RULEBOOK))
            .map(file -> file.sha256())
            .findFirst()
            .orElse("");
    return listed.equals(facts.rulebookHash())
        ? Optional.empty()
        : Optional.of(
            Finding.of(
                Finding.Code.MANIFEST_INCONSISTENT,
                "rulebook.sha256",
                facts.rulebookHash(),
                listed));
  }

  /** Every figure that making the run again gives otherwise. */
  static List<Finding> against(RecordedManifest recorded, RecordedManifest again) {
    List<Finding> findings = new ArrayList<>();
    for (JsonDifference each : JsonDifference.all(figures(recorded), figures(again))) {
      findings.add(
          Finding.of(Finding.Code.MANIFEST_INCONSISTENT, each.path(), each.left(), each.right()));
    }
    return findings;
  }

  private static JsonNode figures(RecordedManifest manifest) {
    ObjectNode figures = manifest.tree().asObject().deepCopy();
    OTHERWISE.forEach(figures::remove);
    if (figures.get("rulebook") instanceof ObjectNode rulebook) {
      rulebook.remove("sumber");
      rulebook.remove("sha256");
    }
    return figures;
  }
}
