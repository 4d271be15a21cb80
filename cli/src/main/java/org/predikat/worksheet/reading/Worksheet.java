package org.predikat.worksheet.reading;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.predikat.round.AnswerSheet;
import org.predikat.round.Notice;
import org.predikat.round.Severity;
import org.predikat.rulebook.Rulebook;
import org.predikat.worksheet.outline.HeadLabel;

/**
 * What was read from the worksheet of one unit. A few kilobytes, so that thousands may be held.
 *
 * @param file how messages call the file
 * @param sha256 hash of the file in hexadecimal; of the document's bytes for a part of a larger
 *     file
 * @param bytes size of the file
 * @param form what kind of worksheet it is; UNKNOWN when none was found
 * @param sheet sheet with the form; empty for JSON or when none was found
 * @param layers layers that the form has, in order; empty for a single column without a name
 * @param layer the layer read; empty when the column has no name or the choice is ambiguous
 * @param labels what the labelled cells around the form say, trimmed; nothing in them is checked
 * @param answers by the rulebook's layout; the survey index stands in its slot. Blank throughout
 *     unless {@link #usable}
 * @param questions how each question was found, by index of the layout
 * @param stored scores that the file holds
 * @param notices everything odd, in the order of the file
 */
public record Worksheet(
    String file,
    String sha256,
    long bytes,
    Form form,
    String sheet,
    ImmutableList<Layer> layers,
    Optional<Layer> layer,
    ImmutableMap<HeadLabel, String> labels,
    AnswerSheet answers,
    ImmutableList<QuestionReading> questions,
    StoredScores stored,
    ImmutableList<Notice> notices) {

  /**
   * A file of which nothing could be used.
   *
   * @param notices why, at least one of them an error
   */
  public static Worksheet unusable(
      String file,
      String sha256,
      long bytes,
      Rulebook rulebook,
      ImmutableList<Layer> layers,
      ImmutableList<Notice> notices) {
    return new Worksheet(
        file,
        sha256,
        bytes,
        Form.UNKNOWN,
        "",
        layers,
        Optional.empty(),
        ImmutableMap.of(),
        BlankSheets.of(rulebook.layout()),
        BlankSheets.questions(rulebook.layout(), file),
        StoredScores.NONE,
        notices);
  }

  /** The same with what a cell that was pointed out says in place of a label. */
  public Worksheet withLabel(HeadLabel label, String text) {
    ImmutableMap.Builder<HeadLabel, String> changed = ImmutableMap.builder();
    changed.putAll(labels).put(label, text);
    return new Worksheet(
        file,
        sha256,
        bytes,
        form,
        sheet,
        layers,
        layer,
        changed.buildKeepingLast(),
        answers,
        questions,
        stored,
        notices);
  }

  /**
   * Whether the answers may be used: a form was found and it is clear which cells answer which
   * questions. Single answers may be invalid all the same.
   */
  public boolean usable() {
    return form != Form.UNKNOWN;
  }

  /** Number of questions in a state. */
  public int count(QuestionReading.State state) {
    int count = 0;
    for (QuestionReading question : questions) {
      count += question.state() == state ? 1 : 0;
    }
    return count;
  }

  /** Whether any notice is an error. */
  public boolean hasErrors() {
    return notices.stream().anyMatch(each -> each.severity() == Severity.ERROR);
  }
}
