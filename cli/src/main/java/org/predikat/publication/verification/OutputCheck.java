package org.predikat.publication.verification;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.predikat.intake.InputFile;
import org.predikat.publication.CsvDialect;
import org.predikat.publication.FileHash;
import org.predikat.publication.RunDirectory;
import org.predikat.publication.RunManifest;
import org.predikat.publication.RunWriter;

/**
 * The files of a run against the manifest, and against what comes out when the run is made again.
 */
final class OutputCheck {
  private static final ImmutableSet<String> NO_OUTPUTS =
      ImmutableSet.of(RunDirectory.MANIFEST, RunDirectory.SIGNATURE);

  private final Path run;
  private final ImmutableSortedMap<String, FileHash> recorded;
  private final TreeSet<String> there = new TreeSet<>();
  private final TreeSet<String> changed = new TreeSet<>();
  private final List<Finding> findings = new ArrayList<>();

  private OutputCheck(Path run, RunManifest manifest) {
    this.run = run;
    this.recorded =
        manifest.outputs().stream()
            .collect(
                ImmutableSortedMap.toImmutableSortedMap(
                    Comparator.naturalOrder(),
                    InputFile::name,
                    file -> new FileHash(file.bytes(), file.sha256()),
                    (first, second) -> second));
  }

  /** Looks at every file that lies in the run or that the manifest names. */
  static OutputCheck of(Path run, RunManifest manifest) throws IOException {
    OutputCheck check = new OutputCheck(run, manifest);
    try (Stream<Path> files = Files.list(run)) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> !NO_OUTPUTS.contains(name))
          .forEach(check.there::add);
    }
    TreeSet<String> all = new TreeSet<>(check.there);
    all.addAll(check.recorded.keySet());
    for (String name : all) {
      check.look(name);
    }
    return check;
  }

  private void look(String name) throws IOException {
    FileHash wanted = recorded.get(name);
    Path file = run.resolve(name);
    if (wanted == null) {
      findings.add(Finding.of(Finding.Code.OUTPUT_ADDED, name));
    } else if (!there.contains(name) || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      changed.add(name);
      findings.add(Finding.of(Finding.Code.OUTPUT_MISSING, name));
    } else {
      FileHash actual = FileHash.of(file);
      if (!actual.sha256().equals(wanted.sha256())) {
        changed.add(name);
        findings.add(
            Finding.of(
                name.equals(RunWriter.RULEBOOK)
                    ? Finding.Code.RULEBOOK_CHANGED
                    : Finding.Code.OUTPUT_CHANGED,
                name));
      } else if (actual.bytes() != wanted.bytes()) {
        findings.add(
            Finding.of(
                Finding.Code.MANIFEST_INCONSISTENT,
                "keluaran",
                name + ": " + wanted.bytes(),
                actual.bytes()));
      }
    }
  }

  /** Whether a file is there as the manifest has it. */
  boolean isIntact(String name) {
    return recorded.containsKey(name) && !changed.contains(name);
  }

  /** The hash that the manifest has of a file; empty where it names none. */
  Optional<String> recordedHash(String name) {
    return Optional.ofNullable(recorded.get(name)).map(FileHash::sha256);
  }

  /** What was found of the run alone. */
  List<Finding> findings() {
    return findings;
  }

  /**
   * The same with what the run made again shows: where changed files were changed, and which others
   * come out otherwise.
   *
   * @param again the files made again
   * @param names their names
   * @param differs how to call a file that comes out otherwise
   */
  List<Finding> against(
      Path again, Iterable<String> names, Finding.Code differs, CsvDialect dialect)
      throws IOException {
    List<Finding> all = new ArrayList<>(findings);
    TreeSet<String> lacking = new TreeSet<>(recorded.keySet());
    for (String name : names) {
      lacking.remove(name);
      Path made = again.resolve(name);
      String hash = FileHash.of(made).sha256();
      boolean asRecorded = recordedHash(name).filter(hash::equals).isPresent();
      if (isIntact(name)) {
        Optional<Difference> first = FirstDifference.of(run.resolve(name), made, dialect);
        if (first.isPresent()) {
          all.add(Finding.of(differs, name).at(first));
        }
      } else if (asRecorded && there.contains(name) && Files.isRegularFile(run.resolve(name))) {
        Optional<Difference> first = FirstDifference.of(run.resolve(name), made, dialect);
        all.replaceAll(each -> isChange(each, name) ? each.at(first) : each);
      } else if (!asRecorded) {
        all.add(Finding.of(differs, name));
      }
    }
    lacking.forEach(name -> all.add(Finding.of(differs, name)));
    return all;
  }

  private static boolean isChange(Finding finding, String name) {
    return finding.file().equals(name)
        && (finding.code() == Finding.Code.OUTPUT_CHANGED
            || finding.code() == Finding.Code.RULEBOOK_CHANGED);
  }
}
