package org.predikat.round;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.ImmutableLongArray;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.Condition;
import org.predikat.rulebook.Exemption;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Question;
import org.predikat.rulebook.Rulebook;

/**
 * How the rows of a round are laid down in bytes: a record of the nomination, one for each sheet of
 * answers, one for the surveys. An option takes as many bits as its question needs, two or three,
 * so a sheet of 160 answers takes some fifty bytes. Every record begins with the unit's id and the
 * row, so that tables can be sorted and joined where they lie.
 */
public final class DossierCodec {
  private static final Panel[] PANELS = Panel.values();

  private final int[] optionBits;
  private final int optionBytes;
  private final int slotCount;
  private final int[] surveySlots;
  private final int unitConditions;
  private final ImmutableList<String> exemptions;

  private DossierCodec(Rulebook rulebook) {
    Layout layout = rulebook.layout();
    optionBits = layout.questions().stream().mapToInt(DossierCodec::bits).toArray();
    optionBytes = (Arrays.stream(optionBits).sum() + Byte.SIZE - 1) / Byte.SIZE;
    slotCount = layout.slots().size();
    surveySlots = surveySlots(layout);
    unitConditions = rulebook.conditions(Condition.Scope.UNIT).size();
    exemptions =
        rulebook.exemptions().stream()
            .map(Exemption::code)
            .collect(ImmutableList.toImmutableList());
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

  private static int bits(Question question) {
    return question.type() instanceof AnswerType.Choice choice
        ? Integer.SIZE - Integer.numberOfLeadingZeros(choice.options().size())
        : 0;
  }

  /** Appends a nomination. */
  public void write(SlabWriter out, UnitRow unit) {
    out.text(unit.id());
    out.varint(unit.row());
    out.varint(unit.errors());
    out.text(unit.agencyId());
    out.text(unit.name());
    out.text(unit.unitKind());
    int held = unit.held().isPresent() ? unit.held().get().ordinal() + 1 : 0;
    out.u1(unit.proposed().ordinal() | held << 1 | unit.panel().ordinal() << 3);
    for (long value : unit.conditions()) {
      out.optional(value);
    }
    out.varint(unit.exemptions());
    out.text(unit.panelNote());
  }

  /**
   * Appends a sheet of answers.
   *
   * @param row its head
   * @param options option index per question, or BLANK
   * @param slots number per slot, or MISSING
   * @param given points by node
   * @param cutoffs places of cut-offs by question
   */
  public void write(
      SlabWriter out,
      SheetRow row,
      byte[] options,
      long[] slots,
      SortedMap<Integer, BigDecimal> given,
      SortedMap<Integer, Integer> cutoffs) {
    head(out, row);
    writeOptions(out, options);
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

  private void writeOptions(SlabWriter out, byte[] options) {
    int[] bitsOf = optionBits;
    long pending = 0;
    int count = 0;
    for (int i = 0; i < bitsOf.length; i++) {
      pending |= (options[i] + 1L) << count;
      count += bitsOf[i];
      if (count >= Integer.SIZE) {
        out.u4((int) pending);
        pending >>>= Integer.SIZE;
        count -= Integer.SIZE;
      }
    }
    for (; count > 0; count -= Byte.SIZE) {
      out.u1((int) pending);
      pending >>>= Byte.SIZE;
    }
  }

  private byte[] readOptions(SlabReader in) {
    int[] bitsOf = optionBits;
    byte[] options = new byte[bitsOf.length];
    long pending = 0;
    int count = 0;
    int bytes = optionBytes;
    for (int i = 0; i < bitsOf.length; i++) {
      int bits = bitsOf[i];
      if (count < bits) {
        for (; bytes > 0 && count <= Long.SIZE - Byte.SIZE; bytes--) {
          pending |= (long) in.u1() << count;
          count += Byte.SIZE;
        }
      }
      options[i] = (byte) (((int) pending & ((1 << bits) - 1)) - 1);
      pending >>>= bits;
      count -= bits;
    }
    return options;
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
    byte[] blank = new byte[optionBits.length];
    Arrays.fill(blank, (byte) AnswerSheet.BLANK);
    return Optional.of(AnswerSheet.owning(blank, slots, Collections.emptySortedMap()));
  }

  private AnswerSheet readSheet(Slabs slabs, long reference, long survey, boolean own) {
    SlabReader in = slabs.at(reference);
    skipHead(in);
    byte[] options = readOptions(in);
    long[] slots = new long[slotCount];
    for (int i = 0; i < slots.length; i++) {
      slots[i] = in.optional();
    }
    if (survey != Slabs.NONE) {
      readSurvey(slabs.at(survey), own, slots);
    }
    int extras = in.count();
    if (extras == 0) {
      return AnswerSheet.owning(options, slots, Collections.emptySortedMap());
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
    return AnswerSheet.owning(options, slots, given, cutoffs);
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
    return readUnit(slabs.at(reference));
  }

  /** Reads a sheet of answers back; empty for a reference to nothing. */
  public Optional<AnswerSheet> sheet(Slabs slabs, long reference) {
    return sheet(slabs, reference, Slabs.NONE, true);
  }

  UnitRow readUnit(SlabReader in) {
    String id = in.text();
    long row = in.varint();
    long errors = in.varint();
    String agencyId = in.text();
    String name = in.text();
    String unitKind = in.text();
    int flags = in.u1();
    long[] conditions = new long[unitConditions];
    for (int i = 0; i < unitConditions; i++) {
      conditions[i] = in.optional();
    }
    return new UnitRow(
        id,
        row,
        errors,
        agencyId,
        name,
        unitKind,
        predikat(flags & 1),
        held(flags),
        conditions,
        in.varint(),
        PANELS[flags >> 3],
        in.text());
  }

  private static Optional<Predikat> held(int flags) {
    int held = flags >> 1 & 3;
    return held == 0 ? Optional.empty() : Optional.of(predikat(held - 1));
  }

  private static Predikat predikat(int ordinal) {
    return ordinal == 0 ? Predikat.WBK : Predikat.WBBM;
  }

  /**
   * Reads a nomination back into a dossier. The agency is known by its position instead of its id.
   */
  UnitDossier dossier(
      SlabReader in,
      int agency,
      long errors,
      Optional<AnswerSheet> desk,
      Optional<AnswerSheet> field) {
    String id = in.text();
    in.varint();
    in.varint();
    in.skipText();
    String name = in.text();
    String unitKind = in.text();
    int flags = in.u1();
    ImmutableLongArray.Builder conditions = ImmutableLongArray.builder(unitConditions);
    for (int i = 0; i < unitConditions; i++) {
      conditions.add(in.optional());
    }
    return new UnitDossier(
        id,
        name,
        agency,
        unitKind,
        predikat(flags & 1),
        held(flags),
        conditions.build(),
        claimed(in.varint()),
        desk,
        field,
        PANELS[flags >> 3],
        in.text(),
        NoticeCode.ofErrorMask(errors));
  }

  private ImmutableSet<String> claimed(long bits) {
    if (bits == 0) {
      return ImmutableSet.of();
    }
    ImmutableSet.Builder<String> claimed = ImmutableSet.builder();
    for (int i = 0; i < exemptions.size(); i++) {
      if ((bits >> i & 1) == 1) {
        claimed.add(exemptions.get(i));
      }
    }
    return claimed.build();
  }

  /** Bits of claimed exemptions, by the order of the rulebook. */
  long exemptionBits(ImmutableSet<String> claimed) {
    long bits = 0;
    for (String code : claimed) {
      int index = exemptions.indexOf(code);
      if (index < 0) {
        throw new IllegalArgumentException("no such exemption: " + code);
      }
      bits |= 1L << index;
    }
    return bits;
  }

  int questionCount() {
    return optionBits.length;
  }

  int slotCount() {
    return slotCount;
  }
}
