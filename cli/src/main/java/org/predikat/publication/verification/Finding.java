package org.predikat.publication.verification;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Optional;

/**
 * Something that a verification found.
 *
 * @param code what
 * @param file name of the file or key of the manifest that it is about; empty for the whole run
 * @param args further particulars, as the text of the code wants them
 * @param place where two files first differ; empty where there is no such place
 */
public record Finding(
    Code code, String file, ImmutableList<String> args, Optional<Difference> place) {
  /** How much a finding weighs. */
  public enum Weight {
    /** The run is not what it says it is. */
    DIFFERENT,
    /** Something could not be looked at. */
    UNCHECKED,
    /** Worth knowing; nothing differs. */
    REMARK
  }

  /** What can be found. */
  public enum Code {
    /** The manifest was changed after it was written. */
    MANIFEST_CHANGED(Weight.DIFFERENT),
    /** A manifest says one thing here and another there, or not what the run made again says. */
    MANIFEST_INCONSISTENT(Weight.DIFFERENT),
    /** A file of the run is not the one of the manifest. */
    OUTPUT_CHANGED(Weight.DIFFERENT),
    /** A file of the manifest is not there. */
    OUTPUT_MISSING(Weight.DIFFERENT),
    /** A file lies in the run of which the manifest knows nothing. */
    OUTPUT_ADDED(Weight.DIFFERENT),
    /** The run's rulebook is not the one of the manifest. */
    RULEBOOK_CHANGED(Weight.DIFFERENT),
    /** A file that went in is another one now. */
    INPUT_CHANGED(Weight.DIFFERENT),
    /** A file lies with the inputs that did not then. */
    INPUT_ADDED(Weight.DIFFERENT),
    /** A file that lay with the inputs, but was no part of them, is gone. */
    INPUT_GONE(Weight.DIFFERENT),
    /** The law that was asked for has become another one. */
    LAW_CHANGED(Weight.DIFFERENT),
    /** The law that was asked for is the same, and yet not the run's rulebook. */
    LAW_DISAGREES(Weight.DIFFERENT),
    /** Making the run again gives another file, for which something else found may be the cause. */
    RESULT_FOLLOWS(Weight.DIFFERENT),
    /** Making the run again gives another file, though everything else is the same. */
    RESULT_DISAGREES(Weight.DIFFERENT),
    /** A signature was to be there and is not. */
    SIGNATURE_MISSING(Weight.DIFFERENT),
    /** What lies there as a signature is none. */
    SIGNATURE_MALFORMED(Weight.DIFFERENT),
    /** The signature is not by this key, or not of this manifest. */
    SIGNATURE_WRONG(Weight.DIFFERENT),
    /** The manifest is of an older program and does not say how to make the run again. */
    MANIFEST_OLD(Weight.UNCHECKED),
    /** The manifest cannot be understood. */
    MANIFEST_UNUSABLE(Weight.UNCHECKED),
    /** There is no run, but what {@code reevaluate} wrote. */
    HOLDS_REVIEW(Weight.UNCHECKED),
    /** There is no run, but what {@code robustness} wrote. */
    HOLDS_ROBUSTNESS(Weight.UNCHECKED),
    /** The round is not where the manifest has it. */
    ROUND_MISSING(Weight.UNCHECKED),
    /** A file that went in is not there. */
    INPUT_MISSING(Weight.UNCHECKED),
    /** The law that was asked for cannot be found or read. */
    LAW_MISSING(Weight.UNCHECKED),
    /** The run could not be made again. */
    NOT_MADE_AGAIN(Weight.UNCHECKED),
    /** The run was made by another version of the program. */
    PROGRAM_OTHER(Weight.REMARK),
    /** The text of the law has changed, its meaning for this run has not. */
    LAW_TEXT_CHANGED(Weight.REMARK);

    private final Weight weight;

    Code(Weight weight) {
      this.weight = weight;
    }

    /** How much it weighs. */
    public Weight weight() {
      return weight;
    }

    /** Key of its text in the words of results. */
    String key() {
      return "finding." + Ascii.toLowerCase(name());
    }
  }

  /** A finding without a place. */
  public static Finding of(Code code, String file, Object... args) {
    return new Finding(
        code,
        file,
        Arrays.stream(args).map(String::valueOf).collect(ImmutableList.toImmutableList()),
        Optional.empty());
  }

  /** The same with the place where the files first differ. */
  Finding at(Optional<Difference> difference) {
    return new Finding(code, file, args, difference);
  }
}
