package org.predikat.intake;

import com.google.common.collect.ImmutableList;
import com.google.common.util.concurrent.Futures;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.predikat.files.Awaited;
import org.predikat.intake.cells.FileKind;
import org.predikat.intake.cells.UnreadableException;
import org.predikat.round.Notice;
import org.predikat.round.NoticeCode;
import org.predikat.round.Place;

/**
 * Reads CSV files: one thread cuts the file into blocks of whole records, others read them, and the
 * results are put together in the order of the file, so that nothing depends on the threads.
 */
final class CsvTables implements AutoCloseable {
  private static final int HEAD = 1 << 20;
  private static final int LEAST_BLOCKS = 64;

  private final Reading reading;
  private final RoundTables tables;
  private final int threads;
  private final Optional<ExecutorService> workers;
  private final ArrayDeque<BatchBuffers> spare = new ArrayDeque<>();

  CsvTables(Reading reading, RoundTables tables) {
    this.reading = reading;
    this.tables = tables;
    this.threads = reading.options().threads();
    this.workers =
        threads > 1 ? Optional.of(Executors.newFixedThreadPool(threads)) : Optional.empty();
  }

  /** Reads a file; what keeps it from being read becomes a notice. */
  InputFile read(Path path, TableSource source) throws IOException {
    tables.tried(source);
    byte[] head;
    try (InputStream in = Files.newInputStream(path)) {
      head = in.readNBytes(HEAD);
    }
    TextInput.Mark mark = TextInput.Mark.of(head);
    try (TextInput in = TextInput.open(path, mark)) {
      try {
        check(path, head, mark, source);
        rows(in, mark, source, blockSize(path));
      } catch (UnreadableException e) {
        tables.notices().add(e.notice());
      }
      return in.described(source.file());
    }
  }

  private void check(Path path, byte[] head, TextInput.Mark mark, TableSource source)
      throws UnreadableException, IOException {
    FileKind kind = FileKind.of(path);
    if (kind == FileKind.EMPTY) {
      throw unreadable(NoticeCode.EMPTY_FILE, source);
    }
    if (kind == FileKind.BINARY && looksLikeUtf16(head)) {
      throw unreadable(NoticeCode.UTF16_WITHOUT_MARK, source);
    }
    boolean text = kind == FileKind.TEXT || kind == FileKind.BINARY || mark.isUtf16();
    if (!text) {
      throw unreadable(NoticeCode.WRONG_EXTENSION, source, kind.label());
    }
    if (mark != TextInput.Mark.NONE) {
      tables
          .notices()
          .add(
              new Notice(
                  NoticeCode.BYTE_ORDER_MARK,
                  source.place(),
                  "",
                  "",
                  ImmutableList.of(mark.charset().name())));
    }
  }

  /** Every other byte of Latin text in UTF-16 is 0. */
  private static boolean looksLikeUtf16(byte[] head) {
    int zeros = 0;
    int looked = Math.min(head.length, 400);
    for (int i = 0; i < looked; i++) {
      zeros += head[i] == 0 ? 1 : 0;
    }
    return zeros * 5 > looked * 2;
  }

  private static UnreadableException unreadable(
      NoticeCode code, TableSource source, String... args) {
    return new UnreadableException(
        new Notice(code, source.place(), "", "", ImmutableList.copyOf(args)));
  }

  private void rows(TextInput in, TextInput.Mark mark, TableSource source, int blockSize)
      throws IOException, UnreadableException {
    Encoding encoding = Encoding.of(mark, reading.options().encoding());
    byte[] head = in.readNBytes(HEAD);
    HeaderMatcher matcher = reading.matcher(source);
    char wanted = reading.options().delimiter().orElse((char) 0);
    CsvHead found = CsvHead.find(head, encoding.read(), wanted, matcher, source, tables.notices());
    HeaderPlan plan =
        reading
            .compiler(source, matcher, tables.notices())
            .compile(found.header(), found.headerRow());
    plan.present().forEach(table -> tables.source(table, source));
    PushbackInputStream behindHeader = new PushbackInputStream(in, Math.max(1, head.length));
    behindHeader.unread(head, found.dataOffset(), head.length - found.dataOffset());
    BlockSplitter splitter =
        new BlockSplitter(
            behindHeader,
            encoding,
            found.delimiter(),
            found.headerRow() + 1,
            mark.length() + encoding.inFile(head, 0, found.dataOffset()),
            blockSize);
    blocks(splitter, new CsvBlockReader(encoding, found.delimiter()), plan);
    splitter
        .fault()
        .ifPresent(
            fault ->
                tables
                    .notices()
                    .add(
                        new Notice(
                            fault.code(),
                            new Place(source.file(), source.sheet(), fault.row(), 0, ""),
                            "",
                            "",
                            fault.args())));
  }

  /** A large file goes in larger blocks: each meets all the agencies anew. */
  private int blockSize(Path path) throws IOException {
    int least = reading.options().blockSize();
    return (int) Math.max(least, Math.min(Files.size(path) / LEAST_BLOCKS, 8L * least));
  }

  /** A block that is being read, what into, and what is to come of it. */
  private record Pending(CsvBlock block, BatchBuffers buffers, Future<RowBatch> batch) {}

  private void blocks(BlockSplitter splitter, CsvBlockReader reader, HeaderPlan plan)
      throws IOException {
    long rows = 0;
    long empty = 0;
    ArrayDeque<Pending> waiting = new ArrayDeque<>();
    Optional<CsvBlock> next = splitter.next();
    while (next.isPresent() || !waiting.isEmpty()) {
      if (next.isPresent()) {
        CsvBlock block = next.get();
        BatchBuffers buffers =
            spare.isEmpty() ? BatchBuffers.of(block.length() / 2) : spare.remove();
        waiting.add(new Pending(block, buffers, submit(block, reader, plan, buffers)));
        next = splitter.next();
      }
      if (next.isEmpty() || waiting.size() > 2 * threads) {
        Pending first = waiting.remove();
        RowBatch batch = Awaited.result(first.batch());
        splitter.giveBack(first.block());
        tables.add(batch);
        first.buffers().clear();
        spare.add(first.buffers());
        rows += batch.rows();
        empty += batch.emptyRows();
      }
    }
    tables.end(plan.source(), rows, empty);
  }

  private Future<RowBatch> submit(
      CsvBlock block, CsvBlockReader reader, HeaderPlan plan, BatchBuffers buffers) {
    if (workers.isPresent()) {
      return workers.get().submit(() -> batch(block, reader, plan, buffers));
    }
    return Futures.immediateFuture(batch(block, reader, plan, buffers));
  }

  private RowBatch batch(
      CsvBlock block, CsvBlockReader reader, HeaderPlan plan, BatchBuffers buffers) {
    RowReader rows = reading.rows(plan, buffers);
    reader.read(block, rows);
    return rows.batch();
  }

  @Override
  public void close() {
    workers.ifPresent(ExecutorService::shutdownNow);
  }
}
