package org.predikat.worksheet.reading;

import com.google.common.base.Ascii;

/** Whose answers a column of a worksheet holds. */
public enum Layer {
  /** The unit's own assessment. */
  UNIT,
  /** The internal assessors (TPI), those of the unit where a form knows two. */
  TPI,
  /** The assessors of the whole agency or of the nation: TPI of the ministry, TPN. */
  MINISTRY;

  /** As given on the command line: unit, tpi, ministry. */
  public String word() {
    return Ascii.toLowerCase(name());
  }
}
