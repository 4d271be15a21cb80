package org.predikat.worksheet.template;

/** Columns of the form, as the annex prints them, with the code before and remarks after them. */
enum FormColumn {
  CODE("Kode", 11),
  B("", 3.4),
  C("", 3.4),
  D("", 3.4),
  E("", 3.8),
  F("", 3.4),
  LABEL("", 46),
  WEIGHT("Bobot", 7.5),
  EXPLANATION("Penjelasan", 36),
  OPTIONS("Pilihan Jawaban", 12),
  ANSWER("Jawaban", 11),
  VALUE("Nilai", 8),
  SHARE("%", 8),
  STATE("Periksa", 10),
  NOTES("Catatan", 30);

  private final String header;
  private final double width;

  FormColumn(String header, double width) {
    this.header = header;
    this.width = width;
  }

  String header() {
    return header;
  }

  /** Characters of running text that fit beside each other; they are narrower than a digit. */
  int characters() {
    return (int) (width * 1.15);
  }

  /** Width in units of the spreadsheet library. */
  int units() {
    return (int) (width * 256);
  }

  /** Letter of the column. */
  String letter() {
    return Character.toString('A' + ordinal());
  }

  /** Reference of the cell in a row counted from 0. */
  String at(int row) {
    return letter() + (row + 1);
  }
}
