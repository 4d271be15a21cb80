package org.predikat.files;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A new file that goes to the disk while it is being written. A system left to itself keeps
 * hundreds of megabytes back until they must be durable, and the one who commits them waits.
 */
final class FlowingFile extends FilterOutputStream {
  private final FileChannel channel;
  private final long step;
  private final ExecutorService background = Executors.newSingleThreadExecutor();
  private Optional<Future<?>> running = Optional.empty();
  private long waiting;
  private boolean closed;

  private FlowingFile(FileChannel channel, long step) {
    super(Channels.newOutputStream(channel));
    this.channel = channel;
    this.step = step;
  }

  /**
   * Creates a file.
   *
   * @param path where there is none yet
   * @param step bytes after which those written so far are sent off
   */
  static FlowingFile create(Path path, long step) throws IOException {
    return new FlowingFile(
        FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), step);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    out.write(bytes, from, length);
    waiting += length;
    if (waiting >= step && running.map(Future::isDone).orElse(true)) {
      settle();
      waiting = 0;
      running =
          Optional.of(
              background.submit(
                  () -> {
                    channel.force(false);
                    return null;
                  }));
    }
  }

  /** Waits for what is under way; a disk that failed must not go unnoticed. */
  private void settle() throws IOException {
    if (running.isPresent()) {
      Awaited.result(running.get());
    }
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      try {
        settle();
      } finally {
        background.shutdown();
        super.close();
      }
    }
  }
}
