package org.predikat.worksheet.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.predikat.round.NoticeCode;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.Setting;
import org.predikat.rulebook.Settings;
import org.predikat.rulebook.reading.RulebookReader;
import org.predikat.scoring.ScorePlan;
import org.predikat.worksheet.reading.QuestionReading.State;
import org.predikat.worksheet.reading.ScoreComparison.Cause;

/** A worksheet of a real unit, which lies beside the project and is no part of it. */
final class RealWorksheetTest {
  private static final Path FILE =
      Path.of("..", "..", "shared", "real", "lke-90-2021-puskesmas.xlsx");
  private static final Rulebook RULEBOOK = RulebookReader.shipped("permenpanrb-90-2021");

  @BeforeEach
  void onlyWhereTheFileLies() {
    assumeTrue(Files.exists(FILE), "the real worksheet does not lie beside this checkout");
  }

  private static Worksheet read() throws IOException {
    return new WorksheetReader(RULEBOOK).read(FILE, "lke.xlsx", WorksheetReader.Options.DEFAULT);
  }

  private static Rulebook with(String code, String value) {
    Map<String, Setting> all = new LinkedHashMap<>(RULEBOOK.settings().all());
    Setting old = all.get(code);
    all.put(code, new Setting(code, value, old.allowed(), old.citation()));
    return RULEBOOK.withSettings(new Settings(ImmutableMap.copyOf(all)));
  }

  @Test
  void everyQuestionIsReadAndWhatIsOddIsSaid() throws IOException {
    Worksheet worksheet = read();
    assertEquals(Form.ANNEX, worksheet.form());
    assertEquals(113, worksheet.count(State.ANSWERED));
    assertEquals(
        ImmutableList.of(NoticeCode.WORKSHEET_TYPE_OVERWRITTEN, NoticeCode.WORKSHEET_PARTS_DIFFER),
        worksheet.notices().stream().map(each -> each.code()).toList());
    assertEquals(8, worksheet.notices().get(0).place().row());
    assertEquals(185, worksheet.notices().get(1).place().row());
  }

  private static ScoreComparison compared(Rulebook rulebook) throws IOException {
    Worksheet worksheet =
        new WorksheetReader(rulebook).read(FILE, "lke.xlsx", WorksheetReader.Options.DEFAULT);
    return new ScoreComparer(ScorePlan.compile(rulebook)).compare(worksheet);
  }

  private static String total(ScoreComparison comparison) {
    return comparison.scores().points(0).toDecimal(9).toPlainString();
  }

  private static ImmutableList<String> causes(ScoreComparison comparison) {
    return comparison.differences().stream()
        .filter(each -> each.cause() != Cause.BELOW)
        .map(each -> each.code() + " " + each.cause() + " " + each.place().row())
        .collect(ImmutableList.toImmutableList());
  }

  @Test
  void withItsDefectItScoresAsItStores() throws IOException {
    ScoreComparison comparison = compared(with(Settings.WORKSHEET_DEFECTS, "reproduce"));
    assertEquals("95.576190476", total(comparison));
    assertTrue(
        comparison.differences().stream().allMatch(each -> each.code().equals("R5.LHKASN")),
        comparison.differences()::toString);
  }

  @Test
  void byTheRegulationBothReportsCount() throws IOException {
    ScoreComparison comparison = compared(RULEBOOK);
    assertEquals("95.709523810", total(comparison));
    assertEquals(ImmutableList.of("Laporan harta kekayaan DEFECT 175"), causes(comparison));
  }

  /** Twelve officials are typed where the parts say thirteen. */
  @Test
  void partsMayCountInPlaceOfATypedSum() throws IOException {
    ScoreComparison comparison = compared(with(Settings.TYPED_SUM, "parts"));
    assertEquals("95.632600733", total(comparison));
    assertEquals(
        ImmutableList.of("Laporan harta kekayaan DEFECT 175", "R5.LHKASN SUM_TYPED 183"),
        causes(comparison));
  }
}
