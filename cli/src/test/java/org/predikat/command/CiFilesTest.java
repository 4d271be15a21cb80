package org.predikat.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.predikat.rulebook.reading.RulebookReader;
import tools.jackson.databind.JsonNode;

/** Files of CI: that they can be read, and name what there is. */
final class CiFilesTest {
  private static final Path PROJECT = Path.of("..");
  private static final String SCRIPT = "scripts/review-rulebook ";

  static ImmutableList<Path> files() throws IOException {
    return CiFiles.all();
  }

  @ParameterizedTest
  @MethodSource("files")
  void isYaml(Path file) {
    assertFalse(CiFiles.read(file).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("files")
  void namesScriptsThatAreThere(Path file) throws IOException {
    for (String word : Files.readString(file).split("[\\s\"']+", -1)) {
      if (word.startsWith("scripts/")) {
        assertTrue(Files.isExecutable(PROJECT.resolve(word)), word);
      }
    }
  }

  @Test
  void bothCallTheScriptInTheSameWay() {
    String github = CiFiles.step("review").get("run").asString();
    String gitlab = CiFiles.gitlab().get("script").get(0).asString();
    assertEquals(call(github), call(gitlab));
    assertTrue(call(github).startsWith(SCRIPT + "\"$base\" \"$RULEBOOK\" \"$ROUND\" "));
  }

  private static String call(String lines) {
    return lines
        .lines()
        .filter(each -> each.startsWith(SCRIPT))
        .findFirst()
        .orElseThrow(() -> new AssertionError(lines));
  }

  @Test
  void everyShippedRulebookIsReviewed() {
    ImmutableSet<String> reviewed =
        CiFiles.github()
            .at("/strategy/matrix/include")
            .valueStream()
            .map(each -> each.get("rulebook").asString())
            .map(each -> Path.of(each).getFileName().toString().replace(".yaml", ""))
            .collect(ImmutableSet.toImmutableSet());
    assertEquals(ImmutableSet.copyOf(RulebookReader.shippedIds()), reviewed);
  }

  @Test
  void namedRulebooksAndRoundsAreThere() {
    Stream<JsonNode> github = CiFiles.github().at("/strategy/matrix/include").valueStream();
    Stream<JsonNode> gitlab = CiFiles.gitlab().at("/parallel/matrix").valueStream();
    ImmutableList<String> named =
        Stream.concat(
                github.flatMap(each -> Stream.of(each.get("rulebook"), each.get("round"))),
                gitlab.flatMap(each -> Stream.of(each.get("RULEBOOK"), each.get("ROUND"))))
            .map(JsonNode::asString)
            .collect(ImmutableList.toImmutableList());
    assertFalse(named.isEmpty());
    named.forEach(each -> assertTrue(Files.exists(PROJECT.resolve(each)), each));
  }

  /** Text that a stranger chose must not become part of a command; only variables are safe. */
  @Test
  void nothingIsPutIntoCommandsByGitHub() {
    for (JsonNode step : CiFiles.github().get("steps")) {
      assertFalse(step.path("run").asString("").contains("${{"), () -> step.toString());
    }
  }

  @Test
  void theTokenMayReadTheProjectAndWriteCommentsOnly() {
    JsonNode workflow = CiFiles.read(CiFiles.FOLDER.resolve("workflows/rulebook-change.yml"));
    assertTrue(workflow.get("permissions").isEmpty());
    assertEquals(
        "{\"contents\":\"read\",\"pull-requests\":\"write\"}",
        workflow.at("/jobs/review/permissions").toString());
    assertFalse(workflow.at("/on").has("pull_request_target"));
  }

  @Test
  void theJobFailsOnlyAfterTheComment() {
    ImmutableList<String> ids =
        CiFiles.github()
            .get("steps")
            .valueStream()
            .map(each -> each.path("id").asString(""))
            .filter(each -> !each.isEmpty())
            .collect(ImmutableList.toImmutableList());
    assertEquals(ImmutableList.of("changed", "build", "review", "comment", "verdict"), ids);
    assertEquals("exit \"$code\"", CiFiles.gitlab().get("script").get(2).asString());
  }
}
