package org.predikat.sampling;

import com.google.common.collect.ImmutableList;
import org.predikat.round.Agency;
import org.predikat.rulebook.AgencyKind;
import org.predikat.rulebook.AgencyLevel;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Rulebook;

/**
 * A round of any size whose units are drawn one by one, so that a million of them need no memory.
 * The shares of the outcomes are near those of the 2020 round.
 */
final class FreePlan implements SamplePlan {
  /** About as many agencies as the country has. */
  private static final int MOST_AGENCIES = 629;

  private static final int UNITS_PER_AGENCY = 15;

  private final long seed;
  private final int units;
  private final ImmutableList<Agency> agencies;

  /** Whether the law has conditions of the unit; without them more agencies fail as a whole. */
  private final boolean unitsFailAlone;

  FreePlan(Rulebook rulebook, long seed, int units) {
    this.seed = seed;
    this.units = units;
    this.unitsFailAlone = new ConditionModel(rulebook).unitCanFail(AgencyLevel.PUSAT, Predikat.WBK);
    this.agencies = agencies(rulebook, seed, units, unitsFailAlone ? 80 : 200);
  }

  @Override
  public ImmutableList<Agency> agencies() {
    return agencies;
  }

  @Override
  public int units() {
    return units;
  }

  @Override
  public boolean exact() {
    return false;
  }

  @Override
  public UnitPlan unit(int index) {
    Draws draws = Draws.of(seed, Draws.Purpose.PLAN, index);
    // The smaller of two draws: a few agencies nominate many units, most nominate few.
    int agency = Math.min(draws.below(agencies.size()), draws.below(agencies.size()));
    Predikat proposed = draws.chance(120) ? Predikat.WBBM : Predikat.WBK;
    int fate = draws.below(1000);
    Goal goal;
    if (fate < 200) {
      goal = unitsFailAlone ? Goal.ADMINISTRATION : Goal.DESK;
    } else if (fate < 520) {
      goal = Goal.DESK;
    } else if (fate < 720) {
      goal = Goal.FIELD;
    } else {
      goal = Goal.AWARDED;
    }
    String number = Ids.padded(index + 1, units);
    return new UnitPlan("U" + number, "Unit Contoh " + number, agency, proposed, goal);
  }

  private static ImmutableList<Agency> agencies(
      Rulebook rulebook, long seed, int units, int failing) {
    ImmutableList<AgencyKind> kinds = rulebook.agencyKinds().values().asList();
    ConditionModel conditions = new ConditionModel(rulebook);
    int count = Math.min(MOST_AGENCIES, units / UNITS_PER_AGENCY + kinds.size());
    int[] perKind = new int[kinds.size()];
    ImmutableList.Builder<Agency> agencies = ImmutableList.builder();
    for (int i = 0; i < count; i++) {
      Draws draws = Draws.of(seed, Draws.Purpose.AGENCY, i);
      int kind = i % kinds.size();
      perKind[kind]++;
      int fate = draws.below(1000);
      ConditionModel.Standard standard =
          fate < failing
              ? ConditionModel.Standard.NONE
              : fate < failing + 170
                  ? ConditionModel.Standard.WBK_ONLY
                  : ConditionModel.Standard.BOTH;
      AgencyKind agencyKind = kinds.get(kind);
      agencies.add(
          new Agency(
              "I" + Ids.padded(i + 1, MOST_AGENCIES),
              agencyKind.label() + " Contoh " + Ids.padded(perKind[kind], MOST_AGENCIES),
              agencyKind,
              conditions.agencyValues(draws, agencyKind.level(), standard),
              false));
    }
    return agencies.build();
  }
}
