package org.predikat.publication.differences;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.predikat.comparison.AnswerEffect;
import org.predikat.comparison.Cause;
import org.predikat.comparison.DataChange;
import org.predikat.comparison.Flip;
import org.predikat.comparison.Obstacle;
import org.predikat.comparison.RankMove;
import org.predikat.comparison.ScoreChange;
import org.predikat.comparison.ScoreParts;
import org.predikat.comparison.UnitChange;
import org.predikat.comparison.UnitResult;
import org.predikat.comparison.Verdict;
import org.predikat.evaluation.ConditionResult;
import org.predikat.evaluation.MinimumResult;
import org.predikat.publication.Decimals;
import org.predikat.publication.ReasonTexts;
import org.predikat.publication.Words;
import org.predikat.round.NoticeCode;
import org.predikat.round.NoticeText;
import org.predikat.rulebook.Condition;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.comparing.Change;
import org.predikat.rulebook.comparing.ChangeTexts;
import org.predikat.scoring.Points;

/** Changes of units in plain words. */
final class DiffTexts {
  private static final String ARROW = " → ";
  private static final String TOTAL = "total";

  private final Words words;
  private final ReasonTexts reasons;
  private final NoticeText notices;
  private final ChangeTexts rules;
  private final CellTexts cells;

  DiffTexts(Rulebook law, Words words) {
    this.words = words;
    this.reasons = new ReasonTexts(law, words);
    this.notices = NoticeText.in(words.language());
    this.cells = new CellTexts(words);
    this.rules = ChangeTexts.in(Locale.forLanguageTag(words.language()));
  }

  String text(String key, Object... args) {
    return words.text("diff." + key, args);
  }

  String count(long value) {
    return words.count(value);
  }

  /** A number of units with its sign. */
  String net(int value) {
    return (value > 0 ? "+" : "") + words.count(value);
  }

  String kind(UnitChange.Kind kind) {
    return text("kind." + Ascii.toLowerCase(kind.name()));
  }

  String cause(Cause cause) {
    return text("cause." + Ascii.toLowerCase(cause.name()));
  }

  String causes(Collection<Cause> causes) {
    return causes.stream().map(this::cause).collect(Collectors.joining(", "));
  }

  String verdict(Verdict verdict) {
    return verdict.awarded().map(Enum::name).orElseGet(() -> words.word(verdict.status()));
  }

  private String verdict(UnitResult result) {
    return verdict(new Verdict(result.status(), result.awarded()));
  }

  /** What happened to a unit, in a few words. */
  String happened(UnitChange change) {
    return switch (change.kind()) {
      case ADDED -> text("added", verdict(change.after().orElseThrow()));
      case REMOVED -> text("removed", verdict(change.before().orElseThrow()));
      case SCORE -> change.scores().isEmpty() ? "" : score(headline(change));
      case RANK -> change.rank().map(this::rank).orElse("");
      default ->
          verdict(change.before().orElseThrow()) + ARROW + verdict(change.after().orElseThrow());
    };
  }

  /** The score that says most: the total of the last stage where it moved, else the first. */
  private static ScoreChange headline(UnitChange change) {
    ImmutableList<ScoreChange> scores = change.scores();
    for (ScoreChange score : scores.reverse()) {
      if (score.node().equals(TOTAL)) {
        return score;
      }
    }
    return scores.get(0);
  }

  /** A score before and after; exact where two decimals would hide the difference. */
  String score(ScoreChange change) {
    String stage = words.word(change.stage());
    boolean alike =
        change.before().isPresent()
            && change.after().isPresent()
            && Decimals.display(change.before().get())
                .equals(Decimals.display(change.after().get()));
    return text(
            "score",
            stage,
            change.label(),
            points(change.before(), alike),
            points(change.after(), alike))
        + change.parts().map(parts -> " (" + move(parts.sum()) + ")").orElse("");
  }

  /** A difference of points with its sign; exact where two decimals would hide it. */
  private String move(Points points) {
    String shown = Decimals.display(points);
    boolean hidden = points.signum() != 0 && (shown.equals("0.00") || shown.equals("-0.00"));
    String sign = points.signum() > 0 ? "+" : "";
    return words.number(sign + (hidden ? Decimals.cell(points) : shown));
  }

  private String points(Optional<Points> points, boolean exact) {
    return points
        .map(each -> words.number(exact ? Decimals.cell(each) : Decimals.display(each)))
        .orElseGet(() -> text("none"));
  }

  String rank(RankMove move) {
    String text =
        text("rank", rank(move.before(), move.tiedBefore()), rank(move.after(), move.tiedAfter()));
    if (move.byOthersOnly()) {
      return text + text("rank_others");
    }
    return move.alone() == 0 || move.alone() == move.after()
        ? text
        : text + text("rank_alone", count(move.alone()));
  }

