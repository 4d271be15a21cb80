package org.predikat.publication.tenure;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Comparator;
import java.util.function.Function;
import java.util.function.Predicate;
import org.predikat.evaluation.MinimumResult;
import org.predikat.publication.PlainTable;
import org.predikat.publication.Words;
import org.predikat.rulebook.Revocation;
import org.predikat.tenure.review.Finding;
import org.predikat.tenure.review.LawScores;
import org.predikat.tenure.review.Review;
import org.predikat.tenure.review.WeighedIncident;
import org.predikat.tenure.review.Weight;

/**
 * The lists of a review: every holder, proposed revocations, reviews due. Headers are the same
 * whatever the language of the user.
 */
final class ReviewTables {
  private static final Joiner LIST = Joiner.on("; ");

  /** Orders reviews by the day on which they fell due, the oldest first. */
  static final Comparator<Finding> LONGEST_DUE =
      Comparator.comparing((Finding finding) -> finding.term().day().orElseThrow())
          .thenComparing(finding -> finding.holder().id());

  private final Review review;
  private final ImmutableMap<String, String> dossiers;
  private final Words words;
  private final ReviewTexts texts;

  /** A column with how its cell is made. */
  private record Column(String header, int width, Function<Finding, Object> cell) {}

  /**
   * The lists of a review.
   *
   * @param dossiers name of the dossier, without ending, by id of the unit
   */
  ReviewTables(Review review, ImmutableMap<String, String> dossiers, Words words) {
    this.review = review;
    this.dossiers = dossiers;
    this.words = words;
    this.texts = new ReviewTexts(review, words);
  }

  /** Every holder with what was found. */
  PlainTable holders() {
    return table(
        "review.sheet.holders",
        "review.title.holders",
        review.findings(),
        ImmutableList.<Column>builder()
            .addAll(unit())
            .add(new Column("hasil", 18, finding -> words.word(finding.outcome())))
            .add(new Column("sejak", 12, finding -> finding.holder().since()))
            .add(new Column("nomor_keputusan", 22, finding -> finding.holder().decree()))
            .add(
                new Column(
                    "rulebook_saat_diberikan",
                    22,
                    finding -> finding.holder().law().map(law -> law.id()).orElse("")))
            .add(new Column("rulebook_sekarang", 22, finding -> review.law().id()))
            .addAll(term())
            .add(
                new Column(
                    "ditangguhkan_sejak",
                    14,
                    finding -> finding.holder().suspended().<Object>map(day -> day).orElse("")))
            .add(new Column("kejadian_dihitung", 18, each -> ids(each, w -> w == Weight.COUNTS)))
            .add(new Column("kejadian_terbuka", 18, each -> ids(each, Weight::open)))
            .add(
                new Column(
                    "kejadian_tidak_dihitung",
                    18,
                    each -> ids(each, w -> w != Weight.COUNTS && !w.open())))
            .add(new Column("nilai_saat_diberikan", 12, ReviewTables::past))
            .add(
                new Column(
                    "nilai_sekarang",
                    12,
                    finding ->
                        finding.now().flatMap(LawScores::total).<Object>map(x -> x).orElse("")))
            .add(
                new Column(
                    "nilai_sekarang_aturan_lama",
                    12,
                    finding ->
                        finding.thenLaw().flatMap(LawScores::total).<Object>map(x -> x).orElse("")))
            .add(new Column("minimum_tidak_tercapai", 24, finding -> missed(finding)))
            .addAll(basis())
            .add(new Column("alasan", 60, finding -> LIST.join(texts.reasons(finding))))
            .add(missing())
            .build());
  }

  /** What is proposed for revocation; {@code register append} reads the first columns. */
  PlainTable proposals(ImmutableList<Finding> proposed) {
    return table(
        "review.sheet.proposals",
        "review.title.proposals",
        proposed,
        ImmutableList.<Column>builder()
            .addAll(unit())
            .addAll(basis())
            .add(new Column("dasar_lain", 14, ReviewTables::otherGrounds))
            .add(new Column("kejadian", 12, each -> ids(each, w -> w == Weight.COUNTS)))
            .add(new Column("alasan", 60, finding -> LIST.join(texts.reasons(finding))))
            .add(missing())
            .add(
                new Column(
                    "berkas",
                    24,
                    finding ->
                        ReviewWriter.DOSSIERS
                            + "/"
                            + dossiers.get(finding.holder().id())
                            + ".docx"))
            .build());
  }

