package org.predikat.rulebook.comparing;

import java.util.List;
import org.predikat.rulebook.Revocation;
import org.predikat.rulebook.TreePath;
import org.predikat.rulebook.comparing.Subject.Aspect;
import org.predikat.rulebook.comparing.Subject.Thing;

/** What a rulebook says about taking a predikat back, and about what follows. */
final class RevocationFacts {
  private final List<Fact> all;

  RevocationFacts(List<Fact> all) {
    this.all = all;
  }

  void add(Revocation revocation) {
    TreePath path = TreePath.ROOT.key("revocation");
    ThingFacts facts = thing(Thing.REVOCATION, "", "", path);
    String decidedBy = revocation.decidedBy();
    facts.cited(
        Aspect.DECIDED_BY, "", Effect.TENURE, decidedBy, decidedBy, revocation.procedureCitation());
    for (Revocation.Ground ground : revocation.grounds()) {
      thing(Thing.GROUND, ground.code(), ground.label(), path.key("grounds").item(ground.code()))
          .itself(ground.label(), Effect.TENURE, ground.citation())
          .detail(Aspect.LABEL, "label", Effect.WORDS, ground.label())
          .detail(Aspect.CONFIRMED_BY, "confirmed_by", Effect.TENURE, ground.confirmedBy())
          .detail(
              Aspect.INCIDENTS, "incidents", Effect.TENURE, ThingFacts.sorted(ground.incidents()));
    }
    facts.order(
        "procedure",
        revocation.procedure().stream().map(each -> ThingFacts.word(each.step())).toList());
    for (Revocation.ProcedureStep each : revocation.procedure()) {
      String step = ThingFacts.word(each.step());
      thing(Thing.PROCEDURE_STEP, step, "", path.key("procedure").item(step))
          .itself(step, Effect.TENURE, each.citation());
    }
    // A round turns down who is banned, and who starts again at the wrong predikat.
    revocation
        .banYears()
        .ifPresent(each -> facts.figure(Aspect.BAN_YEARS, "ban_years", Effect.VERDICT, each));
    String restart = ThingFacts.word(revocation.restartAt());
    facts.cited(
        Aspect.RESTART_AT,
        "restart_at",
        Effect.VERDICT,
        restart,
        restart,
        revocation.restartCitation());
    revocation
        .reviewYears()
        .ifPresent(each -> facts.figure(Aspect.REVIEW_YEARS, "review_years", Effect.TENURE, each));
  }

  private ThingFacts thing(Thing thing, String code, String label, TreePath path) {
    return ThingFacts.of(all, thing, code, label, path);
  }
}
