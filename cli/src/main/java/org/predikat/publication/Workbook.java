package org.predikat.publication;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.predikat.files.Archive;

/**
 * An Excel workbook being written row by row, so that a million rows fit in little memory. Its
 * bytes depend on its contents alone: neither the document's properties nor the archive's entries
 * hold a clock time.
 */
final class Workbook implements Closeable {
  /** Rows of a sheet that stay in memory. */
  private static final int WINDOW = 100;

  private static final byte[] BLUE = {0x1F, 0x3A, 0x5F};
  private static final byte[] PALE = {(byte) 0xE8, (byte) 0xEE, (byte) 0xF5};
  private static final byte[] LINE = {(byte) 0xBF, (byte) 0xC9, (byte) 0xD6};

  private final SXSSFWorkbook book = new SXSSFWorkbook(WINDOW);
  private final Styles styles = new Styles(book);

  /** Looks of cells, made once per workbook. */
  static final class Styles {
    final CellStyle header;
    final CellStyle headerNumber;
    final CellStyle exactText;
    final CellStyle title;
    final CellStyle subtitle;
    final CellStyle heading;
    final CellStyle text;
    final CellStyle wrapped;
    final CellStyle integer;
    final CellStyle decimal;
    final CellStyle exact;
    final CellStyle totalText;
    final CellStyle totalInteger;

    private final SXSSFWorkbook book;

    Styles(SXSSFWorkbook book) {
      this.book = book;
      Font white = font(true, 10);
      white.setColor(IndexedColors.WHITE.getIndex());
      header = header(white, HorizontalAlignment.LEFT);
      header.setIndention((short) 1);
      headerNumber = header(white, HorizontalAlignment.RIGHT);
      title = plain(font(true, 15));
      subtitle = plain(font(false, 10));
      heading = plain(font(true, 12));
      Font normal = font(false, 10);
      text = ruled();
      text.setFont(normal);
      text.setAlignment(HorizontalAlignment.LEFT);
      text.setIndention((short) 1);
      wrapped = ruled();
      wrapped.setFont(normal);
      wrapped.setWrapText(true);
      wrapped.setAlignment(HorizontalAlignment.LEFT);
      wrapped.setIndention((short) 1);
      exactText = ruled();
      exactText.setFont(normal);
      exactText.setAlignment(HorizontalAlignment.RIGHT);
      integer = number("#,##0", normal);
      decimal = number("0.00", normal);
      exact = number("0.00####", normal);
      totalText = ruled();
      totalText.setFont(font(true, 10));
      totalText.setAlignment(HorizontalAlignment.LEFT);
      totalText.setIndention((short) 1);
      fill(totalText, PALE);
      totalInteger = number("#,##0", font(true, 10));
      fill(totalInteger, PALE);
    }

    private Font font(boolean bold, int points) {
      Font font = book.createFont();
      font.setFontName("Calibri");
      font.setBold(bold);
      font.setFontHeightInPoints((short) points);
      return font;
    }

    private CellStyle header(Font font, HorizontalAlignment alignment) {
      CellStyle style = ruled();
      style.setFont(font);
      fill(style, BLUE);
      style.setAlignment(alignment);
      style.setVerticalAlignment(VerticalAlignment.CENTER);
      style.setWrapText(true);
      return style;
    }

    private CellStyle plain(Font font) {
      CellStyle style = book.createCellStyle();
      style.setFont(font);
      return style;
    }

    private CellStyle ruled() {
      CellStyle style = book.createCellStyle();
      style.setVerticalAlignment(VerticalAlignment.TOP);
      style.setBorderBottom(BorderStyle.THIN);
      ((XSSFCellStyle) style).setBottomBorderColor(new XSSFColor(LINE));
      return style;
    }

    private CellStyle number(String format, Font font) {
      CellStyle style = ruled();
      style.setFont(font);
      style.setAlignment(HorizontalAlignment.RIGHT);
      style.setDataFormat(book.createDataFormat().getFormat(format));
      return style;
    }

    private static void fill(CellStyle style, byte[] colour) {
      ((XSSFCellStyle) style).setFillForegroundColor(new XSSFColor(colour));
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
  }

  Workbook(String title, String subject) {
    PackagePropertiesPart properties =
        book.getXSSFWorkbook().getProperties().getCoreProperties().getUnderlyingProperties();
    properties.setCreatorProperty("predikat");
    properties.setTitleProperty(title);
    properties.setSubjectProperty(subject);
    book.getXSSFWorkbook()
        .getProperties()
        .getExtendedProperties()
        .getUnderlyingProperties()
        .setApplication("predikat");
  }

  /** A new sheet. */
  SXSSFSheet sheet(String name) {
    SXSSFSheet sheet = book.createSheet(name);
    sheet.setDisplayGridlines(false);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    sheet.getPrintSetup().setFitHeight((short) 0);
    return sheet;
  }

  /** Looks of cells. */
  Styles styles() {
    return styles;
  }

  /** Saves the workbook; {@code beside} is a path for a passing file, which is gone afterwards. */
  void save(OutputStream out, Path beside) throws IOException {
    Archive.save(book, out, beside);
  }

  @Override
  public void close() throws IOException {
    book.close();
  }
}
