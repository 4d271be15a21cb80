package org.predikat.intake.excel;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.util.XMLHelper;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the XML parts of a workbook as events, with POI's parser settings: no document types. */
final class ExcelXml {
  private ExcelXml() {}

  /** Sends the elements of a part to the handler, which sees qualified names only. */
  static void parse(InputStream in, DefaultHandler handler) throws IOException, SAXException {
    parse(reader(), in, handler);
  }

  /** A parser, which may read one part after the other. */
  static XMLReader reader() throws SAXException {
    XMLReader reader;
    try {
      reader = XMLHelper.newXMLReader();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the Java runtime has no XML parser", e);
    }
    // Some programs prefix every element; dropping the prefix here costs less than resolving
    // namespaces in every cell, and no other namespace has elements of the same local names there.
    reader.setFeature("http://xml.org/sax/features/namespaces", false);
    return reader;
  }

  /** The same with a parser that is used again. */
  static void parse(XMLReader reader, InputStream in, DefaultHandler handler)
      throws IOException, SAXException {
    reader.setContentHandler(handler);
    reader.setErrorHandler(handler);
    reader.parse(new InputSource(in));
  }

  /** Element or attribute name without its prefix. */
  static String local(String qualified) {
    int colon = qualified.indexOf(':');
    return colon < 0 ? qualified : qualified.substring(colon + 1);
  }

  /** The only letter of a name without its prefix, as nearly all names in a sheet are; else 0. */
  static char letter(String qualified) {
    int last = qualified.length() - 1;
    boolean single = last == 0 || (last > 0 && qualified.charAt(last - 1) == ':');
    return single ? qualified.charAt(last) : 0;
  }

  /** Value of an attribute by its name without prefix; null when absent. */
  static String attribute(Attributes attributes, String local) {
    for (int i = 0; i < attributes.getLength(); i++) {
      if (local(attributes.getQName(i)).equals(local)) {
        return attributes.getValue(i);
      }
    }
    return null;
  }

  /** A boolean attribute as Excel writes it: 1 or true. */
  static boolean flag(Attributes attributes, String local) {
    String value = attribute(attributes, local);
    return value != null && (value.equals("1") || value.equals("true"));
  }

  /**
   * Whether the parser stopped at a document type declaration. Its message names it untranslated.
   */
  static boolean isDoctype(SAXException error) {
    return error instanceof SAXParseException
        && error.getMessage() != null
        && error.getMessage().contains("DOCTYPE");
  }

  /** Excel's escapes of characters that XML cannot hold, such as {@code _x000D_}, undone. */
  static String unescape(String text) {
    int at = text.indexOf("_x");
    if (at < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    int copied = 0;
    for (; at >= 0; at = text.indexOf("_x", at + 1)) {
      if (at >= copied && at + 6 < text.length() && text.charAt(at + 6) == '_') {
        int code = hex(text, at + 2);
        if (code >= 0) {
          plain.append(text, copied, at).append((char) code);
          copied = at + 7;
        }
      }
    }
    return plain.append(text, copied, text.length()).toString();
  }

  private static int hex(String text, int from) {
    int code = 0;
    for (int i = from; i < from + 4; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      code = code * 16 + digit;
    }
    return code;
  }
}
