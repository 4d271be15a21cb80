package org.predikat.publication.robustness;

import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Draws lines, dots and text as SVG, one element a line, at whole places. */
final class SvgPen {
  private static final String NAMESPACE = "http://www.w3.org/2000/svg";

  private final XMLStreamWriter xml;

  /** A pen that leaves the stream open. */
  SvgPen(OutputStream out) throws XMLStreamException {
    this.xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
  }

  void begin(int width, int height) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    line();
    xml.writeStartElement("svg");
    xml.writeDefaultNamespace(NAMESPACE);
    attribute("width", width);
    attribute("height", height);
    xml.writeAttribute("viewBox", "0 0 " + width + " " + height);
    xml.writeAttribute("role", "img");
    xml.writeAttribute("font-family", "DejaVu Sans, Verdana, Arial, sans-serif");
    xml.writeAttribute("font-size", "12");
    line();
  }

  void end() throws XMLStreamException {
    xml.writeEndElement();
    xml.writeEndDocument();
    line();
    xml.close();
  }

  /** What a reader hears, and a pointer shows, of what it stands in. */
  void title(String text) throws XMLStreamException {
    xml.writeStartElement("title");
    xml.writeCharacters(legal(text));
    xml.writeEndElement();
    line();
  }

  void beginGroup(String title) throws XMLStreamException {
    xml.writeStartElement("g");
    line();
    title(title);
  }

  void endGroup() throws XMLStreamException {
    xml.writeEndElement();
    line();
  }

  void circle(int x, int y, int radius, String fill) throws XMLStreamException {
    xml.writeEmptyElement("circle");
    attribute("cx", x);
    attribute("cy", y);
    attribute("r", radius);
    xml.writeAttribute("fill", fill);
    line();
  }

  void diamond(int x, int y, int radius, String fill) throws XMLStreamException {
    String step = String.valueOf(radius);
    xml.writeEmptyElement("path");
    xml.writeAttribute(
        "d",
        "M"
            + x
            + " "
            + (y - radius)
            + "l"
            + step
            + " "
            + step
            + "l-"
            + step
            + " "
            + step
            + "l-"
            + step
            + " -"
            + step
            + "z");
    xml.writeAttribute("fill", fill);
    line();
  }

  void rectangle(int x, int y, int width, int height, String fill) throws XMLStreamException {
    xml.writeEmptyElement("rect");
    attribute("x", x);
    attribute("y", y);
    attribute("width", width);
    attribute("height", height);
    xml.writeAttribute("fill", fill);
    line();
  }

  void line(int x1, int y1, int x2, int y2, String stroke, int width) throws XMLStreamException {
    xml.writeEmptyElement("line");
    attribute("x1", x1);
    attribute("y1", y1);
    attribute("x2", x2);
    attribute("y2", y2);
    xml.writeAttribute("stroke", stroke);
    attribute("stroke-width", width);
    line();
  }

  /**
   * Text beside a place.
   *
   * @param anchor which end of the text is there: start, middle or end
   */
  void text(int x, int y, String anchor, String fill, int size, String text)
      throws XMLStreamException {
    xml.writeStartElement("text");
    attribute("x", x);
    attribute("y", y);
    xml.writeAttribute("text-anchor", anchor);
    xml.writeAttribute("fill", fill);
    attribute("font-size", size);
    xml.writeCharacters(legal(text));
    xml.writeEndElement();
    line();
  }

  /** Text without the control characters that XML has no way to write. */
  private static String legal(String text) {
    StringBuilder legal = new StringBuilder();
    text.codePoints()
        .map(c -> c < ' ' || c == 0xFFFE || c == 0xFFFF || (c >= 0xD800 && c <= 0xDFFF) ? ' ' : c)
        .forEach(legal::appendCodePoint);
    return legal.toString();
  }

  private void attribute(String name, int value) throws XMLStreamException {
    xml.writeAttribute(name, Integer.toString(value));
  }

  private void line() throws XMLStreamException {
    xml.writeCharacters("\n");
  }
}
