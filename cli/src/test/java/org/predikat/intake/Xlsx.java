package org.predikat.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes workbooks down to the XML, so that a test says exactly what stands in the file: also what
 * no well-behaved program would write. The same calls give the same bytes.
 */
public final class Xlsx {
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

  private final List<String> sheets = new ArrayList<>();
  private final List<String> overrides = new ArrayList<>();
  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private String properties = "";
  private String tail = "";
  private String main =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
  private String relations = "";

  /** Adds a visible sheet; the XML stands inside of {@code worksheet}. */
  public Xlsx sheet(String name, String xml) {
    return sheet(name, "visible", xml);
  }

  /** Adds a sheet with a state: visible, hidden or veryHidden. */
  public Xlsx sheet(String name, String state, String xml) {
    return sheetPart(
        name, state, HEAD + "<worksheet xmlns=\"" + MAIN + "\">" + xml + "</worksheet>");
  }

  /** Adds a sheet whose whole part is given. */
  public Xlsx sheetPart(String name, String state, String part) {
    int number = sheets.size() + 1;
    sheets.add(
        "<sheet name=\""
            + escape(name)
            + "\" sheetId=\""
            + number
            + "\" state=\""
            + state
            + "\" r:id=\"rId"
            + number
            + "\"/>");
    String path = "xl/worksheets/sheet" + number + ".xml";
    relate("rId" + number, OFFICE + "/worksheet", "worksheets/sheet" + number + ".xml");
    override(path, "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml");
    return part(path, part);
  }

  /** Adds a sheet from rows of text cells, written as inline strings; an empty text is no cell. */
  public Xlsx table(String name, String[]... rows) {
    StringBuilder xml = new StringBuilder("<sheetData>");
    for (int i = 0; i < rows.length; i++) {
      xml.append("<row r=\"").append(i + 1).append("\">");
      for (int j = 0; j < rows[i].length; j++) {
        if (!rows[i][j].isEmpty()) {
          xml.append(text(reference(i + 1, j + 1), rows[i][j]));
        }
      }
      xml.append("</row>");
    }
    return sheet(name, xml.append("</sheetData>").toString());
  }

  /** A cell that holds a text. */
  public static String text(String reference, String text) {
    return "<c r=\""
        + reference
        + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
        + escape(text)
        + "</t></is></c>";
  }

  /** A cell that holds a number as stored. */
  public static String number(String reference, String value) {
    return "<c r=\"" + reference + "\"><v>" + value + "</v></c>";
  }

  /** A reference such as AB12 from a row and a column, both from 1. */
  public static String reference(int row, int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
      letters.append((char) ('A' + (rest - 1) % 26));
    }
    return letters.reverse().toString() + row;
  }

  /** Shared strings, each given as the XML inside of {@code si}. */
  public Xlsx strings(String... items) {
    StringBuilder xml = new StringBuilder(HEAD + "<sst xmlns=\"" + MAIN + "\">");
    for (String item : items) {
      xml.append("<si>").append(item).append("</si>");
    }
    relate("rIdStrings", OFFICE + "/sharedStrings", "sharedStrings.xml");
    override(
        "xl/sharedStrings.xml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml");
    return part("xl/sharedStrings.xml", xml.append("</sst>").toString());
  }

  /** Styles: style 0 is plain, the following have the given format codes. */
  public Xlsx styles(String... formats) {
    StringBuilder codes = new StringBuilder();
    StringBuilder styles = new StringBuilder("<xf numFmtId=\"0\"/>");
    for (int i = 0; i < formats.length; i++) {
      codes.append("<numFmt numFmtId=\"").append(164 + i).append("\" formatCode=\"");
      codes.append(escape(formats[i])).append("\"/>");
      styles.append("<xf numFmtId=\"").append(164 + i).append("\"/>");
    }
    relate("rIdStyles", OFFICE + "/styles", "styles.xml");
    override(
        "xl/styles.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml");
    return part(
        "xl/styles.xml",
        HEAD
            + "<styleSheet xmlns=\""
            + MAIN
            + "\"><numFmts>"
            + codes
            + "</numFmts><cellXfs>"
            + styles
            + "</cellXfs></styleSheet>");
  }

  /** Attributes of {@code workbookPr}, such as {@code date1904="1"}. */
  public Xlsx properties(String attributes) {
    properties = attributes;
    return this;
  }

  /** XML behind the list of sheets, such as {@code calcPr}. */
  public Xlsx tail(String xml) {
    tail = xml;
    return this;
  }

  /** Makes it a workbook with macros. */
  public Xlsx macros() {
    main = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
    relate("rIdMacros", "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vba");
    override("xl/vba", "application/vnd.ms-office.vbaProject");
    return part("xl/vba", "not really macros");
  }

  /** Adds or replaces a part. */
  public Xlsx part(String path, String content) {
    parts.put(path, content.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Writes the workbook, and its folders where they are missing. */
  public void write(Path file) throws IOException {
    Map<String, byte[]> all = new LinkedHashMap<>();
    put(
        all,
        "[Content_Types].xml",
        "<Types xmlns=\""
            + PACKAGE
            + "content-types\"><Default Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
            + " Extension=\"xml\" ContentType=\"application/xml\"/><Override"
            + " PartName=\"/xl/workbook.xml\" ContentType=\""
            + main
            + "\"/>"
            + String.join("", overrides)
            + "</Types>");
    put(
        all,
        "_rels/.rels",
        "<Relationships xmlns=\""
            + PACKAGE
            + "relationships\"><Relationship Id=\"rId1\" Type=\""
            + OFFICE
            + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
    put(
        all,
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + relations + "</Relationships>");
    put(
        all,
        "xl/workbook.xml",
        "<workbook xmlns=\""
            + MAIN
            + "\" xmlns:r=\""
            + OFFICE
            + "\"><workbookPr "
            + properties
            + "/><sheets>"
            + String.join("", sheets)
            + "</sheets>"
            + tail
            + "</workbook>");
    all.putAll(parts);
    if (file.getParent() != null) {
      Files.createDirectories(file.getParent());
    }
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : all.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setLastModifiedTime(FileTime.fromMillis(0));
        zip.putNextEntry(entry);
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
  }

  private void relate(String id, String type, String target) {
    relations +=
        "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
  }

  private void override(String path, String type) {
    overrides.add("<Override PartName=\"/" + path + "\" ContentType=\"" + type + "\"/>");
  }

  private static void put(Map<String, byte[]> parts, String path, String xml) {
    parts.put(path, (HEAD + xml).getBytes(StandardCharsets.UTF_8));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
