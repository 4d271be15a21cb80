package org.predikat.comparison;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.ImmutableLongArray;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.predikat.round.Agency;
import org.predikat.round.AnswerSheet;
import org.predikat.round.Dossiers;
import org.predikat.round.Round;
import org.predikat.round.UnitDossier;
import org.predikat.round.UnitSheets;
import org.predikat.rulebook.AgencyKind;
import org.predikat.rulebook.Condition;
import org.predikat.rulebook.Exemption;
import org.predikat.rulebook.Rulebook;

/**
 * Puts data that were read under one law under another, so that the effect of data and the effect
 * of rules can be told apart. Possible only between laws that ask the same questions.
 *
 * <p>A condition or an exemption that only the other law knows belongs to its rules: its value
 * comes from the same unit or agency on the other side.
 */
public final class LawExchange {
  private static final int NOWHERE = -1;

  private final Rulebook from;
  private final Rulebook to;
  private final boolean same;
  private final ImmutableList<String> unlike;
  private final Optional<SheetExchange> sheets;
  private final ImmutableMap<Condition.Scope, int[]> positions;
  private final ImmutableSet<String> exemptions;

  private LawExchange(Rulebook from, Rulebook to) {
    this.from = from;
    this.to = to;
    this.same = from.equals(to);
    this.unlike = SheetExchange.unlike(from.layout(), to.layout());
    this.sheets =
        unlike.isEmpty()
            ? Optional.of(SheetExchange.between(from.layout(), to.layout()))
            : Optional.empty();
    ImmutableMap.Builder<Condition.Scope, int[]> all = ImmutableMap.builder();
    for (Condition.Scope scope : Condition.Scope.values()) {
      all.put(scope, positions(from.conditions(scope), to.conditions(scope)));
    }
    this.positions = all.buildOrThrow();
    this.exemptions =
        from.exemptions().stream().map(Exemption::code).collect(ImmutableSet.toImmutableSet());
  }

  /** The exchange from one law to another. */
  public static LawExchange between(Rulebook from, Rulebook to) {
    return new LawExchange(from, to);
  }

  /** Whether both are the same law, so that nothing needs to be exchanged. */
  public boolean same() {
    return same;
  }

  /** Codes of the questions that the two do not share; while there are any nothing is exchanged. */
  public ImmutableList<String> unlike() {
    return unlike;
  }

  /** Columns that the other law asks for and that these data therefore cannot hold. */
  public ImmutableList<String> missingColumns() {
    ImmutableSet.Builder<String> columns = ImmutableSet.builder();
    positions.forEach(
        (scope, found) -> {
          ImmutableList<Condition> conditions = to.conditions(scope);
          for (int i = 0; i < found.length; i++) {
            if (found[i] == NOWHERE) {
              columns.add(conditions.get(i).field());
            }
          }
        });
    for (Exemption exemption : to.exemptions()) {
      if (!exemptions.contains(exemption.code())) {
        columns.add(exemption.field());
      }
    }
    return columns.build().asList();
  }

  /** Where each condition of the other law finds its value: by code, else by field. */
  private static int[] positions(ImmutableList<Condition> before, ImmutableList<Condition> after) {
    int[] positions = new int[after.size()];
    Arrays.fill(positions, NOWHERE);
    for (int i = 0; i < positions.length; i++) {
      Condition wanted = after.get(i);
      for (int j = 0; j < before.size(); j++) {
        Condition found = before.get(j);
        boolean fits =
            found.field().equals(wanted.field())
                && found.kind().getClass() == wanted.kind().getClass();
        if (fits && (positions[i] == NOWHERE || found.code().equals(wanted.code()))) {
          positions[i] = j;
        }
      }
    }
    return positions;
  }

  /**
   * A round under the other law, each unit exchanged when it is asked for; empty where the data
   * cannot be exchanged.
   */
  public Optional<Round> round(Round round) {
    if (!unlike.isEmpty() || !missingColumns().isEmpty()) {
      return Optional.empty();
    }
    ImmutableList.Builder<Agency> agencies = ImmutableList.builder();
    for (Agency agency : round.agencies()) {
      Optional<Agency> exchanged = agency(agency, Optional.empty());
      if (exchanged.isEmpty()) {
        return Optional.empty();
      }
      agencies.add(exchanged.get());
    }
    for (int i = 0; i < round.dossiers().size() && !same; i++) {
      if (unit(round.dossiers().get(i), Optional.empty()).isEmpty()) {
        return Optional.empty();
      }
    }
    return Optional.of(
        new Round(round.info(), to, agencies.build(), new Exchanged(round.dossiers(), this)));
  }