  /** Reviews whose day has come, the longest due first. */
  PlainTable due() {
    return table(
        "review.sheet.due",
        "review.title.due",
        ImmutableList.sortedCopyOf(LONGEST_DUE, review.reviewsDue()),
        ImmutableList.<Column>builder()
            .addAll(unit())
            .add(new Column("sejak", 12, finding -> finding.holder().since()))
            .addAll(term())
            .add(new Column("hasil", 18, finding -> words.word(finding.outcome())))
            .add(missing())
            .build());
  }

  private PlainTable table(
      String sheet, String title, ImmutableList<Finding> findings, ImmutableList<Column> columns) {
    return new PlainTable(
        words.text(sheet),
        words.text(title, words.date(review.asOf())),
        review.law().regulation(),
        columns.stream()
            .map(column -> new PlainTable.Column(column.header(), column.width()))
            .collect(ImmutableList.toImmutableList()),
        findings.stream()
            .map(
                finding ->
                    columns.stream()
                        .map(column -> column.cell().apply(finding))
                        .collect(ImmutableList.toImmutableList()))
            .collect(ImmutableList.toImmutableList()));
  }

  private static ImmutableList<Column> unit() {
    return ImmutableList.of(
        new Column("id_unit", 11, finding -> finding.holder().id()),
        new Column("nama_unit", 34, finding -> finding.holder().name()),
        new Column("id_instansi", 13, finding -> finding.holder().agency()),
        new Column("predikat", 10, finding -> finding.holder().predikat().name()));
  }

  private ImmutableList<Column> term() {
    return ImmutableList.of(
        new Column("dihitung_sejak", 17, finding -> finding.term().from()),
        new Column(
            "jatuh_tempo", 14, finding -> finding.term().day().<Object>map(day -> day).orElse("")),
        new Column(
            "status_evaluasi", 18, finding -> words.text("review.state." + finding.term().state())),
        new Column("hari_lewat", 13, finding -> finding.term().daysOver(review.asOf())));
  }

  private static ImmutableList<Column> basis() {
    return ImmutableList.of(
        new Column("dasar", 24, ReviewTables::firstGround),
        new Column(
            "pasal",
            26,
            finding ->
                LIST.join(
                    finding.grounds().stream()
                        .map(ground -> ground.citation().display())
                        .distinct()
                        .iterator())),
        new Column("bukti", 26, ReviewTables::evidence));
  }

  private Column missing() {
    return new Column(
        "masih_kurang",
        40,
        finding -> LIST.join(finding.missing().stream().map(texts::missing).iterator()));
  }

  private static String ids(Finding finding, Predicate<Weight> wanted) {
    return LIST.join(
        finding.incidents().stream()
            .filter(each -> wanted.test(each.weight()))
            .map(each -> each.incident().id())
            .iterator());
  }

  private static Object past(Finding finding) {
    return finding
        .past()
        .map(past -> past.points().get(past.law().root().code()))
        .<Object>map(points -> points)
        .orElse("");
  }

  private static String missed(Finding finding) {
    return LIST.join(
        finding.now().map(LawScores::missed).orElse(ImmutableList.of()).stream()
            .map(MinimumResult::minimum)
            .map(minimum -> minimum.code())
            .iterator());
  }

  /** The ground of the earliest fact: a revocation in the register bears one. */
  private static String firstGround(Finding finding) {
    return finding.grounds().stream().findFirst().map(Revocation.Ground::code).orElse("");
  }

  private static String otherGrounds(Finding finding) {
    return LIST.join(finding.grounds().stream().skip(1).map(Revocation.Ground::code).iterator());
  }

  private static String evidence(Finding finding) {
    return LIST.join(
        finding.counting().stream()
            .map(WeighedIncident::incident)
            .map(incident -> incident.evidence())
            .filter(evidence -> !evidence.isEmpty())
            .distinct()
            .iterator());
  }
}
