package org.predikat.tenure;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import java.util.Optional;
import org.predikat.round.Dossiers;
import org.predikat.round.UnitDossier;
import org.predikat.rulebook.Condition;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Rulebook;

/** Dossiers in which the predikat that a unit holds is the one of the register. */
final class RegisteredDossiers implements Dossiers {
  private static final String NONE = "-";

  private final Dossiers dossiers;
  private final RegisterState state;
  private final String[] fields;
  private final Condition[] conditions;

  /**
   * Dossiers seen with the register.
   *
   * @param field column of the predikat held
   */
  RegisteredDossiers(Dossiers dossiers, Rulebook rulebook, RegisterState state, String field) {
    this.dossiers = dossiers;
    this.state = state;
    this.conditions = rulebook.conditions(Condition.Scope.UNIT).toArray(new Condition[0]);
    this.fields = new String[conditions.length];
    for (int i = 0; i < conditions.length; i++) {
      boolean about =
          conditions[i].field().equals(field)
              && conditions[i].kind() instanceof Condition.Kind.Grade;
      fields[i] = about ? field : "";
    }
  }

  /** What the register says that a unit holds. */
  Optional<Predikat> held(String unit) {
    return state.unit(unit).flatMap(Holding::predikat);
  }

  /** Whether the nomination says, one way or the other, what the unit holds. */
  boolean claims(UnitDossier unit) {
    for (int i = 0; i < fields.length; i++) {
      if (!fields[i].isEmpty() && unit.conditions().get(i) != Condition.MISSING) {
        return true;
      }
    }
    return unit.held().isPresent();
  }

  /** The dossier as it was nominated. */
  UnitDossier nominated(int index) {
    return dossiers.get(index);
  }

  @Override
  public int size() {
    return dossiers.size();
  }

  @Override
  public UnitDossier get(int index) {
    UnitDossier unit = dossiers.get(index);
    Optional<Predikat> held = held(unit.id());
    ImmutableLongArray.Builder values = ImmutableLongArray.builder(fields.length);
    for (int i = 0; i < fields.length; i++) {
      values.add(fields[i].isEmpty() ? unit.conditions().get(i) : grade(conditions[i], held));
    }
    return new UnitDossier(
        unit.id(),
        unit.name(),
        unit.agency(),
        unit.unitKind(),
        unit.proposed(),
        held,
        values.build(),
        unit.exemptions(),
        unit.sheets(),
        unit.panel(),
        unit.panelNote(),
        unit.errors(),
        ImmutableList.of());
  }

  private static long grade(Condition condition, Optional<Predikat> held) {
    Condition.Kind.Grade grade = (Condition.Kind.Grade) condition.kind();
    return grade.grades().indexOf(held.map(Predikat::name).orElse(NONE));
  }
}
