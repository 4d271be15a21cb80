package org.predikat.publication.tenure;

import java.util.ArrayList;
import java.util.List;
import org.predikat.publication.Markdown;

/** A document as Markdown. */
final class PageMarkdown {
  private final StringBuilder text = new StringBuilder();

  private PageMarkdown() {}

  /** The document, each line with its end. */
  static String of(Page page) {
    PageMarkdown markdown = new PageMarkdown();
    markdown.line("# " + Markdown.escape(page.title()));
    if (!page.subtitle().isEmpty()) {
      markdown.line("");
      markdown.line(Markdown.escape(page.subtitle()));
    }
    page.blocks().forEach(markdown::block);
    markdown.line("");
    markdown.line("---");
    markdown.line("");
    markdown.line(Markdown.escape(page.footer()));
    return markdown.text.toString();
  }

  private void block(Page.Block block) {
    line("");
    if (block instanceof Page.Heading heading) {
      line("## " + Markdown.escape(heading.text()));
    } else if (block instanceof Page.Paragraph paragraph) {
      line(Markdown.escape(paragraph.text()));
    } else if (block instanceof Page.Open open) {
      open.items().forEach(item -> line("- [ ] " + Markdown.escape(item)));
    } else if (block instanceof Page.Table table) {
      table(table);
    }
  }

  private void table(Page.Table table) {
    if (table.header().isEmpty()) {
      table
          .rows()
          .forEach(
              row ->
                  line(
                      "- **" + Markdown.escape(row.get(0)) + "**: " + Markdown.escape(row.get(1))));
      return;
    }
    List<Boolean> numeric = new ArrayList<>();
    for (int column = 0; column < table.header().size(); column++) {
      numeric.add(table.numeric().contains(column));
    }
    text.append(Markdown.table(table.header(), numeric, table.rows()));
  }

  private void line(String content) {
    text.append(content).append('\n');
  }
}
