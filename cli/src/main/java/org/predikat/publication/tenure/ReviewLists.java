package org.predikat.publication.tenure;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.predikat.publication.Words;
import org.predikat.rulebook.Revocation;
import org.predikat.tenure.review.Finding;
import org.predikat.tenure.review.Review;

/** The lists of a review as pages to read: proposed revocations, reviews due. */
final class ReviewLists {
  private final Review review;
  private final Words words;
  private final ReviewTexts texts;

  ReviewLists(Review review, Words words) {
    this.review = review;
    this.words = words;
    this.texts = new ReviewTexts(review, words);
  }

  /** Proposed revocations: a table, then each unit with its reasons and what is missing. */
  Page proposals(ImmutableList<Finding> proposed) {
    ImmutableList.Builder<Page.Block> blocks = ImmutableList.builder();
    blocks.add(
        new Page.Paragraph(words.text("review.page.proposals", words.count(proposed.size()))));
    if (!proposed.isEmpty()) {
      ImmutableList.Builder<ImmutableList<String>> rows = ImmutableList.builder();
      int number = 1;
      for (Finding finding : proposed) {
        Revocation.Ground ground = finding.grounds().get(0);
        rows.add(
            ImmutableList.of(
                Integer.toString(number++),
                finding.holder().id(),
                finding.holder().name(),
                finding.holder().predikat().name(),
                words.date(finding.holder().since()),
                ground.label(),
                ground.citation().display()));
      }
      blocks.add(
          new Page.Table(
              header("number", "id", "unit", "predikat", "since", "ground", "article"),
              ImmutableList.of(5, 11, 22, 9, 13, 22, 18),
              ImmutableList.of(0),
              rows.build()));
    }
    for (Finding finding : proposed) {
      blocks.add(new Page.Heading(finding.holder().id() + " " + finding.holder().name()));
      texts.reasons(finding).forEach(reason -> blocks.add(new Page.Paragraph(reason + ".")));
      blocks.add(new Page.Paragraph(words.text("review.page.missing")));
      blocks.add(
          new Page.Open(
              finding.missing().stream()
                  .map(texts::missing)
                  .collect(ImmutableList.toImmutableList())));
    }
    return page("review.title.proposals", blocks.build());
  }

  /** Reviews whose day has come, the longest due first. */
  Page due() {
    ImmutableList<Finding> due =
        ImmutableList.sortedCopyOf(ReviewTables.LONGEST_DUE, review.reviewsDue());
    ImmutableList.Builder<Page.Block> blocks = ImmutableList.builder();
    blocks.add(new Page.Paragraph(words.text("review.page.due", words.count(due.size()))));
    if (!due.isEmpty()) {
      ImmutableList.Builder<ImmutableList<String>> rows = ImmutableList.builder();
      int number = 1;
      for (Finding finding : due) {
        LocalDate day = finding.term().day().orElseThrow();
        rows.add(
            ImmutableList.of(
                Integer.toString(number++),
                finding.holder().id(),
                finding.holder().name(),
                finding.holder().predikat().name(),
                words.date(finding.term().from()),
                words.date(day),
                words.count(finding.term().daysOver(review.asOf())),
                words.word(finding.outcome())));
      }
      blocks.add(
          new Page.Table(
              header("number", "id", "unit", "predikat", "from", "due", "days", "outcome"),
              ImmutableList.of(5, 11, 27, 9, 13, 13, 8, 14),
              ImmutableList.of(0, 6),
              rows.build()));
    }
    return page("review.title.due", blocks.build());
  }

  private Page page(String title, ImmutableList<Page.Block> blocks) {
    return new Page(
        words.text(title, words.date(review.asOf())),
        review.law().regulation(),
        words.text("review.page.footer", words.date(review.asOf())),
        blocks);
  }

  private ImmutableList<String> header(String... keys) {
    ImmutableList.Builder<String> header = ImmutableList.builder();
    for (String key : keys) {
      header.add(words.text("review.column." + key));
    }
    return header.build();
  }
}