  private String rank(int rank, boolean tied) {
    return count(rank) + (tied ? "=" : "");
  }

  /** How a score's change is divided; empty where there is one cause only. */
  Optional<String> parts(ScoreChange change) {
    if (change.parts().isEmpty()) {
      return Optional.empty();
    }
    ScoreParts parts = change.parts().get();
    ImmutableList.Builder<String> all = ImmutableList.builder();
    part("program", parts.program(), all);
    part("data", parts.data(), all);
    part("rule", parts.rule(), all);
    part("undivided", parts.undivided(), all);
    ImmutableList<String> told = all.build();
    if (told.size() < 2 && parts.interaction().signum() == 0) {
      return Optional.empty();
    }
    String text =
        text("parts", words.word(change.stage()), change.label(), String.join(", ", told));
    return Optional.of(
        parts.interaction().signum() == 0
            ? text
            : text + text("interaction", move(parts.interaction())));
  }

  private void part(String key, Points points, ImmutableList.Builder<String> all) {
    if (points.signum() != 0) {
      all.add(text("part." + key, move(points)));
    }
  }

  /** What lies between the two verdicts, where it is not plain. */
  Optional<String> between(Flip flip, DiffReport report) {
    if (!flip.before().equals(flip.foundBefore())) {
      return Optional.of(
          text(
              "recorded",
              report.comparison().before().version(),
              verdict(flip.before()),
              report.version(),
              verdict(flip.foundBefore())));
    }
    if (!flip.after().equals(flip.foundAfter())) {
      return Optional.of(
          text(
              "recorded",
              report.comparison().after().version(),
              verdict(flip.after()),
              report.version(),
              verdict(flip.foundAfter())));
    }
    // Where one of the two had no effect at all, the cause says everything.
    boolean plain =
        flip.dataAlone().isEmpty()
            || flip.rulesAlone().isEmpty()
            || flip.dataAlone().get().equals(flip.foundBefore())
                != flip.rulesAlone().get().equals(flip.foundBefore());
    return plain
        ? Optional.empty()
        : Optional.of(
            text("alone", verdict(flip.dataAlone().get()), verdict(flip.rulesAlone().get())));
  }

  /** A reason that came or went, with the values on both sides. */
  String obstacle(Obstacle obstacle) {
    String key = obstacle.appeared() ? "appeared." : "gone.";
    return switch (obstacle.reason().kind()) {
      case CONDITION ->
          text(
              key + "condition",
              condition(obstacle).label(),
              met(obstacle.conditionBefore()),
              met(obstacle.conditionAfter()));
      case MINIMUM ->
          text(
              key + "minimum",
              reasons.label(
                  obstacle.minimumAfter().or(obstacle::minimumBefore).orElseThrow().minimum()),
              reached(obstacle.minimumBefore()),
              reached(obstacle.minimumAfter()));
      case PANEL -> text(key + "panel", obstacle.reason().subject());
      case REGISTER -> text(key + "register." + obstacle.reason().subject());
      case NOTICE ->
          text(
              key + "notice",
              notices.title(NoticeCode.valueOf(obstacle.reason().subject())),
              obstacle.reason().subject());
    };
  }

  private static Condition condition(Obstacle obstacle) {
    return obstacle.conditionAfter().or(obstacle::conditionBefore).orElseThrow().condition();
  }

  private String reached(Optional<MinimumResult> result) {
    return result
        .map(
            each ->
                text(
                    "against",
                    reasons.amount(each.actual(), each),
                    reasons.amount(each.required(), each)))
        .orElseGet(() -> text("not_judged"));
  }

  private String met(Optional<ConditionResult> result) {
    return result
        .map(
            each ->
                text(
                    "required",
                    reasons.value(each.condition(), each.value()),
                    reasons.required(each.condition(), each.required())))
        .orElseGet(() -> text("not_judged"));
  }

  /** Changed answers with what they did to the score. */
  String answer(AnswerEffect effect) {
    return text(
        "answer",
        effect.changes().stream().map(cells::text).collect(Collectors.joining("; ")),
        move(effect.effect()));
  }

  /** One cell before and after. */
  String data(DataChange change) {
    return cells.text(change);
  }

  /** One change of the law with its place and source. */
  String rule(Change change) {
    String sources = rules.sources(change);
    return rules.line(change)
        + " ["
        + change.path()
        + (sources.isEmpty() ? "" : "; " + sources)
        + "]";
  }

  ChangeTexts rules() {
    return rules;
  }
}
