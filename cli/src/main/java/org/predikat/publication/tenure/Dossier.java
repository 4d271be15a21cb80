package org.predikat.publication.tenure;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Locale;
import java.util.Optional;
import org.predikat.publication.Words;
import org.predikat.round.Incident;
import org.predikat.rulebook.Citation;
import org.predikat.rulebook.Revocation;
import org.predikat.rulebook.Rulebook;
import org.predikat.tenure.review.Finding;
import org.predikat.tenure.review.Holder;
import org.predikat.tenure.review.LawScores;
import org.predikat.tenure.review.Review;
import org.predikat.tenure.review.WeighedIncident;

/**
 * The dossier of a proposed revocation: facts, grounds, incidents in the order of time, scores then
 * and now, what is still missing, what would follow, and the articles. It holds no names of
 * persons.
 */
final class Dossier {
  private static final Joiner COMMA = Joiner.on(", ");
  private static final String NONE = "-";

  private final Review review;
  private final Finding finding;
  private final ImmutableMap<String, String> agencies;
  private final Words words;
  private final ReviewTexts texts;
  private final ImmutableList.Builder<Page.Block> blocks = ImmutableList.builder();

  private Dossier(
      Review review, Finding finding, ImmutableMap<String, String> agencies, Words words) {
    this.review = review;
    this.finding = finding;
    this.agencies = agencies;
    this.words = words;
    this.texts = new ReviewTexts(review, words);
  }

  /**
   * The dossier of a holder.
   *
   * @param agencies names of agencies by id, as far as they are known
   */
  static Page of(
      Review review, Finding finding, ImmutableMap<String, String> agencies, Words words) {
    return new Dossier(review, finding, agencies, words).page();
  }

  private Page page() {
    Holder holder = finding.holder();
    blocks.add(
        new Page.Paragraph(
            words.text(
                "dossier.lead",
                review.law().regulation(),
                words.date(review.asOf()),
                COMMA.join(finding.grounds().stream().map(Revocation.Ground::label).iterator()))));
    heading("facts");
    blocks.add(facts(holder));
    heading("grounds");
    blocks.add(grounds());
    heading("incidents");
    blocks.add(incidents());
    heading("scores");
    scores();
    heading("missing");
    blocks.add(
        new Page.Open(
            finding.missing().stream()
                .map(texts::missing)
                .collect(ImmutableList.toImmutableList())));
    heading("consequences");
    blocks.add(consequences());
    heading("sources");
    blocks.add(sources());
    return new Page(
        words.text("dossier.title", holder.predikat()),
        holder.name().isEmpty() ? holder.id() : holder.name(),
        words.text("dossier.footer", holder.id(), words.date(review.asOf())),
        blocks.build());
  }

  private void heading(String key) {
    blocks.add(new Page.Heading(words.text("dossier." + key)));
  }

  private Page.Table facts(Holder holder) {
    ImmutableList.Builder<ImmutableList<String>> rows = ImmutableList.builder();
    fact(rows, "unit", holder.name());
    fact(rows, "id", holder.id());
    if (!holder.formerIds().isEmpty()) {
      fact(rows, "former", COMMA.join(holder.formerIds()));
    }
    String agency = agencies.get(holder.agency());
    fact(rows, "agency", agency == null ? holder.agency() : agency + " (" + holder.agency() + ")");
    fact(rows, "predikat", words.text("dossier.predikat." + holder.predikat()));
    fact(rows, "since", words.date(holder.since()));
    fact(rows, "decree", holder.decree());
    fact(
        rows,
        "law_then",
        holder.law().map(Rulebook::regulation).orElse(words.text("dossier.law_unknown")));
    fact(rows, "law_now", review.law().regulation());
    holder.reviewed().ifPresent(day -> fact(rows, "reviewed", words.date(day)));
    fact(rows, "term", texts.term(finding.term()));
    holder.suspended().ifPresent(day -> fact(rows, "suspended", words.date(day)));
    return new Page.Table(
        ImmutableList.of(), ImmutableList.of(32, 68), ImmutableList.of(), rows.build());
  }

  private void fact(ImmutableList.Builder<ImmutableList<String>> rows, String key, String value) {
    rows.add(ImmutableList.of(words.text("dossier.fact." + key), value.isEmpty() ? NONE : value));
  }

