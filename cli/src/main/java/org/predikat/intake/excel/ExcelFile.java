package org.predikat.intake.excel;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.predikat.intake.cells.RowSink;
import org.predikat.intake.cells.UnreadableException;
import org.predikat.intake.excel.ExcelTables.Sheet;
import org.predikat.round.Notice;
import org.predikat.round.NoticeCode;
import org.predikat.round.Place;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A small workbook that is open, for reading thousands of them one after the other. Unlike {@link
 * ExcelTables} it opens the archive once, parses no part before it is asked for, and holds every
 * part to a size; POI's package model is left out, since it builds trees of XML in memory from
 * parts that the file itself declares. For one thread.
 */
public final class ExcelFile implements Closeable {
  /** A part may unpack to this many bytes: the official worksheet has 0.2 million. */
  private static final long LARGEST_PART = 32_000_000;

  private static final int MOST_PARTS = 1000;
  private static final String OFFICE_DOCUMENT = "/officeDocument";

  private final ZipSecureFile zip;
  private final String name;
  private final ExcelLimits limits;
  private final XMLReader parser;
  private final Map<String, ZipArchiveEntry> parts = new HashMap<>();
  private ImmutableMap<String, ExcelRelations.Target> relations = ImmutableMap.of();
  private final ExcelWorkbook workbook = new ExcelWorkbook();
  private ExcelBook book;

  private ExcelFile(ZipSecureFile zip, String name, ExcelLimits limits, XMLReader parser) {
    this.zip = zip;
    this.name = name;
    this.limits = limits;
    this.parser = parser;
  }

  /**
   * Opens a workbook and reads its list of sheets.
   *
   * @param path the workbook
   * @param name how notices call it
   * @throws UnreadableException when it is no workbook, or one that is refused
   * @throws IOException when the file itself cannot be reached
   */
  public static ExcelFile open(Path path, String name, ExcelLimits limits)
      throws UnreadableException, IOException {
    ExcelPackage.checkKind(path, name);
    ExcelFile file = null;
    boolean opened = false;
    try {
      file = new ExcelFile(ExcelPackage.zip(path.toFile()), name, limits, ExcelXml.reader());
      file.list();
      file.readWorkbook();
      opened = true;
      return file;
    } catch (IOException | SAXException | RuntimeException e) {
      throw ExcelPackage.unreadable(e, Place.file(name));
    } finally {
      if (!opened && file != null) {
        file.close();
      }
    }
  }

  private void list() throws UnreadableException {
    for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
      String part = entry.getName().toLowerCase(Locale.ROOT);
      if (!part.endsWith("/") && parts.put(part, entry) != null) {
        throw damaged("ZIP");
      }
      if (parts.size() > MOST_PARTS) {
        throw damaged("OPC");
      }
    }
    ExcelPackage.checkNames(parts.keySet(), name);
  }

  private void readWorkbook() throws UnreadableException, IOException, SAXException {
    // What Excel itself insists on; nothing here needs it.
    parse("[content_types].xml", new DefaultHandler());
    String main = "xl/workbook.xml";
    ExcelRelations root = new ExcelRelations("");
    parse("_rels/.rels", root);
    for (ExcelRelations.Target target : root.targets().values()) {
      main = target.type().endsWith(OFFICE_DOCUMENT) ? target.part() : main;
    }
    int slash = main.lastIndexOf('/');
    String folder = main.substring(0, slash + 1);
    ExcelRelations own = new ExcelRelations(folder);
    parse(folder + "_rels/" + main.substring(slash + 1) + ".rels", own);
    relations = own.targets();
    if (!parts.containsKey(main)) {
      throw damaged("OPC");
    }
    parse(main, workbook);
    if (sheets().size() > limits.sheets()) {
      throw new UnreadableException(
          ExcelPackage.notice(
              NoticeCode.EXCEL_TOO_MANY_SHEETS,
              name,
              Integer.toString(sheets().size()),
              Integer.toString(limits.sheets())));
    }
  }

  /** Sheets in the order of their tabs, hidden ones included. */
  public ImmutableList<Sheet> sheets() {
    return workbook.sheets();
  }

  /** Remarks about the workbook as a whole. */
  public ImmutableList<Notice> notices() {
    ImmutableList.Builder<Notice> notices = ImmutableList.builder();
    if (relations.values().stream().anyMatch(each -> each.type().endsWith("/vbaProject"))) {
      notices.add(ExcelPackage.notice(NoticeCode.EXCEL_MACROS, name));
    }
    if (workbook.externalLinks()) {
      notices.add(ExcelPackage.notice(NoticeCode.EXCEL_EXTERNAL_LINKS, name));
    }
    return notices.build();
  }

  /**
   * Whether the workbook asks to be calculated when it is opened, so that no stored result counts.
   */
  public boolean resultsPending() {
    return workbook.resultsPending();
  }

  /**
   * Sends the rows of a sheet to the sink. Numbers come as they are stored, whatever their format
   * shows, unless the styles are asked for too.
   *
   * @param styled whether to tell percentages and dates from plain numbers, as tables do
   * @throws UnreadableException when the sheet is broken or larger than the limits
   */
  public ExcelTables.Report read(Sheet sheet, boolean styled, RowSink sink)
      throws UnreadableException {
    ExcelRelations.Target target = relations.get(sheet.relation());
    if (target == null || !parts.containsKey(target.part())) {
      throw new UnreadableException(
          new Notice(
              NoticeCode.EXCEL_DAMAGED,
              new Place(name, sheet.name(), 0, 0, ""),
              "",
              "",
              ImmutableList.of("OPC")));
    }
    ExcelSheetHandler handler =
        new ExcelSheetHandler(name, sheet.name(), book(styled), limits, sink);
    try {
      parse(target.part(), handler);
    } catch (ExcelSheetHandler.EnoughException enough) {
      return handler.report();
    } catch (IOException | SAXException e) {
      throw ExcelPackage.unreadable(e, handler.place());
    }
    return handler.report();
  }

  private ExcelBook book(boolean styled) throws UnreadableException {
    if (book == null) {
      ExcelStrings strings =
          new ExcelStrings(
              limits,
              ExcelPackage.notice(
                  NoticeCode.EXCEL_TOO_MUCH_TEXT, name, Long.toString(limits.allText())));
      parseRelated("/sharedStrings", strings);
      book =
          new ExcelBook(
              strings.strings(),
              new ExcelStyles.Shown[0],
              workbook.from1904(),
              workbook.resultsPending());
    }
    if (!styled) {
      return book;
    }
    ExcelStyles styles = new ExcelStyles();
    parseRelated("/styles", styles);
    return new ExcelBook(book.strings(), styles.styles(), book.from1904(), book.resultsPending());
  }

  private void parseRelated(String type, DefaultHandler handler) throws UnreadableException {
    try {
      for (ExcelRelations.Target target : relations.values()) {
        if (target.type().endsWith(type)) {
          parse(target.part(), handler);
          return;
        }
      }
    } catch (IOException | SAXException e) {
      throw ExcelPackage.unreadable(e, Place.file(name));
    }
  }

  private void parse(String part, DefaultHandler handler) throws IOException, SAXException {
    ZipArchiveEntry entry = parts.get(part);
    if (entry == null) {
      return;
    }
    try (InputStream in = new BoundedPart(zip.getInputStream(entry), LARGEST_PART, name)) {
      ExcelXml.parse(parser, in, handler);
    }
  }

  private UnreadableException damaged(String detail) {
    return new UnreadableException(ExcelPackage.notice(NoticeCode.EXCEL_DAMAGED, name, detail));
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException ignored) {
      // It was only read from.
    }
  }
}
