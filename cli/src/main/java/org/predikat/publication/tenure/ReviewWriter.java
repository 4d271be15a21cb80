package org.predikat.publication.tenure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.predikat.files.FileNames;
import org.predikat.publication.AcceptedProblems;
import org.predikat.publication.CsvDialect;
import org.predikat.publication.PlainManifest;
import org.predikat.publication.PlainTable;
import org.predikat.publication.ProblemsCsv;
import org.predikat.publication.RunDirectory;
import org.predikat.publication.RunFiles;
import org.predikat.publication.RunWriter;
import org.predikat.publication.Words;
import org.predikat.tenure.review.Finding;
import org.predikat.tenure.review.Outcome;
import org.predikat.tenure.review.Review;

/**
 * Writes what was found about the holders into a directory: every holder, proposed revocations with
 * a dossier each, reviews due, problems, manifest. While errors stand, no proposal is written, as
 * no announcement is. Every file but the manifest depends on the review and the dialect alone.
 */
public final class ReviewWriter {
  /** Folder of the dossiers. */
  public static final String DOSSIERS = "dossiers";

  /** Name, without ending, of the list of every holder. */
  public static final String HOLDERS = "reevaluation";

  /** Name, without ending, of the list of proposed revocations. */
  public static final String PROPOSALS = "proposed-revocations";

  /** Name, without ending, of the list of reviews due. */
  public static final String DUE = "reviews-due";

  private final Review review;
  private final ImmutableMap<String, String> agencies;
  private final boolean held;
  private final CsvDialect dialect;
  private final RunFiles files;
  private final Words words = Words.indonesian();
  private final ImmutableList<Finding> proposed;
  private final ImmutableMap<String, String> dossiers;

  private ReviewWriter(
      Review review,
      ImmutableMap<String, String> agencies,
      boolean held,
      CsvDialect dialect,
      RunFiles files) {
    this.review = review;
    this.agencies = agencies;
    this.held = held;
    this.dialect = dialect;
    this.files = files;
    this.proposed = held ? ImmutableList.of() : review.with(Outcome.REVOKE);
    FileNames names = new FileNames();
    ImmutableMap.Builder<String, String> named = ImmutableMap.builder();
    proposed.forEach(each -> named.put(each.holder().id(), names.next(each.holder().id())));
    this.dossiers = named.buildOrThrow();
  }

  /**
   * Writes everything; the caller commits the directory.
   *
   * @param agencies names of agencies by id, as far as they are known
   * @param held whether errors stand, so that proposals are held back
   * @throws IOException if a file could not be written
   */
  public static void write(
      Review review,
      ImmutableMap<String, String> agencies,
      boolean held,
      CsvDialect dialect,
      PlainManifest manifest,
      Clock clock,
      RunDirectory directory)
      throws IOException {
    RunFiles files = new RunFiles(directory);
    ReviewWriter writer = new ReviewWriter(review, agencies, held, dialect, files);
    writer.lists();
    if (!held) {
      writer.dossiers();
    }
    try (OutputStream out = files.open(RunWriter.PROBLEMS)) {
      ProblemsCsv.write(manifest.notices().sorted(), AcceptedProblems.NONE, dialect, out);
    }
    manifest.write(
        files,
        clock.instant(),
        json -> {
          json.writeStringProperty("per_tanggal", review.asOf().toString());
          json.writeStringProperty("rulebook", review.law().id());
          json.writeBooleanProperty("usulan_ditahan", held);
        });
  }

  private void lists() throws IOException {
    ReviewTables tables = new ReviewTables(review, dossiers, words);
    ReviewLists pages = new ReviewLists(review, words);
    ReviewJson json = new ReviewJson(review, held, dossiers);
    table(HOLDERS, tables.holders());
    try (OutputStream out = files.open(HOLDERS + ".json")) {
      json.write("pemegang", review.findings(), out);
    }
    table(DUE, tables.due());
    page(DUE, pages.due());
    try (OutputStream out = files.open(DUE + ".json")) {
      json.write(
          "evaluasi_jatuh_tempo",
          ImmutableList.sortedCopyOf(ReviewTables.LONGEST_DUE, review.reviewsDue()),
          out);
    }
    if (!held) {
      table(PROPOSALS, tables.proposals(proposed));
      page(PROPOSALS, pages.proposals(proposed));
      try (OutputStream out = files.open(PROPOSALS + ".json")) {
        json.write("usul_pencabutan", proposed, out);
      }
    }
  }

  private void table(String name, PlainTable table) throws IOException {
    try (OutputStream out = files.open(name + ".csv")) {
      table.writeCsv(dialect, out);
    }
    try (OutputStream out = files.open(name + ".xlsx")) {
      table.writeWorkbook(out, files.directory().path("." + name));
    }
  }

  private void page(String name, Page page) throws IOException {
    try (OutputStream out = files.open(name + ".md")) {
      out.write(PageMarkdown.of(page).getBytes(StandardCharsets.UTF_8));
    }
  }

  private void dossiers() throws IOException {
    if (!proposed.isEmpty()) {
      files.directory().newFolder(DOSSIERS);
    }
    for (Finding finding : proposed) {
      Page dossier = Dossier.of(review, finding, agencies, words);
      String name = DOSSIERS + "/" + dossiers.get(finding.holder().id());
      page(name, dossier);
      try (OutputStream out = files.open(name + ".docx")) {
        PageWord.write(dossier, out, files.directory().path("." + PROPOSALS));
      }
    }
  }
}
