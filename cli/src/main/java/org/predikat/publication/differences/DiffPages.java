package org.predikat.publication.differences;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.predikat.comparison.AgencyTotals;
import org.predikat.comparison.Cause;
import org.predikat.comparison.Comparison;
import org.predikat.comparison.Side;
import org.predikat.comparison.Summary;
import org.predikat.comparison.Tally;
import org.predikat.comparison.Thresholds;
import org.predikat.comparison.UnitChange;
import org.predikat.comparison.UnitChange.Kind;
import org.predikat.publication.Decimals;
import org.predikat.publication.Words;
import org.predikat.publication.differences.DiffPage.Badge;
import org.predikat.publication.differences.DiffPage.Fact;
import org.predikat.publication.differences.DiffPage.Grid;
import org.predikat.publication.differences.DiffPage.Group;
import org.predikat.publication.differences.DiffPage.Limits;
import org.predikat.publication.differences.DiffPage.Unit;
import org.predikat.round.Agency;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.comparing.Change;

/** Lays a comparison out for people. */
final class DiffPages {
  private static final int SHOWN_QUESTIONS = 5;

  private final DiffReport report;
  private final Comparison comparison;
  private final DiffTexts texts;
  private final Limits limits;

  private DiffPages(DiffReport report, DiffTexts texts, Limits limits) {
    this.report = report;
    this.comparison = report.comparison();
    this.texts = texts;
    this.limits = limits;
  }

  static DiffPage page(DiffReport report, Words words, Limits limits) {
    DiffTexts texts = new DiffTexts(report.comparison().after().law(), words);
    return new DiffPages(report, texts, limits).page();
  }

  private DiffPage page() {
    return new DiffPage(
        texts.text("title"),
        facts(),
        remarks(),
        grids(),
        rules(),
        groups(),
        agencies(),
        threshold(),
        comparison.summary().over() > 0);
  }

  private ImmutableList<Fact> facts() {
    return ImmutableList.of(
        fact("before", report.before(), comparison.before(), comparison.summary().before()),
        fact("after", report.after(), comparison.after(), comparison.summary().after()));
  }

  private Fact fact(String label, DiffSide side, Side data, int units) {
    String rules = side.rules().isEmpty() ? "" : " (" + String.join(", ", side.rules()) + ")";
    return new Fact(
        texts.text(label),
        texts.text(
            "side." + Ascii.toLowerCase(side.kind().name()),
            side.name(),
            data.law().id() + rules,
            texts.count(units),
            data.version()));
  }

  private ImmutableList<String> remarks() {
    Summary summary = comparison.summary();
    ImmutableList.Builder<String> remarks = ImmutableList.builder();
    if (!comparison.unlikeQuestions().isEmpty()) {
      remarks.add(
          texts.text(
              "unlike",
              texts.count(comparison.unlikeQuestions().size()),
              comparison.unlikeQuestions().stream()
                  .limit(SHOWN_QUESTIONS)
                  .collect(Collectors.joining(", "))));
    }
    program(summary.otherBefore(), "before", comparison.before(), remarks);
    program(summary.otherAfter(), "after", comparison.after(), remarks);
    if (summary.changed() == 0) {
      remarks.add(texts.text("nothing"));
    }
    if (summary.unmoved() > 0) {
      remarks.add(texts.text("unmoved", texts.count(summary.unmoved())));
    }
    return remarks.build();
  }

  private void program(int units, String label, Side side, ImmutableList.Builder<String> remarks) {
    if (units > 0) {
      remarks.add(
          texts.text(
              "other_program",
              texts.text(label),
              texts.count(units),
              side.version(),
              report.version()));
    }
  }

  private ImmutableList<Grid> grids() {
    ImmutableList.Builder<ImmutableList<String>> predikat = ImmutableList.builder();
    comparison
        .summary()
        .predikat()
        .forEach((each, tally) -> predikat.add(tally(ImmutableList.of(each.name()), tally)));
    ImmutableList.Builder<ImmutableList<String>> kinds = ImmutableList.builder();
    for (Kind kind : Kind.values()) {
      int units = comparison.size(kind);
      if (units > 0) {
        kinds.add(ImmutableList.of(texts.kind(kind), why(kind), texts.count(units)));
      }
    }
    return ImmutableList.of(
        grid(
            "predikat",
            ImmutableList.of("predikat_column", "before", "gained", "lost", "net", "after"),
            1,
            predikat.build()),
        grid("kinds", ImmutableList.of("change", "why", "units"), 2, kinds.build()));
  }

