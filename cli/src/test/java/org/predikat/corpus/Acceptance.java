package org.predikat.corpus;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/**
 * A row of {@code accepted.csv}: differences that somebody looked at and explained.
 *
 * @param place where the row stands, for messages
 * @param pattern round, rulebook, unit, column, before, after; {@code *} stands for any, but not
 *     for the column
 * @param count how many differences the row explains, so that a {@code *} never takes in one that
 *     nobody looked at
 * @param until the last version of the program in which the row holds
 * @param reason why the difference is right
 */
record Acceptance(
    String place, ImmutableList<String> pattern, String count, String until, String reason) {
  static final ImmutableList<String> COLUMNS =
      ImmutableList.of(
          "ronde",
          "rulebook",
          "id_unit",
          "kolom",
          "sebelum",
          "sesudah",
          "jumlah",
          "sampai_versi",
          "alasan");

  private static final String ANY = "*";
  private static final int COLUMN = 3;
  private static final int PATTERN = 6;

  static ImmutableList<Acceptance> read(Path file) throws IOException {
    ImmutableList.Builder<Acceptance> rows = ImmutableList.builder();
    int line = 1;
    for (CSVRecord row : Results.rows(file)) {
      line++;
      rows.add(
          new Acceptance(
              file.getFileName() + ", row " + line,
              COLUMNS.stream()
                  .limit(PATTERN)
                  .map(row::get)
                  .collect(ImmutableList.toImmutableList()),
              row.get("jumlah"),
              row.get("sampai_versi"),
              row.get("alasan")));
    }
    return rows.build();
  }

  boolean explains(Difference difference) {
    ImmutableList<String> cells =
        ImmutableList.of(
            difference.pair().round(),
            difference.pair().rulebook(),
            difference.unit(),
            difference.column(),
            difference.before(),
            difference.after());
    for (int i = 0; i < PATTERN; i++) {
      boolean any = i != COLUMN && pattern.get(i).equals(ANY);
      if (!any && !pattern.get(i).equals(cells.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** What is wrong with the row, if anything, once it explained so many differences. */
  Optional<String> fault(int explained, String program) {
    if (reason.isBlank()) {
      return Optional.of("gives no reason");
    }
    if (!Results.COLUMNS.contains(pattern.get(COLUMN))) {
      return Optional.of("names no column of the results: " + pattern.get(COLUMN));
    }
    Integer wanted = Ints.tryParse(count);
    if (wanted == null || wanted < 1) {
      return Optional.of("says not how many differences it explains: " + count);
    }
    Optional<Version> last = version(until);
    if (last.isEmpty()) {
      return Optional.of("says not up to which version it holds: " + until);
    }
    if (last.get().compareTo(Version.parse(program)) < 0) {
      return Optional.of("has expired: it held up to " + until + ", the program is " + program);
    }
    if (explained == 0) {
      return Optional.of("explains no difference any more; take it out");
    }
    return explained == wanted
        ? Optional.empty()
        : Optional.of("is to explain " + wanted + " differences, but there are " + explained);
  }

  private static Optional<Version> version(String text) {
    try {
      return Optional.of(Version.parse(Strings.nullToEmpty(text)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
