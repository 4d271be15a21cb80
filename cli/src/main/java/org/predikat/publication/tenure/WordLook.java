package org.predikat.publication.tenure;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;

/** Paper, styles and foot of a Word file. Lengths in twentieths of a point. */
final class WordLook {
  static final String TITLE = "Judul";
  static final String SUBTITLE = "Subjudul";
  static final String HEADING = "Bagian";
  static final String BODY = "Isi";
  static final String OPEN = "Kekurangan";
  static final String TABLE_HEADER = "KepalaTabel";
  static final String TABLE_CELL = "SelTabel";
  static final String GAP = "Sela";
  private static final String FOOT = "KakiHalaman";

  private static final int PAPER_WIDTH = 11906;
  private static final int PAPER_HEIGHT = 16838;
  private static final int MARGIN = 1247;

  /** Width between the margins. */
  static final int TEXT_WIDTH = PAPER_WIDTH - 2 * MARGIN;

  private static final String BLUE = "1F3A5F";
  private static final String WHITE = "FFFFFF";
  private static final String BLACK = "1A1A1A";
  private static final String GREY = "5A6572";

  private WordLook() {}

  /** Gives a new document its paper, styles, properties and foot. */
  static void set(XWPFDocument document, String title, String footer) {
    document.getProperties().getCoreProperties().setTitle(title);
    document.getProperties().getCoreProperties().setCreator("predikat");
    document
        .getProperties()
        .getExtendedProperties()
        .getUnderlyingProperties()
        .setApplication("predikat");
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz paper = section.addNewPgSz();
    paper.setW(BigInteger.valueOf(PAPER_WIDTH));
    paper.setH(BigInteger.valueOf(PAPER_HEIGHT));
    paper.setOrient(STPageOrientation.PORTRAIT);
    CTPageMar margins = section.addNewPgMar();
    margins.setLeft(BigInteger.valueOf(MARGIN));
    margins.setRight(BigInteger.valueOf(MARGIN));
    margins.setTop(BigInteger.valueOf(MARGIN));
    margins.setBottom(BigInteger.valueOf(MARGIN));
    margins.setHeader(BigInteger.valueOf(MARGIN / 2));
    margins.setFooter(BigInteger.valueOf(MARGIN / 2));
    XWPFStyles styles = document.createStyles();
    styles.addStyle(style(TITLE, 32, true, BLUE, 0, 60, 0));
    styles.addStyle(style(SUBTITLE, 22, false, GREY, 0, 200, -1));
    styles.addStyle(style(HEADING, 25, true, BLUE, 260, 100, 1));
    styles.addStyle(style(BODY, 21, false, BLACK, 0, 120, -1));
    styles.addStyle(style(OPEN, 21, false, BLACK, 0, 60, -1));
    styles.addStyle(style(TABLE_HEADER, 18, true, WHITE, 20, 20, -1));
    styles.addStyle(style(TABLE_CELL, 18, false, BLACK, 10, 10, -1));
    styles.addStyle(style(GAP, 8, false, BLACK, 0, 0, -1));
    styles.addStyle(style(FOOT, 16, false, GREY, 0, 0, -1));
    foot(document, footer);
  }

  /**
   * A style of paragraphs.
   *
   * @param halfPoints size of the letters in half points
   * @param outline level in the outline; negative for plain text
   */
  private static XWPFStyle style(
      String name,
      int halfPoints,
      boolean bold,
      String colour,
      int before,
      int after,
      int outline) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setStyleId(name);
    style.addNewName().setVal(name);
    style.setType(STStyleType.PARAGRAPH);
    style.addNewQFormat();
    CTPPrGeneral paragraph = style.addNewPPr();
    CTSpacing spacing = paragraph.addNewSpacing();
    spacing.setBefore(BigInteger.valueOf(before));
    spacing.setAfter(BigInteger.valueOf(after));
    spacing.setLine(BigInteger.valueOf(259));
    spacing.setLineRule(STLineSpacingRule.AUTO);
    if (outline >= 0) {
      paragraph.addNewKeepNext();
      paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(outline));
    }
    if (name.equals(OPEN)) {
      paragraph.addNewInd().setLeft(BigInteger.valueOf(400));
      paragraph.getInd().setHanging(BigInteger.valueOf(400));
    }
    CTRPr letters = style.addNewRPr();
    CTFonts fonts = letters.addNewRFonts();
    fonts.setAscii("Calibri");
    fonts.setHAnsi("Calibri");
    fonts.setCs("Calibri");
    letters.addNewSz().setVal(BigInteger.valueOf(halfPoints));
    letters.addNewColor().setVal(colour);
    if (bold) {
      letters.addNewB();
    }
    return new XWPFStyle(style);
  }

  /** The foot: a text to the left, the page of all pages to the right. */
  private static void foot(XWPFDocument document, String text) {
    XWPFFooter footer = document.createFooter(HeaderFooterType.DEFAULT);
    XWPFParagraph paragraph = footer.createParagraph();
    paragraph.setStyle(FOOT);
    paragraph.setAlignment(ParagraphAlignment.LEFT);
    CTTabStop tabs = paragraph.getCTP().getPPr().addNewTabs().addNewTab();
    tabs.setVal(STTabJc.RIGHT);
    tabs.setPos(BigInteger.valueOf(TEXT_WIDTH));
    paragraph.createRun().setText(text);
    paragraph.createRun().addTab();
    paragraph.getCTP().addNewFldSimple().setInstr("PAGE");
    paragraph.createRun().setText(" / ");
    paragraph.getCTP().addNewFldSimple().setInstr("NUMPAGES");
  }
}
