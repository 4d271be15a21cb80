package org.predikat.intake.excel;

import com.google.common.collect.ImmutableList;
import java.nio.CharBuffer;
import java.util.Arrays;
import org.predikat.intake.cells.RawRow.Kind;
import org.predikat.intake.cells.RowSink;
import org.predikat.intake.cells.UnreadableException;
import org.predikat.round.Notice;
import org.predikat.round.NoticeCode;
import org.predikat.round.Place;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Turns the events of one sheet into rows, of which none is kept here. Rows without content are
 * left out; formatted but empty rows at the end of a sheet therefore cost nothing.
 */
final class ExcelSheetHandler extends DefaultHandler {
  /** Ends the parsing when the sink has seen enough. */
  static final class EnoughException extends SAXException {}

  /** Last column that Excel knows (XFD). */
  private static final int LAST_COLUMN = 16_384;

  /** Merged ranges kept for the report; more than a person would look at. */
  private static final int MOST_MERGES = 1000;

  private final String file;
  private final String sheet;
  private final ExcelBook book;
  private final ExcelLimits limits;
  private final RowSink sink;
  private final ShortTexts texts = new ShortTexts();
  private final ExcelNumber numbers = new ExcelNumber(texts);

  /** The row in the making; between rows one that nobody gets. */
  private ExcelRow making = new ExcelRow(0, 0);

  private int width;
  private boolean hidden;
  private int row;

  private int column = -1;
  private String type;
  private String style;
  private boolean formula;
  private boolean inCell;
  private boolean collecting;
  private int phonetic;
  private char[] chars = new char[256];
  private int length;

  private long cells;
  private long rows;
  private long hiddenRows;
  private int firstHidden;
  private long formulas;
  private int firstFormula;
  private final ImmutableList.Builder<String> merges = ImmutableList.builder();
  private int mergeCount;

  ExcelSheetHandler(String file, String sheet, ExcelBook book, ExcelLimits limits, RowSink sink) {
    this.file = file;
    this.sheet = sheet;
    this.book = book;
    this.limits = limits;
    this.sink = sink;
  }

  /** What was met besides the rows. */
  ExcelTables.Report report() {
    return new ExcelTables.Report(
        rows, hiddenRows, firstHidden, formulas, firstFormula, merges.build());
  }

  /** Where the parser stands, for messages about a broken sheet. */
  Place place() {
    return new Place(file, sheet, row, Math.max(column + 1, 0), "");
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes)
      throws SAXException {
    switch (ExcelXml.letter(name)) {
      case 'c' -> startCell(attributes);
      case 'v' -> collecting = inCell;
      case 't' -> collecting = inCell && phonetic == 0;
      case 'f' -> formula = inCell;
      default -> startOther(ExcelXml.local(name), attributes);
    }
  }

  private void startOther(String name, Attributes attributes) throws SAXException {
    switch (name) {
      case "rPh" -> phonetic++;
      case "row" -> startRow(attributes);
      case "mergeCell" -> addMerge(attributes);
      default -> {}
    }
  }

  @Override
  public void endElement(String uri, String local, String name) throws SAXException {
    switch (ExcelXml.letter(name)) {
      case 'c' -> endCell();
      case 'v', 't' -> collecting = false;
      default -> endOther(ExcelXml.local(name));
    }
  }

  private void endOther(String name) throws SAXException {
    switch (name) {
      case "rPh" -> phonetic--;
      case "row" -> endRow();
      default -> {}
    }
  }

  @Override
  public void characters(char[] source, int start, int count) throws SAXException {
    if (!collecting) {
      return;
    }
    int needed = length + count;
    if (needed > limits.cellText()) {
      throw fault(NoticeCode.EXCEL_TOO_MUCH_TEXT, Integer.toString(limits.cellText()));
    }
    if (needed > chars.length) {
      chars = Arrays.copyOf(chars, Math.max(needed, 2 * chars.length));
    }
    System.arraycopy(source, start, chars, length, count);
    length = needed;
  }

  private void startRow(Attributes attributes) throws SAXException {
    column = -1;
    String number = attributes.getValue("r");
    row = number == null ? row + 1 : ExcelReference.digits(number);
    if (row < 1) {
      throw fault(NoticeCode.EXCEL_DAMAGED, "row " + number);
    }
    if (row > limits.rows()) {
      throw fault(NoticeCode.EXCEL_TOO_MANY_ROWS, Integer.toString(limits.rows()));
    }
    hidden = attributes.getLength() > 1 && ExcelXml.flag(attributes, "hidden");
    making = new ExcelRow(row, width);
  }

