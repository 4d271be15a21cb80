package org.predikat.publication;

import com.google.common.collect.ImmutableList;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.predikat.evaluation.MinimumResult;
import org.predikat.round.NoticeText;
import org.predikat.round.Place;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Minimum;
import org.predikat.rulebook.Question;
import org.predikat.rulebook.Settings;
import org.predikat.worksheet.advice.Advice;
import org.predikat.worksheet.advice.Adviser;
import org.predikat.worksheet.advice.Fragile;
import org.predikat.worksheet.advice.Reach;
import org.predikat.worksheet.outline.HeadLabel;
import org.predikat.worksheet.reading.QuestionReading;
import org.predikat.worksheet.reading.ScoreComparison;
import org.predikat.worksheet.reading.Worksheet;

/**
 * What a worksheet lacks, for the people who fill it in and those who assess it: what was answered,
 * each minimum with its distance, and the gaps in evidence that are fewest steps away from each
 * predikat.
 */
public final class PrecheckText {
  private static final int WEAKEST = 3;
  private static final int MOST_FRAGILE = 10;

  private final Precheck check;
  private final Layout layout;
  private final Words words;
  private final NoticeText places;
  private final ReasonTexts reasons;
  private final RungTexts rungs;
  private final LawLines lines;
  private final GapLines gaps;
  private final PrintWriter out;

  private PrecheckText(Precheck check, Words words, PrintWriter out) {
    this.check = check;
    this.layout = check.rulebook().layout();
    this.words = words;
    this.places = NoticeText.in(words.language());
    this.reasons = new ReasonTexts(check.rulebook(), words);
    this.rungs = new RungTexts(words);
    this.lines = new LawLines(reasons, words, out);
    this.gaps = new GapLines(check.rulebook(), words, out);
    this.out = out;
  }

  /** Prints it. */
  public static void print(Precheck check, ExplanationScope scope, Words words, PrintWriter out) {
    PrecheckText text = new PrecheckText(check, words, out);
    text.head();
    text.answers();
    text.stored();
    check.advice().forEach(text::advice);
    if (check.advice().stream().anyMatch(each -> !each.improvements().isEmpty())) {
      out.println();
      words.text("precheck.how_to_read").lines().forEach(out::println);
    }
    out.println();
    words.text("precheck.conditions").lines().forEach(out::println);
    text.tree(scope);
  }

  private void head() {
    Worksheet worksheet = check.worksheet();
    out.println(
        worksheet.file()
            + " ("
            + words.word(worksheet.form())
            + worksheet.layer().map(layer -> ", " + words.word(layer)).orElse("")
            + ")");
    String unit =
        Stream.of(HeadLabel.UNIT_ID, HeadLabel.UNIT_NAME, HeadLabel.AGENCY)
            .map(label -> worksheet.labels().getOrDefault(label, ""))
            .filter(text -> !text.isEmpty())
            .map(ExplanationText::oneLine)
            .collect(Collectors.joining(", "));
    if (!unit.isEmpty()) {
      out.println(unit);
    }
    out.println(words.text("precheck.under", check.rulebook().regulation(), check.rulebook().id()));
  }

  private void answers() {
    Worksheet worksheet = check.worksheet();
    out.println();
    out.println(
        words.text(
            "precheck.counts",
            worksheet.count(QuestionReading.State.ANSWERED),
            worksheet.count(QuestionReading.State.BLANK),
            worksheet.count(QuestionReading.State.INVALID)));
    questions(QuestionReading.State.BLANK, "precheck.blank");
    questions(QuestionReading.State.INVALID, "precheck.invalid");
    if (check.rulebook().settings().blankAnswer() == Settings.BlankAnswer.SKIP
        && worksheet.count(QuestionReading.State.ANSWERED) < worksheet.questions().size()) {
      out.println("   " + words.text("precheck.skipped"));
    }
  }

  private void questions(QuestionReading.State state, String heading) {
    ImmutableList<Integer> found = check.questions(state);
    if (found.isEmpty()) {
      return;
    }
    out.println("   " + words.text(heading));
    for (int index : found) {
      Question question = layout.questions().get(index);
      out.println(
          "   - "
              + words.text(
                  "precheck.question",
                  question.code(),
                  question.label(),
                  place(check.worksheet().questions().get(index).place())));
    }
  }

