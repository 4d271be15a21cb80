package org.predikat.publication.law;

import com.google.common.collect.ImmutableList;
import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.predikat.lawtest.Check;
import org.predikat.lawtest.LawResult;
import org.predikat.lawtest.LawTexts;
import org.predikat.publication.ScoreTreeText;
import org.predikat.publication.Words;
import org.predikat.round.AnswerSheet;
import org.predikat.round.UnitDossier;
import org.predikat.rulebook.Stage;

/** What law tests came to, for people: each failure beside what came out, and how it came about. */
public final class LawTestText {
  private final LawTexts texts;
  private final Words words;

  /** Texts in English for an English locale, else in Indonesian. */
  public LawTestText(Locale locale) {
    this.texts = LawTexts.in(locale);
    this.words = Words.in(locale.getLanguage().equals("en") ? "en" : "id");
  }

  /** Prints every failure, then the counts. */
  public void print(ImmutableList<LawResult> results, PrintWriter out) {
    long failed = 0;
    for (LawResult each : results) {
      if (!each.passed()) {
        failed++;
        out.println(
            texts.text("result.failed")
                + "  "
                + each.test().file()
                + ":"
                + each.test().line()
                + "  "
                + each.test().name());
        lines(each).forEach(line -> out.println("  " + line));
        out.println();
      }
    }
    out.println(texts.text("result.summary", results.size(), results.size() - failed, failed));
  }

  /** Everything about a test that failed. */
  public ImmutableList<String> lines(LawResult result) {
    ImmutableList.Builder<String> lines = ImmutableList.builder();
    Set<String> nodes = new LinkedHashSet<>();
    for (Check check : result.failures()) {
      lines.add(line(check));
      nodes.addAll(check.nodes());
    }
    lines.add(
        texts.text(
            "result.law",
            result.test().rulebook().regulation() + " (" + result.test().rulebook().id() + ")"));
    lines.add(texts.text("result.source", result.test().source()));
    lines.add(texts.text("result.outcome", words.word(result.outcome().status())));
    for (String node : nodes) {
      tree(result, node).forEach(line -> lines.add("  " + line));
    }
    return lines.build();
  }

  /** One expectation beside what came out. */
  public String line(Check check) {
    if (check.actual().isEmpty()) {
      return texts.text("result.no_score", check.key(), check.expected());
    }
    // Where what is shown looks alike, the exact score tells why it does not hold.
    return check
        .exact()
        .map(
            points ->
                texts.text(
                    "result.exact",
                    check.key(),
                    words.number(check.expected()),
                    words.number(check.actual()),
                    ScoreTreeText.exact(points, words)))
        .orElse(texts.text("result.expected", check.key(), check.expected(), check.actual()));
  }

  private ImmutableList<String> tree(LawResult result, String node) {
    UnitDossier unit = result.test().unit();
    if (result.scores().isEmpty() || unit.desk().isEmpty()) {
      return ImmutableList.of();
    }
    AnswerSheet desk = unit.desk().get();
    AnswerSheet sheet =
        result.test().stage() == Stage.FIELD
            ? unit.field().map(desk::replacedBy).orElse(desk)
            : desk;
    return ScoreTreeText.lines(
        result.test().rulebook(), result.plan(), sheet, result.scores().get(), node, words);
  }
}
