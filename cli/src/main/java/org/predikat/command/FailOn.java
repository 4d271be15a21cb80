package org.predikat.command;

import com.google.common.base.Ascii;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.predikat.tenure.review.Outcome;
import org.predikat.tenure.review.Review;

/** What a script may ask to be told by the exit code. */
enum FailOn {
  /** At least one revocation is proposed. */
  PROPOSE_REVOCATION,
  /** At least one unit needs clarification. */
  CLARIFY,
  /** At least one review is due, whatever else was found about its unit. */
  REVIEW_DUE;

  /** How it is written on the command line. */
  String option() {
    return Ascii.toLowerCase(name()).replace('_', '-');
  }

  /** Whether a review found it. */
  boolean found(Review review) {
    return switch (this) {
      case PROPOSE_REVOCATION -> !review.with(Outcome.REVOKE).isEmpty();
      case CLARIFY -> !review.with(Outcome.CLARIFY).isEmpty();
      case REVIEW_DUE -> !review.reviewsDue().isEmpty();
    };
  }

  /** All of them, for messages. */
  static String names() {
    return Arrays.stream(values()).map(FailOn::option).collect(Collectors.joining(", "));
  }
}
