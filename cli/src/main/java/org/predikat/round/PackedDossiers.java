package org.predikat.round;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.util.Arrays;
import java.util.List;
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
      long[] units, long[] desk, long[] field, long[] surveys, int[] agencies, long[] errors) {
    /** Room for so many units, whose surveys lie in their sheets. */
    private static References ofSize(int size) {
      References references =
          new References(
              new long[size],
              new long[size],
              new long[size],
              new long[size],
              new int[size],
              new long[size]);
      Arrays.fill(references.surveys, Slabs.NONE);
      return references;
    }
  }

  /** Dossiers over rows that were written with the codec. */
  public PackedDossiers(DossierCodec codec, Slabs slabs, References references) {
    this.codec = codec;
    this.slabs = slabs;
    this.references = references;
  }

  /** Packs ready-made dossiers, in any order; their ids must be unique. */
  public static PackedDossiers copyOf(Rulebook rulebook, Iterable<UnitDossier> dossiers) {
    DossierCodec codec = DossierCodec.of(rulebook);
    return join(codec, ImmutableList.of(Pack.of(codec, ImmutableList.copyOf(dossiers)))).dossiers();
  }

  /** Some dossiers in bytes, on their way to be joined with others. */
  public static final class Pack {
    private final byte[] slab;
    private final References references;

    private Pack(byte[] slab, References references) {
      this.slab = slab;
      this.references = references;
    }

    /** Packs dossiers. Packs may be made on several threads with one codec. */
    public static Pack of(DossierCodec codec, List<UnitDossier> dossiers) {
      References references = References.ofSize(dossiers.size());
      SlabWriter out = new SlabWriter(dossiers.size() * 64);
      for (int i = 0; i < dossiers.size(); i++) {
        UnitDossier unit = dossiers.get(i);
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
                codec.nominations().exemptionBits(unit.exemptions()),
                unit.panel(),
                unit.panelNote()));
        references.desk[i] = write(codec, out, unit.desk());
        references.field[i] = write(codec, out, unit.field());
        references.agencies[i] = unit.agency();
        for (NoticeCode code : unit.errors()) {
          references.errors[i] |= code.errorBit();
        }
      }
      return new Pack(out.toBytes(), references);
    }

    /** Number of dossiers. */
    int size() {
      return references.units.length;
    }
  }

  /**
   * Dossiers that were joined from packs.
   *
   * @param dossiers by id
   * @param order for each of them, its position among all that went in
   */
  public record Joined(PackedDossiers dossiers, ImmutableIntArray order) {}

  /**
   * Joins packs made with the codec.
   *
   * @throws IllegalArgumentException if two dossiers have one id
   */
  public static Joined join(DossierCodec codec, List<Pack> packs) {
    Slabs slabs = new Slabs();
    References all = References.ofSize(packs.stream().mapToInt(Pack::size).sum());
    int at = 0;
    for (Pack pack : packs) {
      long base = slabs.add(pack.slab);
      for (int i = 0; i < pack.size(); i++) {
        all.units[at] = base + pack.references.units[i];
        all.desk[at] = moved(pack.references.desk[i], base);
        all.field[at] = moved(pack.references.field[i], base);
        all.agencies[at] = pack.references.agencies[i];
        all.errors[at] = pack.references.errors[i];
        at++;
      }
    }
    ImmutableIntArray order = ReferenceOrder.byId(slabs, all.units);
    References sorted = References.ofSize(order.length());
    for (int i = 0; i < order.length(); i++) {
      int from = order.get(i);
      sorted.units[i] = all.units[from];
      sorted.desk[i] = all.desk[from];
      sorted.field[i] = all.field[from];
      sorted.agencies[i] = all.agencies[from];
      sorted.errors[i] = all.errors[from];
      if (i > 0 && slabs.compareIds(sorted.units[i - 1], sorted.units[i]) == 0) {
        throw new IllegalArgumentException("two dossiers of " + slabs.id(sorted.units[i]));
      }
    }
    return new Joined(new PackedDossiers(codec, slabs, sorted), order);
  }

  private static long moved(long reference, long base) {
    return reference == Slabs.NONE ? Slabs.NONE : base + reference;
  }

  private static long write(DossierCodec codec, SlabWriter out, Optional<AnswerSheet> sheet) {
    if (sheet.isEmpty()) {
      return Slabs.NONE;
    }
    AnswerSheet answers = sheet.get();
    long[] options = new long[OptionLanes.length(answers.questionCount())];
    for (int i = 0; i < options.length; i++) {
      options[i] = answers.lanes(i);
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
  public String id(int index) {
    return slabs.id(references.units[index]);
  }

  @Override
  public UnitDossier get(int index) {
    long survey = references.surveys[index];
    return codec
        .nominations()
        .dossier(
            slabs.at(references.units[index]),
            references.agencies[index],
            references.errors[index],
            codec.sheet(slabs, references.desk[index], survey, true),
            codec.sheet(slabs, references.field[index], survey, false));
  }
}