  private void endRow() throws SAXException {
    column = -1;
    ExcelRow made = making;
    making = new ExcelRow(row, 0);
    if (made.size() == 0) {
      return;
    }
    width = made.size();
    rows++;
    if (hidden) {
      hiddenRows++;
      firstHidden = firstHidden == 0 ? row : firstHidden;
    }
    if (!sink.row(made)) {
      throw new EnoughException();
    }
  }

  private void startCell(Attributes attributes) throws SAXException {
    String reference = null;
    type = null;
    style = null;
    for (int i = 0; i < attributes.getLength(); i++) {
      switch (attributes.getQName(i)) {
        case "r" -> reference = attributes.getValue(i);
        case "t" -> type = attributes.getValue(i);
        case "s" -> style = attributes.getValue(i);
        default -> {}
      }
    }
    int at = reference == null ? column + 1 : ExcelReference.column(reference);
    if (at <= column || at >= LAST_COLUMN) {
      throw fault(NoticeCode.EXCEL_DAMAGED, "cell " + reference);
    }
    column = at;
    formula = false;
    inCell = true;
    length = 0;
  }

  private void endCell() throws SAXException {
    inCell = false;
    if (formula) {
      formulas++;
      firstFormula = firstFormula == 0 ? row : firstFormula;
      boolean emptyText = "str".equals(type);
      if (book.resultsPending() || (length == 0 && !emptyText)) {
        put(Kind.UNCALCULATED, "");
        return;
      }
    }
    if (length > 0) {
      putValue();
    }
  }

  private void putValue() throws SAXException {
    switch (type == null ? "n" : type) {
      case "n" -> putNumber();
      case "s" -> put(Kind.TEXT, shared());
      case "b" -> put(Kind.BOOLEAN, chars[0] == '1' || chars[0] == 't' ? "TRUE" : "FALSE");
      case "e" -> put(Kind.ERROR, new String(chars, 0, length));
      case "d" -> put(Kind.DATE, new String(chars, 0, length));
      case "str", "inlineStr" -> put(Kind.TEXT, ExcelXml.unescape(texts.of(chars, length)));
      default -> throw fault(NoticeCode.EXCEL_DAMAGED, "t=" + type);
    }
  }

  private void putNumber() throws SAXException {
    ExcelStyles.Shown shown =
        style == null ? ExcelStyles.Shown.PLAIN : book.shown(ExcelReference.digits(style));
    Kind kind =
        switch (shown) {
          case PLAIN -> Kind.NUMBER;
          case PERCENT -> Kind.PERCENT;
          case DATE -> Kind.DATE;
        };
    String text =
        switch (shown) {
          case PLAIN -> numbers.plain(chars, length);
          case PERCENT -> numbers.percent(chars, length);
          case DATE -> book.date(numbers.plain(chars, length));
        };
    if (text == null) {
      throw fault(NoticeCode.EXCEL_DAMAGED, "number " + new String(chars, 0, Math.min(length, 40)));
    }
    put(kind, text);
  }

  private String shared() throws SAXException {
    int index = ExcelReference.digits(CharBuffer.wrap(chars, 0, length));
    if (index < 0 || index >= book.strings().length) {
      throw fault(NoticeCode.EXCEL_DAMAGED, "shared string " + index);
    }
    return book.strings()[index];
  }

  private void put(Kind kind, String text) throws SAXException {
    if (text.isEmpty() && kind == Kind.TEXT) {
      return;
    }
    if (++cells > limits.cells()) {
      throw fault(NoticeCode.EXCEL_TOO_MANY_CELLS, Long.toString(limits.cells()));
    }
    making.put(column, kind, text, formula);
  }

  private void addMerge(Attributes attributes) {
    String range = attributes.getValue("ref");
    if (range != null && mergeCount++ < MOST_MERGES) {
      merges.add(range);
    }
  }

  private SAXException fault(NoticeCode code, String arg) {
    return new SAXException(
        new UnreadableException(new Notice(code, place(), "", "", ImmutableList.of(arg))));
  }
}
