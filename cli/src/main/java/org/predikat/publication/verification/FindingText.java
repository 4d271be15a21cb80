package org.predikat.publication.verification;

import org.predikat.publication.Words;

/** Findings in the words of a language. */
final class FindingText {
  private final Words words;

  FindingText(Words words) {
    this.words = words;
  }

  /** What was found, in a sentence. */
  String of(Finding finding) {
    Object[] args = new Object[finding.args().size() + 1];
    args[0] = finding.file();
    for (int i = 1; i < args.length; i++) {
      args[i] = finding.args().get(i - 1);
    }
    return words.text(finding.code().key(), args);
  }

  /** Where two files first differ and what each has there. */
  String of(Difference place) {
    String where =
        place.line() == 0
            ? place.column().isEmpty()
                ? words.text("finding.at_byte", words.count(place.offset() + 1))
                : place.column()
            : words.text("finding.at_line", words.count(place.line()))
                + (place.unit().isEmpty() ? "" : words.text("finding.at_unit", place.unit()))
                + (place.column().isEmpty() ? "" : words.text("finding.at_column", place.column()));
    return place.recorded().isEmpty() && place.again().isEmpty()
        ? words.text("finding.first_place", where)
        : words.text(
            "finding.first_values", where, quoted(place.recorded()), quoted(place.again()));
  }

  private String quoted(String text) {
    return text.isEmpty() ? words.text("finding.nothing") : "“" + text + "”";
  }
}
