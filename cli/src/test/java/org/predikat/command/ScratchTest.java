package org.predikat.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;

class ScratchTest {
  @Test
  void isGoneAfterwardsWithAllThatLiesInIt() throws IOException {
    Path folder;
    try (Scratch scratch = Scratch.create()) {
      folder = scratch.path("a").getParent();
      Files.createDirectory(scratch.path("a"));
      Files.writeString(scratch.path("a").resolve("b"), "hasil");
      assertTrue(Files.isDirectory(folder));
    }
    assertFalse(Files.exists(folder));
  }

  @Test
  void isNobodyElsesToRead() throws IOException {
    try (Scratch scratch = Scratch.create()) {
      Path folder = scratch.path("a").getParent();
      assumeTrue(
          Files.getFileStore(folder).supportsFileAttributeView("posix"),
          "the file system has no permissions of this kind");
      assertEquals(
          PosixFilePermissions.fromString("rwx------"), Files.getPosixFilePermissions(folder));
    }
  }
}
