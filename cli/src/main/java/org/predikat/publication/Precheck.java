package org.predikat.publication;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.Stage;
import org.predikat.scoring.ScorePlan;
import org.predikat.worksheet.advice.Advice;
import org.predikat.worksheet.advice.Adviser;
import org.predikat.worksheet.reading.QuestionReading;
import org.predikat.worksheet.reading.ScoreComparer;
import org.predikat.worksheet.reading.ScoreComparison;
import org.predikat.worksheet.reading.Worksheet;

/**
 * One worksheet looked at before its unit is nominated.
 *
 * @param plan the compiled rulebook
 * @param worksheet what was read; usable
 * @param stored its scores, with blanks counted as the settings say, beside those that the file
 *     stores
 * @param advice what it lacks for each predikat asked about
 */
public record Precheck(
    ScorePlan plan, Worksheet worksheet, ScoreComparison stored, ImmutableList<Advice> advice) {

  /**
   * Looks at a worksheet.
   *
   * @param proposed the predikat asked about; empty for both
   */
  public static Precheck of(ScorePlan plan, Worksheet worksheet, Optional<Predikat> proposed) {
    Adviser adviser = Adviser.on(plan, worksheet.answers());
    ImmutableList<Predikat> asked =
        proposed.map(ImmutableList::of).orElse(ImmutableList.copyOf(Predikat.values()));
    return new Precheck(
        plan,
        worksheet,
        new ScoreComparer(plan).compare(worksheet),
        asked.stream().map(adviser::advise).collect(ImmutableList.toImmutableList()));
  }

  Rulebook rulebook() {
    return plan.rulebook();
  }

  ExplanationTree tree() {
    return new ExplanationTree(
        Stage.DESK,
        rulebook(),
        stored.scores(),
        plan.explain(worksheet.answers()).questions(),
        worksheet.answers());
  }

  /** Indexes of the questions that were found so, in worksheet order. */
  ImmutableList<Integer> questions(QuestionReading.State state) {
    ImmutableList.Builder<Integer> found = ImmutableList.builder();
    for (int i = 0; i < worksheet.questions().size(); i++) {
      if (worksheet.questions().get(i).state() == state) {
        found.add(i);
      }
    }
    return found.build();
  }
}
