package org.predikat.worksheet.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.predikat.round.AnswerSheet;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.Stage;
import org.predikat.rulebook.reading.RulebookReader;
import org.predikat.scoring.NodeScores;
import org.predikat.scoring.RandomSheets;
import org.predikat.scoring.ScorePlan;
import org.predikat.worksheet.outline.HeadLabel;
import org.predikat.worksheet.outline.Outline;
import org.predikat.worksheet.reading.Form;
import org.predikat.worksheet.reading.Worksheet;
import org.predikat.worksheet.reading.WorksheetReader;

/** What is written into worksheets is what the reader of worksheets finds there. */
class RoundTripTest {
  private static final int SHEETS = 40;
  private static final BigDecimal TOLERANCE = new BigDecimal("1e-9");

  @TempDir private Path folder;

  static List<String> rulebooks() {
    return RulebookReader.shippedIds();
  }

  /** Random worksheets, the last of them blank. */
  private static ImmutableList<AnswerSheet> sheets(Rulebook rulebook) {
    List<AnswerSheet> sheets = new ArrayList<>();
    RandomSheets random = new RandomSheets(rulebook, 7);
    while (sheets.size() < SHEETS - 1) {
      AnswerSheet sheet = random.next();
      if (sheet.given().isEmpty()) {
        sheets.add(sheet);
      }
    }
    sheets.add(TemplateWriter.blankAnswers(rulebook));
    return ImmutableList.copyOf(sheets);
  }

  private record Given(ImmutableList<AnswerSheet> sheets) implements Worksheets {
    @Override
    public int size() {
      return sheets.size();
    }

    @Override
    public String unitId(int index) {
      return "U" + index;
    }

    @Override
    public Filled get(int index) {
      Head head =
          new Head(
              unitId(index),
              "Unit \"" + index + "\" & <lain>",
              "Instansi Contoh",
              Optional.of(2024),
              Optional.of(Stage.FIELD));
      return new Filled(head, sheets.get(index));
    }
  }

  @ParameterizedTest
  @MethodSource("rulebooks")
  void aWorksheetReadsBackAsItWasWritten(String id) throws IOException {
    Rulebook rulebook = RulebookReader.read(List.of(id));
    ImmutableList<AnswerSheet> sheets = sheets(rulebook);
    TemplateWriter.writeForms(rulebook, new Given(sheets), 1, folder);
    WorksheetReader reader = new WorksheetReader(rulebook);
    ScorePlan plan = ScorePlan.compile(rulebook);
    for (int i = 0; i < sheets.size(); i++) {
      Path file = folder.resolve("lke").resolve("U" + i + ".xlsx");
      Worksheet read = reader.read(file, "U" + i, WorksheetReader.Options.DEFAULT);
      assertTrue(read.usable(), read.notices().toString());
      assertEquals(Form.TEMPLATE, read.form());
      assertEquals("U" + i, read.labels().get(HeadLabel.UNIT_ID));
      assertEquals("Unit \"" + i + "\" & <lain>", read.labels().get(HeadLabel.UNIT_NAME));
      assertEquals("Instansi Contoh", read.labels().get(HeadLabel.AGENCY));
      assertEquals("2024", read.labels().get(HeadLabel.YEAR));
      assertEquals(id, read.labels().get(HeadLabel.RULEBOOK));
      assertEquals("field", read.labels().get(HeadLabel.STAGE));
      assertEquals(sheets.get(i), read.answers(), () -> read.notices().toString());
      assertEquals(ImmutableList.of(), read.notices());
      scoresAreStored(read, reader.outline(), plan.score(sheets.get(i)));
    }
  }

  /** The score of every line is there for those who do not calculate. */
  private static void scoresAreStored(Worksheet read, Outline outline, NodeScores scores) {
    FormPlan form =
        FormPlan.of(RulebookReader.read(List.of(read.labels().get(HeadLabel.RULEBOOK))));
    assertFalse(form.nodeRows().isEmpty());
    for (int node : form.nodeRows().keySet()) {
      BigDecimal stored = read.stored().node(node, outline).orElseThrow();
      BigDecimal difference = stored.subtract(scores.points(node).toDecimal(12)).abs();
      assertTrue(difference.compareTo(TOLERANCE) <= 0, read.file() + " node " + node);
    }
  }
}
