package org.predikat.worksheet.template;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A sheet in the making. Rows and columns are counted from 0; formulas count rows from 1. */
final class Grid {
  /** Height of a line of text, in parts of a point: 20 make one. */
  private static final int LINE = 264;

  /** What is left free above and below the text of a row. */
  private static final int SPACE = 60;

  /** Rows of a spreadsheet end at 409 points. */
  private static final int MOST_HEIGHT = 8000;

  /** A cell that differs from worksheet to worksheet. */
  record LiveCell(String reference, Live what) {}

  private final XSSFSheet sheet;
  private final List<LiveCell> live = new ArrayList<>();

  Grid(XSSFSheet sheet) {
    this.sheet = sheet;
  }

  XSSFSheet sheet() {
    return sheet;
  }

  /** Cells that differ, row by row from left to right as long as they were put so. */
  ImmutableList<LiveCell> live() {
    return ImmutableList.copyOf(live);
  }

  Grid style(int row, int column, CellStyle style) {
    cell(row, column).setCellStyle(style);
    return this;
  }

  /** Puts a style on the cells of a row from one column to another, both included. */
  Grid style(int row, int from, int to, CellStyle style) {
    for (int column = from; column <= to; column++) {
      style(row, column, style);
    }
    return this;
  }

  Grid text(int row, int column, String text, CellStyle style) {
    XSSFCell cell = cell(row, column);
    cell.setCellValue(text);
    cell.setCellStyle(style);
    return this;
  }

  /** A number that stays; a cell of a workbook can hold nothing but a double. */
  Grid number(int row, int column, BigDecimal number, CellStyle style) {
    XSSFCell cell = cell(row, column);
    cell.setCellValue(number.doubleValue());
    cell.setCellStyle(style);
    return this;
  }

  /** A formula whose result differs from worksheet to worksheet. */
  Grid formula(int row, int column, Live what, String formula, CellStyle style) {
    XSSFCell cell = cell(row, column);
    cell.setCellFormula(formula);
    cell.setCellStyle(style);
    return live(cell, what);
  }

  /** A cell for an entry. */
  Grid entry(int row, int column, Live what, CellStyle style) {
    XSSFCell cell = cell(row, column);
    cell.setCellStyle(style);
    return live(cell, what);
  }

  Grid merge(int row, int from, int to) {
    if (to > from) {
      sheet.addMergedRegion(new CellRangeAddress(row, row, from, to));
    }
    return this;
  }

  /** Height for so many lines of text. */
  Grid lines(int row, int lines) {
    row(row).setHeight((short) Math.min(MOST_HEIGHT, SPACE + Math.max(1, lines) * LINE));
    return this;
  }

  /** Lines that a text takes in a column of so many characters, broken between words. */
  static int lines(String text, int width) {
    int lines = 0;
    for (String paragraph : text.split("\n", -1)) {
      int used = 0;
      lines++;
      for (String word : paragraph.split(" ", -1)) {
        if (used > 0 && used + 1 + word.length() > width) {
          lines++;
          used = word.length();
        } else {
          used += (used > 0 ? 1 : 0) + word.length();
        }
      }
    }
    return lines;
  }

  private Grid live(XSSFCell cell, Live what) {
    live.add(new LiveCell(cell.getReference(), what));
    return this;
  }

  private XSSFRow row(int row) {
    XSSFRow found = sheet.getRow(row);
    return found == null ? sheet.createRow(row) : found;
  }

  private XSSFCell cell(int row, int column) {
    XSSFRow in = row(row);
    XSSFCell found = in.getCell(column);
    return found == null ? in.createCell(column) : found;
  }
}
