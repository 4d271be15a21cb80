package org.predikat.worksheet.reading;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.predikat.round.Place;
import org.predikat.worksheet.outline.Line;
import org.predikat.worksheet.outline.Outline;

/**
 * The scores that a workbook held when it was last calculated, by line of the form. Worth no more
 * than a comparison: the program scores the answers itself.
 *
 * @param lines by index in {@code Outline.lines()}; lines without a stored value are absent
 */
public record StoredScores(ImmutableSortedMap<Integer, Stored> lines) {
  /** Nothing is stored. */
  public static final StoredScores NONE = new StoredScores(ImmutableSortedMap.of());

  /**
   * A stored value.
   *
   * @param value points of a heading or total, value within 0..1 of a question (points where it
   *     stands for a component as well), count of a sum; empty for a text such as {@code Blm Diisi}
   *     or {@code -}
   * @param text the cell where it is no number, trimmed; empty for a number
   * @param formula whether a formula gave it; false when it was typed
   * @param place the cell
   */
  public record Stored(Optional<BigDecimal> value, String text, boolean formula, Place place) {
    public Stored {
      Objects.requireNonNull(value);
      Objects.requireNonNull(text);
      Objects.requireNonNull(place);
    }
  }

  /** The stored points of a node; empty where the form has no line for it or no value. */
  public Optional<BigDecimal> node(int node, Outline outline) {
    for (int line : lines.keySet()) {
      Line.Content content = outline.lines().get(line).content();
      boolean is =
          (content instanceof Line.Heading heading
                  && heading.nodes().size() == 1
                  && heading.nodes().get(0) == node)
              || (content instanceof Line.Total total && total.node() == node)
              || (content instanceof Line.Asked asked && asked.node().orElse(-1) == node);
      if (is && lines.get(line).value().isPresent()) {
        return lines.get(line).value();
      }
    }
    return Optional.empty();
  }
}
