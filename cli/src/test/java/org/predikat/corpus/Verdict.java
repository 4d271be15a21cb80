package org.predikat.corpus;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedMultiset;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whether the differences from what was released are all explained.
 *
 * @param unexplained differences that no row accepts
 * @param accepted differences by the first row that explains them
 * @param faults what is wrong besides: rows that do not hold, results without a counterpart
 */
record Verdict(
    ImmutableList<Difference> unexplained,
    ImmutableListMultimap<Acceptance, Difference> accepted,
    ImmutableList<String> faults) {

  /**
   * Judges.
   *
   * @param unpaired results without a counterpart, each a sentence
   * @param program version of the program; no clock, so that no build turns red by waiting
   */
  static Verdict of(
      ImmutableList<Difference> differences,
      ImmutableList<Acceptance> acceptances,
      ImmutableList<String> unpaired,
      String program) {
    ImmutableList.Builder<Difference> unexplained = ImmutableList.builder();
    ImmutableListMultimap.Builder<Acceptance, Difference> accepted =
        ImmutableListMultimap.builder();
    for (Difference difference : differences) {
      Optional<Acceptance> row =
          acceptances.stream().filter(each -> each.explains(difference)).findFirst();
      if (row.isPresent()) {
        accepted.put(row.get(), difference);
      } else {
        unexplained.add(difference);
      }
    }
    ImmutableListMultimap<Acceptance, Difference> byRow = accepted.build();
    ImmutableList.Builder<String> faults = ImmutableList.<String>builder().addAll(unpaired);
    for (Acceptance row : acceptances) {
      row.fault(byRow.get(row).size(), program)
          .ifPresent(fault -> faults.add(row.place() + " " + fault + "."));
    }
    return new Verdict(unexplained.build(), byRow, faults.build());
  }

  boolean isRed() {
    return !unexplained.isEmpty() || !faults.isEmpty();
  }

  /** What was found, in lines; of the differences at most so many, and the true totals. */
  String text(int most) {
    StringBuilder text = new StringBuilder();
    accepted
        .asMap()
        .forEach(
            (row, differences) ->
                line(
                    text,
                    "accepted: %,d by %s, up to %s: %s",
                    differences.size(),
                    row.place(),
                    row.until(),
                    row.reason()));
    faults.forEach(fault -> line(text, "RED: %s", fault));
    if (!unexplained.isEmpty()) {
      line(text, "RED: %,d differences that nobody explained", unexplained.size());
      line(text, "  by round: %s", tally(each -> each.pair().round()));
      line(text, "  by rulebook: %s", tally(each -> each.pair().rulebook()));
      line(text, "  by column: %s", tally(Difference::column));
      unexplained.stream().limit(most).forEach(each -> line(text, "  %s", each));
      if (unexplained.size() > most) {
        line(text, "  and %,d more", unexplained.size() - most);
      }
    }
    if (isRed()) {
      line(
          text,
          "A difference that is right is accepted with a reason; see fixtures/corpus/README.md.");
    } else {
      line(text, "GREEN: nothing unexplained.");
    }
    return text.toString();
  }

  private String tally(Function<Difference, String> by) {
    ImmutableSortedMultiset<String> counts =
        unexplained.stream()
            .map(by)
            .collect(ImmutableSortedMultiset.toImmutableSortedMultiset(String::compareTo));
    return String.join(
        ", ",
        counts.entrySet().stream()
            .map(each -> String.format(Locale.ROOT, "%s %,d", each.getElement(), each.getCount()))
            .toList());
  }

  private static void line(StringBuilder text, String format, Object... args) {
    text.append(String.format(Locale.ROOT, format, args)).append('\n');
  }
}
