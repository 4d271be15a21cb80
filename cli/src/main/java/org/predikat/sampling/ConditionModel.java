package org.predikat.sampling;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import java.math.BigDecimal;
import java.util.Optional;
import org.predikat.rulebook.AgencyLevel;
import org.predikat.rulebook.Condition;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Rulebook;
import org.predikat.tables.TableColumns;

/** Draws values of conditions that fulfil what a predikat requires, or miss it. */
final class ConditionModel {
  /** Built-in unit field, which the plan of the unit decides and not a draw. */
  private static final String HELD_FIELD = TableColumns.HELD;

  private final ImmutableList<Condition> agency;
  private final ImmutableList<Condition> unit;

  ConditionModel(Rulebook rulebook) {
    this.agency = rulebook.conditions(Condition.Scope.AGENCY);
    this.unit = rulebook.conditions(Condition.Scope.UNIT);
  }

  /** What an agency's values allow its units to be. */
  enum Standard {
    /** Every condition for both predikat is fulfilled. */
    BOTH,
    /** What WBK requires is fulfilled, something that WBBM requires is not. */
    WBK_ONLY,
    /** Something that both require is missed. */
    NONE
  }

  /** Whether some value of an agency of this level lets it fail for WBBM and still pass for WBK. */
  boolean canSeparate(AgencyLevel level) {
    return agency.stream().anyMatch(c -> applies(c, level) && separates(c));
  }

  /** Whether an agency of this level can fail for WBK. */
  boolean agencyCanFail(AgencyLevel level) {
    return agency.stream().anyMatch(c -> applies(c, level) && canMiss(c, Predikat.WBK));
  }

  /** Whether a unit can fail a condition of its own other than the held predikat. */
  boolean unitCanFail(AgencyLevel level, Predikat predikat) {
    return unit.stream().anyMatch(c -> drawable(c, level) && canMiss(c, predikat));
  }

  /** Values of an agency's conditions; a standard that the law cannot tell apart becomes BOTH. */
  ImmutableLongArray agencyValues(Draws draws, AgencyLevel level, Standard standard) {
    ImmutableList<Condition> missable =
        agency.stream()
            .filter(c -> applies(c, level))
            .filter(
                c ->
                    switch (standard) {
                      case BOTH -> false;
                      case WBK_ONLY -> separates(c);
                      case NONE -> canMiss(c, Predikat.WBK);
                    })
            .collect(ImmutableList.toImmutableList());
    Condition missed = missable.isEmpty() ? null : missable.get(draws.below(missable.size()));
    ImmutableLongArray.Builder values = ImmutableLongArray.builder(agency.size());
    for (Condition condition : agency) {
      long value;
      if (!applies(condition, level)) {
        value = Condition.MISSING;
      } else if (!condition.equals(missed)) {
        value = fulfilling(draws, condition, hardest(condition));
      } else if (standard == Standard.NONE) {
        value = missing(draws, condition, Predikat.WBK);
      } else {
        value = between(draws, condition);
      }
      values.add(value);
    }
    return values.build();
  }

  /**
   * Values of a unit's conditions.
   *
   * @param failing whether one of them, or sometimes two, is to be missed where that is possible
   */
  ImmutableLongArray unitValues(
      Draws draws, AgencyLevel level, Predikat proposed, Optional<Predikat> held, boolean failing) {
    ImmutableList<Condition> missable =
        unit.stream()
            .filter(c -> drawable(c, level) && canMiss(c, proposed))
            .collect(ImmutableList.toImmutableList());
    boolean misses = failing && !missable.isEmpty();
    Condition first = misses ? missable.get(draws.below(missable.size())) : null;
    Condition second =
        misses && draws.chance(150) ? missable.get(draws.below(missable.size())) : null;
    ImmutableLongArray.Builder values = ImmutableLongArray.builder(unit.size());
    for (Condition condition : unit) {
      long value;
      if (condition.field().equals(HELD_FIELD)) {
        value = heldValue(condition, held);
      } else if (!applies(condition, level)) {
        value = Condition.MISSING;
      } else if (condition.equals(first) || condition.equals(second)) {
        value = missing(draws, condition, proposed);
      } else {
        Condition.Requirement required = condition.required().get(proposed);
        value = fulfilling(draws, condition, Optional.ofNullable(required));
      }
      values.add(value);
    }
    return values.build();
  }

