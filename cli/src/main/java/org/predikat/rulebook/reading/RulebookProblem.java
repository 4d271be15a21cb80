package org.predikat.rulebook.reading;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;

/**
 * One thing that is wrong, doubtful or worth knowing about a rulebook.
 *
 * @param code what it is
 * @param file id of a shipped rulebook, or the file as it was named; the one that holds the text
 * @param path place in the rulebook, such as {@code component.children[pengungkit].weight}; items
 *     of a list by their code, else by their index; empty for the whole file
 * @param line line in the file, from 1; 0 when the file could not be read at all
 * @param args what fills the places of the message; those that begin with "@" name a word of the
 *     bundle
 */
public record RulebookProblem(
    Code code, String file, String path, int line, ImmutableList<String> args) {

  /** Whether it stops the rulebook from being used. */
  public Severity severity() {
    return code.severity;
  }

  /** How grave a problem is. */
  public enum Severity {
    /** The rulebook is refused. */
    ERROR,
    /** It can be used, but is probably not what was meant. */
    WARNING,
    /** Worth knowing. */
    INFO
  }

  /** Every kind of problem. */
  public enum Code {
    /** No shipped rulebook and no file has this name. */
    UNKNOWN_RULEBOOK,
    /** The file cannot be read. */
    UNREADABLE,
    /** The file is bigger than any rulebook. */
    TOO_LARGE,
    /** The file is not UTF-8. */
    NOT_UTF8,
    /** Not YAML. */
    SYNTAX,
    /** Nested deeper than any rulebook. */
    TOO_DEEP,
    /** A second document in the file. */
    SECOND_DOCUMENT,
    /** An anchor or an alias. */
    ANCHOR,
    /** A tag. */
    TAG,
    /** A key that is no text. */
    KEY_NOT_TEXT,
    /** A key given twice. */
    DUPLICATE_KEY,
    /** A rulebook extends itself, directly or through others. */
    EXTENDS_CYCLE,
    /** The base of an overlay is unknown. */
    EXTENDS_UNKNOWN,
    /** The overlay was written for another base than the one it is laid on. */
    EXTENDS_OTHER,
    /** Something is removed that is not there. */
    REMOVE_UNKNOWN,
    /** A key that does not belong here. */
    UNKNOWN_KEY,
    /** A key that is needed here. */
    MISSING_KEY,
    /** Text where a list is wanted, and the like. */
    WRONG_TYPE,
    /** Not a plain decimal number. */
    NOT_A_NUMBER,
    /** Not a whole number in the allowed range. */
    NOT_A_COUNT,
    /** Not a date, or a day that does not exist. */
    NOT_A_DATE,
    /** Not one of the allowed words. */
    UNKNOWN_VALUE,
    /** A text that says nothing. */
    EMPTY_TEXT,
    /** A code with spaces or signs that would break a table. */
    NOT_A_CODE,
    /** A code given twice. */
    DUPLICATE_CODE,
    /** A figure without a source. */
    SOURCE_MISSING,
    /** A source without a status. */
    STATUS_MISSING,
    /** A source without words. */
    CITATION_EMPTY,
    /** A source that the source table does not hold. */
    UNKNOWN_SOURCE,
    /** A source that nothing cites. */
    UNUSED_SOURCE(Severity.WARNING),
    /** An answer type that is not defined. */
    UNKNOWN_TYPE,
    /** An answer type that no question has. */
    UNUSED_TYPE(Severity.WARNING),
    /** A scale that is not defined. */
    UNKNOWN_SCALE,
    /** A grade that the scale does not hold. */
    UNKNOWN_GRADE,
    /** An input that the question does not have. */
    UNKNOWN_INPUT,
    /** An input that is scored but stands in no formula, or the reverse. */
    INPUT_USE,
    /** A component or aggregate that does not exist. */
    UNKNOWN_NODE,
    /** A question that does not exist. */
    UNKNOWN_QUESTION,
    /** A condition that does not exist. */
    UNKNOWN_CONDITION,
    /** A minimum that does not exist. */
    UNKNOWN_MINIMUM,
    /** A condition or minimum that no stage checks. */
    NEVER_CHECKED(Severity.WARNING),
    /** An option that the answer type does not have. */
    UNKNOWN_OPTION,
    /** The root is no total, or a level stands inside one of its own or a smaller one. */
    LEVEL_ORDER,
    /** A component with neither or both of children and questions. */
    CHILDREN_OR_QUESTIONS,
    /** A weight of nothing or less. */
    WEIGHT_NOT_POSITIVE,
    /** Weights of the children do not sum to the parent's. */
    WEIGHTS_DO_NOT_SUM,
    /** A total that is not 100 points. */
    ROOT_WEIGHT(Severity.WARNING),
    /** Weight of an aggregate is not the sum of its members'. */
    AGGREGATE_WEIGHT,
    /** A member of an aggregate stands inside another member. */
    AGGREGATE_NESTED,
    /** Option values do not fall from first to last. */
    OPTIONS_NOT_FALLING,
    /** An option value outside 0..1. */
    OPTION_RANGE,
    /** The best option is not 1 or the worst is not 0. */
    OPTION_EXTREMES(Severity.WARNING),
    /** One spelling for two options. */
    OPTION_AMBIGUOUS,
    /** More options than an answer has room for. */
    TOO_MANY_OPTIONS,
    /** Upper end of a scale not above its lower end. */
    SCALE_REVERSED,
    /** A ratio question without its formula. */
    RATIO_MISSING,
    /** A formula or bands on a question of another type. */
    NOT_OF_THIS_TYPE,
    /** A fixed value of a ratio outside 0..1. */
    RATIO_RANGE,
    /** Numbers that no band covers. */
    BAND_GAP,
    /** Numbers that two bands cover. */
    BAND_OVERLAP,
    /** A band that covers no number. */
    BAND_EMPTY,
    /** An option that no band leads to. */
    BAND_MISSING,
    /** An unassigned point that a band covers. */
    UNASSIGNED_COVERED,
    /** A portal id or a row that two places claim. */
    PLACE_TAKEN,
    /** A minimum above the weight of its node. */
    MINIMUM_ABOVE_WEIGHT,
    /** A minimum that no answers reach. */
    MINIMUM_UNREACHABLE,
    /** A minimum that every answer reaches. */
    MINIMUM_TRIVIAL(Severity.WARNING),
    /** A minimum of WBBM below that of WBK. */
    WBBM_BELOW_WBK,
    /** A condition of WBBM weaker than that of WBK. */
    CONDITION_WEAKER,
    /** A condition or minimum that requires nothing. */
    NOTHING_REQUIRED,
    /** In force until before from. */
    DATES_REVERSED,
    /** A setting that is needed. */
    SETTING_MISSING,
    /** A setting that does not exist. */
    SETTING_UNKNOWN,
    /** A setting with a value that it may not have. */
    SETTING_NOT_ALLOWED,
    /** How many figures are not verified. */
    UNVERIFIED_FIGURES(Severity.INFO);

    private final Severity severity;

    Code() {
      this(Severity.ERROR);
    }

    Code(Severity severity) {
      this.severity = severity;
    }

    /** How grave it is. */
    public Severity severity() {
      return severity;
    }

    /** Key of its message in the bundle. */
    public String messageKey() {
      return Ascii.toLowerCase(name());
    }
  }
}
