package org.predikat.sampling;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.predikat.round.Agency;
import org.predikat.rulebook.AgencyLevel;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Rulebook;

/**
 * Turns the counts of a shape into a list of units, each with the outcome that it is meant to have.
 * First the awards are laid over the agencies ({@link ShapedAgencies}), then the other nominations,
 * then where each unit that is not awarded falls.
 */
final class ShapedPlanner {
  /** Permille of the failures at administration that fall on whole agencies. */
  private static final int WHOLE_AGENCIES = 900;

  private final Shape shape;
  private final ConditionModel conditions;
  private final Draws draws;
  private final ImmutableList<ShapedAgencies.Draft> agencies;

  private ShapedPlanner(Rulebook rulebook, long seed, Shape shape) {
    this.shape = shape;
    this.conditions = new ConditionModel(rulebook);
    this.draws = Draws.of(seed, Draws.Purpose.SHAPE, 0);
    this.agencies = ShapedAgencies.drafts(rulebook, shape, draws);
  }

  /** The units of a shape. */
  static SamplePlan plan(Rulebook rulebook, long seed, Shape shape) {
    return new ShapedPlanner(rulebook, seed, shape).plan(seed);
  }

  /** A unit under construction. */
  private static final class Slot {
    private final int agency;
    private String name = "";
    private Predikat proposed = Predikat.WBK;
    private Goal goal = Goal.DESK;

    Slot(int agency) {
      this.agency = agency;
    }
  }

  private SamplePlan plan(long seed) {
    List<Slot> slots = new ArrayList<>();
    for (int i = 0; i < agencies.size(); i++) {
      awarded(i, slots);
    }
    List<Slot> others = new ArrayList<>();
    for (int i = 0; i < agencies.size(); i++) {
      for (int k = agencies.get(i).awarded(); k < agencies.get(i).nominated(); k++) {
        others.add(new Slot(i));
      }
    }
    slots.addAll(others);
    shuffle(others, draws);
    ConditionModel.Standard[] standards = fates(others);
    return new ListedPlan(finished(seed, standards), numbered(slots));
  }

  private void awarded(int agency, List<Slot> slots) {
    ShapedAgencies.Draft draft = agencies.get(agency);
    int wbbm = draft.wbbm();
    int wbk = draft.awarded() - wbbm;
    for (Shape.NamedUnit named : shape.units()) {
      if (named.agency().equals(draft.name())) {
        Slot slot = award(agency, named.awarded());
        slot.name = named.name();
        slots.add(slot);
        wbbm -= named.awarded() == Predikat.WBBM ? 1 : 0;
        wbk -= named.awarded() == Predikat.WBK ? 1 : 0;
      }
    }
    for (int i = 0; i < wbbm; i++) {
      slots.add(award(agency, Predikat.WBBM));
    }
    for (int i = 0; i < wbk; i++) {
      slots.add(award(agency, Predikat.WBK));
    }
  }

  private static Slot award(int agency, Predikat predikat) {
    Slot slot = new Slot(agency);
    slot.proposed = predikat;
    slot.goal = Goal.AWARDED;
    return slot;
  }

  /**
   * Lets units that are not awarded fall where the counts want it, and returns what the conditions
   * of each agency must allow for that.
   */
  private ConditionModel.Standard[] fates(List<Slot> others) {
    ConditionModel.Standard[] standards = new ConditionModel.Standard[agencies.size()];
    int fall = shape.nominations() - shape.throughAdministration();
    int fallen = failWholeAgencies(others, standards, fall);
    int wbbmLeft = shape.nominatedWbbm() - shape.awardedWbbm();
    List<Slot> standing = others.stream().filter(s -> s.goal != Goal.ADMINISTRATION).toList();
    // Units may miss a condition of their own where the law has one; else only a WBBM nominee can
    // fail alone, in an agency that is good enough for WBK only.
    for (Slot slot : standing) {
      if (fallen == fall) {
        break;
      }
      AgencyLevel level = agencies.get(slot.agency).kind().level();
      if (conditions.unitCanFail(level, Predikat.WBK)) {
        slot.goal = Goal.ADMINISTRATION;
        fallen++;
      } else if (wbbmLeft > 0
          && agencies.get(slot.agency).wbbm() == 0
          && conditions.canSeparate(level)) {
        standards[slot.agency] = ConditionModel.Standard.WBK_ONLY;
        slot.proposed = Predikat.WBBM;
        slot.goal = Goal.ADMINISTRATION;
        fallen++;
        wbbmLeft--;
      }
    }
    check("through_administration", fall, fallen);
    int deskFailures = shape.throughAdministration() - shape.throughDesk();
    for (Slot slot : standing) {
      if (slot.goal != Goal.ADMINISTRATION) {
        slot.goal = deskFailures > 0 ? Goal.DESK : Goal.FIELD;
        deskFailures--;
      }
    }
    List<Slot> candidates =
        others.stream()
            .filter(s -> standards[s.agency] != ConditionModel.Standard.WBK_ONLY)
            .filter(s -> s.proposed == Predikat.WBK)
            .toList();
    List<Slot> mixed = new ArrayList<>(candidates);
    shuffle(mixed, draws);
    check("nominated_wbbm", wbbmLeft, Math.min(wbbmLeft, mixed.size()));
    mixed.subList(0, wbbmLeft).forEach(slot -> slot.proposed = Predikat.WBBM);
    return standards;
  }

