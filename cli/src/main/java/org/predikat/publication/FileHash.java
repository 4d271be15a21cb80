package org.predikat.publication;

import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Size and hash of a file, by which it is known again.
 *
 * @param bytes size
 * @param sha256 hash in lower-case hexadecimal
 */
public record FileHash(long bytes, String sha256) {
  /**
   * Of a file as it lies there.
   *
   * @throws IOException if it cannot be read
   */
  public static FileHash of(Path file) throws IOException {
    return new FileHash(
        Files.size(file), MoreFiles.asByteSource(file).hash(Hashing.sha256()).toString());
  }
}