  private Page.Table grounds() {
    ImmutableList.Builder<ImmutableList<String>> rows = ImmutableList.builder();
    for (Revocation.Ground ground : finding.grounds()) {
      rows.add(
          ImmutableList.of(
              ground.label() + " (" + ground.code() + ")",
              ground.citation().display(),
              ground.confirmedBy(),
              COMMA.join(
                  finding.counting().stream()
                      .filter(each -> each.ground().orElseThrow().equals(ground))
                      .map(each -> each.incident().id())
                      .iterator())));
    }
    return new Page.Table(
        headers("ground", "article", "body", "incident_ids"),
        ImmutableList.of(36, 34, 12, 18),
        ImmutableList.of(),
        rows.build());
  }

  private Page.Table incidents() {
    ImmutableList.Builder<ImmutableList<String>> rows = ImmutableList.builder();
    for (WeighedIncident each : finding.incidents()) {
      Incident incident = each.incident();
      String kind = capital(words.word(incident.kind()));
      rows.add(
          ImmutableList.of(
              words.date(incident.date()),
              incident.id(),
              incident.note().isEmpty() ? kind : kind + ". " + capital(incident.note()),
              incident.source().isEmpty() ? NONE : incident.source(),
              incident.evidence().isEmpty() ? NONE : incident.evidence(),
              texts.confirmation(incident),
              words.word(each.weight())));
    }
    return new Page.Table(
        headers("date", "incident_id", "what", "source", "evidence", "confirmation", "weight"),
        ImmutableList.of(12, 10, 22, 16, 14, 14, 12),
        ImmutableList.of(),
        rows.build());
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private void scores() {
    if (finding.past().isEmpty() && finding.now().isEmpty()) {
      blocks.add(new Page.Paragraph(words.text("dossier.no_scores")));
      return;
    }
    blocks.add(new ScoreTable(review, finding, words).table());
    blocks.add(
        new Page.Paragraph(
            finding
                .past()
                .map(past -> words.text("dossier.past", past.run()))
                .orElse(words.text("dossier.no_past"))));
    if (finding.now().isEmpty()) {
      blocks.add(new Page.Paragraph(words.text("dossier.no_now")));
    }
    for (Optional<LawScores> scores : ImmutableList.of(finding.thenLaw(), finding.now())) {
      scores.flatMap(texts::unjudged).ifPresent(text -> blocks.add(new Page.Paragraph(text)));
    }
  }

  private Page.Table consequences() {
    Revocation revocation = review.law().revocation();
    ImmutableList.Builder<ImmutableList<String>> rows = ImmutableList.builder();
    rows.add(
        ImmutableList.of(
            words.text("dossier.fact.ban"),
            revocation
                .banYears()
                .map(years -> words.text("dossier.ban", years.value().toPlainString()))
                .orElse(words.text("dossier.no_ban", review.law().regulation()))));
    rows.add(
        ImmutableList.of(
            words.text("dossier.fact.restart"),
            words.text("dossier.predikat." + revocation.restartAt())));
    rows.add(ImmutableList.of(words.text("dossier.fact.decides"), revocation.decidedBy()));
    return new Page.Table(
        ImmutableList.of(), ImmutableList.of(32, 68), ImmutableList.of(), rows.build());
  }

  private Page.Table sources() {
    Revocation revocation = review.law().revocation();
    ImmutableList.Builder<ImmutableList<String>> rows = ImmutableList.builder();
    for (Revocation.Ground ground : finding.grounds()) {
      source(rows, ground.label(), ground.citation());
    }
    source(rows, words.text("dossier.procedure"), revocation.procedureCitation());
    revocation
        .banYears()
        .ifPresent(years -> source(rows, words.text("dossier.fact.ban"), years.citation()));
    source(rows, words.text("dossier.fact.restart"), revocation.restartCitation());
    revocation
        .reviewYears()
        .ifPresent(years -> source(rows, words.text("dossier.review"), years.citation()));
    return new Page.Table(
        headers("rule", "article", "status", "reason"),
        ImmutableList.of(28, 30, 14, 28),
        ImmutableList.of(),
        rows.build());
  }

  private void source(
      ImmutableList.Builder<ImmutableList<String>> rows, String what, Citation citation) {
    rows.add(
        ImmutableList.of(
            what,
            citation.display(),
            words.text("dossier.status." + citation.status()),
            citation.reason().isEmpty() ? NONE : citation.reason()));
  }

  private ImmutableList<String> headers(String... keys) {
    ImmutableList.Builder<String> headers = ImmutableList.builder();
    for (String key : keys) {
      headers.add(words.text("dossier.column." + key));
    }
    return headers.build();
  }
}
