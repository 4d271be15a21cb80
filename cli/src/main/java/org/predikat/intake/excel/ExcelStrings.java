package org.predikat.intake.excel;

import java.util.ArrayList;
import org.predikat.intake.cells.UnreadableException;
import org.predikat.round.Notice;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Collects the shared strings of a workbook as plain texts: runs of rich text joined, phonetic
 * hints left out. POI's own table wraps each string in an XML bean whenever it is asked for, which
 * costs more than reading the sheet.
 */
final class ExcelStrings extends DefaultHandler {
  private final ExcelLimits limits;
  private final Notice tooMuch;
  private final ArrayList<String> strings = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private boolean collecting;
  private int phonetic;
  private long total;

  /** Gathers strings within the limits, or fails with the notice. */
  ExcelStrings(ExcelLimits limits, Notice tooMuch) {
    this.limits = limits;
    this.tooMuch = tooMuch;
  }

  /** The strings in the order of their indexes. */
  String[] strings() {
    return strings.toArray(new String[0]);
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes) {
    switch (ExcelXml.local(name)) {
      case "si" -> text.setLength(0);
      case "rPh" -> phonetic++;
      case "t" -> collecting = phonetic == 0;
      default -> {}
    }
  }

  @Override
  public void endElement(String uri, String local, String name) throws SAXException {
    switch (ExcelXml.local(name)) {
      case "si" -> {
        total += text.length();
        if (total > limits.allText()) {
          throw new SAXException(new UnreadableException(tooMuch));
        }
        strings.add(ExcelXml.unescape(text.toString()));
      }
      case "rPh" -> phonetic--;
      case "t" -> collecting = false;
      default -> {}
    }
  }

  @Override
  public void characters(char[] chars, int start, int length) throws SAXException {
    if (collecting) {
      text.append(chars, start, length);
      if (text.length() > limits.allText()) {
        throw new SAXException(new UnreadableException(tooMuch));
      }
    }
  }
}
