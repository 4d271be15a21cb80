package org.predikat.worksheet.gathering;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;

/** Why an import could not begin, or could not be put in place. */
public final class GatheringException extends RuntimeException {
  private final Kind kind;
  private final ImmutableList<String> args;

  /** What is wrong. */
  public enum Kind {
    /** The round is a workbook or a flat file. Args: the round. */
    ROUND_FORM,
    /** A folder that holds other things than a round. Args: the folder. */
    NOT_A_ROUND,
    /** A new round without rulebook or year. Args: the round. */
    NEW_ROUND_NEEDS,
    /** The mapping file has no columns berkas and id_unit, or cannot be read. Args: the file. */
    MAP_UNREADABLE,
    /** A line of the mapping file without file or unit. Args: the file, line. */
    MAP_INCOMPLETE,
    /** A file that the mapping file names twice. Args: the mapping file, line, the file. */
    MAP_TWICE,
    /** The round was changed while the files were being read. Args: the changed file. */
    CHANGED_MEANWHILE
  }

  GatheringException(Kind kind, Object... args) {
    super(kind + " " + Arrays.toString(args));
    this.kind = kind;
    this.args = Arrays.stream(args).map(String::valueOf).collect(ImmutableList.toImmutableList());
  }

  /** What is wrong. */
  public Kind kind() {
    return kind;
  }

  /** What fills the places of its message. */
  public ImmutableList<String> args() {
    return args;
  }
}
