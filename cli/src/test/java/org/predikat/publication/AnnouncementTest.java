package org.predikat.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.predikat.evaluation.Evaluation;
import org.predikat.evaluation.ProgressListener;
import org.predikat.evaluation.RoundEvaluator;
import org.predikat.round.UnitDossier;
import org.predikat.standing.Standing;

class AnnouncementTest {
  private Evaluation evaluation;
  private Announcement announcement;

  @BeforeEach
  void evaluate() throws InterruptedException {
    evaluation =
        RoundEvaluator.run(
            SyntheticRound.of("permenpanrb-90-2021", 400, 11), 1, ProgressListener.NONE);
    announcement = Announcement.of(evaluation, Standing.of(evaluation));
  }

  private List<CSVRecord> rows() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    AnnouncementCsv.write(announcement, CsvDialect.STANDARD, bytes);
    return CSVFormat.RFC4180
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .get()
        .parse(new StringReader(bytes.toString(StandardCharsets.UTF_8)))
        .getRecords();
  }

  @Test
  void holdsExactlyTheAwardedUnits() throws Exception {
    TreeSet<String> awarded = new TreeSet<>();
    int count = 0;
    for (int i = 0; i < evaluation.size(); i++) {
      if (evaluation.awarded(i).isPresent()) {
        count++;
        awarded.add(CsvRows.harmless(evaluation.round().dossiers().get(i).name()));
      }
    }
    assertTrue(count > 20);
    assertEquals(count, rows().size());
    assertEquals(awarded, new TreeSet<>(rows().stream().map(row -> row.get("nama_unit")).toList()));
  }

  @Test
  void showsPublicColumnsOnly() throws Exception {
    assertEquals(
        List.of("no", "predikat", "jenis_instansi", "instansi", "nama_unit"),
        rows().get(0).getParser().getHeaderNames());
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    AnnouncementMarkdown.write(announcement, Words.indonesian(), page);
    String text = page.toString(StandardCharsets.UTF_8);
    for (int i = 0; i < evaluation.size(); i++) {
      UnitDossier dossier = evaluation.round().dossiers().get(i);
      assertFalse(text.contains(dossier.id()), "ids are not public");
    }
    assertFalse(text.contains("minimum"));
  }

  @Test
  void isNumberedAndInTheOrderOfKindAgencyPredikatAndName() throws Exception {
    List<CSVRecord> rows = rows();
    ImmutableList<String> kinds =
        evaluation.round().rulebook().agencyKinds().values().stream()
            .map(kind -> kind.label())
            .collect(ImmutableList.toImmutableList());
    IntStream.range(0, rows.size())
        .forEach(i -> assertEquals(Integer.toString(i + 1), rows.get(i).get("no")));
    for (int i = 1; i < rows.size(); i++) {
      CSVRecord before = rows.get(i - 1);
      CSVRecord row = rows.get(i);
      int kind =
          Integer.compare(
              kinds.indexOf(before.get("jenis_instansi")),
              kinds.indexOf(row.get("jenis_instansi")));
      int agency = kind != 0 ? kind : before.get("instansi").compareTo(row.get("instansi"));
      assertTrue(agency <= 0, before + " " + row);
      if (agency == 0 && kind == 0) {
        // WBBM sorts before WBK, as B does before K.
        assertTrue(before.get("predikat").compareTo(row.get("predikat")) <= 0);
      }
    }
  }

  @Test
  void markdownShowsNamesAsTheyAre() {
    assertEquals("Unit \\| \\*A\\* \\<b\\> baris", Markdown.escape("Unit | *A* <b>\nbaris"));
  }
}
