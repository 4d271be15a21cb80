package org.predikat.round;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.ImmutableLongArray;
import java.util.Optional;
import org.predikat.rulebook.Condition;
import org.predikat.rulebook.Exemption;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Rulebook;

/** How nominations are laid down in bytes. */
final class NominationCodec {
  private static final Panel[] PANELS = Panel.values();

  private final int unitConditions;
  private final ImmutableList<String> exemptions;

  NominationCodec(Rulebook rulebook) {
    unitConditions = rulebook.conditions(Condition.Scope.UNIT).size();
    exemptions =
        rulebook.exemptions().stream()
            .map(Exemption::code)
            .collect(ImmutableList.toImmutableList());
  }

  /** Appends a nomination. */
  void write(SlabWriter out, UnitRow unit) {
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

  /** Reads a nomination back. */
  UnitRow read(SlabReader in) {
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
   *
   * @param in the record, from behind the length of the unit's id on
   */
  UnitDossier dossier(SlabReader in, int idLength, int agency, long errors, UnitSheets sheets) {
    String id = in.text(idLength);
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
        sheets,
        PANELS[flags >> 3],
        in.text(),
        NoticeCode.ofErrorMask(errors),
        ImmutableList.of());
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
}
