package org.predikat.comparison;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.predikat.evaluation.Evaluator;
import org.predikat.evaluation.UnitOutcome;
import org.predikat.round.Agency;
import org.predikat.round.Dossiers;
import org.predikat.round.Round;
import org.predikat.round.UnitDossier;
import org.predikat.rulebook.AgencyKind;
import org.predikat.rulebook.Condition;

/**
 * Everything that units are compared with: the two sides, and judges for the data of one under the
 * law of the other. Immutable, safe for use by many threads.
 */
final class Bench {
  private final Side before;
  private final Side after;
  private final NodeMatch nodes;
  private final NodeMatch oldNodes;
  private final NodeMatch newNodes;
  private final Crossing dataAlone;
  private final Crossing rulesAlone;
  private final boolean sameRanking;
  private final RankFinder ranks;

  Bench(Side before, Side after) {
    this.before = before;
    this.after = after;
    this.nodes = new NodeMatch(before.law().layout(), after.law().layout());
    this.oldNodes = new NodeMatch(before.law().layout(), before.law().layout());
    this.newNodes = new NodeMatch(after.law().layout(), after.law().layout());
    this.dataAlone = new Crossing(after.round(), before.round());
    this.rulesAlone = new Crossing(before.round(), after.round());
    this.sameRanking = before.law().ranking().keys().equals(after.law().ranking().keys());
    this.ranks = new RankFinder(before);
  }

  Side before() {
    return before;
  }

  Side after() {
    return after;
  }

  /** Nodes of the law before and of the law after. */
  NodeMatch nodes() {
    return nodes;
  }

  /** Nodes of the law before, on both sides. */
  NodeMatch oldNodes() {
    return oldNodes;
  }

  /** Nodes of the law after, on both sides. */
  NodeMatch newNodes() {
    return newNodes;
  }

  /** Whether this program gives the unit another rank on the two sides. */
  boolean ranksFoundDiffer(int unitBefore, int unitAfter) {
    return before.standing().rank(unitBefore) != after.standing().rank(unitAfter)
        || before.standing().tied(unitBefore) != after.standing().tied(unitAfter);
  }

  /** The data after under the law before. */
  Crossing dataAlone() {
    return dataAlone;
  }

  /** The data before under the law after. */
  Crossing rulesAlone() {
    return rulesAlone;
  }

  /** Whether both laws rank by the same scores. */
  boolean sameRanking() {
    return sameRanking;
  }

  /** Places in the ranking before. */
  RankFinder ranks() {
    return ranks;
  }

  /** The data of one side under the law of the other. */
  static final class Crossing {
    private final LawExchange exchange;
    private final ImmutableList<Optional<Agency>> agencies;
    private final Optional<Evaluator> evaluator;

    /** The data of one round under the law of another. */
    Crossing(Round data, Round law) {
      this.exchange = LawExchange.between(data.rulebook(), law.rulebook());
      Map<String, Agency> counterparts = new HashMap<>();
      law.agencies().forEach(agency -> counterparts.put(agency.id(), agency));
      this.agencies =
          data.agencies().stream()
              .map(
                  agency ->
                      exchange.agency(agency, Optional.ofNullable(counterparts.get(agency.id()))))
              .collect(ImmutableList.toImmutableList());
      this.evaluator =
          exchange.same() || !exchange.unlike().isEmpty()
              ? Optional.empty()
              : Optional.of(
                  Evaluator.of(new Round(data.info(), law.rulebook(), judges(law), NONE)));
    }

    /** Agencies for judging; one that cannot be exchanged is never asked for. */
    private ImmutableList<Agency> judges(Round law) {
      return agencies.stream()
          .map(agency -> agency.orElseGet(() -> unusable(law)))
          .collect(ImmutableList.toImmutableList());
    }

    private static Agency unusable(Round law) {
      AgencyKind kind = law.rulebook().agencyKinds().values().iterator().next();
      int conditions = law.rulebook().conditions(Condition.Scope.AGENCY).size();
      return new Agency(
          "",
          "",
          kind,
          ImmutableLongArray.copyOf(Collections.nCopies(conditions, Condition.MISSING)),
          true);
    }

    LawExchange exchange() {
      return exchange;
    }

    /** The unit under the other law; empty where it cannot be told. */
    Optional<UnitDossier> unit(UnitDossier unit, UnitDossier counterpart) {
      return unit.agency() >= 0 && agencies.get(unit.agency()).isEmpty()
          ? Optional.empty()
          : exchange.unit(unit, Optional.of(counterpart));
    }

    /** The unit's agency under the other law. */
    Optional<Agency> agency(UnitDossier unit) {
      return unit.agency() < 0 ? Optional.empty() : agencies.get(unit.agency());
    }

    /** Judges a unit that was put under the other law. */
    UnitOutcome outcome(UnitDossier exchanged) {
      return evaluator.orElseThrow().evaluate(exchanged);
    }
  }

  private static final Dossiers NONE =
      new Dossiers() {
        @Override
        public int size() {
          return 0;
        }

        @Override
        public UnitDossier get(int index) {
          throw new IndexOutOfBoundsException(index);
        }
      };
}
