package org.predikat.worksheet.reading;

import java.util.Objects;
import org.predikat.round.Place;

/**
 * How one question was found.
 *
 * @param state whether there is an answer; a ratio is answered when all of its counts are there
 * @param place cell of the answer, or of the first count that is missing or unusable; no row where
 *     the file has no such line
 */
public record QuestionReading(State state, Place place) {
  /** Whether there is an answer. */
  public enum State {
    /** It is in the answer sheet. */
    ANSWERED,
    /** Nothing is there, or a marker that stands for nothing. */
    BLANK,
    /** Something is there that cannot be used; a notice says why. The answer sheet has a blank. */
    INVALID
  }

  public QuestionReading {
    Objects.requireNonNull(state);
    Objects.requireNonNull(place);
  }
}
