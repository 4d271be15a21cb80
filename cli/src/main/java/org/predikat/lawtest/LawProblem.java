package org.predikat.lawtest;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.predikat.rulebook.reading.RulebookProblem;

/**
 * One thing that is wrong with a file of law tests.
 *
 * @param code what it is
 * @param file the file as it was named
 * @param path place in the file, such as {@code cases[total tepat].answers.P1.i.a}; empty for the
 *     whole file
 * @param line line in the file, from 1; 0 when the file could not be read at all
 * @param args what fills the places of the message
 * @param yaml what the reader of YAML or of rulebooks said; given for YAML and RULEBOOK alone
 */
public record LawProblem(
    Code code,
    String file,
    String path,
    int line,
    ImmutableList<String> args,
    Optional<RulebookProblem> yaml) {

  /** Every kind of problem. */
  public enum Code {
    /** The file cannot be read. */
    UNREADABLE,
    /** Not the YAML that is wanted; the reader of YAML says why. */
    YAML,
    /** The rulebook cannot be used; its reader says why. */
    RULEBOOK,
    /** A key that does not belong here. */
    UNKNOWN_KEY,
    /** A key that is needed. */
    MISSING_KEY,
    /** Text where a list is wanted, and the like. */
    WRONG_TYPE,
    /** A text that says nothing. */
    EMPTY_TEXT,
    /** Two cases of a file with one name. */
    DUPLICATE_NAME,
    /** Not one of the words that may stand here. */
    UNKNOWN_WORD,
    /**
     * A component, aggregate, column, condition, minimum or exemption that the law does not have.
     */
    UNKNOWN_CODE,
    /** An option that the question does not have. */
    UNKNOWN_OPTION,
    /** Not a plain number, or one with too many decimals. */
    NOT_A_NUMBER,
    /** A number outside what is possible. */
    NUMBER_RANGE,
    /** A setting that does not exist or may not have this value. */
    SETTING,
    /** Both a unit and answers, or neither. */
    UNIT_OR_ANSWERS,
    /** A key that only cases with answers may have. */
    NOT_WITH_UNIT,
    /** A verdict is expected, but no predikat is proposed. */
    PROPOSED_NEEDED,
    /** A case that expects nothing. */
    NOTHING_EXPECTED,
    /** There is no round at this place. */
    ROUND_MISSING,
    /** The round cannot be read. */
    ROUND_UNREADABLE,
    /** The round has no such unit. */
    UNIT_UNKNOWN;

    /** Key of its message in the bundle. */
    String messageKey() {
      return "problem." + Ascii.toLowerCase(name());
    }
  }
}
