package org.predikat.publication.differences;

import com.google.common.collect.ImmutableList;

/**
 * A comparison laid out for people, in one language, for whichever form it is to take.
 *
 * @param title heading of it all
 * @param facts what was compared
 * @param remarks sentences that must be read first
 * @param grids tables of counts
 * @param rules changes of the law; without rows when there are none
 * @param groups changed units, the gravest first; groups without units are left out
 * @param agencies agencies that gained or lost; without rows when there are none
 * @param threshold what became of the thresholds
 * @param over whether a threshold was passed
 */
record DiffPage(
    String title,
    ImmutableList<Fact> facts,
    ImmutableList<String> remarks,
    ImmutableList<Grid> grids,
    Grid rules,
    ImmutableList<Group> groups,
    Grid agencies,
    String threshold,
    boolean over) {

  /** A name and what it stands for. */
  record Fact(String label, String value) {}

  /**
   * A table.
   *
   * @param heading its heading
   * @param header names of the columns
   * @param texts how many columns, from the left, hold texts; the others hold numbers
   * @param rows cells by row
   * @param more says how many rows were left out; empty when none
   */
  record Grid(
      String heading,
      ImmutableList<String> header,
      int texts,
      ImmutableList<ImmutableList<String>> rows,
      String more) {
    boolean isEmpty() {
      return rows.isEmpty();
    }

    ImmutableList<String> textHeader() {
      return header.subList(0, texts);
    }

    ImmutableList<String> numberHeader() {
      return header.subList(texts, header.size());
    }

    /** The rows, texts and numbers apart. */
    ImmutableList<Cells> cells() {
      return rows.stream()
          .map(row -> new Cells(row.subList(0, texts), row.subList(texts, row.size())))
          .collect(ImmutableList.toImmutableList());
    }

    /** A row, texts and numbers apart. */
    record Cells(ImmutableList<String> texts, ImmutableList<String> numbers) {}
  }

  /**
   * Units to which the same happened.
   *
   * @param heading what happened, and to how many
   * @param kind the kind of change, in lower case
   * @param flips whether a predikat or a status is another
   * @param units those that are listed
   * @param more says how many were left out; empty when none
   */
  record Group(
      String heading, String kind, boolean flips, ImmutableList<Unit> units, String more) {}

  /**
   * A unit.
   *
   * @param id its id
   * @param name its name
   * @param agency name of its agency; empty when unknown
   * @param happened what happened, in a few words
   * @param causes why
   * @param over whether it passes a threshold
   * @param lines how it came about
   */
  record Unit(
      String id,
      String name,
      String agency,
      String happened,
      ImmutableList<Badge> causes,
      boolean over,
      ImmutableList<Line> lines) {
    boolean hasLines() {
      return !lines.isEmpty();
    }
  }

  /** A cause: its code in lower case, and its word. */
  record Badge(String code, String word) {}

  /** A sentence with what is behind it. */
  record Line(String text, ImmutableList<String> details) {
    boolean hasDetails() {
      return !details.isEmpty();
    }
  }

  /**
   * How much is listed.
   *
   * @param flips units of each group in which a verdict is another
   * @param others units of each other group
   * @param details sentences behind each sentence
   * @param rows rows of a table
   */
  record Limits(int flips, int others, int details, int rows) {
    /** Half of it all. */
    Limits halved() {
      return new Limits(flips / 2, others / 2, Math.max(2, details - 1), Math.max(5, rows / 2));
    }
  }
}
