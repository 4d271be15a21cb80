package org.predikat.worksheet.template;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.xml.XmlEscapers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The XML of a sheet with holes where its live cells stand. Building a sheet with the spreadsheet
 * library takes a hundred times as long as filling the holes. Immutable.
 */
final class Stencil {
  /** A cell as the spreadsheet library writes it; its own type and value are dropped. */
  private static final Pattern CELL =
      Pattern.compile(
          "<c r=\"([A-Z]+[0-9]+)\"( s=\"[0-9]+\")?[^>]*?(?:/>|>(<f>.*?</f>)?.*?</c>)",
          Pattern.DOTALL);

  /**
   * A hole.
   *
   * @param before everything from the hole before it up to the cell's type
   * @param formula the formula's element; empty for an entry
   * @param live what goes there
   */
  private record Hole(String before, String formula, Live live) {}

  private final ImmutableList<Hole> holes;
  private final String after;

  private Stencil(ImmutableList<Hole> holes, String after) {
    this.holes = holes;
    this.after = after;
  }

  /** Cuts the live cells out of a sheet. */
  static Stencil cut(String xml, ImmutableList<Grid.LiveCell> cells) {
    ImmutableMap<String, Live> wanted =
        cells.stream()
            .collect(ImmutableMap.toImmutableMap(Grid.LiveCell::reference, Grid.LiveCell::what));
    List<Hole> holes = new ArrayList<>();
    Matcher matcher = CELL.matcher(xml);
    int end = 0;
    while (matcher.find()) {
      Live live = wanted.get(matcher.group(1));
      if (live != null) {
        String style = matcher.group(2) == null ? "" : matcher.group(2);
        String formula = matcher.group(3) == null ? "" : matcher.group(3);
        String start = "<c r=\"" + matcher.group(1) + "\"" + style;
        holes.add(new Hole(xml.substring(end, matcher.start()) + start, formula, live));
        end = matcher.end();
      }
    }
    if (holes.size() != wanted.size()) {
      throw new IllegalStateException("found " + holes.size() + " cells of " + wanted.size());
    }
    return new Stencil(ImmutableList.copyOf(holes), xml.substring(end));
  }

  /** The sheet with its holes filled. */
  String fill(Function<Live, Content> contents) {
    StringBuilder xml = new StringBuilder(1 << 18);
    for (Hole hole : holes) {
      xml.append(hole.before());
      append(xml, hole.formula(), contents.apply(hole.live()));
    }
    return xml.append(after).toString();
  }

  private static void append(StringBuilder xml, String formula, Content content) {
    if (content instanceof Content.Decimal number) {
      xml.append('>').append(formula);
      xml.append("<v>").append(number.value().toPlainString()).append("</v></c>");
    } else if (content instanceof Content.Text text && !formula.isEmpty()) {
      xml.append(" t=\"str\">").append(formula);
      xml.append("<v>").append(escaped(text.text())).append("</v></c>");
    } else if (content instanceof Content.Text text) {
      xml.append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
      xml.append(escaped(text.text())).append("</t></is></c>");
    } else if (formula.isEmpty()) {
      xml.append("/>");
    } else {
      xml.append('>').append(formula).append("</c>");
    }
  }

  private static String escaped(String text) {
    return XmlEscapers.xmlContentEscaper().escape(text);
  }
}
