package org.predikat.publication;

import com.google.common.collect.Multimaps;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.stream.Collectors;
import org.predikat.rulebook.Component;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Minimum;
import org.predikat.rulebook.Question;
import org.predikat.rulebook.Rulebook;
import org.predikat.worksheet.advice.Advice;
import org.predikat.worksheet.advice.Improvement;
import org.predikat.worksheet.advice.SurveyGap;

/** What a predikat lacks, by area: survey indices, and answers with the evidence they call for. */
final class GapLines {
  private final Layout layout;
  private final Words words;
  private final ReasonTexts reasons;
  private final RungTexts rungs;
  private final LawLines lines;
  private final PrintWriter out;

  GapLines(Rulebook rulebook, Words words, PrintWriter out) {
    this.layout = rulebook.layout();
    this.words = words;
    this.reasons = new ReasonTexts(rulebook, words);
    this.rungs = new RungTexts(words);
    this.lines = new LawLines(reasons, words, out);
    this.out = out;
  }

  void print(Advice advice) {
    surveys(advice);
    improvements(advice);
  }

  private void surveys(Advice advice) {
    if (advice.surveyGaps().isEmpty()) {
      return;
    }
    out.println("   " + words.text("precheck.surveys"));
    for (SurveyGap gap : advice.surveyGaps()) {
      Question question = layout.questions().get(gap.question());
      out.println(
          "   - "
              + words.text(
                  "precheck.survey",
                  question.code(),
                  question.label(),
                  gap.now().map(this::index).orElse(words.text("blank")),
                  index(gap.needed()),
                  reasons.label(gap.minimum()))
              + "  "
              + lines.cite(gap.figure().citation()));
    }
  }

  private void improvements(Advice advice) {
    if (advice.improvements().isEmpty()) {
      return;
    }
    out.println("   " + words.text("precheck.gaps"));
    Multimaps.index(advice.improvements(), each -> area(each.question()))
        .asMap()
        .forEach(this::improvements);
    advice.after().stream()
        .filter(result -> layout.nodeIndex().get(result.minimum().node()) == 0)
        .findFirst()
        .ifPresent(
            total ->
                out.println(
                    "   " + words.text("precheck.then", reasons.amount(total.actual(), total))));
  }

  private void improvements(int area, Collection<Improvement> improvements) {
    boolean same =
        lines.headed(
            layout.nodeLabel(area),
            improvements.stream()
                .map(each -> layout.questions().get(each.question()).citation())
                .toList());
    for (Improvement each : improvements) {
      Question question = layout.questions().get(each.question());
      out.println(
          "   - "
              + words.text(
                  "precheck.improvement",
                  question.code(),
                  question.label(),
                  rungs.answer(each.now()),
                  rungs.answer(each.needed()),
                  words.number(Decimals.display(each.gain())),
                  each.serves().stream().map(Minimum::code).collect(Collectors.joining(", ")))
              + (same ? "" : "  " + lines.cite(question.citation())));
      out.println("       " + rungs.evidence(question, each));
    }
  }

  /** An index with two decimals, or with as many as it has. */
  private String index(BigDecimal index) {
    BigDecimal bare = index.stripTrailingZeros();
    return words.number(bare.setScale(Math.max(2, bare.scale())).toPlainString());
  }

  /** The area of a question, or the part or total that it stands below without one. */
  private int area(int question) {
    int at = layout.questionSub().get(question);
    while (layout.parents().get(at) >= 0
        && layout.nodes().get(at).level().compareTo(Component.Level.AREA) > 0) {
      at = layout.parents().get(at);
    }
    return at;
  }
}
