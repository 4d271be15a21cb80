package org.predikat.publication;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import com.google.common.collect.Maps;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.predikat.evaluation.ConditionResult;
import org.predikat.evaluation.MinimumResult;
import org.predikat.evaluation.NodeDrop;
import org.predikat.evaluation.StageOutcome;
import org.predikat.evaluation.UnitOutcome;
import org.predikat.rulebook.CitedFigure;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.RulebookFigures;
import org.predikat.rulebook.Stage;

/**
 * The explanation of one unit for people: the verdict, each stage with its conditions and minimums,
 * what is nearest to turning it over, and the scores down to answers. Every figure of the law
 * stands with its source and how certain it is.
 */
public final class ExplanationText {
  private static final int GAINS = 3;

  private final RunUnit unit;
  private final Words words;
  private final StatusWords statuses;
  private final ReasonTexts reasons;
  private final LawLines lines;
  private final PrintWriter out;

  private ExplanationText(RunUnit unit, Words words, PrintWriter out) {
    this.unit = unit;
    this.words = words;
    this.statuses = new StatusWords(words);
    this.reasons = new ReasonTexts(unit.rulebook(), words);
    this.lines = new LawLines(reasons, words, out);
    this.out = out;
  }

  /** Prints the explanation. */
  public static void print(RunUnit unit, ExplanationScope scope, Words words, PrintWriter out) {
    ExplanationText text = new ExplanationText(unit, words, out);
    text.head();
    unit.outcome().stages().forEach(text::stage);
    text.nearest(scope);
    text.drops();
    text.unverified();
    text.tree(scope);
  }

  private void head() {
    UnitOutcome outcome = unit.outcome();
    out.println(outcome.dossier().id() + "  " + oneLine(outcome.dossier().name()));
    unit.row()
        .agency()
        .ifPresent(
            agency -> out.println(oneLine(agency.name()) + " (" + agency.kind().label() + ")"));
    out.println(
        words.text(
            "explain.round",
            unit.round().info().title(),
            unit.round().info().year(),
            unit.rulebook().regulation()));
    out.println();
    out.println(
        words.text(
            "explain.proposed",
            outcome.dossier().proposed().name(),
            outcome.dossier().held().map(Predikat::name).orElse(words.text("explain.none"))));
    out.println(words.text("explain.verdict", verdict(outcome)));
    for (String reason : reasons.of(outcome)) {
      out.println("  - " + oneLine(reason));
    }
  }

  private String verdict(UnitOutcome outcome) {
    String status = statuses.status(outcome.status());
    if (outcome.awarded().isPresent()) {
      String rank =
          words.text(
              unit.row().tied() ? "explain.rank_tied" : "explain.rank",
              outcome.awarded().get().name(),
              unit.row().rank());
      return status + " " + rank;
    }
    return outcome
        .kept()
        .map(kept -> status + "; " + words.text("explain.kept", kept.name()))
        .orElse(status);
  }

  private void stage(StageOutcome stage) {
    out.println();
    out.println(
        words.text(
            "explain.stage",
            stage.stage().ordinal() + 1,
            statuses.stageCode(stage.stage()),
            statuses.stage(stage.status())));
    if (stage.status() == StageOutcome.Status.NOT_REACHED) {
      return;
    }
    out.println("   " + lines.cite(unit.rulebook().stage(stage.stage()).citation()));
    conditions(stage.conditions());
    lines.minimums(words.text("explain.minimums"), stage.minimums());
  }

  private void conditions(ImmutableList<ConditionResult> results) {
    boolean same =
        lines.headed(
            words.text("explain.conditions"),
            Lists.transform(results, each -> each.required().citation()));
    for (ConditionResult result : results) {
      String waived =
          result
              .waivedBy()
              .map(exemption -> " " + words.text("explain.waived", exemption.label()))
              .orElse("");
      out.println(
          lines.mark(!result.blocks())
              + words.text(
                  "explain.condition",
                  result.condition().label(),
                  reasons.value(result.condition(), result.value()),
                  reasons.required(result.condition(), result.required()))
              + waived
              + (same ? "" : "  " + lines.cite(result.required().citation())));
    }
  }

  private void nearest(ExplanationScope scope) {
    ImmutableList<MinimumResult> minimums = unit.outcome().lastMinimums();
    if (minimums.isEmpty()) {
      return;
    }
    out.println();
    ImmutableList<MinimumResult> missed = unit.outcome().missedMinimums();
    if (missed.isEmpty()) {
      MinimumResult nearest = unit.outcome().nearestMinimum().orElseThrow();
      out.println(
          words.text(
              "explain.nearest_reached",
              reasons.label(nearest.minimum()),
              reasons.amount(nearest.distance(), nearest)));
      return;
    }
    Optional<ExplanationTree> tree = ExplanationTree.of(unit, scope.stageOf(unit));
    for (MinimumResult each : missed) {
      out.println(
          words.text(
              "explain.nearest_missed",
              reasons.label(each.minimum()),
              reasons.amount(each.required().minus(each.actual()), each)));
      if (tree.isPresent()) {
        for (ExplanationTree.Gain gain : tree.get().gains(each.minimum().node(), GAINS)) {
          out.println(
              "   "
                  + words.text(
                      "explain.gain",
                      tree.get().question(gain.question()).code(),
                      tree.get().question(gain.question()).label(),
                      words.number(Decimals.display(gain.gain()))));
        }
      }
    }
  }

  private void drops() {
    List<NodeDrop> flagged = unit.outcome().drops().stream().filter(NodeDrop::flagged).toList();
    if (flagged.isEmpty()) {
      return;
    }
    out.println();
    out.println(words.text("explain.drops"));
    for (NodeDrop drop : flagged) {
      out.println(
          "  - "
              + words.text(
                  "explain.drop",
                  unit.rulebook().layout().nodeLabel(drop.node()),
                  words.number(Decimals.display(drop.desk())),
                  words.number(Decimals.display(drop.field()))));
    }
  }

  private void unverified() {
    if (unit.outcome().unverified().isEmpty()) {
      return;
    }
    ImmutableMap<String, CitedFigure> figures =
        Maps.uniqueIndex(RulebookFigures.unverified(unit.rulebook()), CitedFigure::path);
    out.println();
    out.println(words.text("explain.unverified"));
    for (String path : unit.outcome().unverified()) {
      CitedFigure figure = figures.get(path);
      String value = figure == null || figure.value().isEmpty() ? "" : " = " + figure.value();
      String reason =
          figure == null || figure.citation().reason().isEmpty()
              ? ""
              : ": " + figure.citation().reason();
      out.println("  - " + path + value + reason);
    }
  }

  private void tree(ExplanationScope scope) {
    Stage stage = scope.stageOf(unit);
    Optional<ExplanationTree> tree = ExplanationTree.of(unit, stage);
    out.println();
    if (tree.isEmpty()) {
      out.println(words.text("explain.no_scores", statuses.stageCode(stage)));
      return;
    }
    out.println(words.text("explain.scores", statuses.stageCode(stage)));
    new TreeLines(tree.get(), scope, unit.outcome().missedMinimums(), words)
        .lines()
        .forEach(out::println);
    if (!scope.all()) {
      out.println(words.text("explain.more"));
    }
  }

  /** Names come from files and may hold line ends. */
  static String oneLine(String text) {
    List<String> parts = new ArrayList<>();
    text.lines().forEach(parts::add);
    return String.join(" ", parts);
  }
}
