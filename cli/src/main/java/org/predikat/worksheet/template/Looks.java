package org.predikat.worksheet.template;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Looks of the cells of one workbook. Every cell is locked but those for entries. */
final class Looks {
  static final int DARK = 0x1F3A5F;
  static final int MIDDLE = 0xC9D7E8;
  static final int PALE = 0xE8EEF5;
  static final int FAINT = 0xF6F8FB;
  static final int LINE = 0xBFC9D6;
  static final int WHITE = 0xFFFFFF;
  static final int GREY = 0x6B7785;

  /** How much a line stands out. */
  enum Tone {
    PART(DARK, true, true),
    HALF(MIDDLE, true, false),
    AREA(PALE, true, false),
    SUB(FAINT, true, false),
    PLAIN(WHITE, false, false);

    private final int fill;
    private final boolean bold;
    private final boolean inverse;

    Tone(int fill, boolean bold, boolean inverse) {
      this.fill = fill;
      this.bold = bold;
      this.inverse = inverse;
    }
  }

  /** What a cell holds. */
  enum Kind {
    TEXT,
    WORDS,
    CENTRED,
    SMALL,
    WEIGHT,
    POINTS,
    SHARE,
    RATIO,
    ANSWER,
    NOTE
  }

  private final XSSFWorkbook book;
  private final Map<Tone, Map<Kind, XSSFCellStyle>> styles = new EnumMap<>(Tone.class);
  final XSSFCellStyle title;
  final XSSFCellStyle subtitle;
  final XSSFCellStyle label;
  final XSSFCellStyle fixedHead;
  final XSSFCellStyle openHead;
  final XSSFCellStyle progress;
  final XSSFCellStyle header;
  final XSSFCellStyle text;

  Looks(XSSFWorkbook book) {
    this.book = book;
    this.title = made(style -> style.setFont(font(true, 14, DARK)));
    this.subtitle = made(style -> style.setFont(font(false, 10, GREY)));
    this.label = made(style -> style.setFont(font(true, 10, GREY)));
    this.fixedHead = made(style -> style.setFont(font(false, 10, DARK)));
    this.openHead =
        made(
            style -> {
              style.setFont(font(false, 10, DARK));
              style.setLocked(false);
              style.setBorderBottom(BorderStyle.THIN);
              style.setBottomBorderColor(color(DARK));
              style.setAlignment(HorizontalAlignment.LEFT);
              // Text, so that an id such as 0012 stays as it is typed.
              style.setDataFormat(book.createDataFormat().getFormat("@"));
            });
    this.progress =
        made(
            style -> {
              style.setFont(font(true, 10, DARK));
              style.setAlignment(HorizontalAlignment.LEFT);
            });
    this.text = made(style -> style.setDataFormat(book.createDataFormat().getFormat("@")));
    this.header =
        made(
            style -> {
              style.setFont(font(true, 10, WHITE));
              fill(style, DARK);
              style.setAlignment(HorizontalAlignment.CENTER);
              style.setVerticalAlignment(VerticalAlignment.CENTER);
              style.setWrapText(true);
            });
  }

  /** The look of a cell on a line. */
  XSSFCellStyle of(Tone tone, Kind kind) {
    return styles
        .computeIfAbsent(tone, each -> new EnumMap<>(Kind.class))
        .computeIfAbsent(kind, each -> made(style -> dress(style, tone, kind)));
  }

  private void dress(XSSFCellStyle style, Tone tone, Kind kind) {
    int ink = tone.inverse ? WHITE : kind == Kind.SMALL ? GREY : 0;
    style.setFont(font(tone.bold && kind != Kind.SMALL, kind == Kind.SMALL ? 8 : 10, ink));
    fill(style, tone.fill);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBottomBorderColor(color(LINE));
    switch (kind) {
      case TEXT -> {
        style.setWrapText(tone == Tone.PLAIN);
        style.setAlignment(HorizontalAlignment.LEFT);
      }
      case WORDS -> {
        style.setWrapText(true);
        style.setAlignment(HorizontalAlignment.LEFT);
        style.setIndention((short) 1);
      }
      case CENTRED -> {
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setWrapText(true);
      }
      case SMALL -> style.setWrapText(false);
      case WEIGHT -> format(style, "0.00");
      case POINTS -> format(style, "0.00");
      case SHARE -> format(style, "0.00%");
      case RATIO -> {
        format(style, "0.00%");
        style.setAlignment(HorizontalAlignment.CENTER);
      }
      case ANSWER -> {
        style.setLocked(false);
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setLeftBorderColor(color(DARK));
        style.setRightBorderColor(color(DARK));
      }
      case NOTE -> {
        style.setLocked(false);
        style.setWrapText(true);
      }
    }
  }

  private void format(XSSFCellStyle style, String format) {
    style.setAlignment(HorizontalAlignment.RIGHT);
    style.setDataFormat(book.createDataFormat().getFormat(format));
  }

  private XSSFCellStyle made(Consumer<XSSFCellStyle> dresser) {
    XSSFCellStyle style = book.createCellStyle();
    dresser.accept(style);
    return style;
  }

  private XSSFFont font(boolean bold, int points, int ink) {
    XSSFFont font = book.createFont();
    font.setFontName("Calibri");
    font.setBold(bold);
    font.setFontHeightInPoints((short) points);
    font.setColor(color(ink));
    return font;
  }

  static XSSFColor color(int rgb) {
    return new XSSFColor(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb});
  }

  static void fill(XSSFCellStyle style, int rgb) {
    style.setFillForegroundColor(color(rgb));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }
}
