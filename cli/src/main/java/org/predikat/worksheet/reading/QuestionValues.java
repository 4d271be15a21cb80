package org.predikat.worksheet.reading;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.predikat.round.Place;
import org.predikat.rulebook.Layout;
import org.predikat.scoring.Points;
import org.predikat.scoring.ScorePlan;
import org.predikat.scoring.SheetExplanation;
import org.predikat.worksheet.outline.Line;
import org.predikat.worksheet.outline.Outline;
import org.predikat.worksheet.reading.ScoreComparison.Cause;
import org.predikat.worksheet.reading.StoredScores.Stored;

/** The values of single questions that a worksheet stores, beside those of the regulation. */
final class QuestionValues {
  private final ScorePlan plan;
  private final Layout layout;
  private final Outline outline;
  private final LineTree tree;
  private final Worksheet worksheet;
  private SheetExplanation explanation;

  QuestionValues(ScorePlan plan, Outline outline, LineTree tree, Worksheet worksheet) {
    this.plan = plan;
    this.layout = plan.rulebook().layout();
    this.outline = outline;
    this.tree = tree;
    this.worksheet = worksheet;
  }

  /** What the stored values of its questions make of a line, as a workbook does: texts skipped. */
  Optional<Points> mean(int line) {
    Points sum = Points.ZERO;
    int count = 0;
    for (int each : tree.questionsBelow(line)) {
      if (each == line) {
        // The form stores points, not a value, where question and component share a line.
        return Optional.ofNullable(worksheet.stored().lines().get(line))
            .flatMap(Stored::value)
            .map(Points::of);
      }
      Stored stored = worksheet.stored().lines().get(each);
      if (stored != null && stored.value().isPresent()) {
        sum = sum.plus(Points.of(stored.value().orElseThrow()));
        count++;
      }
    }
    if (count == 0) {
      return Optional.empty();
    }
    Line.Heading heading = (Line.Heading) outline.lines().get(line).content();
    Points weight = Points.of(layout.nodeWeight(heading.nodes().get(0)).value());
    return Optional.of(sum.times(weight).dividedBy(Points.of(count, 1)));
  }

  /** Why the stored values of a line's questions make another score; the gravest reason. */
  Cause cause(int line) {
    Cause cause = Cause.UNKNOWN;
    for (int each : tree.questionsBelow(line)) {
      Cause own = ofQuestion(each, each == line);
      boolean graver = own != Cause.UNKNOWN && own.compareTo(cause) > 0;
      cause = cause == Cause.UNKNOWN || graver ? own : cause;
    }
    return cause;
  }

  /** The stored values that are not the regulation's. */
  ImmutableList<Place> cells(int line) {
    ImmutableSet.Builder<Place> cells = ImmutableSet.builder();
    for (int each : tree.questionsBelow(line)) {
      Stored stored = worksheet.stored().lines().get(each);
      if (each != line && stored != null && ofQuestion(each, false) != Cause.UNKNOWN) {
        cells.add(stored.place());
      }
    }
    return cells.build().asList();
  }

  private Cause ofQuestion(int line, boolean points) {
    int question = ((Line.Asked) outline.lines().get(line).content()).question();
    Stored stored = worksheet.stored().lines().get(line);
    if (plan.rulebook().settings().reproduceDefects()
        && layout.questions().get(question).worksheetDefect().isPresent()) {
      return Cause.DEFECT;
    }
    Optional<Points> value = value(question);
    if (stored == null || stored.value().isEmpty()) {
      boolean answered =
          worksheet.questions().get(question).state() == QuestionReading.State.ANSWERED;
      return answered ? Cause.ANSWER_SKIPPED : Cause.BLANK_SKIPPED;
    }
    if (!points
        && value.isPresent()
        && ScoreComparer.same(value.orElseThrow(), stored.value().orElseThrow())) {
      return Cause.UNKNOWN;
    }
    return hasTypedSum(question) ? Cause.SUM_TYPED : Cause.VALUES;
  }

  private boolean hasTypedSum(int question) {
    return TypedSums.of(worksheet.answers(), worksheet.stored(), outline).containsKey(question);
  }

  private Optional<Points> value(int question) {
    if (explanation == null) {
      explanation = plan.explain(worksheet.answers());
    }
    return explanation.questions().get(question).value();
  }
}