  private record Exchanged(Dossiers dossiers, LawExchange exchange) implements Dossiers {
    @Override
    public int size() {
      return dossiers.size();
    }

    @Override
    public String id(int index) {
      return dossiers.id(index);
    }

    @Override
    public UnitDossier get(int index) {
      return exchange.unit(dossiers.get(index), Optional.empty()).orElseThrow();
    }
  }

  /**
   * A unit under the other law.
   *
   * @param counterpart the same unit as the other side has it, under the other law
   * @return empty where it holds something that the other law has no place for
   */
  Optional<UnitDossier> unit(UnitDossier unit, Optional<UnitDossier> counterpart) {
    if (same) {
      return Optional.of(unit);
    }
    if (sheets.isEmpty()) {
      return Optional.empty();
    }
    Optional<ImmutableLongArray> conditions =
        conditions(
            Condition.Scope.UNIT, unit.conditions(), counterpart.map(UnitDossier::conditions));
    Optional<AnswerSheet> desk = unit.desk().flatMap(sheets.get()::sheet);
    Optional<AnswerSheet> field = unit.field().flatMap(sheets.get()::sheet);
    if (conditions.isEmpty()
        || desk.isPresent() != unit.desk().isPresent()
        || field.isPresent() != unit.field().isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        new UnitDossier(
            unit.id(),
            unit.name(),
            unit.agency(),
            unit.unitKind(),
            unit.proposed(),
            unit.held(),
            conditions.get(),
            claimed(unit, counterpart),
            new UnitSheets(desk, field),
            unit.panel(),
            unit.panelNote(),
            unit.errors(),
            unit.bars()));
  }

  private ImmutableSet<String> claimed(UnitDossier unit, Optional<UnitDossier> counterpart) {
    ImmutableSet.Builder<String> claimed = ImmutableSet.builder();
    for (Exemption exemption : to.exemptions()) {
      boolean known = exemptions.contains(exemption.code());
      boolean claims =
          known
              ? unit.exemptions().contains(exemption.code())
              : counterpart.isPresent()
                  && counterpart.get().exemptions().contains(exemption.code());
      if (claims) {
        claimed.add(exemption.code());
      }
    }
    return claimed.build();
  }

  /** An agency under the other law; empty where it holds something that has no place there. */
  Optional<Agency> agency(Agency agency, Optional<Agency> counterpart) {
    if (same) {
      return Optional.of(agency);
    }
    AgencyKind kind = to.agencyKinds().get(agency.kind().code());
    return kind == null
        ? Optional.empty()
        : conditions(
                Condition.Scope.AGENCY, agency.conditions(), counterpart.map(Agency::conditions))
            .map(values -> new Agency(agency.id(), agency.name(), kind, values, agency.problems()));
  }

  private Optional<ImmutableLongArray> conditions(
      Condition.Scope scope, ImmutableLongArray values, Optional<ImmutableLongArray> counterpart) {
    int[] places = positions.get(scope);
    ImmutableList<Condition> before = from.conditions(scope);
    ImmutableList<Condition> after = to.conditions(scope);
    ImmutableLongArray.Builder exchanged = ImmutableLongArray.builder(places.length);
    for (int i = 0; i < places.length; i++) {
      if (places[i] == NOWHERE) {
        exchanged.add(counterpart.isPresent() ? counterpart.get().get(i) : Condition.MISSING);
        continue;
      }
      Optional<Long> value = value(before.get(places[i]), after.get(i), values.get(places[i]));
      if (value.isEmpty()) {
        return Optional.empty();
      }
      exchanged.add(value.get());
    }
    return Optional.of(exchanged.build());
  }

  private static Optional<Long> value(Condition before, Condition after, long value) {
    if (value == Condition.MISSING || before.kind().equals(after.kind())) {
      return Optional.of(value);
    }
    if (before.kind() instanceof Condition.Kind.Grade old
        && after.kind() instanceof Condition.Kind.Grade young) {
      int grade = young.grades().indexOf(old.grades().get(Math.toIntExact(value)));
      return grade < 0 ? Optional.empty() : Optional.of((long) grade);
    }
    if (before.kind() instanceof Condition.Kind.Amount old
        && after.kind() instanceof Condition.Kind.Amount young) {
      BigDecimal amount = BigDecimal.valueOf(value, old.decimals()).stripTrailingZeros();
      return amount.scale() > young.decimals()
          ? Optional.empty()
          : Optional.of(amount.setScale(young.decimals()).unscaledValue().longValueExact());
    }
    return Optional.of(value);
  }
}
