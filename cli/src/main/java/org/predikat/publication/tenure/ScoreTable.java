package org.predikat.publication.tenure;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.predikat.evaluation.MinimumResult;
import org.predikat.publication.Words;
import org.predikat.rulebook.Figure;
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
    finding.past().ifPresent(past -> pair(header, "then", past.law()));
    finding.thenLaw().ifPresent(scores -> pair(header, "now", scores.law()));
    finding.now().ifPresent(scores -> pair(header, "now", scores.law()));
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

  private void pair(ImmutableList.Builder<String> header, String key, Rulebook law) {
    header.add(words.text("dossier.column." + key, law.regulation()));
    header.add(words.text("dossier.column.required", law.regulation()));
  }

  private ImmutableList<String> row(String code) {
    ImmutableList.Builder<String> row = ImmutableList.builder();
    row.add(label(code));
    finding.past().ifPresent(past -> past(past, code, row));
    finding.thenLaw().ifPresent(scores -> now(scores, code, row));
    finding.now().ifPresent(scores -> now(scores, code, row));
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

  private void past(PastScores past, String code, ImmutableList.Builder<String> row) {
    Optional<Minimum> minimum = minimum(past.law(), code);
    Optional<Points> points =
        minimum.flatMap(each -> Optional.ofNullable(past.points().get(each.node())));
    row.add(points.map(texts::points).orElse(NONE));
    row.add(minimum.map(each -> required(past.law(), each)).orElse(NONE));
  }

  private void now(LawScores scores, String code, ImmutableList.Builder<String> row) {
    Optional<MinimumResult> result =
        scores.reached().stream().filter(each -> each.minimum().code().equals(code)).findFirst();
    row.add(result.map(each -> texts.points(each.actual())).orElse(NONE));
    row.add(minimum(scores.law(), code).map(each -> required(scores.law(), each)).orElse(NONE));
  }

  private String required(Rulebook law, Minimum minimum) {
    Figure figure = minimum.required().get(finding.holder().predikat());
    if (figure == null) {
      return NONE;
    }
    int node = law.layout().nodeIndex().get(minimum.node());
    return texts.points(Points.of(minimum.points(figure, law.layout().nodeWeight(node).value())));
  }
}
