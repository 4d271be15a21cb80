package org.predikat.publication;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.hash.Hashing;
import com.google.common.hash.HashingOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ConcurrentSkipListMap;

/** The files of a run being written, with the hash and size of each for the manifest. */
public final class RunFiles {
  private final RunDirectory directory;
  private final ConcurrentSkipListMap<String, FileHash> written = new ConcurrentSkipListMap<>();

  /** Files of a directory that is being written. */
  public RunFiles(RunDirectory directory) {
    this.directory = directory;
  }

  /** The directory. */
  public RunDirectory directory() {
    return directory;
  }

  /** A new file; its hash is known once it is closed. */
  public OutputStream open(String name) throws IOException {
    return new Counted(name, new HashingOutputStream(Hashing.sha256(), directory.newFile(name)));
  }

  /** The files written and closed so far, by name. */
  public ImmutableSortedMap<String, FileHash> written() {
    return ImmutableSortedMap.copyOf(written);
  }

  private final class Counted extends FilterOutputStream {
    private final String name;
    private final HashingOutputStream hashing;
    private long bytes;
    private boolean closed;

    Counted(String name, HashingOutputStream hashing) {
      super(hashing);
      this.name = name;
      this.hashing = hashing;
    }

    @Override
    public void write(int b) throws IOException {
      hashing.write(b);
      bytes++;
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
      hashing.write(buffer, offset, length);
      bytes += length;
    }

    @Override
    public void close() throws IOException {
      if (!closed) {
        closed = true;
        super.close();
        written.put(name, new FileHash(bytes, hashing.hash().toString()));
      }
    }
  }
}
