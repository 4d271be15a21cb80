package org.predikat.publication;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import org.predikat.rulebook.Bands;
import org.predikat.rulebook.Question;
import org.predikat.rulebook.RatioRule;
import org.predikat.worksheet.advice.Improvement;
import org.predikat.worksheet.advice.Rung;

/** Answers in words, and what evidence a better one calls for. */
public final class RungTexts {
  private final Words words;

  /** Texts in the language of the words. */
  public RungTexts(Words words) {
    this.words = words;
  }

  /** An answer. */
  public String answer(Rung rung) {
    if (rung instanceof Rung.Option option) {
      return option.code();
    }
    if (rung instanceof Rung.Counts counts) {
      return words.text("precheck.counts_of", counts.part(), counts.whole());
    }
    if (rung instanceof Rung.Amount amount) {
      return words.number(plain(amount.value()));
    }
    return words.text(rung instanceof Rung.Complete ? "precheck.complete" : "blank");
  }

  /** What is missing to justify a better answer. */
  String evidence(Question question, Improvement improvement) {
    if (improvement.needed() instanceof Rung.Option option) {
      return band(question, option.code())
          .orElse(words.text("precheck.evidence_option", option.code()));
    }
    if (improvement.needed() instanceof Rung.Amount amount) {
      return words.text("precheck.evidence_amount", words.number(plain(amount.value())));
    }
    RatioRule rule = question.ratio().orElseThrow();
    String part = labels(question, rule.part());
    String whole = labels(question, rule.whole());
    boolean share = rule.formula() == RatioRule.Formula.SHARE;
    if (improvement.needed() instanceof Rung.Counts counts) {
      return share
          ? words.text("precheck.evidence_share", part, counts.part(), whole, counts.whole())
          : words.text("precheck.evidence_reduction", part, counts.part(), whole, counts.whole());
    }
    return words.text(share ? "precheck.evidence_complete" : "precheck.evidence_none", part, whole);
  }

  private static String labels(Question question, ImmutableList<String> codes) {
    return question.inputs().stream()
        .filter(input -> codes.contains(input.code()))
        .map(Question.Input::label)
        .collect(Collectors.joining(" + "));
  }

  /** What a choice with cut-offs must show for an option. */
  private Optional<String> band(Question question, String option) {
    return question.bands().flatMap(bands -> band(bands, option));
  }

  private Optional<String> band(Bands bands, String option) {
    return bands.bands().stream()
        .filter(band -> band.option().equals(option))
        .findFirst()
        .map(
            band ->
                words.text(
                    "precheck.evidence_band", option, bands.label(), range(band, bands.unit())));
  }

  private String range(Bands.Band band, String unit) {
    String from = number(band.from(), unit);
    if (band.to() == null) {
      return words.text(band.fromInclusive() ? "precheck.at_least" : "precheck.above", from);
    }
    if (band.from().compareTo(band.to()) == 0) {
      return from;
    }
    return words.text(band.fromInclusive() ? "precheck.at_least" : "precheck.above", from)
        + ", "
        + words.text(
            band.toInclusive() ? "precheck.at_most" : "precheck.below", number(band.to(), unit));
  }

  private String number(BigDecimal value, String unit) {
    return words.number(plain(value)) + (unit.equals("%") || unit.isEmpty() ? unit : " " + unit);
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
