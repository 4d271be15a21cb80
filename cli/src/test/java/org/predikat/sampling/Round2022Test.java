package org.predikat.sampling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Round2022Test {
  private static final Path WORKBOOK = Round2022Builder.FOLDER.resolve("round-2022.xlsx");

  @TempDir private Path folder;

  /**
   * The parts are compared rather than the archive, since another build of zlib may pack them
   * otherwise. With {@code -Dupdate} the fixture is written anew.
   */
  @Test
  void theWorkbookIsMadeFromItsCases() throws IOException {
    Path made = folder.resolve("round-2022.xlsx");
    Round2022Builder.write(made);
    if (System.getProperty("update") != null) {
      Files.copy(made, WORKBOOK, StandardCopyOption.REPLACE_EXISTING);
    }
    Map<String, byte[]> expected = parts(WORKBOOK);
    Map<String, byte[]> actual = parts(made);
    assertEquals(expected.keySet(), actual.keySet());
    expected.forEach((name, bytes) -> assertArrayEquals(bytes, actual.get(name), name));
  }

  private static Map<String, byte[]> parts(Path file) throws IOException {
    Map<String, byte[]> parts = new TreeMap<>();
    try (ZipFile archive = new ZipFile(file.toFile())) {
      for (ZipEntry entry : archive.stream().toList()) {
        try (InputStream in = archive.getInputStream(entry)) {
          parts.put(entry.getName(), in.readAllBytes());
        }
      }
    }
    return parts;
  }
}
