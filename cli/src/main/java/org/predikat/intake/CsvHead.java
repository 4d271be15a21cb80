package org.predikat.intake;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.predikat.intake.cells.UnreadableException;
import org.predikat.round.Notice;
import org.predikat.round.NoticeCode;
import org.predikat.round.Notices;

/**
 * Where the rows of a CSV file begin and how they are separated, found from its first bytes by what
 * is certain: the delimiter is the one under which a row of known headers appears.
 *
 * @param delimiter the delimiter
 * @param header cells of the header
 * @param headerRow row of the header
 * @param dataOffset where the row behind it begins
 */
record CsvHead(char delimiter, ImmutableList<String> header, long headerRow, int dataOffset) {
  /** Rows among which the header is looked for. */
  static final int HEADER_WITHIN = 30;

  private static final ImmutableList<Character> CANDIDATES = ImmutableList.of(',', ';', '\t');

  /** A row that may be the header. */
  private record Candidate(char delimiter, int matches, int row, ImmutableList<String> cells) {}

  /** Whether a character can separate fields. */
  static boolean isDelimiter(char c) {
    return c == '\t' || (c > ' ' && c < 0x7F && c != '"' && !Character.isLetterOrDigit(c));
  }

  /** The rule for reading records. */
  static CSVFormat format(char delimiter) {
    return CSVFormat.RFC4180.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false).get();
  }

  /**
   * Finds the header.
   *
   * @param bytes the first bytes of the file, behind a byte order mark
   * @param charset their encoding
   * @param wanted the delimiter, or 0 to find it
   * @throws UnreadableException when there is no header, or more than one delimiter fits
   */
  static CsvHead find(
      byte[] bytes,
      Charset charset,
      char wanted,
      HeaderMatcher matcher,
      TableSource source,
      Notices notices)
      throws UnreadableException {
    String text = new String(bytes, charset);
    char named = sepLine(text);
    if (named != 0) {
      notices.add(
          new Notice(NoticeCode.SEP_LINE, source.place(1), "", Character.toString(named), none()));
    }
    ImmutableList<Character> delimiters = CANDIDATES;
    if (wanted != 0 || named != 0) {
      delimiters = ImmutableList.of(wanted != 0 ? wanted : named);
    }
    List<Candidate> best = new ArrayList<>();
    for (char delimiter : delimiters) {
      Candidate candidate = candidate(text, delimiter, matcher);
      int most = best.isEmpty() ? 0 : best.get(0).matches();
      if (candidate.matches() > most) {
        best.clear();
      }
      if (candidate.matches() >= most && candidate.matches() > 0) {
        best.add(candidate);
      }
    }
    if (best.isEmpty()) {
      throw new UnreadableException(
          new Notice(
              NoticeCode.HEADER_MISSING,
              source.place(),
              "",
              firstLine(text),
              ImmutableList.of(matcher.key())));
    }
    Candidate chosen = best.get(0);
    if (best.size() > 1 && !isOneColumn(best)) {
      throw ambiguous(best, source);
    }
    int skipped = chosen.row() - (named != 0 ? 1 : 0);
    if (skipped > 0) {
      notices.add(
          new Notice(
              NoticeCode.TITLE_ROWS,
              source.place(chosen.row() + 1L),
              "",
              "",
              ImmutableList.of(Integer.toString(skipped))));
    }
    if (chosen.delimiter() != ',' && named == 0 && wanted == 0) {
      notices.add(
          new Notice(
              NoticeCode.DELIMITER_FOUND, source.place(), "", shown(chosen.delimiter()), none()));
    }
    RecordScanner scanner = new RecordScanner(chosen.delimiter());
    scanner.scan(bytes, 0, bytes.length, chosen.row() + 1L);
    return new CsvHead(chosen.delimiter(), chosen.cells(), chosen.row() + 1L, scanner.position());
  }

  /** A header of one column looks the same under every delimiter, and then none matters. */
  private static boolean isOneColumn(List<Candidate> candidates) {
    return candidates.stream().allMatch(candidate -> candidate.cells().size() == 1);
  }

  private static UnreadableException ambiguous(List<Candidate> best, TableSource source) {
    StringBuilder shown = new StringBuilder();
    best.forEach(
        candidate ->
            shown.append(shown.length() == 0 ? "" : "  ").append(shown(candidate.delimiter())));
    return new UnreadableException(
        new Notice(
            NoticeCode.DELIMITER_AMBIGUOUS,
            source.place(best.get(0).row() + 1L),
            "",
            "",
            ImmutableList.of(shown.toString())));
  }

  /** The row that holds the key column and the most known headers under a delimiter. */
  private static Candidate candidate(String text, char delimiter, HeaderMatcher matcher) {
    Candidate best = new Candidate(delimiter, 0, 0, none());
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format(delimiter))) {
      int row = 0;
      for (CSVRecord record : parser) {
        if (row == HEADER_WITHIN) {
          break;
        }
        ImmutableList<String> cells = ImmutableList.copyOf(record.values());
        int matches = matcher.matches(cells);
        if (matches > best.matches()) {
          best = new Candidate(delimiter, matches, row, cells);
        }
        row++;
      }
    } catch (IOException | UncheckedIOException malformed) {
      // Under a wrong delimiter quotes can stand anywhere; under the right one the reading of the
      // rows themselves will say what is wrong.
      return best;
    }
    return best;
  }

  private static char sepLine(String text) {
    if (text.regionMatches(true, 0, "sep=", 0, 4) && text.length() > 5) {
      char behind = text.charAt(5);
      if (behind == '\n' || behind == '\r') {
        return text.charAt(4);
      }
    }
    return 0;
  }

  private static String firstLine(String text) {
    int end = 0;
    while (end < text.length()
        && end < 200
        && text.charAt(end) != '\n'
        && text.charAt(end) != '\r') {
      end++;
    }
    return text.substring(0, end);
  }

  private static String shown(char delimiter) {
    return delimiter == '\t' ? "tab" : Character.toString(delimiter);
  }

  private static ImmutableList<String> none() {
    return ImmutableList.of();
  }
}
