package org.predikat.publication;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.predikat.rulebook.Predikat;

/** {@code announcement.md}: the counts as the ministry publishes them, then the numbered list. */
final class AnnouncementMarkdown {
  private final Words words;
  private final StringBuilder text = new StringBuilder();

  private AnnouncementMarkdown(Words words) {
    this.words = words;
  }

  static void write(Announcement announcement, Words words, OutputStream out) throws IOException {
    AnnouncementMarkdown page = new AnnouncementMarkdown(words);
    page.page(announcement);
    out.write(page.text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private void page(Announcement announcement) {
    AnnouncementCounts counts = new AnnouncementCounts(announcement, words);
    line("# " + Markdown.escape(counts.heading()));
    line("");
    line(Markdown.escape(counts.subheading()));
    line("");
    section(
        Summary.counts(counts, words),
        List.of(words.text("announcement.subject"), words.text("announcement.number")));
    Summary.Section kinds = Summary.publicKinds(announcement.standing(), words);
    section(kinds, kinds.header());
    if (!Honoured.of(announcement.standing()).isEmpty()) {
      Summary.Section leading = Summary.leading(announcement.standing(), words);
      section(leading, leading.header());
    }
    line("## " + words.text("announcement.list"));
    line("");
    announcement.kinds().forEach(this::kind);
  }

  private void section(Summary.Section section, List<String> header) {
    line("## " + Markdown.escape(section.heading()));
    line("");
    List<List<String>> rows = new ArrayList<>();
    for (List<Object> row : section.rows()) {
      rows.add(row.stream().map(this::cell).toList());
    }
    table(header, rows, 1);
  }

  private String cell(Object cell) {
    return cell instanceof Number number ? words.count(number.longValue()) : cell.toString();
  }

  private void kind(Announcement.KindList kind) {
    line("### " + Markdown.escape(kind.kind().label()));
    line("");
    for (Announcement.AgencyList agency : kind.agencies()) {
      line("#### " + Markdown.escape(agency.agency().name()));
      line("");
      line(summary(agency));
      line("");
      List<List<String>> rows = new ArrayList<>();
      for (Announcement.Entry entry : agency.entries()) {
        rows.add(List.of(Integer.toString(entry.number()), entry.predikat().name(), entry.unit()));
      }
      table(
          List.of(
              words.text("announcement.no"),
              words.text("announcement.predikat"),
              words.text("announcement.unit")),
          rows,
          3);
    }
  }

  private String summary(Announcement.AgencyList agency) {
    return words.text(
        "announcement.agency_summary",
        words.count(agency.entries().size()),
        words.count(agency.count(Predikat.WBBM)),
        words.count(agency.count(Predikat.WBK)));
  }

  /**
   * A table whose cells before {@code firstNumber} are text, aligned so that it reads as text too.
   */
  private void table(List<String> header, List<List<String>> rows, int firstNumber) {
    boolean numberedFirst = header.get(0).equals(words.text("announcement.no"));
    List<Boolean> numeric = new ArrayList<>();
    for (int column = 0; column < header.size(); column++) {
      numeric.add(column >= firstNumber || (numberedFirst && column == 0));
    }
    text.append(Markdown.table(header, numeric, rows));
    line("");
  }

  private void line(String content) {
    text.append(content).append('\n');
  }
}
