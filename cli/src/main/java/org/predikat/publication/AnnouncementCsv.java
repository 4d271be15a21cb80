package org.predikat.publication;

import java.io.IOException;
import java.io.OutputStream;

/** {@code announcement.csv}: one row per awarded unit, public columns only. */
final class AnnouncementCsv {
  private AnnouncementCsv() {}

  static void write(Announcement announcement, CsvDialect dialect, OutputStream out)
      throws IOException {
    CsvRows rows = new CsvRows(dialect, 1 << 16);
    out.write(CsvRows.preamble(dialect));
    rows.word("no")
        .word("predikat")
        .word("jenis_instansi")
        .word("instansi")
        .word("nama_unit")
        .end();
    for (Announcement.KindList kind : announcement.kinds()) {
      for (Announcement.AgencyList agency : kind.agencies()) {
        for (Announcement.Entry entry : agency.entries()) {
          rows.number(entry.number())
              .word(entry.predikat().name())
              .text(kind.kind().label())
              .text(agency.agency().name())
              .text(entry.unit())
              .end();
        }
        rows.writeTo(out);
      }
    }
    rows.writeTo(out);
  }
}
