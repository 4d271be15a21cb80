package org.predikat.round;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.predikat.rulebook.Rulebook;

/**
 * Dossiers as bytes: references into {@link Slabs}, sorted by unit id, decoded on every {@link
 * #get}. A unit of 160 answers takes about 200 bytes.
 */
public final class PackedDossiers implements Dossiers {
  private final DossierCodec codec;
  private final Slabs slabs;
  private final References references;

  /**
   * What belongs to each unit, by the unit's position. The arrays are taken over.
   *
   * @param units records of the nominations, sorted by id, ids unique
   * @param desk records of desk answers, or NONE
   * @param field records of field answers, or NONE
   * @param surveys records of surveys, or NONE
   * @param agencies positions in the round's agencies, or -1
   * @param errors masks of {@link NoticeCode#errorBit} against the unit, from wherever
   */
  // Arrays: millions of rows pass through; whoever makes the record gives them away.
  @SuppressWarnings("ArrayRecordComponent")
  public record References(
      long[] units, long[] desk, long[] field, long[] surveys, int[] agencies, long[] errors) {}

  /** Dossiers over rows that were written with the codec. */
  public PackedDossiers(DossierCodec codec, Slabs slabs, References references) {
    this.codec = codec;
    this.slabs = slabs;
    this.references = references;
  }

  /** Packs ready-made dossiers, in any order; their ids must be unique. */
  public static PackedDossiers copyOf(Rulebook rulebook, Iterable<UnitDossier> dossiers) {
    ImmutableList<UnitDossier> sorted =
        ImmutableList.sortedCopyOf(Comparator.comparing(UnitDossier::id), dossiers);
    DossierCodec codec = DossierCodec.of(rulebook);
    int size = sorted.size();
    References references =
        new References(
            new long[size],
            new long[size],
            new long[size],
            new long[size],
            new int[size],
            new long[size]);
    Arrays.fill(references.surveys, Slabs.NONE);
    SlabWriter out = new SlabWriter(size * 64);
    for (int i = 0; i < size; i++) {
      UnitDossier unit = sorted.get(i);
      if (i > 0 && sorted.get(i - 1).id().equals(unit.id())) {
        throw new IllegalArgumentException("two dossiers of " + unit.id());
      }
      references.units[i] = out.length();
      codec.write(
          out,
          new UnitRow(
              unit.id(),
              0,
              0,
              "",
              unit.name(),
              unit.unitKind(),
              unit.proposed(),
              unit.held(),
              unit.conditions().toArray(),
              codec.exemptionBits(unit.exemptions()),
              unit.panel(),
              unit.panelNote()));
      references.desk[i] = write(codec, out, unit.desk());
      references.field[i] = write(codec, out, unit.field());
      references.agencies[i] = unit.agency();
      for (NoticeCode code : unit.errors()) {
        references.errors[i] |= code.errorBit();
      }
    }
    Slabs slabs = new Slabs();
    slabs.add(out.toBytes());
    return new PackedDossiers(codec, slabs, references);
  }

  private static long write(DossierCodec codec, SlabWriter out, Optional<AnswerSheet> sheet) {
    if (sheet.isEmpty()) {
      return Slabs.NONE;
    }
    AnswerSheet answers = sheet.get();
    byte[] options = new byte[codec.questionCount()];
    for (int i = 0; i < options.length; i++) {
      options[i] = (byte) answers.option(i);
    }
    long[] slots = new long[codec.slotCount()];
    for (int i = 0; i < slots.length; i++) {
      slots[i] = answers.slot(i);
    }
    int at = out.length();
    codec.write(
        out,
        new SheetRow("", 0, 0, true, false),
        options,
        slots,
        answers.given(),
        answers.cutoffs());
    return at;
  }

  /** Bytes that the dossiers take, references included. */
  public long bytes() {
    return slabs.bytes() + size() * (5L * Long.BYTES + Integer.BYTES);
  }

  @Override
  public int size() {
    return references.units.length;
  }

  @Override
  public UnitDossier get(int index) {
    UnitRow unit = codec.readUnit(slabs.at(references.units[index]));
    Optional<AnswerSheet> desk = codec.sheet(slabs, references.desk[index]);
    Optional<AnswerSheet> field = codec.sheet(slabs, references.field[index]);
    long survey = references.surveys[index];
    if (survey != Slabs.NONE) {
      desk = codec.withSurvey(desk, slabs.at(survey), true);
      field = codec.withSurvey(field, slabs.at(survey), false);
    }
    return codec.dossier(unit, references.agencies[index], references.errors[index], desk, field);
  }
}
