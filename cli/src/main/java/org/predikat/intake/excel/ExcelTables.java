package org.predikat.intake.excel;

import com.google.common.collect.ImmutableList;
import java.io.File;
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
 * is held in memory. Sheets may be read by several threads at once, as each reading opens the file
 * anew. Scores come from the stored values, never from what a cell displays.
 */
public final class ExcelTables {
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

  private final File file;
  private final String name;
  private final ExcelLimits limits;
  private final ExcelBook book;
  private final ImmutableList<Sheet> sheets;
  private final ImmutableList<Notice> notices;

  private ExcelTables(
      File file,
      String name,
      ExcelLimits limits,
      ExcelBook book,
      ImmutableList<Sheet> sheets,
      ImmutableList<Notice> notices) {
    this.file = file;
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
    File file = path.toFile();
    ExcelPackage.checkParts(file, name);
    ImmutableList.Builder<Notice> notices = ImmutableList.builder();
    ExcelWorkbook workbook = new ExcelWorkbook();
    ExcelStyles styles = new ExcelStyles();
    ExcelStrings strings =
        new ExcelStrings(
            limits,
            ExcelPackage.notice(
                NoticeCode.EXCEL_TOO_MUCH_TEXT, name, Long.toString(limits.allText())));
    try (OPCPackage pack = ExcelPackage.open(file, name)) {
      XSSFReader reader = new XSSFReader(pack, true);
      parse(reader.getWorkbookData(), workbook);
      parse(reader.getStylesData(), styles);
      parse(reader.getSharedStringsData(), strings);
      if (!pack.getPartsByContentType("application/vnd.ms-office.vbaProject").isEmpty()) {
        notices.add(ExcelPackage.notice(NoticeCode.EXCEL_MACROS, name));
      }
    } catch (IOException | OpenXML4JException | SAXException | RuntimeException e) {
      throw ExcelPackage.unreadable(e, Place.file(name));
    }
    ImmutableList<Sheet> sheets = workbook.sheets();
    if (sheets.size() > limits.sheets()) {
      throw new UnreadableException(
          ExcelPackage.notice(
              NoticeCode.EXCEL_TOO_MANY_SHEETS,
              name,
              Integer.toString(sheets.size()),
              Integer.toString(limits.sheets())));
    }
    if (workbook.externalLinks()) {
      notices.add(ExcelPackage.notice(NoticeCode.EXCEL_EXTERNAL_LINKS, name));
    }
    ExcelBook book =
        new ExcelBook(
            strings.strings(), styles.styles(), workbook.from1904(), workbook.resultsPending());
    return new ExcelTables(file, name, limits, book, sheets, notices.build());
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
    try (OPCPackage pack = ExcelPackage.open(file, name)) {
      parse(sheetData(pack, sheet), handler);
    } catch (ExcelSheetHandler.EnoughException enough) {
      return handler.report();
    } catch (IOException | SAXException e) {
      throw ExcelPackage.unreadable(e, handler.place());
    }
    return handler.report();
  }

  /**
   * Opening fails in unchecked ways too; apart from the parsing, where those are faults of ours.
   */
  private InputStream sheetData(OPCPackage pack, Sheet sheet) throws UnreadableException {
    try {
      return new XSSFReader(pack, true).getSheet(sheet.relation());
    } catch (IOException | OpenXML4JException | RuntimeException e) {
      throw ExcelPackage.unreadable(e, new Place(name, sheet.name(), 0, 0, ""));
    }
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
