package org.predikat.worksheet.advice;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.predikat.round.AnswerSheet;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Question;
import org.predikat.scoring.NodeScores;
import org.predikat.scoring.Points;
import org.predikat.scoring.Threshold;

/**
 * The survey indices that miss a minimum made of survey questions alone. The search for better
 * answers takes each such index to be at its own minimum, because no answer makes up for it.
 */
final class SurveyGaps {
  private final Layout layout;

  SurveyGaps(Layout layout) {
    this.layout = layout;
  }

  /**
   * The gaps of a sheet, in worksheet order; of several minimums on an index the highest counts.
   *
   * @param sheet the sheet as it was given, where an index may be blank
   * @param scores its scores
   */
  ImmutableList<SurveyGap> of(
      AnswerSheet sheet, NodeScores scores, ImmutableList<Required> minimums) {
    SortedMap<Integer, SurveyGap> gaps = new TreeMap<>();
    for (Required minimum : minimums) {
      ImmutableSet<Integer> questions = minimum.questions(layout);
      if (questions.stream().allMatch(this::isSurvey)
          && scores.known(minimum.node())
          && scores.compareTo(minimum.node(), Threshold.at(minimum.points())) < 0) {
        for (int question : questions) {
          gap(question, minimum, sheet)
              .ifPresent(gap -> gaps.merge(question, gap, SurveyGaps::higher));
        }
      }
    }
    return ImmutableList.copyOf(gaps.values());
  }

  private boolean isSurvey(int question) {
    Question asked = layout.questions().get(question);
    return asked.origin() == Question.Origin.SURVEY && asked.type() instanceof AnswerType.Scale;
  }

  /** Several indices below one minimum must each reach its share of the weight. */
  private Optional<SurveyGap> gap(int question, Required minimum, AnswerSheet sheet) {
    AnswerType.Scale scale = (AnswerType.Scale) layout.questions().get(question).type();
    Points least = Points.of(scale.least().value());
    Points span = Points.of(scale.most().value()).minus(least);
    Points share = minimum.points().dividedBy(Points.of(layout.nodeWeight(minimum.node()).value()));
    BigInteger scaled =
        Fractions.ceiling(least.plus(share.times(span)), BigInteger.TEN.pow(scale.decimals()));
    long now = sheet.slot(layout.firstSlot().get(question));
    if (now != AnswerSheet.MISSING && BigInteger.valueOf(now).compareTo(scaled) >= 0) {
      return Optional.empty();
    }
    return Optional.of(
        new SurveyGap(
            question,
            minimum.minimum(),
            minimum.figure(),
            now == AnswerSheet.MISSING
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(now, scale.decimals())),
            new BigDecimal(scaled, scale.decimals())));
  }

  private static SurveyGap higher(SurveyGap one, SurveyGap other) {
    return other.needed().compareTo(one.needed()) > 0 ? other : one;
  }

  /** Puts the needed indices on a sheet. */
  void close(ImmutableList<SurveyGap> gaps, SheetEdit edit) {
    for (SurveyGap gap : gaps) {
      int slot = layout.firstSlot().get(gap.question());
      edit.slot(
          slot, gap.needed().movePointRight(layout.slots().get(slot).decimals()).longValueExact());
    }
  }
}
