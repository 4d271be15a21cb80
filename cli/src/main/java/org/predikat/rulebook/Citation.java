package org.predikat.rulebook;

import java.util.Objects;

/**
 * Where a figure stands and how certain it is.
 *
 * @param source key of the rulebook's source table, such as {@code lke}
 * @param text the source in words, such as "PermenPANRB 90/2021, Lampiran III"
 * @param page page, point or article inside the source; empty when the whole source is meant
 * @param status how certain the figure is
 * @param reason why this value was chosen where the source is silent; empty otherwise
 */
public record Citation(String source, String text, String page, Status status, String reason) {
  public Citation {
    Objects.requireNonNull(source);
    Objects.requireNonNull(text);
    Objects.requireNonNull(page);
    Objects.requireNonNull(status);
    Objects.requireNonNull(reason);
  }

  /** The source with its page, fit for a line of output. */
  public String display() {
    return page.isEmpty() ? text : text + ", " + page;
  }

  /**
   * As a record's own would do. Written out with {@link #hashCode}, because Java would put its own
   * together anew in every process, which a short run feels.
   */
  @Override
  public boolean equals(Object other) {
    return other instanceof Citation citation
        && source.equals(citation.source)
        && text.equals(citation.text)
        && page.equals(citation.page)
        && status == citation.status
        && reason.equals(citation.reason);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * (31 * source.hashCode() + text.hashCode()) + page.hashCode())
        + reason.hashCode();
  }
}
