package org.predikat.worksheet.reading;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Question;
import org.predikat.rulebook.Rulebook;
import org.predikat.worksheet.outline.Line;
import org.predikat.worksheet.outline.Outline;

/**
 * How well a row of a sheet fits a line of the form: by what it is, its answer type or weight, and
 * less by its number and its words, since forms number oddly and word freely.
 */
final class LineFit {
  private static final int TYPE_SAME = 10;
  private static final int TYPE_UNKNOWN = 4;
  private static final int TYPE_OTHER = 1;
  private static final int SUM = 7;
  private static final int HEADING = 4;
  private static final int WEIGHT_SAME = 5;
  private static final int WEIGHT_OTHER = -3;
  private static final int KIND_SAME = 3;
  private static final int NUMBER_SAME = 2;
  private static final int MOST_WORDS = 3;
  private static final int SHORTEST_WORD = 4;

  private final ImmutableList<Line> lines;
  private final ImmutableList<Marker> markers;
  private final ImmutableList<ImmutableSet<String>> words;
  private final ImmutableList<BigDecimal> weights;
  private final ImmutableList<String> types;

  /** Makes ready the lines of a form. */
  LineFit(Rulebook rulebook, Outline outline) {
    lines = outline.lines();
    Layout layout = rulebook.layout();
    ImmutableList.Builder<Marker> numbers = ImmutableList.builder();
    ImmutableList.Builder<ImmutableSet<String>> labels = ImmutableList.builder();
    ImmutableList.Builder<BigDecimal> points = ImmutableList.builder();
    ImmutableList.Builder<String> codes = ImmutableList.builder();
    for (Line line : lines) {
      numbers.add(Marker.of(line.marker()));
      labels.add(words(line.label()));
      points.add(weight(line.content(), layout));
      codes.add(type(line.content(), layout));
    }
    markers = numbers.build();
    words = labels.build();
    weights = points.build();
    types = codes.build();
  }

  private static BigDecimal weight(Line.Content content, Layout layout) {
    BigDecimal weight = BigDecimal.ZERO;
    if (content instanceof Line.Heading heading) {
      for (int node : heading.nodes()) {
        weight = weight.add(layout.nodeWeight(node).value());
      }
    }
    return weight;
  }

  private static String type(Line.Content content, Layout layout) {
    if (content instanceof Line.Asked asked) {
      Question question = layout.questions().get(asked.question());
      return question.type().code();
    }
    return content instanceof Line.Count || content instanceof Line.Sum ? TypeWords.COUNT : "";
  }

  /** Code of the answer type that a line's type cell must name; empty for headings and totals. */
  String type(int line) {
    return types.get(line);
  }

  /** Whether a weight is that of a line. */
  boolean weighs(int line, BigDecimal weight) {
    return weight.compareTo(weights.get(line)) == 0;
  }

  /** The fit for the rows of one sheet, whose words are taken apart once. */
  Alignment.Fit of(ImmutableList<FormRow> rows) {
    List<ImmutableSet<String>> said = new ArrayList<>();
    for (FormRow row : rows) {
      boolean counts = row.kind() != FormRow.Kind.QUESTION;
      said.add(counts ? words(row.label()) : ImmutableSet.of());
    }
    return (row, line) -> fit(rows.get(row), line, said.get(row));
  }

  private int fit(FormRow row, int line, ImmutableSet<String> said) {
    Line.Content content = lines.get(line).content();
    return switch (row.kind()) {
      case HEADING ->
          content instanceof Line.Heading ? heading(row, line, said) : Alignment.IMPOSSIBLE;
      case QUESTION -> content instanceof Line.Asked ? question(row, line) : Alignment.IMPOSSIBLE;
      case COUNT -> {
        if (content instanceof Line.Sum) {
          yield SUM + (row.formula() ? 3 : 0) + common(said, line);
        }
        yield content instanceof Line.Count ? TYPE_SAME + common(said, line) : Alignment.IMPOSSIBLE;
      }
      case TOTAL ->
          content instanceof Line.Total ? HEADING + common(said, line) : Alignment.IMPOSSIBLE;
    };
  }

  private int heading(FormRow row, int line, ImmutableSet<String> said) {
    int fit = HEADING + number(row, line) + common(said, line);
    if (row.weight().isPresent()) {
      fit += weighs(line, row.weight().orElseThrow()) ? WEIGHT_SAME : WEIGHT_OTHER;
    }
    return fit;
  }

  private int question(FormRow row, int line) {
    int fit = TYPE_UNKNOWN;
    if (!row.types().isEmpty()) {
      fit = row.types().contains(types.get(line)) ? TYPE_SAME : TYPE_OTHER;
    }
    return fit + number(row, line);
  }

  private int number(FormRow row, int line) {
    Marker expected = markers.get(line);
    Marker found = row.marker();
    if (found.kind() != expected.kind()) {
      return 0;
    }
    return found.value().equals(expected.value()) ? KIND_SAME + NUMBER_SAME : KIND_SAME;
  }

  private int common(ImmutableSet<String> said, int line) {
    int common = 0;
    for (String word : words.get(line)) {
      common += said.contains(word) ? 1 : 0;
    }
    return Math.min(common, MOST_WORDS);
  }

  /** The words of some length in capitals. */
  private static ImmutableSet<String> words(String label) {
    ImmutableSet.Builder<String> words = ImmutableSet.builder();
    String text = label.toUpperCase(Locale.ROOT);
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !Character.isLetterOrDigit(text.charAt(i))) {
        if (i - from >= SHORTEST_WORD) {
          words.add(text.substring(from, i));
        }
        from = i + 1;
      }
    }
    return words.build();
  }
}
