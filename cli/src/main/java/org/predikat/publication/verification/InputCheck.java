package org.predikat.publication.verification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.predikat.intake.InputFile;
import org.predikat.publication.FileHash;
import org.predikat.publication.RunManifest;
import tools.jackson.databind.JsonNode;

/** The files that went into a run against what the manifest says they were. */
final class InputCheck {
  private final RecordedManifest manifest;
  private final RunManifest facts;
  private final Whereabouts whereabouts;
  private final List<Finding> findings = new ArrayList<>();

  private InputCheck(RecordedManifest manifest, Whereabouts whereabouts) {
    this.manifest = manifest;
    this.facts = manifest.facts().orElseThrow();
    this.whereabouts = whereabouts;
  }

  /**
   * What was found.
   *
   * @param round where the round lies; empty where it does not
   */
  record Result(Optional<Path> round, List<Finding> findings) {}

  /** Looks at every file that went in. */
  static Result of(RecordedManifest manifest, Whereabouts whereabouts) throws IOException {
    InputCheck check = new InputCheck(manifest, whereabouts);
    Optional<Path> round = check.round();
    if (round.isPresent()) {
      for (InputFile input : check.facts.inputs()) {
        check.look(
            input.name(),
            Optional.of(Whereabouts.table(round.get(), input.name())),
            new FileHash(input.bytes(), input.sha256()));
      }
    }
    for (Map.Entry<String, JsonNode> each : manifest.recipe().path("berkas_lain").properties()) {
      String name = each.getValue().required("nama").stringValue();
      check.look(
          name,
          whereabouts.beside(name),
          new FileHash(
              each.getValue().required("byte").longValue(),
              each.getValue().required("sha256").stringValue()));
    }
    return new Result(round, check.findings);
  }

  private Optional<Path> round() {
    String recorded = manifest.recipe().required("ronde").stringValue();
    Optional<Path> round =
        whereabouts.round(
            recorded,
            manifest.recipe().required("nama_ronde").stringValue(),
            facts.inputs().stream().map(InputFile::name).toList());
    if (round.isEmpty()) {
      findings.add(
          Finding.of(
              Finding.Code.ROUND_MISSING,
              whereabouts.inputs().map(Path::toString).orElse(recorded)));
    }
    return round;
  }

  private void look(String name, Optional<Path> file, FileHash then) throws IOException {
    if (file.isEmpty() || !Files.isRegularFile(file.get())) {
      findings.add(Finding.of(Finding.Code.INPUT_MISSING, name));
      return;
    }
    FileHash now = FileHash.of(file.get());
    if (!now.sha256().equals(then.sha256())) {
      findings.add(Finding.of(Finding.Code.INPUT_CHANGED, name));
    } else if (now.bytes() != then.bytes()) {
      findings.add(
          Finding.of(
              Finding.Code.MANIFEST_INCONSISTENT,
              "masukan",
              name + ": " + then.bytes(),
              now.bytes()));
    }
  }

  /** What the files read when the run was made again say that the first look could not. */
  static List<Finding> against(RecordedManifest recorded, RecordedManifest again) {
    List<Finding> found = new ArrayList<>();
    Set<String> then = names(recorded);
    Set<String> now = names(again);
    now.stream()
        .filter(name -> !then.contains(name))
        .forEach(name -> found.add(Finding.of(Finding.Code.INPUT_ADDED, name)));
    TreeSet<String> passedThen = new TreeSet<>(recorded.passedOver());
    TreeSet<String> passedNow = new TreeSet<>(again.passedOver());
    passedNow.stream()
        .filter(name -> !passedThen.contains(name))
        .forEach(name -> found.add(Finding.of(Finding.Code.INPUT_ADDED, name)));
    passedThen.stream()
        .filter(name -> !passedNow.contains(name))
        .forEach(name -> found.add(Finding.of(Finding.Code.INPUT_GONE, name)));
    return found;
  }

  private static Set<String> names(RecordedManifest manifest) {
    TreeSet<String> names = new TreeSet<>();
    manifest.facts().ifPresent(facts -> facts.inputs().forEach(file -> names.add(file.name())));
    return names;
  }
}
