package org.predikat.command;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a fixture must say, in a file of it. */
public final class ExpectedFile {
  private ExpectedFile() {}

  /**
   * Compares, and puts what was said beside where it is another; with {@code -Daccept=true} what is
   * said now becomes what must be said.
   */
  public static void compare(Path expected, Path beside, String actual) throws IOException {
    if (Boolean.getBoolean("accept")) {
      Files.writeString(expected, actual);
      return;
    }
    String wanted = Files.exists(expected) ? Files.readString(expected) : "";
    if (!wanted.equals(actual)) {
      Files.createDirectories(beside.getParent());
      Files.writeString(beside, actual);
      fail(
          "Other notices than in "
              + expected
              + "; what was said stands in "
              + beside
              + ". If it is right, accept it with -Daccept=true.\nexpected:\n"
              + wanted
              + "\nactual:\n"
              + actual);
    }
  }
}
