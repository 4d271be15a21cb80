package org.predikat.command;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The files of CI in {@code .github}, read as YAML. */
final class CiFiles {
  static final Path FOLDER = Path.of("..", ".github");

  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private CiFiles() {}

  static ImmutableList<Path> all() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .filter(each -> each.toString().matches(".*\\.ya?ml"))
          .sorted()
          .collect(ImmutableList.toImmutableList());
    }
  }

  static JsonNode read(Path file) {
    return YAML.readTree(file.toFile());
  }

  /** The job that reviews a rulebook on GitHub. */
  static JsonNode github() {
    return read(FOLDER.resolve("workflows/rulebook-change.yml")).at("/jobs/review");
  }

  /** The job that reviews a rulebook on GitLab. */
  static JsonNode gitlab() {
    return read(FOLDER.resolve("examples/gitlab-ci.yml")).get("rulebook-change");
  }

  /** A step of the job on GitHub. */
  static JsonNode step(String id) {
    return github()
        .get("steps")
        .valueStream()
        .filter(each -> each.path("id").asString("").equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no step " + id));
  }

  /** Variables that stand in the file as they are, not to be filled in by GitHub or GitLab. */
  static ImmutableMap<String, String> variables(JsonNode map) {
    return map.propertyStream()
        .filter(each -> !each.getValue().asString().contains("$"))
        .collect(ImmutableMap.toImmutableMap(e -> e.getKey(), e -> e.getValue().asString()));
  }
}
