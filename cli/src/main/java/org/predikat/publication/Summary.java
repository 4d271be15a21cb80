package org.predikat.publication;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.predikat.evaluation.FinalStatus;
import org.predikat.round.RoundInfo;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.Setting;
import org.predikat.standing.AgencyTally;
import org.predikat.standing.Funnel;
import org.predikat.standing.KindTally;
import org.predikat.standing.Standing;

/** The sections of a summary: headings, rows of text and numbers. */
final class Summary {
  private Summary() {}

  /**
   * A section.
   *
   * @param heading its heading
   * @param header headings of columns; empty when the rows explain themselves
   * @param rows rows of cells
   * @param totalLast whether the last row is a total
   */
  record Section(
      String heading,
      ImmutableList<String> header,
      ImmutableList<ImmutableList<Object>> rows,
      boolean totalLast) {}

  /** The summary of a run for {@code results.xlsx}. */
  static List<Section> of(RoundInfo info, Rulebook rulebook, Standing standing, Words words) {
    List<Section> sections = new ArrayList<>();
    sections.add(about(info, rulebook, words));
    sections.add(funnel(standing.funnel(), words));
    sections.add(kinds(standing, words));
    if (!Honoured.of(standing).isEmpty()) {
      sections.add(leading(standing, words));
    }
    sections.add(settings(rulebook, words));
    return sections;
  }

  private static Section about(RoundInfo info, Rulebook rulebook, Words words) {
    ImmutableList.Builder<ImmutableList<Object>> rows = ImmutableList.builder();
    rows.add(row(words.text("summary.title"), info.title()));
    rows.add(row(words.text("summary.year"), Integer.toString(info.year())));
    rows.add(
        row(words.text("summary.rulebook"), rulebook.regulation() + " (" + rulebook.id() + ")"));
    rows.add(row(words.text("summary.through"), words.word(info.through())));
    return new Section(words.text("summary.about"), ImmutableList.of(), rows.build(), false);
  }

  static Section funnel(Funnel funnel, Words words) {
    ImmutableList.Builder<ImmutableList<Object>> rows = ImmutableList.builder();
    rows.add(row(words.text("summary.nominated"), funnel.nominated()));
    rows.add(row(words.text("summary.administration"), funnel.throughAdministration()));
    rows.add(row(words.text("summary.desk"), funnel.throughDesk()));
    rows.add(row(words.text("summary.field"), funnel.throughField()));
    rows.add(row(words.text("announcement.wbk"), funnel.awardedWbk()));
    rows.add(row(words.text("announcement.wbbm"), funnel.awardedWbbm()));
    if (funnel.pending() > 0) {
      rows.add(row(words.word(FinalStatus.PENDING), funnel.pending()));
    }
    rows.add(row(words.word(FinalStatus.NOT_EVALUATED), funnel.notEvaluated()));
    return new Section(words.text("summary.funnel"), ImmutableList.of(), rows.build(), false);
  }

  static Section kinds(Standing standing, Words words) {
    ImmutableList.Builder<ImmutableList<Object>> rows = ImmutableList.builder();
    int[] totals = new int[5];
    for (KindTally kind : standing.kinds()) {
      int[] counts = {
        kind.agenciesNominated(),
        kind.counts().nominated(),
        kind.agenciesAwarded(),
        kind.counts().awardedWbk(),
        kind.counts().awardedWbbm()
      };
      rows.add(
          row(
              kind.kind().label(),
              counts[0],
              counts[1],
              counts[2],
              counts[3],
              counts[4],
              counts[3] + counts[4]));
      for (int i = 0; i < totals.length; i++) {
        totals[i] += counts[i];
      }
    }
    rows.add(
        row(
            words.text("announcement.total"),
            totals[0],
            totals[1],
            totals[2],
            totals[3],
            totals[4],
            totals[3] + totals[4]));
    return new Section(
        words.text("announcement.kinds"),
        ImmutableList.of(
            words.text("announcement.kind"),
            words.text("summary.agencies_nominated"),
            words.text("summary.units_nominated"),
            words.text("summary.agencies_awarded"),
            "WBK",
            "WBBM",
            words.text("announcement.total")),
        rows.build(),
        true);
  }

  /** The counts of an announcement. */
  static Section counts(AnnouncementCounts counts, Words words) {
    ImmutableList.Builder<ImmutableList<Object>> rows = ImmutableList.builder();
    counts.funnel().forEach(count -> rows.add(row(count.label(), count.value())));
    return new Section(words.text("announcement.counts"), ImmutableList.of(), rows.build(), false);
  }

  /** Awards by kind of agency: only what is announced. */
  static Section publicKinds(Standing standing, Words words) {
    ImmutableList.Builder<ImmutableList<Object>> rows = ImmutableList.builder();
    int agencies = 0;
    int wbk = 0;
    int wbbm = 0;
    for (KindTally kind : standing.kinds()) {
      rows.add(
          row(
              kind.kind().label(),
              kind.agenciesAwarded(),
              kind.counts().awardedWbbm(),
              kind.counts().awardedWbk(),
              kind.counts().awardedWbk() + kind.counts().awardedWbbm()));
      agencies += kind.agenciesAwarded();
      wbk += kind.counts().awardedWbk();
      wbbm += kind.counts().awardedWbbm();
    }
    rows.add(row(words.text("announcement.total"), agencies, wbbm, wbk, wbk + wbbm));
    return new Section(
        words.text("announcement.kinds"),
        ImmutableList.of(
            words.text("announcement.kind"),
            words.text("announcement.agencies_short"),
            "WBBM",
            "WBK",
            words.text("announcement.total")),
        rows.build(),
        true);
  }

  static Section leading(Standing standing, Words words) {
    ImmutableList.Builder<ImmutableList<Object>> rows = ImmutableList.builder();
    for (AgencyTally tally : Honoured.of(standing)) {
      int wbk = tally.counts().awardedWbk();
      int wbbm = tally.counts().awardedWbbm();
      rows.add(row(tally.agency().name(), wbbm, wbk, wbk + wbbm));
    }
    return new Section(
        standing
            .honours()
            .map(honours -> honours.award().label())
            .orElse(words.text("announcement.leading")),
        ImmutableList.of(
            words.text("announcement.agency"), "WBBM", "WBK", words.text("announcement.total")),
        rows.build(),
        false);
  }

  private static Section settings(Rulebook rulebook, Words words) {
    ImmutableList.Builder<ImmutableList<Object>> rows = ImmutableList.builder();
    for (Setting setting : rulebook.settings().all().values()) {
      rows.add(row(setting.code(), setting.value()));
    }
    return new Section(words.text("summary.settings"), ImmutableList.of(), rows.build(), false);
  }

  private static ImmutableList<Object> row(Object... cells) {
    return ImmutableList.copyOf(cells);
  }
}
