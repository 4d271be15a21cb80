package org.predikat.worksheet.gathering;

/** What became of a worksheet. */
public enum Outcome {
  /** Its answers are in the round now. */
  IMPORTED("diimpor"),
  /** Its answers are in the round now, in place of others, as the user asked. */
  REPLACED("mengganti"),
  /** The round held it already; nothing was changed. */
  ALREADY("sudah_ada"),
  /** The round holds something else for its unit, or another file does; nothing was changed. */
  CONFLICT("bentrok"),
  /** It cannot be used, or whose it is is not known. */
  REFUSED("tidak_diimpor");

  private final String word;

  Outcome(String word) {
    this.word = word;
  }

  /** As it stands in reports, in Indonesian. */
  public String word() {
    return word;
  }
}
