package org.predikat.worksheet.reading;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Objects;
import org.predikat.round.Notice;
import org.predikat.round.Place;
import org.predikat.scoring.NodeScores;
import org.predikat.scoring.Points;

/**
 * The program's scores of a worksheet beside those that its file stores.
 *
 * @param scores by the program, under the settings of the comparer's plan
 * @param compared number of stored scores that were compared
 * @param differences lines whose stored score is another, in the order of the form
 * @param notices what to tell about them
 */
public record ScoreComparison(
    NodeScores scores,
    int compared,
    ImmutableList<Difference> differences,
    ImmutableList<Notice> notices) {

  /** Why a stored score differs. */
  public enum Cause {
    /** A known defect of the official workbook (90/2021: LHKPN counts twice, LHKASN never). */
    DEFECT,
    /** The workbook leaves blank answers out of the mean. */
    BLANK_SKIPPED,
    /** The workbook passes over an answer, since the type cell beside it was overwritten. */
    ANSWER_SKIPPED,
    /** A sum of counts was typed that is not the sum of its parts. */
    SUM_TYPED,
    /** The workbook stores other values for the answers than the regulation gives them. */
    VALUES,
    /** The score was typed over its formula. */
    TYPED,
    /** The score does not follow from the scores that are stored below it. */
    FORMULA,
    /** It follows from differences further down. */
    BELOW,
    /** Too little is stored to say. */
    UNKNOWN
  }

  /**
   * A line whose stored score is not the program's.
   *
   * @param line index in the outline
   * @param code code of its node; the label of a heading that joins several
   * @param program exact points by the program
   * @param stored points in the file
   * @param cause why
   * @param place cell of the stored score
   * @param cells cells that explain it, such as the values passed over; may be empty
   */
  public record Difference(
      int line,
      String code,
      Points program,
      BigDecimal stored,
      Cause cause,
      Place place,
      ImmutableList<Place> cells) {
    public Difference {
      Objects.requireNonNull(code);
      Objects.requireNonNull(program);
      Objects.requireNonNull(stored);
      Objects.requireNonNull(cause);
      Objects.requireNonNull(place);
      Objects.requireNonNull(cells);
    }

    /** Stored minus program, exact. */
    public Points difference() {
      return Points.of(stored).minus(program);
    }
  }

  /** Whether every stored score is the program's. */
  public boolean agrees() {
    return differences.isEmpty();
  }
}
