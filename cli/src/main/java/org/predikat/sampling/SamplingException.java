package org.predikat.sampling;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import org.predikat.tables.RoundOutput;

/** A synthetic round that cannot be made as asked. The text is made from kind and arguments. */
public final class SamplingException extends RuntimeException {
  private final Kind kind;
  private final ImmutableList<String> args;

  /** What stands in the way. */
  public enum Kind {
    /** The target exists already. */
    EXISTS,
    /** A folder to be replaced holds a file that is no part of a round: folder, file. */
    FOREIGN,
    /** The shape file cannot be read: file, reason. */
    SHAPE_UNREADABLE,
    /** The shape's counts do not fit each other: path in the shape, wanted, found. */
    SHAPE_COUNTS,
    /** The shape names something that does not exist: path in the shape, name. */
    SHAPE_UNKNOWN,
    /** No answers were found that make a unit end as meant: unit, goal. */
    UNREACHABLE,
    /** The rulebook has no minimum that answers alone can stand on: rulebook. */
    NO_MINIMUM,
    /** More units than the format holds: units, most. */
    TOO_MANY
  }

  SamplingException(Kind kind, Object... args) {
    this(null, kind, args);
  }

  SamplingException(Throwable cause, Kind kind, Object... args) {
    super(kind + " " + Arrays.toString(args), cause);
    this.kind = kind;
    this.args = Arrays.stream(args).map(String::valueOf).collect(ImmutableList.toImmutableList());
  }

  static SamplingException of(RoundOutput.Obstacle obstacle) {
    return switch (obstacle.reason()) {
      case EXISTS -> new SamplingException(Kind.EXISTS, obstacle.path());
      case FOREIGN -> new SamplingException(Kind.FOREIGN, obstacle.path(), obstacle.file());
    };
  }

  /** What stands in the way. */
  public Kind kind() {
    return kind;
  }

  /** What fills the places of the text. */
  public ImmutableList<String> args() {
    return args;
  }
}
