package org.predikat.intake;

import com.google.common.hash.HashCode;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A text file as a stream of bytes in an encoding whose first 128 codes are ASCII: as it is, or
 * turned into UTF-8 on the way where the file is UTF-16. The file's hash falls off in the same
 * pass.
 */
final class TextInput extends FilterInputStream {
  /** How a file is encoded, as far as its first bytes tell. */
  enum Mark {
    NONE(0, StandardCharsets.UTF_8),
    UTF_8(3, StandardCharsets.UTF_8),
    UTF_16LE(2, StandardCharsets.UTF_16LE),
    UTF_16BE(2, StandardCharsets.UTF_16BE);

    private final int length;
    private final Charset charset;

    Mark(int length, Charset charset) {
      this.length = length;
      this.charset = charset;
    }

    /** Bytes of the mark. */
    int length() {
      return length;
    }

    /** The encoding that it stands for. */
    Charset charset() {
      return charset;
    }

    boolean isUtf16() {
      return length == 2;
    }

    static Mark of(byte[] head) {
      if (head.length >= 3
          && head[0] == (byte) 0xEF
          && head[1] == (byte) 0xBB
          && head[2] == (byte) 0xBF) {
        return UTF_8;
      }
      if (head.length >= 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
        return UTF_16LE;
      }
      if (head.length >= 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
        return UTF_16BE;
      }
      return NONE;
    }
  }

  private final HashingStream hashing;

  private TextInput(InputStream text, HashingStream hashing) {
    super(text);
    this.hashing = hashing;
  }

  /** Opens a file behind its mark. */
  static TextInput open(Path path, Mark mark) throws IOException {
    HashingStream hashing = new HashingStream(Files.newInputStream(path));
    try {
      hashing.readNBytes(mark.length());
      InputStream text = mark.isUtf16() ? new Utf16Stream(hashing, mark == Mark.UTF_16BE) : hashing;
      return new TextInput(text, hashing);
    } catch (IOException | RuntimeException e) {
      hashing.close();
      throw e;
    }
  }

  /** Hash and size of the file, of which the unread rest is read for it. */
  InputFile described(String name) throws IOException {
    return hashing.described(name);
  }

  /** Hash and size of a file that is read by others. */
  static InputFile describe(Path path, String name) throws IOException {
    try (HashingStream in = new HashingStream(Files.newInputStream(path))) {
      return in.described(name);
    }
  }

  /** Counts and hashes what passes. */
  private static final class HashingStream extends FilterInputStream {
    private final MessageDigest digest;
    private long count;

    HashingStream(InputStream in) {
      super(in);
      try {
        digest = MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = in.read(bytes, from, length);
      if (read > 0) {
        digest.update(bytes, from, read);
        count += read;
      }
      return read;
    }

    /** Skipping must not skip the hash. */
    @Override
    public long skip(long count) throws IOException {
      byte[] skipped = new byte[(int) Math.max(0, Math.min(count, 1 << 16))];
      return Math.max(0, read(skipped, 0, skipped.length));
    }

    InputFile described(String name) throws IOException {
      byte[] rest = new byte[1 << 16];
      int read = 0;
      while (read >= 0) {
        read = read(rest, 0, rest.length);
      }
      return new InputFile(name, count, HashCode.fromBytes(digest.digest()).toString());
    }
  }
}
