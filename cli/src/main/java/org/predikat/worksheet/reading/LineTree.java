package org.predikat.worksheet.reading;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.Map;
import org.predikat.worksheet.outline.Line;
import org.predikat.worksheet.outline.Outline;

/** Which lines of a form make up the score of which. */
final class LineTree {
  private final ImmutableList<ImmutableList<Integer>> scored;
  private final ImmutableList<ImmutableList<Integer>> questions;
  private final ImmutableMap<Integer, Integer> above;

  private LineTree(
      ImmutableList<ImmutableList<Integer>> scored,
      ImmutableList<ImmutableList<Integer>> questions,
      ImmutableMap<Integer, Integer> above) {
    this.scored = scored;
    this.questions = questions;
    this.above = above;
  }

  static LineTree of(Outline outline) {
    ImmutableList<Line> lines = outline.lines();
    ImmutableList.Builder<ImmutableList<Integer>> scored = ImmutableList.builder();
    ImmutableList.Builder<ImmutableList<Integer>> questions = ImmutableList.builder();
    Map<Integer, Integer> above = new HashMap<>();
    for (int line = 0; line < lines.size(); line++) {
      int from = line;
      Line.Content content = lines.get(line).content();
      if (content instanceof Line.Total total) {
        from = part(lines, total.node());
      }
      ImmutableList<Integer> below = from < 0 ? parts(lines) : below(lines, from, true);
      scored.add(below);
      boolean asks = content instanceof Line.Asked asked && asked.node().isPresent();
      ImmutableList<Integer> asked =
          asks ? ImmutableList.of(line) : from < 0 ? ImmutableList.of() : below(lines, from, false);
      questions.add(asked);
      if (!(content instanceof Line.Total) && below.isEmpty()) {
        for (int each : asked) {
          above.put(((Line.Asked) lines.get(each).content()).question(), line);
        }
      }
    }
    return new LineTree(scored.build(), questions.build(), ImmutableMap.copyOf(above));
  }

  /** The heading of a part; -1 for the whole. */
  private static int part(ImmutableList<Line> lines, int node) {
    for (int line = 0; line < lines.size(); line++) {
      if (lines.get(line).content() instanceof Line.Heading heading
          && heading.nodes().equals(ImmutableList.of(node))) {
        return line;
      }
    }
    return -1;
  }

  private static ImmutableList<Integer> parts(ImmutableList<Line> lines) {
    ImmutableList.Builder<Integer> parts = ImmutableList.builder();
    for (int line = 0; line < lines.size(); line++) {
      if (lines.get(line).depth() == 0 && lines.get(line).content() instanceof Line.Heading) {
        parts.add(line);
      }
    }
    return parts.build();
  }

  /** The lines one level below that have scores of their own, or the questions there. */
  private static ImmutableList<Integer> below(
      ImmutableList<Line> lines, int line, boolean withScore) {
    ImmutableList.Builder<Integer> below = ImmutableList.builder();
    int depth = lines.get(line).depth();
    for (int at = line + 1; at < lines.size() && lines.get(at).depth() > depth; at++) {
      Line.Content content = lines.get(at).content();
      boolean scores =
          content instanceof Line.Heading
              || (content instanceof Line.Asked asked && asked.node().isPresent());
      boolean asks = content instanceof Line.Asked && !scores;
      if (lines.get(at).depth() == depth + 1 && (withScore ? scores : asks)) {
        below.add(at);
      }
    }
    return below.build();
  }

  /** Whether a line's score is the sum of others. */
  boolean isAbove(int line) {
    return !scored.get(line).isEmpty();
  }

  /** The lines whose scores add up to this line's. */
  ImmutableList<Integer> scoredBelow(int line) {
    return scored.get(line);
  }

  /** The questions whose mean is this line's score; empty for a sum of others. */
  ImmutableList<Integer> questionsBelow(int line) {
    return questions.get(line);
  }

  /** The line whose score is the mean of a question and its neighbours. */
  int scoredAbove(int question) {
    return above.get(question);
  }
}
