package org.predikat.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files beside each other; directories are {@code RunDirectoryTest}'s. */
class WholeOutputTest {
  @TempDir private Path folder;

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private WholeOutput open() throws IOException {
    WholeOutput output =
        WholeOutput.file(WholeOutput.settled(folder.resolve("ronde.csv")), "ronde.yaml");
    Files.writeString(output.draft(), "new");
    Files.writeString(output.path("ronde.yaml"), "new");
    return output;
  }

  @Test
  void theOldFilesSurviveUntilTheCommit() throws IOException {
    Files.writeString(folder.resolve("ronde.csv"), "old");
    try (WholeOutput output = open()) {
      assertEquals("old", Files.readString(folder.resolve("ronde.csv")));
      output.commit();
    }
    assertEquals(List.of("ronde.csv", "ronde.yaml"), names());
    assertEquals("new", Files.readString(folder.resolve("ronde.csv")));
    assertEquals("new", Files.readString(folder.resolve("ronde.yaml")));
  }

  @Test
  void nothingIsLeftWithoutACommit() throws IOException {
    Files.writeString(folder.resolve("ronde.csv"), "old");
    open().close();
    assertEquals(List.of("ronde.csv"), names());
    assertEquals("old", Files.readString(folder.resolve("ronde.csv")));
  }

  @Test
  void whatAKilledProcessLeftIsClearedAway() throws IOException {
    Path left = Files.createDirectory(folder.resolve(".ronde.csv.partial-1"));
    Files.writeString(left.resolve("ronde.csv"), "half");
    try (WholeOutput output = open()) {
      output.commit();
    }
    assertEquals(List.of("ronde.csv", "ronde.yaml"), names());
  }

  @Test
  void aFileIsNotLostWhereTheTargetCannotBeReplaced() throws IOException {
    Files.createDirectory(folder.resolve("ronde.csv"));
    Files.writeString(folder.resolve("ronde.csv").resolve("catatan.txt"), "x");
    try (WholeOutput output = open()) {
      assertThrows(IOException.class, output::commit);
    }
    assertEquals("x", Files.readString(folder.resolve("ronde.csv").resolve("catatan.txt")));
  }
}