  private String why(Kind kind) {
    if (kind == Kind.ADDED || kind == Kind.REMOVED) {
      return "";
    }
    return comparison.summary().causes().row(kind).entrySet().stream()
        .map(entry -> texts.cause(entry.getKey()) + " " + texts.count(entry.getValue()))
        .collect(Collectors.joining(", "));
  }

  private ImmutableList<String> tally(ImmutableList<String> names, Tally tally) {
    return ImmutableList.<String>builder()
        .addAll(names)
        .add(texts.count(tally.before()))
        .add(texts.count(tally.gained()))
        .add(texts.count(tally.lost()))
        .add(texts.net(tally.net()))
        .add(texts.count(tally.after()))
        .build();
  }

  private Grid grid(
      String key,
      ImmutableList<String> header,
      int textColumns,
      ImmutableList<ImmutableList<String>> rows) {
    int shown = Math.min(rows.size(), limits.rows());
    return new Grid(
        texts.text("heading." + key, texts.count(rows.size())),
        header.stream().map(texts::text).collect(ImmutableList.toImmutableList()),
        textColumns,
        rows.subList(0, shown),
        more(rows.size() - shown));
  }

  private String more(int left) {
    return left > 0 ? texts.text("more", texts.count(left)) : "";
  }

  private Grid rules() {
    ImmutableList.Builder<ImmutableList<String>> rows = ImmutableList.builder();
    for (Change change : report.rules()) {
      rows.add(
          ImmutableList.of(
              texts.rules().subject(change),
              texts.rules().happening(change),
              texts.rules().sources(change),
              change.path()));
    }
    return grid("rules", ImmutableList.of("rule", "change", "source", "place"), 4, rows.build());
  }

  private Grid agencies() {
    List<AgencyTotals> moved = new ArrayList<>();
    for (AgencyTotals agency : comparison.agencies()) {
      if (agency.moved()) {
        moved.add(agency);
      }
    }
    moved.sort(Comparator.comparingInt(DiffPages::traffic).reversed());
    ImmutableList.Builder<ImmutableList<String>> rows = ImmutableList.builder();
    for (AgencyTotals agency : moved) {
      for (Predikat predikat : Predikat.values()) {
        Tally tally = agency.predikat().get(predikat);
        if (tally.moved()) {
          String name = agency.id().isEmpty() ? texts.text("no_agency") : agency.name();
          rows.add(tally(ImmutableList.of(name, predikat.name()), tally));
        }
      }
    }
    return grid(
        "agencies",
        ImmutableList.of("agency", "predikat_column", "before", "gained", "lost", "net", "after"),
        2,
        rows.build());
  }

  private static int traffic(AgencyTotals agency) {
    return agency.predikat().values().stream()
        .mapToInt(tally -> tally.gained() + tally.lost())
        .sum();
  }

  private ImmutableList<Group> groups() {
    ImmutableList.Builder<Group> groups = ImmutableList.builder();
    for (Kind kind : Kind.values()) {
      int size = comparison.size(kind);
      if (size > 0) {
        boolean flips = kind.compareTo(Kind.SCORE) < 0;
        int shown = Math.min(size, flips ? limits.flips() : limits.others());
        ImmutableList.Builder<Unit> units = ImmutableList.builder();
        for (int i = 0; i < shown; i++) {
          units.add(unit(comparison.change(kind, i)));
        }
        groups.add(
            new Group(
                texts.kind(kind) + ": " + texts.count(size),
                Ascii.toLowerCase(kind.name()),
                flips,
                units.build(),
                more(size - shown)));
      }
    }
    return groups.build();
  }

  private Unit unit(UnitChange change) {
    boolean alone = change.causes().contains(Cause.NOMINATION);
    return new Unit(
        change.id(),
        change.name(),
        change.agencyAfter().or(change::agencyBefore).map(Agency::name).orElse(""),
        texts.happened(change),
        alone
            ? ImmutableList.of()
            : change.causes().stream()
                .map(cause -> new Badge(Ascii.toLowerCase(cause.name()), texts.cause(cause)))
                .collect(ImmutableList.toImmutableList()),
        change.overThreshold(),
        new UnitLines(report, texts, limits.details()).of(change));
  }

  private String threshold() {
    Thresholds asked = comparison.thresholds();
    if (!asked.any()) {
      return "";
    }
    ImmutableList.Builder<String> names = ImmutableList.builder();
    if (asked.status()) {
      names.add("status");
    }
    if (asked.predikat()) {
      names.add("predikat");
    }
    asked.rank().ifPresent(rank -> names.add("rank:" + rank));
    asked.score().ifPresent(score -> names.add("score:" + Decimals.cell(score)));
    String all = String.join(", ", names.build());
    int over = comparison.summary().over();
    return over == 0 ? texts.text("under", all) : texts.text("over", all, texts.count(over));
  }
}
