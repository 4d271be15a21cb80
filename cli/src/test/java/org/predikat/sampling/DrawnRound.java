package org.predikat.sampling;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.util.Optional;
import org.predikat.evaluation.Evaluation;
import org.predikat.evaluation.Evaluator;
import org.predikat.evaluation.ProgressListener;
import org.predikat.evaluation.RoundEvaluator;
import org.predikat.round.Dossiers;
import org.predikat.round.Round;
import org.predikat.round.RoundInfo;
import org.predikat.round.UnitDossier;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.Stage;
import org.predikat.rulebook.reading.RulebookReader;

/** A synthetic round judged without files in between. */
final class DrawnRound {
  private DrawnRound() {}

  private record Drawn(ImmutableList<UnitDossier> list) implements Dossiers {
    @Override
    public int size() {
      return list.size();
    }

    @Override
    public UnitDossier get(int index) {
      return list.get(index);
    }
  }

  static Evaluation ofShape(Path file) throws InterruptedException {
    Shape shape = ShapeReader.read(file);
    Rulebook rulebook = RulebookReader.shipped(shape.rulebook());
    return evaluate(
        rulebook,
        shape.seed(),
        ShapedPlanner.plan(rulebook, shape.seed(), shape),
        shape.agencyAward());
  }

  static Evaluation free(String rulebook, long seed, int units) throws InterruptedException {
    Rulebook law = RulebookReader.shipped(rulebook);
    return evaluate(law, seed, new FreePlan(law, seed, units), Optional.empty());
  }

  private static Evaluation evaluate(
      Rulebook rulebook, long seed, SamplePlan plan, Optional<String> award)
      throws InterruptedException {
    RoundInfo info =
        new RoundInfo(
            2020,
            "uji",
            rulebook.id(),
            Stage.DETERMINATION,
            award,
            Optional.empty(),
            Optional.empty(),
            ImmutableMap.of());
    Round empty = new Round(info, rulebook, plan.agencies(), new Drawn(ImmutableList.of()));
    UnitDrawer drawer = new UnitDrawer(seed, rulebook, plan, 0, Evaluator.of(empty)::status);
    ImmutableList.Builder<UnitDossier> units = ImmutableList.builder();
    for (int i = 0; i < plan.units(); i++) {
      units.add(drawer.draw(i).dossier());
    }
    Round round = new Round(info, rulebook, plan.agencies(), new Drawn(units.build()));
    return RoundEvaluator.run(round, 2, ProgressListener.NONE);
  }
}
