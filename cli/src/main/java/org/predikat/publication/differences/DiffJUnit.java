package org.predikat.publication.differences;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Set;
import org.predikat.comparison.AgencyTotals;
import org.predikat.comparison.Comparison;
import org.predikat.comparison.UnitChange;
import org.predikat.comparison.UnitChange.Kind;
import org.predikat.publication.JUnitXml;
import org.predikat.publication.JUnitXml.Case;
import org.predikat.publication.JUnitXml.Result;
import org.predikat.publication.JUnitXml.Suite;
import org.predikat.publication.Words;
import org.predikat.round.Agency;

/**
 * A comparison as a report that every CI shows: a failed case for each unit that passes a threshold
 * (without thresholds, for each whose verdict is another), a passed one for each agency that has
 * none of them.
 */
public final class DiffJUnit {
  /** More cases than a CI can show help nobody; those left out are counted. */
  private static final int MOST = 5_000;

  private static final int DETAILS = 20;

  private final DiffReport report;
  private final Comparison comparison;
  private final DiffTexts texts;
  private final Set<String> failed = new HashSet<>();

  private DiffJUnit(DiffReport report, Words words) {
    this.report = report;
    this.comparison = report.comparison();
    this.texts = new DiffTexts(comparison.after().law(), words);
  }

  /** Writes the report and leaves the stream open. */
  public static void write(DiffReport report, Words words, OutputStream out) throws IOException {
    DiffJUnit junit = new DiffJUnit(report, words);
    ImmutableList<Case> units = junit.units();
    JUnitXml.write(
        "predikat diff",
        ImmutableList.of(
            new Suite(junit.texts.text("title"), units),
            new Suite(junit.texts.text("junit.agencies"), junit.agencies())),
        out);
  }

  private ImmutableList<Case> units() {
    ImmutableList.Builder<Case> cases = ImmutableList.builder();
    int left = 0;
    int told = 0;
    for (Kind kind : Kind.values()) {
      for (int i = 0; i < comparison.size(kind); i++) {
        if (fails(kind, i)) {
          failed.add(comparison.agency(kind, i));
          if (told < MOST) {
            cases.add(unit(comparison.change(kind, i)));
            told++;
          } else {
            left++;
          }
        }
      }
    }
    if (left > 0) {
      String message = texts.text("more", texts.count(left));
      cases.add(new Case(texts.text("junit.rest"), message, new Result.Failed(message, "")));
    }
    return cases.build();
  }

  private boolean fails(Kind kind, int index) {
    return comparison.thresholds().any()
        ? comparison.isOver(kind, index)
        : kind.compareTo(Kind.SCORE) < 0;
  }

  private Case unit(UnitChange change) {
    String agency =
        change
            .agencyAfter()
            .or(change::agencyBefore)
            .map(Agency::name)
            .orElseGet(() -> texts.text("no_agency"));
    StringBuilder details = new StringBuilder();
    for (DiffPage.Line line : new UnitLines(report, texts, DETAILS).of(change)) {
      details.append(line.text()).append('\n');
      line.details().forEach(detail -> details.append("  - ").append(detail).append('\n'));
    }
    String message = texts.happened(change) + " [" + texts.causes(change.causes()) + "]";
    return new Case(
        agency, change.id() + " " + change.name(), new Result.Failed(message, details.toString()));
  }

  private ImmutableList<Case> agencies() {
    ImmutableList.Builder<Case> cases = ImmutableList.builder();
    for (AgencyTotals agency : comparison.agencies()) {
      if (!failed.contains(agency.id())) {
        String name = agency.id().isEmpty() ? texts.text("no_agency") : agency.name();
        cases.add(new Case(name, texts.text("junit.untouched"), new Result.Passed()));
      }
    }
    return cases.build();
  }
}