  private static long heldValue(Condition condition, Optional<Predikat> held) {
    if (!(condition.kind() instanceof Condition.Kind.Grade grade)) {
      return Condition.MISSING;
    }
    return grade.grades().indexOf(held.map(Predikat::name).orElse("-"));
  }

  private static boolean applies(Condition condition, AgencyLevel level) {
    return condition.agencyLevels().isEmpty() || condition.agencyLevels().contains(level);
  }

  private static boolean drawable(Condition condition, AgencyLevel level) {
    return applies(condition, level) && !condition.field().equals(HELD_FIELD);
  }

  private static boolean canMiss(Condition condition, Predikat predikat) {
    Condition.Requirement required = condition.required().get(predikat);
    if (required == null) {
      return false;
    }
    return condition.kind() instanceof Condition.Kind.Grade grade
        ? required.value() < grade.grades().size() - 1
        : required.value() > 0;
  }

  /** Whether a value exists that is enough for WBK and not for WBBM. */
  private static boolean separates(Condition condition) {
    Condition.Requirement wbbm = condition.required().get(Predikat.WBBM);
    if (wbbm == null || !canMiss(condition, Predikat.WBBM)) {
      return false;
    }
    Condition.Requirement wbk = condition.required().get(Predikat.WBK);
    return wbk == null || !condition.fulfils(wbk.value(), wbbm);
  }

  private static Optional<Condition.Requirement> hardest(Condition condition) {
    Condition.Requirement wbk = condition.required().get(Predikat.WBK);
    Condition.Requirement wbbm = condition.required().get(Predikat.WBBM);
    if (wbk == null || wbbm == null) {
      return Optional.ofNullable(wbk == null ? wbbm : wbk);
    }
    return Optional.of(condition.fulfils(wbbm.value(), wbk) ? wbbm : wbk);
  }

  private static long fulfilling(
      Draws draws, Condition condition, Optional<Condition.Requirement> required) {
    if (condition.kind() instanceof Condition.Kind.Grade grade) {
      long worst = required.map(Condition.Requirement::value).orElse(grade.grades().size() - 1L);
      return draws.below((int) worst + 1);
    }
    if (condition.kind() instanceof Condition.Kind.Amount amount) {
      long least = required.map(Condition.Requirement::value).orElse(0L);
      return amount.unit().equals("%") ? least : least + draws.below(3) * unit(amount);
    }
    return 1;
  }

  private static long missing(Draws draws, Condition condition, Predikat predikat) {
    long required = condition.required().get(predikat).value();
    if (condition.kind() instanceof Condition.Kind.Grade grade) {
      // Just missed is likelier than missed by far.
      int worse = grade.grades().size() - 1 - (int) required;
      return required + 1 + Math.min(draws.below(worse), draws.below(worse));
    }
    if (condition.kind() instanceof Condition.Kind.Amount amount) {
      long unit = unit(amount);
      return Math.max(0, required - unit * (1 + draws.below((int) (required / unit / 4) + 1)));
    }
    return 0;
  }

  private static long between(Draws draws, Condition condition) {
    Condition.Requirement wbk = condition.required().get(Predikat.WBK);
    if (wbk == null) {
      return missing(draws, condition, Predikat.WBBM);
    }
    long wbbm = condition.required().get(Predikat.WBBM).value();
    if (condition.kind() instanceof Condition.Kind.Grade) {
      return wbbm + 1 + draws.below((int) (wbk.value() - wbbm));
    }
    return wbk.value();
  }

  private static long unit(Condition.Kind.Amount amount) {
    return BigDecimal.ONE.scaleByPowerOfTen(amount.decimals()).longValueExact();
  }
}
