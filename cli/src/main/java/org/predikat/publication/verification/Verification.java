package org.predikat.publication.verification;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.predikat.intake.InputFile;
import org.predikat.publication.PublicationException;
import org.predikat.publication.Recipe;
import org.predikat.publication.RecipeJson;
import org.predikat.publication.RunManifest;
import org.predikat.publication.RunWriter;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.reading.RulebookException;
import org.predikat.rulebook.reading.RulebookReader;
import tools.jackson.core.JacksonException;

/**
 * A run under verification. {@link #begin} looks at what lies there; whoever can make runs makes it
 * again from {@link #recipe}, tells with {@link #lawStands} whether the law that was asked for is
 * still the run's, and hands what came out to {@link #compare}.
 */
public final class Verification {
  /** What may be the cause when a run comes out otherwise. */
  private static final ImmutableSet<Finding.Code> CAUSES =
      Sets.immutableEnumSet(
          Finding.Code.MANIFEST_CHANGED,
          Finding.Code.INPUT_CHANGED,
          Finding.Code.INPUT_ADDED,
          Finding.Code.INPUT_GONE,
          Finding.Code.LAW_CHANGED,
          Finding.Code.LAW_DISAGREES,
          Finding.Code.PROGRAM_OTHER);

  private final Path run;
  private final String version;
  private final RecordedManifest manifest;
  private final Whereabouts whereabouts;
  private final List<Finding> findings = new ArrayList<>();
  private Optional<Path> round = Optional.empty();
  private Optional<OutputCheck> outputs = Optional.empty();
  private boolean madeAgain;
  private int files;

  private Verification(
      Path run, String version, RecordedManifest manifest, Whereabouts whereabouts) {
    this.run = run;
    this.version = version;
    this.manifest = manifest;
    this.whereabouts = whereabouts;
  }

  /**
   * Looks at a run and at what went into it.
   *
   * @param inputs where the round lies now; empty where it has not moved
   * @param version version of this program
   * @throws PublicationException if there is no run
   * @throws IOException if a file that is there cannot be read
   */
  public static Verification begin(Path run, Optional<Path> inputs, String version)
      throws IOException, PublicationException {
    RecordedManifest manifest = RecordedManifest.read(run);
    Verification verification =
        new Verification(run, version, manifest, Whereabouts.of(run, inputs, manifest));
    verification.findings.addAll(ManifestCheck.alone(manifest));
    if (manifest.facts().isEmpty()) {
      verification.add(manifest.noRun(), "");
    } else {
      verification.look(manifest.facts().get());
    }
    return verification;
  }

  /**
   * What is wrong with a run, looked at without its inputs: whether its files and its manifest fit.
   *
   * @throws PublicationException if there is no run
   */
  public static ImmutableList<Finding> alone(Path run) throws IOException, PublicationException {
    RecordedManifest manifest = RecordedManifest.read(run);
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    findings.addAll(ManifestCheck.alone(manifest));
    if (manifest.facts().isPresent()) {
      findings.addAll(OutputCheck.of(run, manifest.facts().get()).findings());
    } else {
      findings.add(Finding.of(manifest.noRun(), ""));
    }
    return findings.build();
  }

  private void look(RunManifest facts) throws IOException {
    OutputCheck check = OutputCheck.of(run, facts);
    outputs = Optional.of(check);
    if (!facts.version().equals(version)) {
      add(Finding.Code.PROGRAM_OTHER, "", facts.version(), version);
    }
    if (!manifest.hasRecipe()) {
      add(Finding.Code.MANIFEST_OLD, "", facts.version());
      return;
    }
    try {
      InputCheck.Result inputs = InputCheck.of(manifest, whereabouts);
      findings.addAll(inputs.findings());
      round = inputs.round();
    } catch (JacksonException | IllegalArgumentException e) {
      add(Finding.Code.MANIFEST_UNUSABLE, "");
    }
  }

  private void add(Finding.Code code, String file, Object... args) {
    findings.add(Finding.of(code, file, args));
  }

  private boolean has(Iterable<Finding.Code> codes) {
    for (Finding.Code code : codes) {
      if (findings.stream().anyMatch(finding -> finding.code() == code)) {
        return true;
      }
    }
    return false;
  }

  private Path lies(String name) {
    try {
      return whereabouts.beside(name).orElse(null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * How to make the run again; empty where that is not possible, which is then a finding.
   *
   * @throws UncheckedIOException if a file that is there cannot be read
   */
  public Optional<Recipe> recipe(int threads) {
    if (round.isEmpty() || has(ImmutableSet.of(Finding.Code.INPUT_MISSING))) {
      return Optional.empty();
    }
    try {
      return Optional.of(RecipeJson.read(manifest.recipe(), round.get(), this::lies, threads));
    } catch (JacksonException | IllegalArgumentException e) {
      add(Finding.Code.MANIFEST_UNUSABLE, "");
      return Optional.empty();
    }
  }

  /**
   * The hash of the run's rulebook, by which to tell whether the law that was asked for still gives
   * it; empty where the run has none, because its round could not be read.
   */
  public Optional<String> rulebookHash() {
    return outputs.flatMap(check -> check.recordedHash(RunWriter.RULEBOOK));
  }

  /**
   * The law as the run kept it, to make the run again where the law that was asked for has become
   * another one; empty where the copy is not what it was.
   */
  public Optional<Rulebook> keptLaw() {
    if (outputs.filter(check -> check.isIntact(RunWriter.RULEBOOK)).isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(RulebookReader.read(run.resolve(RunWriter.RULEBOOK)));
    } catch (RulebookException e) {
      return Optional.empty();
    }
  }

  /** Takes up whether the law that was asked for still gives the run's rulebook. */
  public void lawStands(boolean stands) throws IOException {
    try {
      findings.addAll(LawCheck.of(manifest, whereabouts, stands, has(CAUSES)));
    } catch (JacksonException | IllegalArgumentException e) {
      add(Finding.Code.MANIFEST_UNUSABLE, "");
    }
  }

  /** Takes up that the run could not be made again. */
  public void notMadeAgain(String reason) {
    add(Finding.Code.NOT_MADE_AGAIN, "", reason);
  }

  /** Takes up what else was found, such as a signature that is wrong. */
  public void also(Finding finding) {
    findings.add(finding);
  }

  /**
   * Compares the run with itself made again.
   *
   * @param again the directory of the run made again
   */
  public void compare(Path again, Recipe recipe) throws IOException, PublicationException {
    RecordedManifest made = RecordedManifest.read(again);
    madeAgain = true;
    findings.addAll(InputCheck.against(manifest, made));
    boolean explained = has(CAUSES);
    if (!explained) {
      findings.addAll(ManifestCheck.against(manifest, made));
    }
    List<String> names =
        made.facts().orElseThrow().outputs().stream().map(InputFile::name).toList();
    files = names.size();
    findings.addAll(
        outputs
            .orElseThrow()
            .against(
                again,
                names,
                explained ? Finding.Code.RESULT_FOLLOWS : Finding.Code.RESULT_DISAGREES,
                recipe.dialect()));
  }

  /** What it came to. */
  public Report report(Report.SignatureState signature) {
    Stream<Finding> alone =
        madeAgain ? Stream.empty() : outputs.stream().flatMap(check -> check.findings().stream());
    return new Report(
        manifest.facts().map(RunManifest::version).orElse(""),
        version,
        madeAgain,
        files,
        signature,
        Stream.concat(findings.stream(), alone)
            .distinct()
            .sorted(Comparator.comparing(Finding::code).thenComparing(Finding::file))
            .collect(ImmutableList.toImmutableList()));
  }
}
