package org.predikat.publication;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** {@code announcement.xlsx}: the list of awarded units, and the counts on a sheet of their own. */
final class AnnouncementWorkbook {
  private static final int[] WIDTHS = {7, 11, 24, 46, 70};

  private AnnouncementWorkbook() {}

  static void write(Announcement announcement, Words words, OutputStream out, Path beside)
      throws IOException {
    AnnouncementCounts counts = new AnnouncementCounts(announcement, words);
    try (Workbook book = new Workbook(counts.heading(), counts.subheading())) {
      list(announcement, counts, words, book);
      SummarySheet sheet = new SummarySheet(book);
      List<Summary.Section> sections = new ArrayList<>();
      sections.add(Summary.counts(counts, words));
      sections.add(Summary.publicKinds(announcement.standing(), words));
      if (!Honoured.of(announcement.standing()).isEmpty()) {
        sections.add(Summary.leading(announcement.standing(), words));
      }
      sheet.write(words.text("announcement.counts"), sections);
      book.save(out, beside);
    }
  }

  private static void list(
      Announcement announcement, AnnouncementCounts counts, Words words, Workbook book) {
    SXSSFSheet sheet = book.sheet(words.text("announcement.sheet"));
    SheetCells cells = new SheetCells(sheet, book.styles());
    cells.row(24).styled(counts.heading(), book.styles().title);
    cells.row().styled(counts.subheading(), book.styles().subtitle);
    cells.row();
    int header = cells.nextRow();
    cells.row(22);
    ImmutableList<String> headers =
        ImmutableList.of(
            words.text("announcement.no"),
            words.text("announcement.predikat"),
            words.text("announcement.kind"),
            words.text("announcement.agency"),
            words.text("announcement.unit"));
    for (int column = 0; column < WIDTHS.length; column++) {
      cells.styled(
          headers.get(column), column == 0 ? book.styles().headerNumber : book.styles().header);
      sheet.setColumnWidth(column, WIDTHS[column] * 256);
    }
    for (Announcement.KindList kind : announcement.kinds()) {
      for (Announcement.AgencyList agency : kind.agencies()) {
        for (Announcement.Entry entry : agency.entries()) {
          cells
              .row()
              .number(entry.number())
              .word(entry.predikat().name())
              .text(kind.kind().label())
              .text(agency.agency().name())
              .text(entry.unit());
        }
      }
    }
    sheet.createFreezePane(0, header + 1);
    sheet.setAutoFilter(new CellRangeAddress(header, cells.nextRow() - 1, 0, WIDTHS.length - 1));
    sheet.setRepeatingRows(new CellRangeAddress(header, header, -1, -1));
    sheet.getPrintSetup().setLandscape(true);
    sheet.getFooter().setCenter("&P / &N");
  }
}
