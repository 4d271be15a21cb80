package org.predikat.publication;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.predikat.evaluation.Evaluation;
import org.predikat.evaluation.ProgressListener;
import org.predikat.evaluation.RoundEvaluator;
import org.predikat.intake.RoundReader;
import org.predikat.round.Notices;
import org.predikat.round.Round;
import org.predikat.standing.Standing;

class RunWriterTest {
  @TempDir private Path folder;

  static Path run(Path target, Round round, int threads, CsvDialect dialect, boolean announce)
      throws Exception {
    return run(target, round, threads, dialect, announce, Output.all());
  }

  static Path run(
      Path target,
      Round round,
      int threads,
      CsvDialect dialect,
      boolean announce,
      ImmutableSet<Output> outputs)
      throws Exception {
    try (RunDirectory directory = RunDirectory.create(target, false)) {
      Evaluation evaluation = RoundEvaluator.run(round, threads, ProgressListener.NONE);
      Notices notices = new Notices();
      notices.addAll(evaluation.notices());
      RunContent content =
          new RunContent(
              evaluation,
              Standing.of(evaluation),
              notices,
              AcceptedProblems.NONE,
              ImmutableList.of(),
              ImmutableList.of(),
              outputs,
              announce);
      Recipe recipe =
          new Recipe(
              Path.of("round"),
              RoundReader.Options.DEFAULTS,
              dialect,
              outputs,
              ImmutableSortedMap.of());
      RunContent.Manner manner =
          new RunContent.Manner(
              recipe, threads, "0", ImmutableMap.of(), Instant.EPOCH, ProgressListener.NONE);
      RunWriter.write(content, manner, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), directory);
      directory.commit();
    }
    return target;
  }

  static List<String> names(Path run) throws IOException {
    try (Stream<Path> files = Files.list(run)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static void assertSameBytes(Path expected, Path actual) throws IOException {
    assertEquals(names(expected), names(actual));
    for (String name : names(expected)) {
      assertArrayEquals(
          Files.readAllBytes(expected.resolve(name)),
          Files.readAllBytes(actual.resolve(name)),
          name);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"permenpanrb-52-2014", "permenpanrb-10-2019", "permenpanrb-90-2021"})
  void theBytesDoNotDependOnThreadsLocaleOrTimeZone(String rulebook) throws Exception {
    Round round = SyntheticRound.of(rulebook, 1200, 7);
    Path one = run(folder.resolve("one"), round, 1, CsvDialect.STANDARD, true);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Jayapura"));
      Path four = run(folder.resolve("four"), round, 4, CsvDialect.STANDARD, true);
      assertSameBytes(one, four);
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertSameBytes(one, run(folder.resolve("tr"), round, 2, CsvDialect.STANDARD, true));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void everyOutputIsWrittenAndNothingElse() throws Exception {
    Path run =
        run(
            folder.resolve("run"),
            SyntheticRound.of("permenpanrb-10-2019", 60, 1),
            2,
            CsvDialect.ID,
            true);
    assertEquals(
        List.of(
            "agencies.csv",
            "announcement.csv",
            "announcement.md",
            "announcement.xlsx",
            "manifest.json",
            "problems.csv",
            "results.csv",
            "results.json",
            "results.xlsx",
            "rulebook.yaml"),
        names(run));
    assertEquals(List.of("run"), names(folder));
  }

  @Test
  void announcementsAreHeldBack() throws Exception {
    Path run =
        run(
            folder.resolve("run"),
            SyntheticRound.of("permenpanrb-10-2019", 60, 1),
            2,
            CsvDialect.ID,
            false);
    assertTrue(names(run).contains("results.csv"));
    assertFalse(names(run).stream().anyMatch(name -> name.startsWith("announcement")));
  }
}
