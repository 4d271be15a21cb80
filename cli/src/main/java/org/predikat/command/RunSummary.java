package org.predikat.command;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.predikat.publication.Words;
import org.predikat.round.Round;
import org.predikat.standing.AgencyTally;
import org.predikat.standing.Counts;
import org.predikat.standing.Funnel;
import org.predikat.standing.KindTally;
import org.predikat.standing.Standing;

/** The result of a run on the console: how far units came, awards by kind, leading agencies. */
final class RunSummary {
  private final PredikatCommand parent;
  private final Messages messages;
  private final Words words;
  private final int top;

  RunSummary(PredikatCommand parent, int top) {
    this.parent = parent;
    this.messages = parent.messages();
    this.words = Words.in(messages.language().code());
    this.top = top;
  }

  void print(Round round, Standing standing) {
    PrintWriter out = parent.out();
    String title =
        round.info().title().isEmpty()
            ? messages.text("summary.round", round.info().year())
            : round.info().title();
    out.println(title + " - " + round.rulebook().regulation());
    out.println();
    funnel(standing.funnel(), out);
    out.println();
    kinds(standing, out);
    agencies(standing, out);
  }

  private void funnel(Funnel funnel, PrintWriter out) {
    List<ImmutableList<String>> rows = new ArrayList<>();
    rows.add(count("summary.nominated", funnel.nominated()));
    rows.add(count("summary.administration", funnel.throughAdministration()));
    rows.add(count("summary.desk", funnel.throughDesk()));
    rows.add(count("summary.field", funnel.throughField()));
    if (funnel.pending() > 0) {
      rows.add(count("summary.pending", funnel.pending()));
    }
    rows.add(count("summary.awarded", funnel.awarded()));
    rows.add(count("summary.wbk", funnel.awardedWbk()));
    rows.add(count("summary.wbbm", funnel.awardedWbbm()));
    if (funnel.notEvaluated() > 0) {
      rows.add(count("summary.not_evaluated", funnel.notEvaluated()));
    }
    table(rows, 1, out);
  }

  private void kinds(Standing standing, PrintWriter out) {
    List<ImmutableList<String>> rows = new ArrayList<>();
    rows.add(
        ImmutableList.of(
            messages.text("summary.kind"),
            messages.text("summary.agencies"),
            messages.text("summary.units"),
            messages.text("summary.agencies_awarded"),
            "WBK",
            "WBBM",
            messages.text("summary.total")));
    for (KindTally kind : standing.kinds()) {
      Counts counts = kind.counts();
      rows.add(
          ImmutableList.of(
              kind.kind().label(),
              words.count(kind.agenciesNominated()),
              words.count(counts.nominated()),
              words.count(kind.agenciesAwarded()),
              words.count(counts.awardedWbk()),
              words.count(counts.awardedWbbm()),
              words.count(counts.awarded())));
    }
    table(rows, 1, out);
  }

  private void agencies(Standing standing, PrintWriter out) {
    List<ImmutableList<String>> rows = new ArrayList<>();
    for (AgencyTally tally : standing.agencies()) {
      // Agencies that share the last place are all named, so that a cut does not decide a tie.
      if (tally.rank() == 0 || tally.rank() > top) {
        break;
      }
      rows.add(
          ImmutableList.of(
              tally.rank() + (tally.tied() ? "=" : ""),
              tally.agency().name(),
              words.count(tally.counts().awardedWbk()),
              words.count(tally.counts().awardedWbbm()),
              words.count(tally.counts().awarded())));
    }
    if (rows.isEmpty()) {
      return;
    }
    rows.add(
        0,
        ImmutableList.of(
            "", messages.text("summary.leading"), "WBK", "WBBM", messages.text("summary.total")));
    out.println();
    table(rows, 2, out);
  }

  private ImmutableList<String> count(String key, long value) {
    return ImmutableList.of(messages.text(key), words.count(value));
  }

  /** Aligned columns; those from {@code firstNumber} on to the right. */
  static void table(List<ImmutableList<String>> rows, int firstNumber, PrintWriter out) {
    int[] widths = new int[rows.get(0).size()];
    for (ImmutableList<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    for (ImmutableList<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        line.append(i == 0 ? "" : "  ")
            .append(
                i < firstNumber
                    ? Strings.padEnd(row.get(i), widths[i], ' ')
                    : Strings.padStart(row.get(i), widths[i], ' '));
      }
      out.println(line.toString().stripTrailing());
    }
  }
}
