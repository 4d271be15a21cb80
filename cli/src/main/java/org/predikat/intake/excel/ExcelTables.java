package org.predikat.intake.excel;

import com.google.common.collect.ImmutableList;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.predikat.intake.cells.RowSink;
import org.predikat.intake.cells.UnreadableException;
import org.predikat.round.Notice;
import org.predikat.round.NoticeCode;
import org.predikat.round.Place;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The sheets of an Excel workbook (.xlsx, .xlsm) as streams of rows. Nothing but the distinct texts
 * is held in memory. The file is open until {@link #close}; its sheets may be read by several
 * threads at once. Scores come from the stored values, never from what a cell displays.
 */
public final class ExcelTables implements Closeable {
  /** Whether a sheet's tab can be seen. */
  public enum Visibility {
    VISIBLE,
    HIDDEN,
    VERY_HIDDEN
  }

  /**
   * A sheet of the workbook.
   *
   * @param name title on the tab, as it stands
   * @param visibility whether the tab can be seen
   * @param relation where the workbook keeps it
   */
  public record Sheet(String name, Visibility visibility, String relation) {}

  /**
   * What was met in a sheet besides its rows.
   *
   * @param rows rows with content
   * @param hiddenRows rows with content that are hidden
   * @param firstHidden first of them; 0 when there is none
   * @param formulas cells with a formula
   * @param firstFormula row of the first of them; 0 when there is none
   * @param merges merged ranges such as A1:D1, the first thousand
   */
  public record Report(
      long rows,
      long hiddenRows,
      int firstHidden,
      long formulas,
      int firstFormula,
      ImmutableList<String> merges) {}

  private final OPCPackage pack;
  private final XSSFReader reader;
  private final String name;
  private final ExcelLimits limits;
  private final ExcelBook book;
  private final ImmutableList<Sheet> sheets;
  private final ImmutableList<Notice> notices;

  private ExcelTables(
      OPCPackage pack,
      XSSFReader reader,
      String name,
      ExcelLimits limits,
      ExcelBook book,
      ImmutableList<Sheet> sheets,
      ImmutableList<Notice> notices) {
    this.pack = pack;
    this.reader = reader;
    this.name = name;
    this.limits = limits;
    this.book = book;
    this.sheets = sheets;
    this.notices = notices;
  }

  /**
   * Opens a workbook and reads what its sheets share.
   *
   * @param path the workbook
   * @param name how notices call it
   * @throws UnreadableException when it is no workbook, or one that is refused
   * @throws IOException when the file itself cannot be reached
   */
  public static ExcelTables open(Path path, String name, ExcelLimits limits)
      throws UnreadableException, IOException {
    ExcelPackage.checkKind(path, name);
    OPCPackage pack = ExcelPackage.open(path.toFile(), name);
    boolean opened = false;
    try {
      ExcelTables tables = of(pack, name, limits);
      opened = true;
      return tables;
    } catch (IOException | OpenXML4JException | SAXException | RuntimeException e) {
      throw ExcelPackage.unreadable(e, Place.file(name));
    } finally {
      if (!opened) {
        pack.revert();
      }
    }
  }

  private static ExcelTables of(OPCPackage pack, String name, ExcelLimits limits)
      throws UnreadableException, IOException, OpenXML4JException, SAXException {
    XSSFReader reader = new XSSFReader(pack, true);
    ExcelWorkbook workbook = new ExcelWorkbook();
    parse(reader.getWorkbookData(), workbook);
    ExcelStyles styles = new ExcelStyles();
    parse(reader.getStylesData(), styles);
    ExcelStrings strings =
        new ExcelStrings(
            limits,
            ExcelPackage.notice(
                NoticeCode.EXCEL_TOO_MUCH_TEXT, name, Long.toString(limits.allText())));
    parse(reader.getSharedStringsData(), strings);
    ImmutableList<Sheet> sheets = workbook.sheets();
    if (sheets.size() > limits.sheets()) {
      throw new UnreadableException(
          ExcelPackage.notice(
              NoticeCode.EXCEL_TOO_MANY_SHEETS,
              name,
              Integer.toString(sheets.size()),
              Integer.toString(limits.sheets())));
    }
    ImmutableList.Builder<Notice> notices = ImmutableList.builder();
    if (!pack.getPartsByContentType("application/vnd.ms-office.vbaProject").isEmpty()) {
      notices.add(ExcelPackage.notice(NoticeCode.EXCEL_MACROS, name));
    }
    if (workbook.externalLinks()) {
      notices.add(ExcelPackage.notice(NoticeCode.EXCEL_EXTERNAL_LINKS, name));
    }
    ExcelBook book =
        new ExcelBook(
            strings.strings(), styles.styles(), workbook.from1904(), workbook.resultsPending());
    return new ExcelTables(pack, reader, name, limits, book, sheets, notices.build());
  }

  /** Sheets in the order of their tabs, hidden ones included. */
  public ImmutableList<Sheet> sheets() {
    return sheets;
  }

  /** Remarks about the workbook as a whole. */
  public ImmutableList<Notice> notices() {
    return notices;
  }

  /** Sheets whose name is the given one but for case and spaces; more than one is ambiguous. */
  public ImmutableList<Sheet> named(String table) {
    String wanted = key(table);
    return sheets.stream()
        .filter(sheet -> key(sheet.name()).equals(wanted))
        .collect(ImmutableList.toImmutableList());
  }

  /** A sheet name without case and spaces, no-break spaces included. */
  public static String key(String sheetName) {
    return sheetName.replaceAll("[\\s\\u00A0]+", "").toLowerCase(Locale.ROOT);
  }

  /**
   * Sends the rows of a sheet to the sink. May run beside the reading of other sheets.
   *
   * @throws UnreadableException when the sheet is broken or larger than the limits; rows before the
   *     break have been sent by then
   */
  public Report read(Sheet sheet, RowSink sink) throws UnreadableException {
    ExcelSheetHandler handler = new ExcelSheetHandler(name, sheet.name(), book, limits, sink);
    try {
      parse(part(sheet), handler);
    } catch (ExcelSheetHandler.EnoughException enough) {
      return handler.report();
    } catch (IOException | SAXException e) {
      throw ExcelPackage.unreadable(e, handler.place());
    }
    return handler.report();
  }

  /**
   * The part of a sheet. Finding it fails in unchecked ways too; apart from the parsing, where
   * those are faults of ours. One at a time, since POI promises its package to one thread only; the
   * parts once found read the file each at their own position.
   */
  private synchronized InputStream part(Sheet sheet) throws UnreadableException {
    try {
      return reader.getSheet(sheet.relation());
    } catch (IOException | OpenXML4JException | RuntimeException e) {
      throw ExcelPackage.unreadable(e, new Place(name, sheet.name(), 0, 0, ""));
    }
  }

  /** Lets go of the file; no sheet can be read any more. */
  @Override
  public void close() {
    pack.revert();
  }

  /** Parses a part; a workbook may lack it. */
  private static void parse(InputStream part, DefaultHandler handler)
      throws IOException, SAXException {
    if (part == null) {
      return;
    }
    try (part) {
      ExcelXml.parse(part, handler);
    }
  }
}
