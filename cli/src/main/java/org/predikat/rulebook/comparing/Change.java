package org.predikat.rulebook.comparing;

import java.util.Optional;
import org.predikat.rulebook.Citation;

/**
 * One thing that two rulebooks say differently.
 *
 * @param kind what happened to it
 * @param effect the gravest that it can do
 * @param path place in the rulebook after the change, or before it when it was removed; as in
 *     {@link org.predikat.rulebook.CitedFigure}
 * @param subject what it is about
 * @param before exact value before, a number without needless zeros; empty when there was none
 * @param after exact value after; empty when there is none
 * @param citationBefore source before; empty where such a thing has none
 * @param citationAfter source after; empty where such a thing has none
 */
public record Change(
    Kind kind,
    Effect effect,
    String path,
    Subject subject,
    String before,
    String after,
    Optional<Citation> citationBefore,
    Optional<Citation> citationAfter) {

  /** What happened. */
  public enum Kind {
    /** It was not there before. */
    ADDED,
    /** It is no longer there. */
    REMOVED,
    /** Its value is another. */
    CHANGED,
    /** It belongs to something else now. */
    MOVED,
    /** It has another code, and is the same otherwise. */
    RENAMED,
    /** What it holds stands in another order. */
    REORDERED,
    /** Its value is the same, and its source or certainty is another. */
    RECITED
  }
}
