package org.predikat.rulebook.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.List;
import org.predikat.rulebook.Condition;
import org.predikat.rulebook.Exemption;
import org.predikat.rulebook.Figure;
import org.predikat.rulebook.Minimum;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.StageRule;
import org.predikat.rulebook.TreePath;
import org.predikat.rulebook.comparing.Subject.Aspect;
import org.predikat.rulebook.comparing.Subject.Thing;

/**
 * What a rulebook asks of units: minimums, conditions, their exemptions, and each stage's share.
 */
final class RequirementFacts {
  private final List<Fact> all;
  private final Renames renames;
  private final ImmutableSet<String> inPoints;

  /**
   * Facts about requirements.
   *
   * @param all where they go
   * @param inPoints codes of minimums that are compared as points
   */
  RequirementFacts(List<Fact> all, Renames renames, ImmutableSet<String> inPoints) {
    this.all = all;
    this.renames = renames;
    this.inPoints = inPoints;
  }

  void add(Rulebook rulebook) {
    minimums(rulebook);
    conditions(rulebook);
    exemptions(rulebook);
    stages(rulebook);
  }

  private void minimums(Rulebook rulebook) {
    for (Minimum minimum : rulebook.minimums()) {
      TreePath path = item("minimums", minimum.code());
      Integer node = rulebook.layout().nodeIndex().get(minimum.node());
      String label = node == null ? "" : rulebook.layout().nodeLabel(node);
      ThingFacts facts =
          new ThingFacts(
              all,
              Thing.MINIMUM,
              renames.minimum(minimum.code()),
              ImmutableList.of(minimum.code(), label),
              path);
      facts.detail(Aspect.CODE, path, Effect.WORDS, minimum.code(), minimum.code());
      minimum
          .required()
          .forEach(
              (predikat, figure) -> {
                Aspect aspect = Aspect.valueOf(predikat.name());
                if (inPoints.contains(minimum.code()) && node != null) {
                  BigDecimal weight = rulebook.layout().nodeWeight(node).value();
                  figure = new Figure(minimum.points(figure, weight), figure.citation());
                }
                facts.figure(aspect, ThingFacts.word(predikat), Effect.VERDICT, figure);
              });
      facts.detail(
          Aspect.NODE,
          path.key("node"),
          Effect.VERDICT,
          renames.component(minimum.node()),
          minimum.node());
      // Only how it is written: where the points differ, the figures above say so.
      facts.detail(Aspect.FORM, "form", Effect.WORDS, ThingFacts.word(minimum.form()));
    }
  }

  private void conditions(Rulebook rulebook) {
    for (Condition condition : rulebook.conditions()) {
      TreePath path = item("conditions", condition.code());
      ThingFacts facts =
          new ThingFacts(
              all,
              Thing.CONDITION,
              renames.condition(condition.code()),
              ImmutableList.of(condition.code(), condition.label()),
              path);
      facts.detail(Aspect.CODE, path, Effect.WORDS, condition.code(), condition.code());
      condition
          .required()
          .forEach(
              (predikat, each) ->
                  facts.cited(
                      Aspect.valueOf(predikat.name()),
                      ThingFacts.word(predikat),
                      Effect.VERDICT,
                      condition.kind() instanceof Condition.Kind.Amount
                          ? ThingFacts.plain(new BigDecimal(each.atLeast()))
                          : each.atLeast(),
                      each.atLeast(),
                      each.citation()));
      facts.detail(Aspect.LABEL, "label", Effect.WORDS, condition.label());
      facts.detail(Aspect.SCOPE, "scope", Effect.VERDICT, ThingFacts.word(condition.scope()));
      facts.detail(Aspect.FIELD, "field", Effect.READING, condition.field());
      facts.detail(
          Aspect.LEVELS, "levels", Effect.VERDICT, ThingFacts.words(condition.agencyLevels()));
      if (condition.kind() instanceof Condition.Kind.Grade grade) {
        facts.detail(
            Aspect.KIND,
            path.key("scale"),
            Effect.VERDICT,
            renames.scale(grade.scale()),
            grade.scale());
      } else if (condition.kind() instanceof Condition.Kind.Amount amount) {
        facts.detail(Aspect.KIND, "kind", Effect.VERDICT, "amount");
        facts.detail(
            Aspect.DECIMALS, "decimals", Effect.READING, Integer.toString(amount.decimals()));
        facts.detail(Aspect.UNIT, "unit", Effect.WORDS, amount.unit());
      } else {
        facts.detail(Aspect.KIND, "kind", Effect.VERDICT, "yes_no");
      }
    }
  }

  private void exemptions(Rulebook rulebook) {
    for (Exemption exemption : rulebook.exemptions()) {
      ThingFacts.of(
              all,
              Thing.EXEMPTION,
              exemption.code(),
              exemption.label(),
              item("exemptions", exemption.code()))
          .itself(exemption.label(), Effect.VERDICT, exemption.citation())
          .detail(Aspect.LABEL, "label", Effect.WORDS, exemption.label())
          .detail(Aspect.FIELD, "field", Effect.READING, exemption.field())
          .detail(Aspect.WAIVES, "waives", Effect.VERDICT, ThingFacts.words(exemption.waives()))
          .detail(
              Aspect.PREDIKAT, "predikat", Effect.VERDICT, ThingFacts.words(exemption.predikat()))
          .detail(
              Aspect.LEVELS, "levels", Effect.VERDICT, ThingFacts.words(exemption.agencyLevels()))
          .detail(
              Aspect.UNIT_KINDS,
              "unit_kinds",
              Effect.VERDICT,
              ThingFacts.sorted(exemption.unitKinds()))
          .detail(
              Aspect.EXCEPT,
              "except",
              Effect.VERDICT,
              ThingFacts.sorted(exemption.except(), renames::condition));
    }
  }

  private void stages(Rulebook rulebook) {
    for (StageRule stage : rulebook.stages()) {
      String word = ThingFacts.word(stage.stage());
      ThingFacts.of(all, Thing.STAGE, word, "", TreePath.ROOT.key("stages").key(word))
          .itself("", Effect.VERDICT, stage.citation())
          .detail(
              Aspect.CONDITIONS,
              "conditions",
              Effect.VERDICT,
              ThingFacts.sorted(stage.conditions(), renames::condition))
          .detail(
              Aspect.MINIMUMS,
              "minimums",
              Effect.VERDICT,
              ThingFacts.sorted(stage.minimums(), renames::minimum))
          .detail(
              Aspect.EXTERNAL_SURVEY,
              "external_survey",
              Effect.VERDICT,
              Boolean.toString(stage.externalSurvey()));
    }
  }

  private static TreePath item(String list, String code) {
    return TreePath.ROOT.key(list).item(code);
  }
}
