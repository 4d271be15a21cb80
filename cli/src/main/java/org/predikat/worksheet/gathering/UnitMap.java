package org.predikat.worksheet.gathering;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The mapping file: a CSV table with the columns {@code berkas} and {@code id_unit}. A file is
 * named as the report names it, or by its own name alone.
 */
final class UnitMap {
  /** Without a mapping file. */
  static final UnitMap NONE = new UnitMap(ImmutableMap.of());

  private static final String FILE = "berkas";
  private static final String UNIT = "id_unit";
  private static final int LONGEST = 64 << 20;

  private final ImmutableMap<String, String> units;
  private final Set<String> used = new HashSet<>();

  private UnitMap(ImmutableMap<String, String> units) {
    this.units = units;
  }

  /**
   * Reads a mapping file with comma or semicolon.
   *
   * @throws IOException when it cannot be reached
   * @throws GatheringException when it is no mapping
   */
  static UnitMap read(Path path) throws IOException {
    if (Files.size(path) > LONGEST) {
      throw new GatheringException(GatheringException.Kind.MAP_UNREADABLE, path);
    }
    String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
    String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
    int end = body.indexOf('\n');
    char delimiter = (end < 0 ? body : body.substring(0, end)).indexOf(';') < 0 ? ',' : ';';
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(delimiter)
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();
    Map<String, String> units = new LinkedHashMap<>();
    try (CSVParser parser = CSVParser.parse(new StringReader(body), format)) {
      if (!parser.getHeaderNames().contains(FILE) || !parser.getHeaderNames().contains(UNIT)) {
        throw new GatheringException(GatheringException.Kind.MAP_UNREADABLE, path);
      }
      for (CSVRecord record : parser) {
        put(record, path, parser.getCurrentLineNumber(), units);
      }
    } catch (IllegalArgumentException | UncheckedIOException e) {
      // A header that stands twice, or a quote that is never closed.
      throw new GatheringException(GatheringException.Kind.MAP_UNREADABLE, path);
    }
    return new UnitMap(ImmutableMap.copyOf(units));
  }

  private static void put(CSVRecord record, Path path, long line, Map<String, String> units) {
    String file = record.isSet(FILE) ? record.get(FILE).replace('\\', '/') : "";
    String unit = record.isSet(UNIT) ? record.get(UNIT) : "";
    if (file.isEmpty() || unit.isEmpty()) {
      throw new GatheringException(GatheringException.Kind.MAP_INCOMPLETE, path, line);
    }
    if (units.put(file, unit) != null) {
      throw new GatheringException(GatheringException.Kind.MAP_TWICE, path, line, file);
    }
  }

  /** The unit of a file; empty when it is not mapped. */
  Optional<String> find(String file) {
    String own = file.substring(file.lastIndexOf('/') + 1);
    String key = units.containsKey(file) ? file : own;
    used.add(key);
    return Optional.ofNullable(units.get(key));
  }

  /** Files that are mapped and were never asked for, in the order of the mapping. */
  ImmutableSet<String> unused() {
    return Sets.difference(units.keySet(), used).immutableCopy();
  }
}
