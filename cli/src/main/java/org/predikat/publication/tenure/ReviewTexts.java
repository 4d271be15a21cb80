package org.predikat.publication.tenure;

import com.google.common.base.Ascii;
import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.predikat.evaluation.MinimumResult;
import org.predikat.evaluation.NodeDrop;
import org.predikat.publication.Words;
import org.predikat.round.Incident;
import org.predikat.rulebook.Minimum;
import org.predikat.rulebook.Revocation;
import org.predikat.rulebook.Rulebook;
import org.predikat.scoring.Points;
import org.predikat.tenure.review.Finding;
import org.predikat.tenure.review.LawScores;
import org.predikat.tenure.review.Missing;
import org.predikat.tenure.review.Observation;
import org.predikat.tenure.review.Review;
import org.predikat.tenure.review.Term;
import org.predikat.tenure.review.WeighedIncident;

/** What was found about a holder, in sentences. */
final class ReviewTexts {
  private static final Joiner COMMA = Joiner.on(", ");

  private final Review review;
  private final Words words;

  ReviewTexts(Review review, Words words) {
    this.review = review;
    this.words = words;
  }

  /** Every reason behind an outcome, gravest first; never empty. */
  ImmutableList<String> reasons(Finding finding) {
    ImmutableList.Builder<String> reasons = ImmutableList.builder();
    finding.incidents().stream()
        .sorted((a, b) -> a.weight().compareTo(b.weight()))
        .forEach(each -> reasons.add(incident(each, finding)));
    finding.observations().forEach(each -> reasons.add(observation(each)));
    finding
        .holder()
        .suspended()
        .ifPresent(day -> reasons.add(words.text("review.suspended", words.date(day))));
    reasons.add(term(finding.term()));
    if (!finding.errors().isEmpty()) {
      reasons.add(words.text("review.errors", COMMA.join(finding.errors())));
    }
    finding.now().flatMap(this::unjudged).ifPresent(reasons::add);
    finding.thenLaw().flatMap(this::unjudged).ifPresent(reasons::add);
    return reasons.build();
  }

  /** One incident and what it counts for, as a sentence. */
  private String incident(WeighedIncident each, Finding finding) {
    Incident incident = each.incident();
    String what =
        words.text(
            "review.incident",
            words.date(incident.date()),
            words.word(incident.kind()),
            incident.id());
    String body = each.ground().map(Revocation.Ground::confirmedBy).orElse("");
    String by = incident.confirmedBy().map(Enum::name).orElse("");
    return what
        + ": "
        + switch (each.weight()) {
          case COUNTS ->
              words.text(
                  "review.counts",
                  body,
                  date(incident.confirmedOn()),
                  each.ground().orElseThrow().label());
          case OTHER_BODY ->
              words.text(
                  incident.confirmation() == Incident.Confirmation.BENAR
                      ? "review.other_body"
                      : "review.other_body_refuted",
                  by,
                  body);
          case UNCONFIRMED -> words.text("review.unconfirmed", body);
          case DECIDED -> words.text("review.decided", date(finding.holder().lastDecision()));
          case REFUTED -> words.text("review.refuted", by);
          case BEFORE_MERGER ->
              words.text("review.before_merger", incident.unit(), finding.holder().id());
          case BEFORE_GRANT ->
              words.text("review.before_grant", words.date(finding.holder().since()));
          case AFTER_DATE -> words.text("review.after_date", words.date(review.asOf()));
          case NO_GROUND -> words.text("review.no_ground", review.law().regulation());
        };
  }

  /** Who has said what of an incident. */
  String confirmation(Incident incident) {
    if (incident.confirmation() == Incident.Confirmation.BELUM) {
      return words.text("review.confirmation.none");
    }
    String key =
        incident.confirmation() == Incident.Confirmation.BENAR
            ? "review.confirmation.true"
            : "review.confirmation.false";
    return words.text(
        key,
        incident.confirmedBy().map(Enum::name).orElse("-"),
        incident.confirmedOn().map(words::date).orElse("-"));
  }

