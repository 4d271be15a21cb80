package org.predikat.publication;

import java.io.IOException;
import java.io.OutputStream;
import org.predikat.round.Notice;
import org.predikat.round.NoticeText;
import org.predikat.round.Place;

/** {@code problems.csv}: every notice with its place, what it means and what to do. */
public final class ProblemsCsv {
  private ProblemsCsv() {}

  /** Writes the notices in their order, in Indonesian. */
  public static void write(
      Iterable<Notice> notices, AcceptedProblems accepted, CsvDialect dialect, OutputStream out)
      throws IOException {
    NoticeText texts = NoticeText.in("id");
    CsvRows rows = new CsvRows(dialect, 1 << 14);
    out.write(CsvRows.preamble(dialect));
    for (String header :
        new String[] {
          "kode",
          "tingkat",
          "berkas",
          "lembar",
          "baris",
          "kolom",
          "judul_kolom",
          "id_unit",
          "nilai",
          "pesan",
          "saran",
          "diterima"
        }) {
      rows.word(header);
    }
    rows.end();
    for (Notice notice : notices) {
      Place place = notice.place();
      rows.word(notice.code().name()).word(severity(notice)).text(place.file()).text(place.sheet());
      if (place.row() > 0) {
        rows.number(place.row());
      } else {
        rows.blank();
      }
      rows.word(place.columnLetters())
          .text(place.header())
          .text(notice.unit())
          .text(notice.value())
          .text(texts.message(notice))
          .text(texts.hint(notice))
          .text(accepted.reason(notice).orElse(""))
          .end();
      rows.writeTo(out);
    }
    rows.writeTo(out);
  }

  static String severity(Notice notice) {
    return switch (notice.severity()) {
      case ERROR -> "kesalahan";
      case WARNING -> "peringatan";
      case INFO -> "info";
    };
  }
}
