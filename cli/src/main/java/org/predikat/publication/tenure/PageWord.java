package org.predikat.publication.tenure;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Path;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.predikat.files.Archive;

/**
 * A document as a Word file: A4 upright, headings with styles of their own, tables that repeat
 * their header on every page, page numbers at the foot. Its bytes depend on its contents alone.
 */
final class PageWord {
  /** Space beside the text of a cell, in twentieths of a point. */
  private static final int CELL_SIDE = 90;

  private static final String LINES = "BFC9D6";
  private static final String PALE = "E8EEF5";
  private static final String BLUE = "1F3A5F";

  private final XWPFDocument document = new XWPFDocument();

  private PageWord() {}

  /**
   * Writes the document.
   *
   * @param out is closed
   * @param beside path for a passing file, which is gone afterwards
   */
  static void write(Page page, OutputStream out, Path beside) throws IOException {
    PageWord word = new PageWord();
    try (XWPFDocument document = word.document) {
      WordLook.set(document, page.title(), page.footer());
      word.page(page);
      Archive.save(document, out, beside);
    }
  }

  private void page(Page page) {
    paragraph(WordLook.TITLE, page.title());
    if (!page.subtitle().isEmpty()) {
      paragraph(WordLook.SUBTITLE, page.subtitle());
    }
    for (Page.Block block : page.blocks()) {
      if (block instanceof Page.Heading heading) {
        paragraph(WordLook.HEADING, heading.text());
      } else if (block instanceof Page.Paragraph paragraph) {
        paragraph(WordLook.BODY, paragraph.text());
      } else if (block instanceof Page.Open open) {
        open.items().forEach(this::open);
      } else if (block instanceof Page.Table table) {
        table(table);
      }
    }
  }

  private void paragraph(String style, String text) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(style);
    paragraph.createRun().setText(text);
  }

  private void open(String item) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(WordLook.OPEN);
    XWPFRun box = paragraph.createRun();
    // A font that has the box on every machine that Word runs on.
    box.setFontFamily("MS Gothic");
    box.setText("\u2610");
    XWPFRun text = paragraph.createRun();
    text.addTab();
    text.setText(item);
  }

  private void table(Page.Table table) {
    boolean facts = table.header().isEmpty();
    int rows = table.rows().size() + (facts ? 0 : 1);
    XWPFTable drawn = document.createTable(rows, table.shares().size());
    frame(drawn, table.shares());
    if (!facts) {
      XWPFTableRow header = drawn.getRow(0);
      header.setRepeatHeader(true);
      header.setCantSplitRow(true);
      fill(header, table.header(), table, WordLook.TABLE_HEADER);
      header.getTableCells().forEach(cell -> cell.setColor(BLUE));
    }
    for (int index = 0; index < table.rows().size(); index++) {
      XWPFTableRow row = drawn.getRow(index + rows - table.rows().size());
      row.setCantSplitRow(true);
      fill(row, table.rows().get(index), table, WordLook.TABLE_CELL);
      if (facts) {
        row.getCell(0).setColor(PALE);
        row.getCell(0).getParagraphs().get(0).getRuns().forEach(run -> run.setBold(true));
      }
    }
    // Space below; two tables without a paragraph between them would become one.
    paragraph(WordLook.GAP, "");
  }

  private static void frame(XWPFTable table, ImmutableList<Integer> shares) {
    table.setWidth(WordLook.TEXT_WIDTH);
    table.setTableAlignment(TableRowAlign.LEFT);
    table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
    // Word sets the text of a cell, not its border, in line with the paragraphs around.
    CTTblWidth indent = table.getCTTbl().getTblPr().addNewTblInd();
    indent.setType(STTblWidth.DXA);
    indent.setW(BigInteger.valueOf(CELL_SIDE));
    CTTblGrid grid = table.getCTTbl().addNewTblGrid();
    shares.forEach(share -> grid.addNewGridCol().setW(width(share)));
    table.setTopBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, LINES);
    table.setBottomBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, LINES);
    table.setLeftBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, LINES);
    table.setRightBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, LINES);
    table.setInsideHBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, LINES);
    table.setInsideVBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, LINES);
    table.setCellMargins(40, CELL_SIDE, 40, CELL_SIDE);
    for (XWPFTableRow row : table.getRows()) {
      for (int column = 0; column < shares.size(); column++) {
        XWPFTableCell cell = row.getCell(column);
        cell.setWidth(width(shares.get(column)).toString());
      }
    }
  }

  private static BigInteger width(int share) {
    return BigInteger.valueOf((long) WordLook.TEXT_WIDTH * share / 100);
  }

  private static void fill(
      XWPFTableRow row, ImmutableList<String> texts, Page.Table table, String style) {
    for (int column = 0; column < texts.size(); column++) {
      XWPFParagraph paragraph = row.getCell(column).getParagraphs().get(0);
      paragraph.setStyle(style);
      if (table.numeric().contains(column)) {
        paragraph.setAlignment(ParagraphAlignment.RIGHT);
      }
      paragraph.createRun().setText(texts.get(column));
    }
  }
}