  /** Fails agencies without an award as a whole, and returns how many units fell with them. */
  private int failWholeAgencies(List<Slot> others, ConditionModel.Standard[] standards, int fall) {
    boolean alone =
        agencies.stream().anyMatch(a -> conditions.unitCanFail(a.kind().level(), Predikat.WBK));
    int most = (int) ((long) fall * (alone ? 1000 - WHOLE_AGENCIES : WHOLE_AGENCIES) / 1000);
    List<Integer> barren =
        new ArrayList<>(
            IntStream.range(0, agencies.size())
                .filter(i -> agencies.get(i).awarded() == 0)
                .filter(i -> conditions.agencyCanFail(agencies.get(i).kind().level()))
                .boxed()
                .toList());
    shuffle(barren, draws);
    int fallen = 0;
    for (int agency : barren) {
      int units = agencies.get(agency).nominated();
      if (fallen + units <= most) {
        standards[agency] = ConditionModel.Standard.NONE;
        fallen += units;
      }
    }
    for (Slot slot : others) {
      if (standards[slot.agency] == ConditionModel.Standard.NONE) {
        slot.goal = Goal.ADMINISTRATION;
      }
    }
    return fallen;
  }

  private ImmutableList<Agency> finished(long seed, ConditionModel.Standard[] standards) {
    ImmutableList.Builder<Agency> finished = ImmutableList.builder();
    for (int i = 0; i < agencies.size(); i++) {
      ShapedAgencies.Draft draft = agencies.get(i);
      ConditionModel.Standard standard =
          standards[i] == null ? ConditionModel.Standard.BOTH : standards[i];
      finished.add(
          new Agency(
              "I" + Ids.padded(i + 1, agencies.size()),
              draft.name(),
              draft.kind(),
              conditions.agencyValues(
                  Draws.of(seed, Draws.Purpose.AGENCY, i), draft.kind().level(), standard),
              false));
    }
    return finished.build();
  }

  /** Numbers the units agency by agency, the awarded ones not all in front. */
  private ImmutableList<UnitPlan> numbered(List<Slot> slots) {
    List<Slot> ordered = new ArrayList<>(slots);
    shuffle(ordered, draws);
    ordered.sort(Comparator.comparingInt(slot -> slot.agency));
    ImmutableList.Builder<UnitPlan> units = ImmutableList.builder();
    for (int i = 0; i < ordered.size(); i++) {
      Slot slot = ordered.get(i);
      String number = Ids.padded(i + 1, ordered.size());
      String name = slot.name.isEmpty() ? "Unit Contoh " + number : slot.name;
      units.add(new UnitPlan("U" + number, name, slot.agency, slot.proposed, slot.goal));
    }
    return units.build();
  }

  static void check(String path, int wanted, int found) {
    if (wanted != found || wanted < 0) {
      throw new SamplingException(SamplingException.Kind.SHAPE_COUNTS, path, wanted, found);
    }
  }

  /** Fisher-Yates, written out because the platform's own shuffle takes its own generator. */
  static <T> void shuffle(List<T> list, Draws draws) {
    for (int i = list.size() - 1; i > 0; i--) {
      int other = draws.below(i + 1);
      T held = list.get(i);
      list.set(i, list.get(other));
      list.set(other, held);
    }
  }
}
