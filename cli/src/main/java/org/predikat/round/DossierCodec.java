package org.predikat.round;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Question;
import org.predikat.rulebook.Rulebook;

/**
 * How the rows of a round are laid down in bytes: a record of the nomination, one for each sheet of
 * answers, one for the surveys. Every record begins with the unit's id and the row, so that tables
 * can be sorted and joined where they lie.
 */
public final class DossierCodec {
  private final int questionCount;
  private final int optionLanes;
  private final NominationCodec nominations;
  private final int slotCount;
  private final int[] surveySlots;

  private DossierCodec(Rulebook rulebook) {
    Layout layout = rulebook.layout();
    questionCount = layout.questions().size();
    optionLanes = OptionLanes.length(questionCount);
    nominations = new NominationCodec(rulebook);
    slotCount = layout.slots().size();
    surveySlots = surveySlots(layout);
  }

  /** The layout in bytes for rounds under a rulebook. */
  public static DossierCodec of(Rulebook rulebook) {
    return new DossierCodec(rulebook);
  }

  /** Slots of the survey questions, in the order of a survey row's values. */
  public static int[] surveySlots(Layout layout) {
    int[] slots = new int[layout.slots().size()];
    int count = 0;
    for (int i = 0; i < slots.length; i++) {
      Question question = layout.questions().get(layout.slots().get(i).question());
      if (question.origin() == Question.Origin.SURVEY) {
        slots[count++] = i;
      }
    }
    return Arrays.copyOf(slots, count);
  }

  /** Appends a nomination. */
  public void write(SlabWriter out, UnitRow unit) {
    nominations.write(out, unit);
  }

  /**
   * Appends a sheet of answers.
   *
   * @param row its head
   * @param options options as {@link OptionLanes} has them
   * @param slots number per slot, or MISSING
   * @param given points by node
   * @param cutoffs places of cut-offs by question
   */
  public void write(
      SlabWriter out,
      SheetRow row,
      long[] options,
      long[] slots,
      SortedMap<Integer, BigDecimal> given,
      SortedMap<Integer, Integer> cutoffs) {
    head(out, row);
    for (long lanes : options) {
      out.u8(lanes);
    }
    for (long slot : slots) {
      out.optional(slot);
    }
    // Both are nearly always empty, and then take this one byte.
    out.varint(given.size() << 1 | (cutoffs.isEmpty() ? 0 : 1));
    given.forEach(
        (node, points) -> {
          out.varint(node);
          out.varint(points.scale());
          out.zigzag(points.unscaledValue().longValueExact());
        });
    if (!cutoffs.isEmpty()) {
      out.varint(cutoffs.size());
      cutoffs.forEach(
          (question, cutoff) -> {
            out.varint(question);
            out.varint(cutoff);
          });
    }
  }

  /** Appends a row of surveys: own and external number per survey slot, or MISSING. */
  public void write(SlabWriter out, SheetRow row, long[] own, long[] external) {
    head(out, row);
    for (int i = 0; i < surveySlots.length; i++) {
      out.optional(own[i]);
      out.optional(external[i]);
    }
  }

  private static void head(SlabWriter out, SheetRow row) {
    out.text(row.id());
    out.varint(row.row());
    out.varint(row.errors());
    out.u1((row.filled() ? 1 : 0) | (row.needsCheck() ? 2 : 0));
  }

  static SheetRow readHead(SlabReader in) {
    String id = in.text();
    long row = in.varint();
    long errors = in.varint();
    int flags = in.u1();
    return new SheetRow(id, row, errors, (flags & 1) != 0, (flags & 2) != 0);
  }

  /** Passes over what {@link #readHead} reads. */
  private static void skipHead(SlabReader in) {
    in.skipText();
    in.varint();
    in.varint();
    in.u1();
  }

  /**
   * Reads a sheet of answers back, with a survey row's own (or external) numbers in their slots.
   *
   * @param reference record of the sheet, or NONE
   * @param survey record of the survey, or NONE
   * @return empty when there is nothing in either
   */
  Optional<AnswerSheet> sheet(Slabs slabs, long reference, long survey, boolean own) {
    if (reference != Slabs.NONE) {
      return Optional.of(readSheet(slabs, reference, survey, own));
    }
    if (survey == Slabs.NONE) {
      return Optional.empty();
    }
    long[] slots = new long[slotCount];
    Arrays.fill(slots, AnswerSheet.MISSING);
    if (!readSurvey(slabs.at(survey), own, slots)) {
      return Optional.empty();
    }
    return Optional.of(sheet(new long[optionLanes], slots, Collections.emptySortedMap()));
  }

  private AnswerSheet readSheet(Slabs slabs, long reference, long survey, boolean own) {
    SlabReader in = slabs.at(reference);
    skipHead(in);
    long[] options = new long[optionLanes];
    for (int i = 0; i < options.length; i++) {
      options[i] = in.u8();
    }
    long[] slots = new long[slotCount];
    for (int i = 0; i < slots.length; i++) {
      slots[i] = in.optional();
    }
    if (survey != Slabs.NONE) {
      readSurvey(slabs.at(survey), own, slots);
    }
    int extras = in.count();
    if (extras == 0) {
      return sheet(options, slots, Collections.emptySortedMap());
    }
    TreeMap<Integer, BigDecimal> given = new TreeMap<>();
    for (int i = extras >> 1; i > 0; i--) {
      int node = in.count();
      int scale = in.count();
      given.put(node, new BigDecimal(BigInteger.valueOf(in.zigzag()), scale));
    }
    TreeMap<Integer, Integer> cutoffs = new TreeMap<>();
    for (int i = (extras & 1) == 0 ? 0 : in.count(); i > 0; i--) {
      int question = in.count();
      cutoffs.put(question, in.count());
    }
    return AnswerSheet.owning(questionCount, options, slots, given, cutoffs);
  }

  private AnswerSheet sheet(long[] options, long[] slots, SortedMap<Integer, BigDecimal> given) {
    return AnswerSheet.owning(questionCount, options, slots, given, Collections.emptySortedMap());
  }

  /** Puts a survey row's numbers in their slots; returns whether there was any. */
  private boolean readSurvey(SlabReader in, boolean own, long[] slots) {
    skipHead(in);
    boolean any = false;
    for (int slot : surveySlots) {
      long first = in.optional();
      long second = in.optional();
      long number = own ? first : second;
      if (number != AnswerSheet.MISSING) {
        slots[slot] = number;
        any = true;
      }
    }
    return any;
  }

  /** Reads a nomination back. */
  public UnitRow unit(Slabs slabs, long reference) {
    return nominations.read(slabs.at(reference));
  }

  /** Reads a sheet of answers back; empty for a reference to nothing. */
  public Optional<AnswerSheet> sheet(Slabs slabs, long reference) {
    return sheet(slabs, reference, Slabs.NONE, true);
  }

  /** How nominations are laid down. */
  NominationCodec nominations() {
    return nominations;
  }

  int slotCount() {
    return slotCount;
  }
}
