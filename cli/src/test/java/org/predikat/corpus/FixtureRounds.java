package org.predikat.corpus;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.predikat.command.Run;
import org.predikat.rulebook.reading.RulebookReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rounds among the fixtures, found by scanning: folders with a table of nominations, and files
 * {@code round*.csv} and {@code round*.xlsx}. Folders of faulty input are left out.
 */
final class FixtureRounds {
  static final Path FIXTURES = Path.of("..", "fixtures");

  /**
   * Problems that say that a round's tables are not those of the rulebook. With more of them than
   * under the round's own rulebook, results would speak of blanks instead of rules.
   */
  private static final ImmutableList<String> UNFIT =
      ImmutableList.of(
          "QUESTION_COLUMN_MISSING", "HEADER_UNKNOWN", "UNKNOWN_ANSWER", "BLANK_CONDITION");

  private final Path work;

  /** Evaluates into a folder of its own inside {@code work}. */
  FixtureRounds(Path work) {
    this.work = work;
  }

  /**
   * A round judged by a rulebook.
   *
   * @param unfit why the rulebook does not apply, as codes of problems with counts; empty when it
   *     does
   */
  record Judged(Pair pair, Results results, String unfit) {
    boolean fits() {
      return unfit.isEmpty();
    }
  }

  /** Rounds by name, which is their place among the fixtures. */
  static ImmutableSortedMap<String, Path> all() throws IOException {
    ImmutableSortedMap.Builder<String, Path> rounds = ImmutableSortedMap.naturalOrder();
    try (Stream<Path> files = Files.walk(FIXTURES)) {
      for (Path file : files.sorted().toList()) {
        Path place = FIXTURES.relativize(file);
        String name = file.getFileName().toString();
        boolean faulty =
            StreamSupport.stream(place.spliterator(), false)
                .anyMatch(each -> each.toString().matches(".*(broken|faulty)|expected|corpus"));
        if (!faulty && name.equals("nominations.csv")) {
          rounds.put(name(place.getParent()), file.getParent());
        } else if (!faulty && name.matches("round.*\\.(csv|xlsx)")) {
          rounds.put(name(place.getParent()), file);
        }
      }
    }
    return rounds.buildOrThrow();
  }

  private static String name(Path folder) {
    List<String> parts = new ArrayList<>();
    folder.forEach(each -> parts.add(each.toString()));
    if (parts.size() > 1 && parts.get(parts.size() - 1).equals("round")) {
      parts.remove(parts.size() - 1);
    }
    return String.join("-", parts);
  }

  /** The round under its own rulebook, then under every other that is shipped. */
  ImmutableList<Judged> judge(String name, Path round) throws IOException {
    JsonNode own = evaluate(round, "");
    String ownId = own.at("/rulebook/id").asString();
    ImmutableList.Builder<Judged> judged = ImmutableList.builder();
    judged.add(new Judged(new Pair(name, ownId), results(), ""));
    for (String id : RulebookReader.shippedIds()) {
      if (!id.equals(ownId)) {
        JsonNode other = evaluate(round, id);
        judged.add(new Judged(new Pair(name, id), results(), unfit(own, other)));
      }
    }
    return judged.build();
  }

  private JsonNode evaluate(Path round, String rulebook) throws IOException {
    List<String> line =
        new ArrayList<>(List.of("evaluate", round.toString(), "--out", run().toString()));
    line.addAll(List.of("--outputs", "results.csv", "--force"));
    if (!rulebook.isEmpty()) {
      line.addAll(List.of("--rulebook", rulebook));
    }
    Run done = Run.predikat(line.toArray(new String[0]));
    assertTrue(
        Files.exists(run().resolve("results.csv")), round + " " + rulebook + ": " + done.err());
    return new JsonMapper().readTree(Files.readAllBytes(run().resolve("manifest.json")));
  }

  private Path run() {
    return work.resolve("run");
  }

  private Results results() throws IOException {
    return Results.read(run().resolve("results.csv"));
  }

  private static String unfit(JsonNode own, JsonNode other) {
    return String.join(
        ", ",
        UNFIT.stream()
            .filter(code -> count(other, code) > count(own, code))
            .map(code -> code + " " + count(other, code))
            .toList());
  }

  private static int count(JsonNode manifest, String code) {
    return manifest.path("masalah").path(code).asInt(0);
  }
}
