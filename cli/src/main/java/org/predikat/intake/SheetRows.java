package org.predikat.intake;

import com.google.common.primitives.ImmutableIntArray;
import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;
import org.predikat.round.AnswerSheet;
import org.predikat.round.DossierCodec;
import org.predikat.round.NoticeCode;
import org.predikat.round.OptionLanes;
import org.predikat.round.SheetRow;
import org.predikat.round.SlabWriter;
import org.predikat.rulebook.Question;
import org.predikat.rulebook.Rulebook;

/** Makes sheets of answers, and of surveys, of rows whose cells have been read, and packs them. */
final class SheetRows {
  private final RowDraft draft;
  private final Rulebook rulebook;
  private final DossierCodec codec;
  private final SheetChecks checks;
  private final SlabWriter slab;
  private final int[] banded;
  private boolean needsCheck;

  SheetRows(
      RowDraft draft, Rulebook rulebook, DossierCodec codec, SheetChecks checks, SlabWriter slab) {
    this.draft = draft;
    this.rulebook = rulebook;
    this.codec = codec;
    this.checks = checks;
    this.slab = slab;
    banded = banded(rulebook);
  }

  private static int[] banded(Rulebook rulebook) {
    ImmutableIntArray.Builder found = ImmutableIntArray.builder();
    for (int i = 0; i < rulebook.layout().questions().size(); i++) {
      if (rulebook.layout().questions().get(i).bands().isPresent()) {
        found.add(i);
      }
    }
    return found.build().toArray();
  }

  /** Turns numbers into the letters of their bands. */
  void bands(Table table) {
    RowDraft.Sheet sheet = draft.sheet(table);
    if (!sheet.numbered) {
      return;
    }
    for (int index : banded) {
      long number = sheet.bandNumbers[index];
      if (number == AnswerSheet.MISSING) {
        continue;
      }
      Question question = rulebook.layout().questions().get(index);
      int cutoff = BandNumbers.cutoff(question, number);
      int decimals = question.bands().orElseThrow().decimals();
      String shown = BigDecimal.valueOf(number, decimals).stripTrailingZeros().toPlainString();
      if (cutoff == BandNumbers.UNASSIGNED) {
        draft.reportRow(NoticeCode.NUMBER_UNASSIGNED, table, question.code(), shown);
        continue;
      }
      int option = BandNumbers.option(question, cutoff);
      int letter = OptionLanes.get(sheet.options, index);
      if (letter == AnswerSheet.BLANK) {
        OptionLanes.set(sheet.options, index, option);
        if (BandNumbers.isUnverified(question, cutoff)) {
          sheet.cutoffs.put(index, cutoff);
        }
      } else if (letter == option) {
        draft.reportRow(NoticeCode.LETTER_AND_NUMBER, table, question.code(), shown);
      } else {
        draft.reportRow(NoticeCode.LETTER_CONTRADICTS_NUMBER, table, question.code(), shown);
      }
    }
  }

  /** Reports answers that do not fit one another. */
  void check(Table table) {
    RowDraft.Sheet sheet = draft.sheet(table);
    if (!sheet.filled || !checks.concern(sheet.given)) {
      return;
    }
    checks
        .findings(answers(sheet.options, sheet.slots, sheet.given, sheet.cutoffs))
        .forEach(
            finding ->
                draft.reportRow(finding.code(), table, finding.args().toArray(new String[0])));
  }

  /** A copy of the answers, without points given in place of them. */
  AnswerSheet answers(Table table) {
    RowDraft.Sheet sheet = draft.sheet(table);
    return answers(
        sheet.options.clone(), sheet.slots.clone(), new TreeMap<>(), new TreeMap<>(sheet.cutoffs));
  }

  private AnswerSheet answers(
      long[] options,
      long[] slots,
      SortedMap<Integer, BigDecimal> given,
      SortedMap<Integer, Integer> cutoffs) {
    return AnswerSheet.owning(rulebook.layout().questions().size(), options, slots, given, cutoffs);
  }

  /**
   * Packs a sheet.
   *
   * @param id the unit's, or empty where the sheet lies beside its unit
   * @return where it lies
   */
  int write(Table table, String id, long errors) {
    RowDraft.Sheet sheet = draft.sheet(table);
    boolean needsOthers = checks.needsOthers(sheet.slots, sheet.given);
    needsCheck |= needsOthers;
    int at = slab.length();
    codec.write(
        slab,
        new SheetRow(id, draft.row, errors, sheet.filled, needsOthers),
        sheet.options,
        sheet.slots,
        sheet.given,
        sheet.cutoffs);
    return at;
  }

  /** The same as {@link #write} for the numbers of surveys. */
  int writeSurvey(String id, long errors) {
    int at = slab.length();
    codec.write(
        slab,
        new SheetRow(id, draft.row, errors, draft.surveyed, false),
        draft.surveyOwn,
        draft.surveyExternal);
    return at;
  }

  /** Whether a sheet so far needs a look at the other rows of its unit. */
  boolean needsCheck() {
    return needsCheck;
  }
}
