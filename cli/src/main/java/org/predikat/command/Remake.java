package org.predikat.command;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.predikat.intake.SettingRefused;
import org.predikat.publication.AcceptedProblems;
import org.predikat.publication.FileHash;
import org.predikat.publication.PublicationException;
import org.predikat.publication.Recipe;
import org.predikat.publication.RunDirectory;
import org.predikat.publication.RunWriter;
import org.predikat.publication.verification.Verification;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.reading.RulebookException;
import org.predikat.scoring.ScoreBoundsException;

/**
 * Makes a run again for its verification, in a folder that is gone afterwards. First as it was
 * made; where the law that was asked for has become another one since, once more under the copy of
 * it that the run kept, so that a change of the law does not hide what else differs.
 */
final class Remake {
  private final PredikatCommand parent;
  private final Verification verification;
  private final Recipe recipe;

  Remake(PredikatCommand parent, Verification verification, Recipe recipe) {
    this.parent = parent;
    this.verification = verification;
    this.recipe = recipe;
  }

  /** Makes it again and has it compared. */
  void run() throws IOException, InterruptedException, PublicationException {
    Optional<AcceptedProblems> accepted = accepted();
    if (accepted.isEmpty()) {
      return;
    }
    try (Scratch scratch = Scratch.create()) {
      if (!asAsked(scratch, accepted.get())) {
        verification.lawStands(false);
        Optional<Rulebook> kept = verification.keptLaw();
        if (kept.isPresent()) {
          asKept(scratch, accepted.get(), kept.get());
        } else {
          verification.notMadeAgain(parent.messages().text("verify.no_law"));
        }
      }
    }
  }

  /** False where the law that was asked for does not give the run's rulebook. */
  private boolean asAsked(Scratch scratch, AcceptedProblems accepted)
      throws IOException, InterruptedException, PublicationException {
    try (RunDirectory again = RunDirectory.create(scratch.path("asked"), false)) {
      make(recipe, accepted, again);
      if (verification.rulebookHash().isPresent() && !sameLaw(again)) {
        return false;
      }
      verification.lawStands(true);
      verification.compare(again.path("."), recipe);
      return true;
    } catch (RulebookException | SettingRefused problem) {
      return false;
    } catch (ScoreBoundsException problem) {
      verification.notMadeAgain(String.valueOf(problem.getMessage()));
      return true;
    }
  }

  private boolean sameLaw(RunDirectory again) throws IOException {
    Path rulebook = again.path(RunWriter.RULEBOOK);
    // A round that can no longer be read leaves no rulebook; that is no change of the law.
    return !Files.exists(rulebook)
        || FileHash.of(rulebook).sha256().equals(verification.rulebookHash().orElseThrow());
  }

  private void asKept(Scratch scratch, AcceptedProblems accepted, Rulebook kept)
      throws IOException, InterruptedException, PublicationException {
    Recipe under =
        new Recipe(
            recipe.round(),
            recipe.reading().under(kept),
            recipe.dialect(),
            recipe.outputs(),
            recipe.besides());
    try (RunDirectory again = RunDirectory.create(scratch.path("kept"), false)) {
      make(under, accepted, again);
      verification.compare(again.path("."), under);
    } catch (SettingRefused | ScoreBoundsException problem) {
      verification.notMadeAgain(String.valueOf(problem.getMessage()));
    }
  }

  private void make(Recipe how, AcceptedProblems accepted, RunDirectory again)
      throws IOException, InterruptedException {
    new RunMaker(parent).make(new RunMaker.Order(how, accepted, ImmutableMap.of()), again);
  }

  private Optional<AcceptedProblems> accepted() throws IOException {
    Recipe.Beside file = recipe.besides().get(Recipe.ACCEPTED);
    if (file == null) {
      return Optional.of(AcceptedProblems.NONE);
    }
    try {
      return Optional.of(AcceptedProblems.read(file.path()));
    } catch (AcceptedProblems.Refused refused) {
      verification.notMadeAgain(parent.messages().text(refused.key(), refused.args().toArray()));
      return Optional.empty();
    }
  }
}
