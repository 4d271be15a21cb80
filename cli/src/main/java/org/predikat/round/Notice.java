package org.predikat.round;

import com.google.common.collect.ImmutableList;
import java.util.Objects;

/**
 * A problem or remark about the data, found while reading or evaluating. The text is made from the
 * code and the arguments by {@link NoticeText}, in the reader's language.
 *
 * @param code what it is
 * @param place where it was found
 * @param unit id of the unit concerned; empty when none is
 * @param value the offending text as it stood in the file; empty when none
 * @param args further arguments of the message, in the order that the code documents
 */
public record Notice(
    NoticeCode code, Place place, String unit, String value, ImmutableList<String> args) {
  public Notice {
    Objects.requireNonNull(code);
    Objects.requireNonNull(place);
    Objects.requireNonNull(unit);
    Objects.requireNonNull(value);
    Objects.requireNonNull(args);
  }

  /** Severity of the code. */
  public Severity severity() {
    return code.severity();
  }
}