  private void stored() {
    ScoreComparison stored = check.stored();
    if (stored.compared() == 0) {
      return;
    }
    out.println();
    out.println(words.text("precheck.stored", stored.compared(), stored.differences().size()));
    for (ScoreComparison.Difference each : stored.differences()) {
      out.println(
          "   - "
              + words.text(
                  "precheck.difference",
                  each.code(),
                  words.number(Decimals.display(each.program())),
                  words.number(each.stored().stripTrailingZeros().toPlainString()),
                  words.word(each.cause()),
                  place(each.place()))
              + each.cells().stream()
                  .map(cell -> cell.columnLetters() + cell.row())
                  .collect(Collectors.joining(", ", each.cells().isEmpty() ? "" : ": ", "")));
    }
  }

  /** A place in the file; the first line names the file, and the line itself what stands there. */
  private String place(Place place) {
    return places.place(new Place("", place.sheet(), place.row(), place.column(), ""));
  }

  private void advice(Advice advice) {
    out.println();
    out.println(verdict(advice));
    lines.minimums(words.text("precheck.minimums", advice.predikat().name()), advice.minimums());
    if (advice.reach() == Reach.REACHED) {
      margin(advice);
    }
    if (advice.reach() == Reach.OUT_OF_REACH) {
      outOfReach(advice);
    }
    if (!advice.unjudged().isEmpty()) {
      out.println("   " + words.text("precheck.unjudged", labels(advice.unjudged())));
    }
    gaps.print(advice);
  }

  private String verdict(Advice advice) {
    String predikat = advice.predikat().name();
    long missed = advice.minimums().stream().filter(each -> !each.reached()).count();
    return switch (advice.reach()) {
      case REACHED -> words.text("precheck.reached", predikat);
      case REACHABLE ->
          advice.improvements().isEmpty()
              ? words.text("precheck.surveys_only", predikat)
              : words.text(
                  "precheck.reachable",
                  predikat,
                  missed,
                  words.count(advice.steps()),
                  advice.improvements().size());
      case TOO_FAR -> words.text("precheck.too_far", predikat, words.count(Adviser.MOST_STEPS));
      case OUT_OF_REACH -> words.text("precheck.out_of_reach", predikat, missed);
      case UNSURE -> words.text("precheck.unsure", predikat);
    };
  }

  private void margin(Advice advice) {
    List<MinimumResult> weakest =
        advice.minimums().stream()
            .sorted(Comparator.comparing(MinimumResult::distance))
            .limit(WEAKEST)
            .toList();
    out.println("   " + words.text("precheck.weakest"));
    for (MinimumResult result : weakest) {
      out.println(
          "   - "
              + words.text(
                  "precheck.margin",
                  reasons.label(result.minimum()),
                  reasons.amount(result.distance(), result)));
    }
    if (advice.fragile().isEmpty()) {
      out.println("   " + words.text("precheck.sturdy", advice.predikat().name()));
      return;
    }
    out.println(
        "   " + words.text("precheck.fragile", advice.fragile().size(), advice.predikat().name()));
    for (Fragile each : advice.fragile().stream().limit(MOST_FRAGILE).toList()) {
      Question question = layout.questions().get(each.question());
      out.println(
          "   - "
              + words.text(
                  "precheck.fragile_answer",
                  question.code(),
                  question.label(),
                  rungs.answer(each.now()),
                  rungs.answer(each.lower()),
                  labels(
                      each.missed().stream()
                          .map(MinimumResult::minimum)
                          .collect(ImmutableList.toImmutableList()))));
    }
    if (advice.fragile().size() > MOST_FRAGILE) {
      out.println("   - " + words.text("precheck.more", advice.fragile().size() - MOST_FRAGILE));
    }
  }

  private void outOfReach(Advice advice) {
    out.println("   " + words.text("precheck.at_best"));
    for (MinimumResult result : advice.after()) {
      if (!result.reached()) {
        out.println(
            "   - "
                + words.text(
                    "precheck.short_at_best",
                    reasons.label(result.minimum()),
                    reasons.amount(result.actual(), result),
                    reasons.amount(result.required(), result)));
      }
    }
  }

  private String labels(ImmutableList<Minimum> minimums) {
    return minimums.stream().map(reasons::label).distinct().collect(Collectors.joining(", "));
  }

  private void tree(ExplanationScope scope) {
    out.println();
    out.println(words.text("precheck.scores"));
    new TreeLines(check.tree(), scope, ImmutableList.of(), words).lines().forEach(out::println);
    if (!scope.all()) {
      out.println(words.text("explain.more"));
    }
  }
}
