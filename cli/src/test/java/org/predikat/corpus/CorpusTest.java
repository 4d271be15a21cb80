package org.predikat.corpus;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.predikat.command.ProgramVersion;

/**
 * Evaluates every fixture round under every rulebook that it fits and holds the results against
 * those last released, in fixtures/corpus. {@code make corpus} runs this and shows the summary.
 * {@code -Dcorpus=missing} writes the results of pairs that have none yet; {@code -Dcorpus=release}
 * renews all of them, but only while nothing is unexplained. The switch of other expectations,
 * {@code -Daccept}, leaves released results alone.
 */
class CorpusTest {
  private static final Path CORPUS = FixtureRounds.FIXTURES.resolve("corpus");
  private static final Path RELEASED = CORPUS.resolve("released");
  private static final Path ACCEPTED = CORPUS.resolve("accepted.csv");
  private static final Path VERSION = CORPUS.resolve("version");
  private static final Path SUMMARY = Path.of("target", "corpus", "summary.txt");
  private static final int SHOWN = 20;
  private static final ImmutableSet<String> MODES = ImmutableSet.of("", "missing", "release");

  @TempDir private Path folder;

  @Test
  void nothingDiffersUnexplainedFromWhatWasReleased() throws IOException {
    String mode = System.getProperty("corpus", "");
    assertTrue(MODES.contains(mode), mode + " is none of " + MODES);
    List<String> rounds = new ArrayList<>();
    List<String> skipped = new ArrayList<>();
    ImmutableList.Builder<Difference> differences = ImmutableList.builder();
    ImmutableList.Builder<String> unpaired = ImmutableList.builder();
    List<FixtureRounds.Judged> judged = judged();
    Set<String> lost = kept();
    for (FixtureRounds.Judged each : judged) {
      Path file = RELEASED.resolve(each.pair().file());
      String name = each.pair().round() + " under " + each.pair().rulebook();
      if (!each.fits()) {
        skipped.add("skipped: " + name + ", which its tables do not fit: " + each.unfit());
        continue;
      }
      if (mode.equals("missing") && !Files.exists(file)) {
        Files.createDirectories(RELEASED);
        each.results().write(file);
      }
      if (Files.exists(file)) {
        lost.remove(each.pair().file());
        ImmutableList<Difference> found =
            Results.read(file).differences(each.pair(), each.results());
        differences.addAll(found);
        rounds.add(
            String.format(
                Locale.ROOT,
                "judged: %s, %,d units, %,d differences",
                name,
                each.results().units().size(),
                found.size()));
      } else {
        unpaired.add(name + " has no released results yet: make corpus BASELINE=missing.");
      }
    }
    lost.forEach(
        file ->
            unpaired.add(
                "Nothing is judged any more for " + file + "; if that is meant, delete it."));
    Verdict verdict =
        Verdict.of(
            differences.build(),
            Acceptance.read(ACCEPTED),
            unpaired.build(),
            ProgramVersion.number());
    rounds.addAll(skipped);
    rounds.add("released: " + Files.readString(VERSION).strip());
    String summary = String.join("\n", rounds) + "\n" + verdict.text(SHOWN);
    Files.createDirectories(SUMMARY.getParent());
    Files.writeString(SUMMARY, summary);
    if (verdict.isRed()) {
      fail(summary);
    }
    if (mode.equals("release")) {
      release(judged);
    }
  }

  private List<FixtureRounds.Judged> judged() throws IOException {
    FixtureRounds rounds = new FixtureRounds(folder);
    List<FixtureRounds.Judged> judged = new ArrayList<>();
    for (String name : FixtureRounds.all().keySet()) {
      judged.addAll(rounds.judge(name, FixtureRounds.all().get(name)));
    }
    return judged;
  }

  private static Set<String> kept() throws IOException {
    Set<String> names = new TreeSet<>();
    if (Files.isDirectory(RELEASED)) {
      try (Stream<Path> files = Files.list(RELEASED)) {
        files.forEach(each -> names.add(each.getFileName().toString()));
      }
    }
    return names;
  }

  private static void release(List<FixtureRounds.Judged> judged) throws IOException {
    for (FixtureRounds.Judged each : judged) {
      if (each.fits()) {
        each.results().write(RELEASED.resolve(each.pair().file()));
      }
    }
    Files.writeString(ACCEPTED, String.join(",", Acceptance.COLUMNS) + "\n");
    Files.writeString(VERSION, ProgramVersion.number() + "\n");
  }
}
