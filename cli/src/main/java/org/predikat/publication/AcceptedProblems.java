package org.predikat.publication;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.predikat.round.Notice;

/**
 * Errors that somebody accepts with a reason: the unit stays unevaluated, but the error no longer
 * holds back the announcement. Each is a notice code and a unit id.
 */
public final class AcceptedProblems {
  /** Nothing accepted. */
  public static final AcceptedProblems NONE = new AcceptedProblems(ImmutableMap.of());

  private static final ImmutableList<String> COLUMNS =
      ImmutableList.of("kode", "id_unit", "alasan");
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final ImmutableMap<Key, String> reasons;

  private AcceptedProblems(ImmutableMap<Key, String> reasons) {
    this.reasons = reasons;
  }

  /**
   * A notice about a unit.
   *
   * @param code notice code
   * @param unit unit id
   */
  public record Key(String code, String unit) {}

  /** A file of accepted problems that cannot be used; the message says why. */
  public static final class Refused extends Exception {
    private final String key;
    private final ImmutableList<String> args;

    Refused(String key, Object... args) {
      super(key);
      this.key = key;
      this.args = Arrays.stream(args).map(String::valueOf).collect(ImmutableList.toImmutableList());
    }

    /** Key of the message, such as {@code accept.columns}. */
    public String key() {
      return key;
    }

    /** What fills the message's places. */
    public ImmutableList<String> args() {
      return args;
    }
  }

  /**
   * Reads a CSV file with the columns {@code kode}, {@code id_unit}, {@code alasan}, separated by
   * comma or semicolon.
   *
   * @throws Refused if a column is missing, a cell is blank or a pair stands twice
   */
  public static AcceptedProblems read(Path file) throws IOException, Refused {
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      reader.mark(1 << 16);
      char delimiter = delimiter(reader);
      reader.reset();
      if (reader.read() != BYTE_ORDER_MARK) {
        reader.reset();
      }
      CSVFormat format =
          CSVFormat.RFC4180
              .builder()
              .setDelimiter(delimiter)
              .setHeader()
              .setSkipHeaderRecord(true)
              .setTrim(true)
              .setIgnoreEmptyLines(true)
              .get();
      try (CSVParser parser = format.parse(reader)) {
        return new AcceptedProblems(pairs(parser, file));
      }
    } catch (MalformedInputException e) {
      throw new Refused("accept.encoding", file);
    } catch (UncheckedIOException | IllegalArgumentException | CSVException e) {
      throw new Refused("accept.unreadable", file, e.getMessage());
    }
  }

  private static char delimiter(Reader reader) throws IOException {
    int semicolons = 0;
    int commas = 0;
    for (int c = reader.read(); c >= 0 && c != '\n'; c = reader.read()) {
      semicolons += c == ';' ? 1 : 0;
      commas += c == ',' ? 1 : 0;
    }
    return semicolons > commas ? ';' : ',';
  }

  private static ImmutableMap<Key, String> pairs(CSVParser parser, Path file) throws Refused {
    List<String> headers = parser.getHeaderNames();
    if (!headers.containsAll(COLUMNS)) {
      throw new Refused("accept.columns", file, String.join(", ", COLUMNS));
    }
    Map<Key, String> reasons = new LinkedHashMap<>();
    for (CSVRecord row : parser) {
      for (String column : COLUMNS) {
        if (!row.isSet(column) || row.get(column).isEmpty()) {
          throw new Refused("accept.blank", file, row.getRecordNumber() + 1, column);
        }
      }
      Key key = new Key(row.get("kode"), row.get("id_unit"));
      if (reasons.putIfAbsent(key, row.get("alasan")) != null) {
        throw new Refused("accept.twice", file, row.getRecordNumber() + 1, key.code(), key.unit());
      }
    }
    return ImmutableMap.copyOf(reasons);
  }

  /** Every accepted pair with its reason, in the order of the file. */
  public ImmutableMap<Key, String> reasons() {
    return reasons;
  }

  /** The reason why a notice is accepted; empty when it is not. */
  public Optional<String> reason(Notice notice) {
    return Optional.ofNullable(reasons.get(new Key(notice.code().name(), notice.unit())));
  }

  /** Pairs that none of the notices bears out: a slip, or a problem that is solved. */
  public ImmutableList<Key> unknown(Iterable<Notice> notices) {
    Set<Key> unknown = new LinkedHashSet<>(reasons.keySet());
    notices.forEach(notice -> unknown.remove(new Key(notice.code().name(), notice.unit())));
    return ImmutableList.copyOf(unknown);
  }
}
