package org.predikat.publication.verification;

import com.google.common.base.Strings;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.predikat.publication.CsvDialect;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds where two files of a run first differ, in the words of their readers: unit and column of a
 * table, line of a text, cell of a workbook. Files are streamed, and of a record no more than
 * {@link #LONGEST} bytes are kept, however a damaged file may be made.
 */
final class FirstDifference {
  private static final int LONGEST = 1 << 20;
  private static final String UNIT = "id_unit";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Path recorded;
  private final Path again;
  private final long offset;

  private FirstDifference(Path recorded, Path again, long offset) {
    this.recorded = recorded;
    this.again = again;
    this.offset = offset;
  }

  /**
   * The first difference; empty when every byte is the same.
   *
   * @param recorded a file of the run
   * @param again the file of the same name as it was made again
   * @throws IOException if one cannot be read
   */
  static Optional<Difference> of(Path recorded, Path again, CsvDialect dialect) throws IOException {
    long offset = Files.mismatch(recorded, again);
    if (offset < 0) {
      return Optional.empty();
    }
    FirstDifference found = new FirstDifference(recorded, again, offset);
    String name = again.getFileName().toString();
    Difference difference;
    if (name.endsWith(".xlsx")) {
      difference = WorkbookDifference.of(recorded, again, offset);
    } else if (name.endsWith(".csv")) {
      difference = found.table(dialect);
    } else {
      difference = found.text(name.endsWith(".json"));
    }
    return Optional.of(difference.shortened());
  }

  /** Where the record begins in which the files part. */
  private record Start(long line, long offset) {}

  /** Up to the difference both files are the same, so that one tells where the record begins. */
  private Start start(boolean quotes) throws IOException {
    long line = 1;
    long lineOfRecord = 1;
    long begin = 0;
    boolean quoted = false;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(again), 1 << 16)) {
      for (long at = 0; at < offset; at++) {
        int b = in.read();
        if (b == '"') {
          quoted = quotes && !quoted;
        } else if (b == '\n') {
          line++;
          if (!quoted) {
            begin = at + 1;
            lineOfRecord = line;
          }
        }
      }
    }
    return new Start(lineOfRecord, begin);
  }

  /** The record that begins at an offset, without its end; empty behind the last one. */
  private static String record(Path file, long begin, boolean quotes) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean quoted = false;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      in.skipNBytes(begin);
      for (int b = in.read(); b >= 0 && bytes.size() < LONGEST; b = in.read()) {
        if (b == '"') {
          quoted = quotes && !quoted;
        } else if (b == '\n' && !quoted) {
          break;
        }
        bytes.write(b);
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private Difference table(CsvDialect dialect) throws IOException {
    Start start = start(true);
    String mine = record(recorded, start.offset(), true);
    String other = record(again, start.offset(), true);
    if (start.offset() > 0) {
      List<String> header = cells(record(again, 0, true).replace(BYTE_ORDER_MARK, ""), dialect);
      List<String> left = cells(mine, dialect);
      List<String> right = cells(other, dialect);
      int unit = header.indexOf(UNIT);
      String id = Strings.isNullOrEmpty(cell(left, unit)) ? cell(right, unit) : cell(left, unit);
      boolean both = !left.isEmpty() && !right.isEmpty();
      for (int column = 0; both && column < header.size(); column++) {
        if (!cell(left, column).equals(cell(right, column))) {
          return new Difference(
              offset,
              start.line(),
              id,
              header.get(column),
              cell(left, column),
              cell(right, column));
        }
      }
      return new Difference(offset, start.line(), id, "", mine.strip(), other.strip());
    }
    return new Difference(offset, start.line(), "", "", mine.strip(), other.strip());
  }

  private static String cell(List<String> cells, int column) {
    return column >= 0 && column < cells.size() ? cells.get(column) : "";
  }

  /** The cells of one record; none where it is no record, as in a damaged file. */
  private static List<String> cells(String text, CsvDialect dialect) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(dialect.delimiter()).get();
    try (CSVParser parser = CSVParser.parse(text, format)) {
      for (CSVRecord record : parser) {
        return record.toList();
      }
      return List.of();
    } catch (UncheckedIOException | IllegalStateException e) {
      return List.of();
    }
  }

  private Difference text(boolean json) throws IOException {
    Start start = start(false);
    String mine = record(recorded, start.offset(), false);
    String other = record(again, start.offset(), false);
    if (json) {
      Optional<JsonNode> left = tree(mine);
      Optional<JsonNode> right = tree(other);
      if (left.isPresent() && right.isPresent()) {
        Optional<JsonDifference> first = JsonDifference.first(left.get(), right.get());
        String unit = left.get().path(UNIT).asString("");
        if (first.isPresent()) {
          JsonDifference each = first.get();
          return new Difference(offset, start.line(), unit, each.path(), each.left(), each.right());
        }
      }
    }
    return new Difference(offset, start.line(), "", "", mine.strip(), other.strip());
  }

  /** A line of {@code results.json} as a tree; lines but the last of a list end with a comma. */
  private static Optional<JsonNode> tree(String line) {
    if (!line.startsWith("{")) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          JsonMapper.shared()
              .readTree(line.endsWith(",") ? line.substring(0, line.length() - 1) : line));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }
}
