package org.predikat.rulebook.comparing;

import com.google.common.collect.ImmutableList;

/**
 * What a change is about, to be put in words by {@link ChangeTexts}.
 *
 * @param thing the thing in the rulebook
 * @param names its code, then its label where it has one
 * @param aspect what about it
 */
public record Subject(Thing thing, ImmutableList<String> names, Aspect aspect) {

  /** Things that a rulebook holds. */
  public enum Thing {
    /** The rulebook itself. */
    RULEBOOK,
    /** An entry of the source table. */
    SOURCE,
    /** An answer type. */
    ANSWER_TYPE,
    /** An option of an answer type; names: type, option. */
    OPTION,
    /** An ordered scale of grades. */
    SCALE,
    /** A kind of agency. */
    AGENCY_KIND,
    /** A component of the tree. */
    COMPONENT,
    /** A question. */
    QUESTION,
    /** A count that a question needs; names: question, input. */
    INPUT,
    /** The cut-offs by which a question may be answered with a number. */
    BANDS,
    /** A sum across the tree. */
    AGGREGATE,
    /** A minimum; names: code, label of its node. */
    MINIMUM,
    /** A condition of the administration stage. */
    CONDITION,
    /** A way past conditions. */
    EXEMPTION,
    /** The rules of a stage. */
    STAGE,
    /** The keys by which units are ranked. */
    RANKING,
    /** Losing a predikat. */
    REVOCATION,
    /** A ground of revocation. */
    GROUND,
    /** A step before a predikat is lost. */
    PROCEDURE_STEP,
    /** A way of honouring agencies. */
    AGENCY_AWARD,
    /** A named setting. */
    SETTING
  }

  /** What about a thing. Named after the keys of the rulebook's YAML where there is one. */
  public enum Aspect {
    /** That it is there at all, or its source. */
    PRESENCE,
    /** Its code. */
    CODE,
    /** What it belongs to. */
    PLACE,
    /** The order of what it holds. */
    ORDER,
    /** Short label. */
    LABEL,
    /** Title. */
    TITLE,
    /** Name of the regulation. */
    REGULATION,
    /** First day in force. */
    FROM,
    /** Last day in force. */
    UNTIL,
    /** Words of a source. */
    TEXT,
    /** Certainty of a source. */
    STATUS,
    /** Value of an option or a setting. */
    VALUE,
    /** Further spellings. */
    ALIASES,
    /** Allowed values. */
    ALLOWED,
    /** Kind of an answer type or a condition. */
    KIND,
    /** Lower end of a scale. */
    LEAST,
    /** Upper end of a scale. */
    MOST,
    /** Most decimals. */
    DECIMALS,
    /** Grades from best to worst. */
    GRADES,
    /** Level of government or of the tree. */
    LEVEL,
    /** Points. */
    WEIGHT,
    /** Members of an aggregate. */
    MEMBERS,
    /** Answer type. */
    TYPE,
    /** Worksheet or survey. */
    ORIGIN,
    /** Row of the official answer sheet. */
    ROW,
    /** Numbers in the ministry's portal. */
    PORTAL,
    /** Whether a formula uses it. */
    SCORED,
    /** Formula of a ratio. */
    FORMULA,
    /** Inputs above the line. */
    PART,
    /** Inputs below the line. */
    WHOLE,
    /** Value where nothing stands below the line. */
    ZERO_WHOLE,
    /** Value where both sums are 0. */
    BOTH_ZERO,
    /** Known defect of the official workbook. */
    WORKSHEET_DEFECT,
    /** Cut-off. */
    BAND,
    /** Number that the wording assigns to no option. */
    UNASSIGNED,
    /** Node that a minimum is about. */
    NODE,
    /** Points or share. */
    FORM,
    /** What WBK requires. */
    WBK,
    /** What WBBM requires. */
    WBBM,
    /** Agency or unit. */
    SCOPE,
    /** Column. */
    FIELD,
    /** Unit of measure. */
    UNIT,
    /** Levels of agency that it applies to. */
    LEVELS,
    /** What it waives. */
    WAIVES,
    /** Predikat for which it may be claimed. */
    PREDIKAT,
    /** Kinds of unit that may claim it. */
    UNIT_KINDS,
    /** Conditions that it never waives. */
    EXCEPT,
    /** Conditions that a stage checks. */
    CONDITIONS,
    /** Minimums that a stage checks. */
    MINIMUMS,
    /** Whether the external survey is needed. */
    EXTERNAL_SURVEY,
    /** Ranking keys in order. */
    KEYS,
    /** Who confirms an incident. */
    CONFIRMED_BY,
    /** Kinds of incident. */
    INCIDENTS,
    /** Years in which a unit cannot be proposed. */
    BAN_YEARS,
    /** Predikat at which a unit starts again. */
    RESTART_AT,
    /** Most years between two reviews. */
    REVIEW_YEARS,
    /** Who decides. */
    DECIDED_BY,
    /** Least count or top list. */
    RULE,
    /** Count or length of a list. */
    FIGURE
  }
}
