package org.predikat.publication.tenure;

import com.google.common.collect.ImmutableList;

/**
 * A document in neutral form, so that Markdown and Word say the same.
 *
 * @param title its title
 * @param subtitle a line below it; empty when there is none
 * @param footer what stands at the foot of each printed page
 * @param blocks what it holds, in order
 */
record Page(String title, String subtitle, String footer, ImmutableList<Block> blocks) {
  /** A part of a document. */
  sealed interface Block {}

  /** A heading of a section. */
  record Heading(String text) implements Block {}

  /** A paragraph. */
  record Paragraph(String text) implements Block {}

  /** Things that are still open, to be ticked off. */
  record Open(ImmutableList<String> items) implements Block {}

  /**
   * A table.
   *
   * @param header headings of its columns; empty for a table of facts, whose first column names
   *     what stands in the second
   * @param shares share of the width that each column takes; they sum to 100
   * @param numeric places of columns set to the right
   * @param rows its rows
   */
  record Table(
      ImmutableList<String> header,
      ImmutableList<Integer> shares,
      ImmutableList<Integer> numeric,
      ImmutableList<ImmutableList<String>> rows)
      implements Block {}
}
