package org.predikat.publication;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.OutputStream;
import org.predikat.evaluation.FinalStatus;
import org.predikat.standing.AgencyTally;
import org.predikat.standing.Standing;

/** The tally per agency, for {@code agencies.csv} and the sheet of agencies. */
final class AgenciesCsv {
  private AgenciesCsv() {}

  /** Headings in order. */
  static ImmutableList<String> headers(StatusWords words) {
    ImmutableList.Builder<String> headers = ImmutableList.builder();
    headers.add("id_instansi", "nama_instansi", "jenis_instansi", "tingkat");
    headers.add("usulan_wbk", "usulan_wbbm", "usulan");
    for (FinalStatus status : FinalStatus.values()) {
      headers.add(ResultColumns.heading(words.status(status)));
    }
    headers.add("wbk", "wbbm", "penghargaan_instansi");
    return headers.build();
  }

  /** The cells of one agency. */
  static void cells(AgencyTally tally, boolean honoured, StatusWords words, Cells cells) {
    cells
        .text(tally.agency().id())
        .text(tally.agency().name())
        .text(tally.agency().kind().code())
        .word(Ascii.toLowerCase(tally.agency().kind().level().name()));
    int wbk = tally.counts().nominatedWbk();
    int wbbm = tally.counts().nominatedWbbm();
    cells.number(wbk).number(wbbm).number((long) wbk + wbbm);
    for (FinalStatus status : FinalStatus.values()) {
      cells.number(tally.counts().statuses().get(status));
    }
    cells
        .number(tally.counts().awardedWbk())
        .number(tally.counts().awardedWbbm())
        .word(words.yesNo(honoured));
  }

  static void write(Standing standing, Words words, CsvDialect dialect, OutputStream out)
      throws IOException {
    StatusWords statusWords = new StatusWords(words);
    CsvRows rows = new CsvRows(dialect, 1 << 14);
    out.write(CsvRows.preamble(dialect));
    headers(statusWords).forEach(rows::word);
    rows.end();
    ImmutableSet<String> honoured = Honoured.ids(standing);
    for (AgencyTally tally : standing.agencies()) {
      cells(tally, honoured.contains(tally.agency().id()), statusWords, rows);
      rows.end();
    }
    rows.writeTo(out);
  }
}
