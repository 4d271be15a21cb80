package org.predikat.worksheet.template;

/** Columns of the form, as the annex prints them, with the code before and remarks after them. */
enum FormColumn {
  CODE("Kode", 110),
  B("", 34),
  C("", 34),
  D("", 34),
  E("", 38),
  F("", 34),
  LABEL("", 460),
  WEIGHT("Bobot", 75),
  EXPLANATION("Penjelasan", 360),
  OPTIONS("Pilihan Jawaban", 120),
  ANSWER("Jawaban", 110),
  VALUE("Nilai", 80),
  SHARE("%", 80),
  STATE("Periksa", 100),
  NOTES("Catatan", 300);

  private final String header;
  private final int tenths;

  FormColumn(String header, int tenths) {
    this.header = header;
    this.tenths = tenths;
  }

  String header() {
    return header;
  }

  /** Characters of running text that fit beside each other; they are narrower than a digit. */
  int characters() {
    return tenths * 115 / 1000;
  }

  /** Width in units of the spreadsheet library: of a digit, one part in 256. */
  int units() {
    return tenths * 256 / 10;
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
