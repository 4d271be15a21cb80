package org.predikat.intake.cells;

import org.predikat.round.Notice;

/** A file or table that cannot be read at all, or not further; the notice says why and where. */
public final class UnreadableException extends Exception {
  private final transient Notice notice;

  /** For what was found wrong here. */
  public UnreadableException(Notice notice) {
    super(notice.code() + " " + notice.place() + " " + notice.args());
    this.notice = notice;
  }

  /** For what a library found wrong. */
  public UnreadableException(Notice notice, Throwable cause) {
    super(notice.code() + " " + notice.place() + " " + notice.args(), cause);
    this.notice = notice;
  }

  /** What to tell the user. */
  public Notice notice() {
    return notice;
  }
}
