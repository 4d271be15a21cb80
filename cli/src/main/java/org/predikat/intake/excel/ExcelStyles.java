package org.predikat.intake.excel;

import com.google.common.primitives.Ints;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.DateUtil;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Learns from a workbook's styles which of them show a number as a date or as a percentage. */
final class ExcelStyles extends DefaultHandler {
  /** How a style shows a number. */
  enum Shown {
    PLAIN,
    DATE,
    PERCENT
  }

  // Numbers of formats that every workbook knows without declaring them.
  private static final int BUILT_IN_PERCENT = 9;
  private static final int BUILT_IN_PERCENT_DECIMALS = 10;

  private final Map<Integer, String> formats = new HashMap<>();
  private final ArrayList<Shown> styles = new ArrayList<>();
  private boolean inCellFormats;

  /** How each style shows numbers, by style index. */
  Shown[] styles() {
    return styles.toArray(new Shown[0]);
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes) {
    switch (ExcelXml.local(name)) {
      case "numFmt" -> {
        String code = ExcelXml.attribute(attributes, "formatCode");
        formats.put(number(attributes), code == null ? "" : code);
      }
      case "cellXfs" -> inCellFormats = true;
      case "xf" -> {
        if (inCellFormats) {
          styles.add(shown(number(attributes)));
        }
      }
      default -> {}
    }
  }

  @Override
  public void endElement(String uri, String local, String name) {
    if (ExcelXml.local(name).equals("cellXfs")) {
      inCellFormats = false;
    }
  }

  private static int number(Attributes attributes) {
    String id = ExcelXml.attribute(attributes, "numFmtId");
    Integer number = id == null ? null : Ints.tryParse(id);
    return number == null ? 0 : number;
  }

  private Shown shown(int format) {
    String code = formats.get(format);
    if (format == BUILT_IN_PERCENT || format == BUILT_IN_PERCENT_DECIMALS) {
      return Shown.PERCENT;
    }
    if (code != null && showsPercent(code)) {
      return Shown.PERCENT;
    }
    return DateUtil.isADateFormat(format, code) ? Shown.DATE : Shown.PLAIN;
  }

  /** Whether a percent sign stands in the format outside of quoted and escaped text. */
  private static boolean showsPercent(String code) {
    boolean quoted = false;
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '\\' || c == '_' || c == '*')) {
        i++;
      } else if (!quoted && c == '%') {
        return true;
      }
    }
    return false;
  }
}
