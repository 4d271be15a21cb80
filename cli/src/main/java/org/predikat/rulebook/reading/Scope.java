package org.predikat.rulebook.reading;

import org.predikat.rulebook.Citation;
import org.predikat.rulebook.Status;

/**
 * Where a mapping of the rulebook says that its figures come from, handed down to what it holds.
 *
 * @param source source of the table; null when none has been named yet
 * @param page page inside it; empty when the whole source is meant
 * @param status status of what is inside
 */
public record Scope(Citation source, String page, Status status) {
  /** Nothing said yet. */
  public static final Scope NONE = new Scope(null, "", Status.UNVERIFIED);

  /**
   * The scope of a mapping inside this one. Another source brings its own status and no page; both
   * may be given beside it. Null stands for "not given".
   */
  public Scope inside(Citation newSource, String newPage, Status newStatus) {
    boolean same =
        newSource == null || (source != null && newSource.source().equals(source.source()));
    Citation chosen = same ? source : newSource;
    String keptPage = same ? page : "";
    Status keptStatus = same ? status : newSource.status();
    return new Scope(
        chosen, newPage == null ? keptPage : newPage, newStatus == null ? keptStatus : newStatus);
  }

  /** The citation of a figure here; there must be a source. */
  public Citation citation(String reason) {
    return new Citation(source.source(), source.text(), page, status, reason);
  }
}
