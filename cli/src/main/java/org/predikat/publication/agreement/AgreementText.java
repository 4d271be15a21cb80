package org.predikat.publication.agreement;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.predikat.agreement.Agreement;
import org.predikat.agreement.GroupAgreement;
import org.predikat.agreement.QuestionAgreement;
import org.predikat.agreement.UnitStability;
import org.predikat.publication.Words;
import org.predikat.rulebook.Layout;

/** How far assessors agree, and whose verdict hangs on whom one asks, for people. */
public final class AgreementText {
  private static final int LABEL = 48;

  private final Layout layout;
  private final Words words;
  private final PrintWriter out;

  private AgreementText(Layout layout, Words words, PrintWriter out) {
    this.layout = layout;
    this.words = words;
    this.out = out;
  }

  /**
   * Prints one stage.
   *
   * @param questions how many questions are shown, those with the least agreement first
   */
  public static void print(
      Agreement agreement, Layout layout, int questions, Words words, PrintWriter out) {
    AgreementText text = new AgreementText(layout, words, out);
    text.head(agreement);
    text.groups(agreement);
    text.questions(agreement.questions(), questions);
    text.units(agreement);
  }

  private void head(Agreement agreement) {
    out.println(
        words.text(
            "agreement.head",
            words.word(agreement.stage()),
            agreement.assessors().size(),
            String.join(", ", agreement.assessors())));
    out.println(
        words.text(
            "agreement.units", words.count(agreement.units()), words.count(agreement.single())));
    if (agreement.notJudged() > 0) {
      out.println(words.text("agreement.not_judged", words.count(agreement.notJudged())));
    }
  }

  private void row(String label, long pairs, long same, String alpha, String kappa) {
    String shown = label.length() > LABEL ? label.substring(0, LABEL - 1) + "…" : label;
    out.println(
        ("  "
                + Strings.padEnd(shown, LABEL, ' ')
                + Strings.padStart(words.count(pairs), 10, ' ')
                + Strings.padStart(
                    words.number(AgreementWords.percent(same, pairs).toPlainString()) + "%", 9, ' ')
                + Strings.padStart(alpha, 9, ' ')
                + Strings.padStart(kappa, 9, ' '))
            .stripTrailing());
  }

  private void columns(String first, boolean kappa) {
    out.println(
        "  "
            + Strings.padEnd(first, LABEL, ' ')
            + Strings.padStart(words.text("agreement.pairs"), 10, ' ')
            + Strings.padStart(words.text("agreement.same"), 9, ' ')
            + Strings.padStart("alpha", 9, ' ')
            + (kappa ? Strings.padStart("kappa", 9, ' ') : ""));
  }

  private void groups(Agreement agreement) {
    out.println();
    columns(words.text("agreement.area"), false);
    group(words.text("agreement.overall"), agreement.overall());
    for (GroupAgreement area : agreement.areas()) {
      group(layout.nodeCode(area.node()) + " " + layout.nodeLabel(area.node()), area);
    }
  }

  private void group(String label, GroupAgreement group) {
    row(label, group.pairs(), group.same(), AgreementWords.coefficient(group.alpha(), words), "");
  }

  private void questions(ImmutableList<QuestionAgreement> all, int most) {
    List<QuestionAgreement> differing =
        all.stream()
            .filter(each -> each.same() < each.pairs())
            .sorted(
                Comparator.comparingDouble(
                        (QuestionAgreement each) -> each.alpha().orElse(Double.MAX_VALUE))
                    .thenComparing(QuestionAgreement::question))
            .toList();
    out.println();
    out.println(
        words.text("agreement.questions", words.count(all.size()), words.count(differing.size())));
    if (differing.isEmpty() || most == 0) {
      return;
    }
    boolean kappa = all.stream().anyMatch(each -> each.kappa().isPresent());
    columns(words.text("agreement.question"), kappa);
    for (QuestionAgreement each : differing.subList(0, Math.min(most, differing.size()))) {
      row(
          layout.questions().get(each.question()).code()
              + " "
              + layout.questions().get(each.question()).label(),
          each.pairs(),
          each.same(),
          AgreementWords.coefficient(each.alpha(), words),
          kappa ? AgreementWords.coefficient(each.kappa(), words) : "");
    }
    if (differing.size() > most) {
      out.println("  " + words.text("agreement.more", words.count(differing.size() - most)));
    }
  }

  private void units(Agreement agreement) {
    out.println();
    if (agreement.unstable().isEmpty()) {
      out.println(words.text("agreement.stable"));
      return;
    }
    out.println(words.text("agreement.unstable", words.count(agreement.unstable().size())));
    agreement.unstable().forEach(this::unit);
  }

  private void unit(UnitStability unit) {
    out.println();
    out.println(unit.id() + "  " + unit.name());
    out.println(
        "  "
            + unit.verdicts().entrySet().stream()
                .map(each -> each.getKey() + ": " + words.word(each.getValue()))
                .collect(Collectors.joining("; ")));
    out.println(
        "  "
            + words.text(
                "agreement.verdicts",
                words.word(unit.official()),
                words.word(unit.best()),
                words.word(unit.worst())));
    for (UnitStability.Tip tip : unit.tips()) {
      out.println(
          "  "
              + words.text(
                  "agreement.tip",
                  AgreementWords.label(tip.missed().minimum(), layout),
                  words.word(tip.stage()),
                  AgreementWords.points(tip.missed().required(), words),
                  AgreementWords.points(tip.missed().actual(), words),
                  AgreementWords.points(tip.atBest(), words)));
    }
    for (UnitStability.Cause cause : unit.causes()) {
      out.println(
          "  - "
              + words.text(
                  cause.alone() ? "agreement.cause_alone" : "agreement.cause",
                  layout.questions().get(cause.question()).code(),
                  layout.questions().get(cause.question()).label(),
                  cause.best(),
                  cause.worst()));
    }
  }
}
