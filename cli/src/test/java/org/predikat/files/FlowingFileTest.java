package org.predikat.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlowingFileTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 1_000, 1 << 20})
  void everyByteArrives(long step) throws IOException {
    Random random = new Random(step);
    ByteArrayOutputStream expected = new ByteArrayOutputStream();
    Path path = folder.resolve("file");
    try (FlowingFile file = FlowingFile.create(path, step)) {
      for (int i = 0; i < 60; i++) {
        byte[] bytes = new byte[random.nextInt(5_000)];
        random.nextBytes(bytes);
        file.write(bytes);
        file.write(i);
        expected.write(bytes);
        expected.write(i);
      }
    }
    assertArrayEquals(expected.toByteArray(), Files.readAllBytes(path));
  }

  @Test
  void whatStandsThereStays() throws IOException {
    Path path = Files.writeString(folder.resolve("file"), "old");
    assertThrows(FileAlreadyExistsException.class, () -> FlowingFile.create(path, 1));
  }

  @Test
  void failuresAreNotSwallowed() throws IOException {
    FlowingFile file = FlowingFile.create(folder.resolve("file"), 1);
    file.close();
    assertThrows(IOException.class, () -> file.write(new byte[10]));
    file.close();
  }
}
