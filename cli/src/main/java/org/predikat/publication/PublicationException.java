package org.predikat.publication;

import java.nio.file.Path;

/** A run directory that must not be written, or a run that cannot be read. */
public final class PublicationException extends Exception {
  /** What stands in the way; each kind has its message under {@code publication.<kind>}. */
  public enum Kind {
    /** The target exists and replacing it was not asked for. */
    EXISTS,
    /** The target exists and is no run directory, so that replacing it would destroy other work. */
    NOT_A_RUN,
    /** The parent directory does not exist. */
    NO_PARENT,
    /** There is no run directory at the place. */
    NO_RUN,
    /** What is at the place was written by {@code reevaluate}. */
    REVIEW,
    /** What is at the place was written by {@code robustness}. */
    ROBUSTNESS,
    /** The run has no results, because its round could not be read. */
    ROUND_UNREAD,
    /** The run was written without {@code results.json}. */
    NO_RESULTS,
    /** A run lacks a file, or a file of it is not what this program writes. */
    RUN_UNREADABLE,
    /** The run holds no such unit. */
    UNKNOWN_UNIT
  }

  private final Kind kind;
  private final String subject;

  /** A problem of a kind with a path. */
  public PublicationException(Kind kind, Path path) {
    this(kind, path.toString(), null);
  }

  /** A problem of a kind with what it is about. */
  public PublicationException(Kind kind, String subject, Throwable cause) {
    super(kind + " " + subject, cause);
    this.kind = kind;
    this.subject = subject;
  }

  /** What stands in the way. */
  public Kind kind() {
    return kind;
  }

  /** The path or unit that it is about. */
  public String subject() {
    return subject;
  }
}
