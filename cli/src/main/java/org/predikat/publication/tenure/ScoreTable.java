package org.predikat.publication.tenure;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.predikat.evaluation.MinimumResult;
import org.predikat.publication.Decimals;
import org.predikat.publication.Words;
import org.predikat.rulebook.Minimum;
import org.predikat.rulebook.Rulebook;
import org.predikat.scoring.Points;
import org.predikat.tenure.review.Finding;
import org.predikat.tenure.review.LawScores;
import org.predikat.tenure.review.PastScores;
import org.predikat.tenure.review.Review;

/** Scores then and now beside the minimums of each law, for every minimum that a law has. */
final class ScoreTable {
  private static final String NONE = "-";

  /** Share of the width that the columns of scores take together. */
  private static final int SCORES = 70;

  private final Review review;
  private final Finding finding;
  private final Words words;
  private final ReviewTexts texts;

  ScoreTable(Review review, Finding finding, Words words) {
    this.review = review;
    this.finding = finding;
    this.words = words;
    this.texts = new ReviewTexts(review, words);
  }

  /** The table; for a holder of which scores are known. */
  Page.Table table() {
    Set<String> minimums = new LinkedHashSet<>();
    finding.past().ifPresent(past -> codes(past.law(), minimums));
    finding.now().ifPresent(now -> codes(now.law(), minimums));
    finding.thenLaw().ifPresent(scores -> codes(scores.law(), minimums));
    ImmutableList.Builder<ImmutableList<String>> rows = ImmutableList.builder();
    for (String code : minimums) {
      rows.add(row(code));
    }
    ImmutableList.Builder<String> header = ImmutableList.builder();
    header.add(words.text("dossier.column.minimum"));
    finding.past().ifPresent(past -> header.add(header("then", past.law())));
    finding.thenLaw().ifPresent(scores -> header.add(header("now", scores.law())));
    finding.now().ifPresent(scores -> header.add(header("now", scores.law())));
    int columns = header.build().size();
    int each = SCORES / (columns - 1);
    ImmutableList.Builder<Integer> shares = ImmutableList.builder();
    shares.add(100 - each * (columns - 1));
    ImmutableList.Builder<Integer> numeric = ImmutableList.builder();
    for (int column = 1; column < columns; column++) {
      shares.add(each);
      numeric.add(column);
    }
    return new Page.Table(header.build(), shares.build(), numeric.build(), rows.build());
  }

  private void codes(Rulebook law, Set<String> codes) {
    for (Minimum minimum : law.minimums()) {
      if (minimum.required().containsKey(finding.holder().predikat())) {
        codes.add(minimum.code());
      }
    }
  }

  private String header(String key, Rulebook law) {
    return words.text("dossier.column." + key, law.regulation());
  }

  private ImmutableList<String> row(String code) {
    ImmutableList.Builder<String> row = ImmutableList.builder();
    row.add(label(code));
    finding.past().ifPresent(past -> row.add(past(past, code)));
    finding.thenLaw().ifPresent(scores -> row.add(now(scores, code)));
    finding.now().ifPresent(scores -> row.add(now(scores, code)));
    return row.build();
  }

  /** What the newest law that has the minimum calls it. */
  private String label(String code) {
    ImmutableList.Builder<Rulebook> laws = ImmutableList.builder();
    laws.add(review.law());
    finding.thenLaw().ifPresent(scores -> laws.add(scores.law()));
    finding.past().ifPresent(past -> laws.add(past.law()));
    for (Rulebook law : laws.build()) {
      Optional<Minimum> minimum = minimum(law, code);
      if (minimum.isPresent()) {
        return ReviewTexts.label(law, minimum.get());
      }
    }
    return code;
  }

  private static Optional<Minimum> minimum(Rulebook law, String code) {
    return law.minimums().stream().filter(each -> each.code().equals(code)).findFirst();
  }

  private String past(PastScores past, String code) {
    Optional<Minimum> minimum = minimum(past.law(), code);
    return compared(
        minimum.flatMap(each -> Optional.ofNullable(past.points().get(each.node()))),
        minimum.flatMap(each -> required(past.law(), each)));
  }

  private String now(LawScores scores, String code) {
    Optional<MinimumResult> result =
        scores.reached().stream().filter(each -> each.minimum().code().equals(code)).findFirst();
    return compared(
        result.map(MinimumResult::actual),
        minimum(scores.law(), code).flatMap(each -> required(scores.law(), each)));
  }

  private Optional<Points> required(Rulebook law, Minimum minimum) {
    int node = law.layout().nodeIndex().get(minimum.node());
    return Optional.ofNullable(minimum.required().get(finding.holder().predikat()))
        .map(figure -> Points.of(minimum.points(figure, law.layout().nodeWeight(node).value())));
  }

  /** A score beside its minimum; a law without the minimum leaves a dash. */
  private String compared(Optional<Points> score, Optional<Points> required) {
    if (required.isEmpty()) {
      return NONE;
    }
    String least = texts.points(required.get());
    if (score.isEmpty()) {
      return words.text("dossier.not_judged", least);
    }
    String reached = texts.points(score.get());
    if (score.get().compareTo(required.get()) >= 0) {
      return reached + " \u2265 " + least;
    }
    // A score that falls short by less than what is shown must not look like the minimum.
    return (reached.equals(least) ? words.number(Decimals.exact(score.get())) : reached)
        + " < "
        + least;
  }
}
