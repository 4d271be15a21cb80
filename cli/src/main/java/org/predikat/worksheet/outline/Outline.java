package org.predikat.worksheet.outline;

import com.google.common.collect.ImmutableList;
import org.predikat.rulebook.Rulebook;

/**
 * The form (LKE) of a rulebook line by line, as its annex prints it: 90/2021 (Lampiran III) takes
 * the pemenuhan half of all areas first and the reform half after it, while the earlier forms go
 * area by area. Questions below one heading stand in the order of {@code Layout.questions}.
 *
 * @param lines every line in order, from the first part to the grand total; the form's header rows
 *     and blank rows are not among them
 */
public record Outline(ImmutableList<Line> lines) {
  /** Derives the form from the component tree and the aggregates of a rulebook. */
  public static Outline of(Rulebook rulebook) {
    return new OutlineBuilder(rulebook).build();
  }
}
