package org.predikat.intake.excel;

import com.google.common.collect.ImmutableList;
import org.predikat.intake.excel.ExcelTables.Sheet;
import org.predikat.intake.excel.ExcelTables.Visibility;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the list of sheets and the settings of a workbook that change what a cell means. */
final class ExcelWorkbook extends DefaultHandler {
  private final ImmutableList.Builder<Sheet> sheets = ImmutableList.builder();
  private boolean from1904;
  private boolean resultsPending;
  private boolean externalLinks;

  /** Sheets in the order of their tabs. */
  ImmutableList<Sheet> sheets() {
    return sheets.build();
  }

  /** Whether days are counted from 1904 instead of 1900. */
  boolean from1904() {
    return from1904;
  }

  /**
   * Whether the workbook asks to be calculated when it is opened. Programs other than Excel set
   * this when they stored no results, or zeros in their place.
   */
  boolean resultsPending() {
    return resultsPending;
  }

  /** Whether the workbook refers to other workbooks. */
  boolean externalLinks() {
    return externalLinks;
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes) {
    switch (ExcelXml.local(name)) {
      case "sheet" -> addSheet(attributes);
      case "workbookPr" -> from1904 = ExcelXml.flag(attributes, "date1904");
      case "calcPr" -> resultsPending = ExcelXml.flag(attributes, "fullCalcOnLoad");
      case "externalReference" -> externalLinks = true;
      default -> {}
    }
  }

  private void addSheet(Attributes attributes) {
    String state = ExcelXml.attribute(attributes, "state");
    Visibility visibility =
        state == null || state.equals("visible")
            ? Visibility.VISIBLE
            : state.equals("veryHidden") ? Visibility.VERY_HIDDEN : Visibility.HIDDEN;
    String title = ExcelXml.attribute(attributes, "name");
    String relation = ExcelXml.attribute(attributes, "id");
    if (title != null && relation != null) {
      sheets.add(new Sheet(title, visibility, relation));
    }
  }
}
