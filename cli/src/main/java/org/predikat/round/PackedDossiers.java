package org.predikat.round;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
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
   * Dossiers over rows that were written with the codec.
   *
   * @param references what belongs to each unit, sorted by id, ids unique
   */
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
      References references = new References(dossiers.size());
      SlabWriter out = new SlabWriter(dossiers.size() * 64);
      for (int i = 0; i < dossiers.size(); i++) {
        UnitDossier unit = dossiers.get(i);
        references.unit(i, out.length());
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
        references.desk(i, write(codec, out, unit.desk()));
        references.field(i, write(codec, out, unit.field()));
        references.agency(i, unit.agency());
        for (NoticeCode code : unit.errors()) {
          references.addErrors(i, code.errorBit());
        }
      }
      return new Pack(out.toBytes(), references);
    }

    /** Number of dossiers. */
    int size() {
      return references.size();
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
    References all = new References(packs.stream().mapToInt(Pack::size).sum());
    long[] units = new long[all.size()];
    int at = 0;
    for (Pack pack : packs) {
      long base = slabs.add(pack.slab);
      for (int i = 0; i < pack.size(); i++) {
        all.copy(at, pack.references, i, base);
        units[at] = all.unit(at);
        at++;
      }
    }
    ReferenceOrder order = ReferenceOrder.byId(slabs, units);
    References sorted = new References(units.length);
    for (int i = 0; i < units.length; i++) {
      sorted.copy(i, all, order.positions().get(i), 0);
      if (order.endOfGroup(i) > i + 1) {
        throw new IllegalArgumentException("two dossiers of " + slabs.id(sorted.unit(i)));
      }
    }
    return new Joined(new PackedDossiers(codec, slabs, sorted), order.positions());
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
    return slabs.bytes() + references.bytes();
  }

  @Override
  public int size() {
    return references.size();
  }

  @Override
  public String id(int index) {
    return slabs.id(references.unit(index));
  }

  @Override
  public UnitDossier get(int index) {
    return get(new int[] {index}).get(0);
  }

  @Override
  public ImmutableList<UnitDossier> get(int[] indexes) {
    // What belongs to the units lies all over memory. Step by step for all of them together, the
    // waits for it fall into one.
    SlabReader[] records = new SlabReader[indexes.length];
    for (int i = 0; i < indexes.length; i++) {
      records[i] = slabs.at(references.unit(indexes[i]));
    }
    int[] idLengths = new int[indexes.length];
    for (int i = 0; i < indexes.length; i++) {
      idLengths[i] = records[i].count();
    }
    ImmutableList.Builder<UnitDossier> dossiers =
        ImmutableList.builderWithExpectedSize(indexes.length);
    for (int i = 0; i < indexes.length; i++) {
      int index = indexes[i];
      dossiers.add(
          codec
              .nominations()
              .dossier(
                  records[i],
                  idLengths[i],
                  references.agency(index),
                  references.errors(index),
                  new UnitSheets(this, index)));
    }
    return dossiers.build();
  }

  /** Desk answers with the own survey; empty when there are none. */
  Optional<AnswerSheet> desk(int index) {
    return codec.sheet(slabs, references.desk(index), references.survey(index), true);
  }

  /** Field answers with the external survey; empty when there are none. */
  Optional<AnswerSheet> field(int index) {
    return codec.sheet(slabs, references.field(index), references.survey(index), false);
  }
}