  private String observation(Observation observation) {
    String what =
        observation.drops().isEmpty()
            ? words.text("review.below", review.law().regulation(), missed(observation.missed()))
            : words.text("review.drops", drops(observation.drops()));
    return what
        + "; "
        + observation
            .ground()
            .map(ground -> words.text("review.report_by", ground.label(), ground.confirmedBy()))
            .orElseGet(() -> words.text("review.no_ground", review.law().regulation()));
  }

  private String missed(ImmutableList<MinimumResult> missed) {
    return COMMA.join(
        missed.stream()
            .map(
                each ->
                    words.text(
                        "review.missed",
                        label(review.law(), each.minimum()),
                        points(each.actual()),
                        points(each.required())))
            .iterator());
  }

  private String drops(ImmutableList<NodeDrop> drops) {
    return COMMA.join(
        drops.stream()
            .map(
                each ->
                    words.text(
                        "review.drop",
                        review.law().layout().nodeLabel(each.node()),
                        points(each.desk()),
                        points(each.field())))
            .iterator());
  }

  /** The review of a holder, as a sentence. */
  String term(Term term) {
    String years = term.years().map(figure -> figure.value().toPlainString()).orElse("");
    String day = term.day().map(words::date).orElse("");
    String source = term.years().map(figure -> figure.citation().display()).orElse("");
    return switch (term.state()) {
      case NOT_NAMED -> words.text("review.term.not_named", review.law().regulation());
      case NOT_YET -> words.text("review.term.not_yet", day, years, words.date(term.from()));
      case DUE -> words.text("review.term.due", years, words.date(term.from()), source);
      case OVERDUE ->
          words.text(
              "review.term.overdue",
              day,
              words.count(term.daysOver(review.asOf())),
              years,
              words.date(term.from()),
              source);
    };
  }

  /** Why a law's minimums could not all be judged; empty when they could. */
  Optional<String> unjudged(LawScores scores) {
    if (scores.unjudged().isEmpty()) {
      return Optional.empty();
    }
    String minimums =
        COMMA.join(
            scores.unjudged().stream().map(minimum -> label(scores.law(), minimum)).iterator());
    String law = scores.law().regulation();
    return Optional.of(
        switch (scores.scope()) {
          case SURVEYS ->
              scores.otherQuestions() > 0
                  ? words.text(
                      "review.unjudged.surveys_other",
                      law,
                      scores.otherQuestions(),
                      scores.law().layout().questions().size())
                  : words.text("review.unjudged.surveys", law);
          case WHOLE, PART, NOTHING ->
              scores.otherQuestions() > 0
                  ? words.text(
                      "review.unjudged.other",
                      law,
                      scores.otherQuestions(),
                      scores.law().layout().questions().size(),
                      minimums)
                  : words.text("review.unjudged.blank", law, scores.blanks(), minimums);
        });
  }

  /** Something that is still to be had, as an item of a list. */
  String missing(Missing missing) {
    String key = "review.missing." + Ascii.toLowerCase(missing.step().name());
    int gap = missing.subject().indexOf(' ');
    return missing.step() == Missing.Step.CONFIRMATION
        ? words.text(key, missing.subject().substring(0, gap), missing.subject().substring(gap + 1))
        : words.text(key, missing.subject());
  }

  /** What a minimum is about, in words. */
  static String label(Rulebook law, Minimum minimum) {
    return law.layout().nodeLabel(law.layout().nodeIndex().get(minimum.node()));
  }

  /** Two decimals, as the language writes them. */
  String points(Points points) {
    return words.number(points.toDecimal(2).toPlainString());
  }

  /** A date in words; a dash where there is none. */
  String date(Optional<LocalDate> date) {
    return date.map(words::date).orElse("-");
  }
}
