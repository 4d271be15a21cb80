package org.predikat.worksheet.portal;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import com.google.common.io.ByteStreams;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import org.predikat.round.Notice;
import org.predikat.round.NoticeCode;
import org.predikat.round.Place;
import org.predikat.rulebook.Rulebook;
import org.predikat.worksheet.reading.Layer;
import org.predikat.worksheet.reading.Worksheet;

/**
 * Reads the portal's documents, one from a file or one from each line of it. Whatever is wrong with
 * a document becomes a notice. Immutable; any number of threads may read with it.
 */
public final class PortalJson {
  /** Longer than any document of the portal; a list of all units of the country included. */
  private static final int LONGEST = 64 << 20;

  private final Rulebook rulebook;
  private final Optional<Layer> layer;
  private final PortalQuestions questions;

  /**
   * A reader of answers to the questions of a rulebook.
   *
   * @param layer the layer to read; empty to read the only one that is filled
   */
  public PortalJson(Rulebook rulebook, Optional<Layer> layer) {
    this.rulebook = rulebook;
    this.layer = layer;
    this.questions = PortalQuestions.of(rulebook);
  }

  /** What a document came to. */
  public sealed interface Found {
    /**
     * The worksheet of a unit, or why there is none.
     *
     * @param worksheet what was read
     * @param line line of the file on which the document begins
     */
    record Answers(Worksheet worksheet, long line) implements Found {}

    /**
     * Nominated units.
     *
     * @param units the list
     * @param notices what was noticed in it
     */
    record Units(PortalDocument.UnitList units, ImmutableList<Notice> notices) implements Found {}
  }

  /** Reads a file with one document. */
  public Found document(InputStream in, String file) throws IOException {
    byte[] bytes = ByteStreams.limit(in, LONGEST + 1L).readAllBytes();
    if (bytes.length > LONGEST) {
      PortalAnswers.Source source = source(bytes, file, 1);
      return unusable(source, limit(source));
    }
    return found(bytes, file, 1);
  }

  /** Reads a file with one document on each line; blank lines are passed over. */
  public void lines(InputStream in, String file, Consumer<Found> found) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
    ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 15);
    long number = 0;
    boolean any = false;
    boolean end = false;
    while (!end) {
      number++;
      line.reset();
      int next = buffered.read();
      boolean longer = false;
      for (; next >= 0 && next != '\n'; next = buffered.read()) {
        longer |= line.size() == LONGEST;
        if (!longer) {
          line.write(next);
        }
      }
      end = next < 0;
      byte[] bytes = line.toByteArray();
      if (longer) {
        PortalAnswers.Source source = source(bytes, file, number);
        found.accept(unusable(source, limit(source)));
        any = true;
      } else if (!isBlank(bytes)) {
        found.accept(found(bytes, file, number));
        any = true;
      }
    }
    if (!any) {
      found.accept(found(new byte[0], file, 1));
    }
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }

  private Found found(byte[] bytes, String file, long line) {
    PortalAnswers.Source source = source(bytes, file, line);
    if (bytes.length == 0) {
      return unusable(source, source.notice(NoticeCode.EMPTY_FILE, ""));
    }
    PortalParser.Parsed parsed = PortalParser.parse(bytes, file, line);
    if (parsed.document().isPresent()) {
      PortalDocument document = parsed.document().get();
      if (document instanceof PortalDocument.Answers answers) {
        return new Found.Answers(
            PortalAnswers.worksheet(answers, source, layer, rulebook, questions, parsed.notices()),
            line);
      }
      if (document instanceof PortalDocument.UnitList units) {
        return new Found.Units(units, parsed.notices());
      }
    }
    return new Found.Answers(source.unusable(rulebook, ImmutableList.of(), parsed.notices()), line);
  }

  private Found unusable(PortalAnswers.Source source, Notice notice) {
    return new Found.Answers(
        source.unusable(rulebook, ImmutableList.of(), ImmutableList.of(notice)), source.line());
  }

  private static Notice limit(PortalAnswers.Source source) {
    return new Notice(
        NoticeCode.LIMIT_REACHED,
        Place.file(source.file()),
        "",
        "",
        ImmutableList.of("JSON", Integer.toString(LONGEST)));
  }

  private static PortalAnswers.Source source(byte[] bytes, String file, long line) {
    return new PortalAnswers.Source(
        file, Hashing.sha256().hashBytes(bytes).toString(), bytes.length, line);
  }
}
