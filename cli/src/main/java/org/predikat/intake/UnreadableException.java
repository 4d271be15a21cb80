package org.predikat.intake;

import org.predikat.round.Notice;

/** A file or table that cannot be read at all, or not further; the notice says why and where. */
final class UnreadableException extends Exception {
  private final transient Notice notice;

  UnreadableException(Notice notice) {
    super(notice.code() + " " + notice.place() + " " + notice.args());
    this.notice = notice;
  }

  UnreadableException(Notice notice, Throwable cause) {
    super(notice.code() + " " + notice.place() + " " + notice.args(), cause);
    this.notice = notice;
  }

  /** What to tell the user. */
  Notice notice() {
    return notice;
  }
}
