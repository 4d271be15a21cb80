package org.predikat.worksheet.template;

/**
 * Words that formulas write into cells, and that are looked for there. Indonesian, as all files.
 */
final class Terms {
  static final String BLANK = "kosong";
  static final String INVALID = "tidak sah";
  static final String REACHED = "Ya";
  static final String MISSED = "Tidak";
  static final String INCOMPLETE = "Belum lengkap";
  static final String CHECK = "Periksa isian";
  static final String NONE = "–";

  private Terms() {}

  static String verdict(boolean reached) {
    return reached ? REACHED : MISSED;
  }

  static String progress(int entries, int blanks, int invalids) {
    return "Terisi "
        + (entries - blanks)
        + " dari "
        + entries
        + "; "
        + BLANK
        + " "
        + blanks
        + "; "
        + INVALID
        + " "
        + invalids;
  }

  /** The same as a formula, from the cells with the numbers. */
  static String progressFormula(int entries, String blanks, String invalids) {
    return "\"Terisi \"&("
        + entries
        + "-"
        + blanks
        + ")&\" dari "
        + entries
        + "; "
        + BLANK
        + " \"&"
        + blanks
        + "&\"; "
        + INVALID
        + " \"&"
        + invalids;
  }

  static String verdicts(String wbk, String wbbm) {
    return "WBK: " + wbk + "; WBBM: " + wbbm;
  }

  /** The same as a formula, from the cells with the verdicts. */
  static String verdictsFormula(String wbk, String wbbm) {
    return "\"WBK: \"&" + wbk + "&\"; WBBM: \"&" + wbbm;
  }
}
