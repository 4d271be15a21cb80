package org.predikat.command;

import com.google.common.collect.ImmutableList;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.predikat.publication.Decimals;
import org.predikat.publication.Words;
import org.predikat.publication.robustness.Shares;
import org.predikat.robustness.Bounds;
import org.predikat.robustness.Cause;
import org.predikat.robustness.Experiment;
import org.predikat.robustness.Robustness;
import org.predikat.robustness.UnitRobustness;
import org.predikat.round.RoundInfo;
import org.predikat.rulebook.Layout;
import org.predikat.scoring.Points;

/** How firmly the verdicts stand, on the console: how many hold, the shakiest, what decides. */
final class RobustnessSummary {
  /** A verdict that holds in so many percent of the draws is called firm. */
  private static final int FIRM = 95;

  private final PrintWriter out;
  private final Messages messages;
  private final Words words;
  private final int top;

  RobustnessSummary(PredikatCommand parent, int top) {
    this.out = parent.out();
    this.messages = parent.messages();
    this.words = Words.in(parent.messages().language().code());
    this.top = top;
  }

  void print(Robustness robustness) {
    RoundInfo info = robustness.evaluation().round().info();
    String title =
        info.title().isEmpty() ? messages.text("summary.round", info.year()) : info.title();
    out.println(title + " - " + robustness.evaluation().round().rulebook().regulation());
    drawn(robustness.experiment());
    out.println();
    counts(robustness);
    units(robustness);
    questions(robustness);
  }

  private void drawn(Experiment experiment) {
    Bounds bounds = experiment.bounds();
    out.println(
        messages.text(
            "robustness.drawn",
            words.count(experiment.draws()),
            experiment.seed(),
            percent(bounds.worse(), Bounds.WHOLE),
            percent(bounds.better(), Bounds.WHOLE),
            percent(bounds.counts(), Bounds.WHOLE),
            words.number(Decimals.exact(Points.of(bounds.index(), Bounds.WHOLE))),
            percent(bounds.weights(), Bounds.WHOLE)));
  }

  private void counts(Robustness robustness) {
    int all = robustness.units().size();
    long draws = robustness.experiment().draws();
    long firm =
        robustness.units().stream()
            .filter(unit -> 100 * (draws - unit.changed()) >= FIRM * draws)
            .count();
    long alone = robustness.units().stream().filter(unit -> !unit.flips().isEmpty()).count();
    List<ImmutableList<String>> rows = new ArrayList<>();
    rows.add(row("robustness.judged", all, robustness.evaluation().size()));
    rows.add(row("robustness.firm", firm, all));
    rows.add(row("robustness.no_single", all - alone, all));
    rows.add(row("robustness.single", alone, all));
    RunSummary.table(rows, 1, out);
  }

  private ImmutableList<String> row(String key, long count, long of) {
    return ImmutableList.of(messages.text(key), words.count(count), percent(count, of));
  }

  private String percent(long count, long of) {
    return words.number(Points.of(100 * count, Math.max(1, of)).toDecimal(1).toPlainString()) + "%";
  }

  private void units(Robustness robustness) {
    List<UnitRobustness> shaky =
        robustness.units().stream()
            .filter(unit -> unit.changed() > 0)
            .sorted(
                Comparator.comparingInt((UnitRobustness unit) -> -unit.changed())
                    .thenComparing(unit -> unit.outcome().dossier().id()))
            .limit(top)
            .toList();
    if (shaky.isEmpty()) {
      return;
    }
    Shares shares = new Shares(robustness, words);
    List<ImmutableList<String>> rows = new ArrayList<>();
    rows.add(
        ImmutableList.of(
            messages.text("robustness.shakiest"),
            messages.text("robustness.status"),
            messages.text("robustness.deciding"),
            messages.text("robustness.distance"),
            messages.text("robustness.holds"),
            messages.text("robustness.singles")));
    for (UnitRobustness unit : shaky) {
      rows.add(
          ImmutableList.of(
              unit.outcome().dossier().id() + " " + unit.outcome().dossier().proposed(),
              words.word(unit.outcome().status()),
              unit.deciding().map(each -> each.result().minimum().code()).orElse("-"),
              unit.deciding()
                  .map(each -> words.number(Decimals.display(each.result().distance())))
                  .orElse("-"),
              shares.percent(shares.held(unit)),
              words.count(unit.flips().size())));
    }
    out.println();
    RunSummary.table(rows, 3, out);
  }

  private void questions(Robustness robustness) {
    if (robustness.questions().isEmpty() || top == 0) {
      return;
    }
    Layout layout = robustness.evaluation().round().rulebook().layout();
    List<ImmutableList<String>> rows = new ArrayList<>();
    rows.add(
        ImmutableList.of(
            messages.text("robustness.questions"), "", messages.text("robustness.of_changes")));
    robustness.questions().stream()
        .limit(top)
        .forEach(
            cause ->
                rows.add(
                    ImmutableList.of(
                        cause.code(),
                        label(layout, cause),
                        percent(cause.changes(), robustness.changes()))));
    out.println();
    RunSummary.table(rows, 2, out);
  }

  private static String label(Layout layout, Cause cause) {
    return layout.questions().get(layout.questionIndex().get(cause.code())).label();
  }
}
