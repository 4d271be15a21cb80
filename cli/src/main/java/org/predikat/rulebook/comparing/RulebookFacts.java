package org.predikat.rulebook.comparing;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.predikat.rulebook.AgencyAward;
import org.predikat.rulebook.AgencyKind;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.Condition;
import org.predikat.rulebook.Exemption;
import org.predikat.rulebook.Figure;
import org.predikat.rulebook.Minimum;
import org.predikat.rulebook.Revocation;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.Setting;
import org.predikat.rulebook.Settings;
import org.predikat.rulebook.StageRule;
import org.predikat.rulebook.TreePath;
import org.predikat.rulebook.comparing.Subject.Aspect;
import org.predikat.rulebook.comparing.Subject.Thing;

/** Everything that a rulebook says, one by one, in its order. */
final class RulebookFacts {
  private static final TreePath ROOT = TreePath.ROOT;

  /** Settings that judge no unit; every other one is taken to. */
  private static final ImmutableMap<String, Effect> SETTINGS =
      ImmutableMap.of(
          Settings.DESK_FIELD_DROP, Effect.WORDS,
          Settings.LEAST_RESPONDENTS, Effect.WORDS,
          Settings.TYPED_SUM, Effect.READING,
          Settings.MERGED_INCIDENTS, Effect.TENURE,
          Settings.DECIDED_INCIDENTS, Effect.TENURE);

  private final List<Fact> all = new ArrayList<>();
  private final Rulebook rulebook;
  private final Renames renames;
  private final ImmutableSet<String> inPoints;

  private RulebookFacts(Rulebook rulebook, Renames renames, ImmutableSet<String> inPoints) {
    this.rulebook = rulebook;
    this.renames = renames;
    this.inPoints = inPoints;
  }

  /**
   * The facts of a rulebook.
   *
   * @param renames how codes of this rulebook are called in the other
   * @param inPoints codes of minimums that are compared as points, since only one of the two
   *     rulebooks writes them as a share
   */
  static ImmutableList<Fact> of(Rulebook rulebook, Renames renames, ImmutableSet<String> inPoints) {
    RulebookFacts facts = new RulebookFacts(rulebook, renames, inPoints);
    facts.head();
    facts.types();
    facts.scales();
    facts.agencyKinds();
    new ComponentFacts(facts.all, renames).add(rulebook);
    facts.minimums();
    facts.conditions();
    facts.exemptions();
    facts.stages();
    facts.standing();
    facts.revocation();
    facts.settings();
    facts.orders();
    return ImmutableList.copyOf(facts.all);
  }

  private ThingFacts thing(Thing thing, String code, String label, TreePath path) {
    ImmutableList<String> names =
        label.isEmpty() ? ImmutableList.of(code) : ImmutableList.of(code, label);
    return new ThingFacts(all, thing, code, names, path);
  }

  private void head() {
    thing(Thing.RULEBOOK, "", "", ROOT)
        .detail(Aspect.TITLE, "title", Effect.WORDS, rulebook.title())
        .detail(Aspect.REGULATION, "regulation", Effect.WORDS, rulebook.regulation())
        .detail(
            Aspect.FROM,
            ROOT.key("in_force").key("from"),
            Effect.READING,
            rulebook.inForceFrom().toString(),
            rulebook.inForceFrom().toString())
        .detail(
            Aspect.UNTIL,
            ROOT.key("in_force").key("until"),
            Effect.READING,
            rulebook.inForceUntil().map(String::valueOf).orElse(""),
            rulebook.inForceUntil().map(String::valueOf).orElse(""));
    rulebook
        .sources()
        .forEach(
            (key, source) ->
                thing(Thing.SOURCE, key, "", ROOT.key("sources").key(key))
                    .detail(Aspect.TEXT, "text", Effect.SOURCE, source.text())
                    .detail(Aspect.STATUS, "status", Effect.SOURCE, word(source.status())));
  }

  private void types() {
    for (AnswerType type : rulebook.answerTypes().values()) {
      TreePath path = ROOT.key("answer_types").key(type.code());
      String key = renames.type(type.code());
      ThingFacts facts =
          new ThingFacts(all, Thing.ANSWER_TYPE, key, ImmutableList.of(type.code()), path);
      facts.itself(Renames.signature(type), Effect.VERDICT, null);
      facts.detail(Aspect.CODE, path, Effect.WORDS, type.code(), type.code());
      String kind = Ascii.toLowerCase(type.getClass().getSimpleName());
      facts.detail(Aspect.KIND, "kind", Effect.VERDICT, kind);
      if (type instanceof AnswerType.Scale scale) {
        facts.figure(Aspect.LEAST, "least", Effect.VERDICT, scale.least());
        facts.figure(Aspect.MOST, "most", Effect.VERDICT, scale.most());
        facts.detail(
            Aspect.DECIMALS, "decimals", Effect.READING, Integer.toString(scale.decimals()));
      } else if (type instanceof AnswerType.Choice choice) {
        for (AnswerType.Option option : choice.options()) {
          new ThingFacts(
                  all,
                  Thing.OPTION,
                  key + "/" + option.code(),
                  ImmutableList.of(type.code(), option.code()),
                  path.key("options").item(option.code()))
              .figure(Aspect.VALUE, "value", Effect.VERDICT, option.value())
              .detail(Aspect.ALIASES, "aliases", Effect.READING, sorted(option.aliases()));
        }
      }
    }
  }

  /** Two conditions may share a scale, which is told once. */
  private void scales() {
    for (Condition.Kind.Grade grade : Renames.scales(rulebook)) {
      new ThingFacts(
              all,
              Thing.SCALE,
              renames.scale(grade.scale()),
              ImmutableList.of(grade.scale()),
              ROOT.key("scales").key(grade.scale()))
          .detail(Aspect.GRADES, "grades", Effect.VERDICT, String.join(", ", grade.grades()));
    }
  }

  private void agencyKinds() {
    for (AgencyKind kind : rulebook.agencyKinds().values()) {
      thing(Thing.AGENCY_KIND, kind.code(), kind.label(), item("agency_kinds", kind.code()))
          .itself(kind.label(), Effect.READING, null)
          .detail(Aspect.LABEL, "label", Effect.WORDS, kind.label())
          .detail(Aspect.LEVEL, "level", Effect.VERDICT, word(kind.level()));
    }
  }

  private void minimums() {
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
                facts.figure(aspect, word(predikat), Effect.VERDICT, figure);
              });
      facts.detail(
          Aspect.NODE,
          path.key("node"),
          Effect.VERDICT,
          renames.component(minimum.node()),
          minimum.node());
      // Only how it is written: where the points differ, the figures above say so.
      facts.detail(Aspect.FORM, "form", Effect.WORDS, word(minimum.form()));
    }
  }

  private void conditions() {
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
                      word(predikat),
                      Effect.VERDICT,
                      condition.kind() instanceof Condition.Kind.Amount
                          ? ThingFacts.plain(new BigDecimal(each.atLeast()))
                          : each.atLeast(),
                      each.atLeast(),
                      each.citation()));
      facts.detail(Aspect.LABEL, "label", Effect.WORDS, condition.label());
      facts.detail(Aspect.SCOPE, "scope", Effect.VERDICT, word(condition.scope()));
      facts.detail(Aspect.FIELD, "field", Effect.READING, condition.field());
      facts.detail(Aspect.LEVELS, "levels", Effect.VERDICT, words(condition.agencyLevels()));
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

  private void exemptions() {
    for (Exemption exemption : rulebook.exemptions()) {
      thing(
              Thing.EXEMPTION,
              exemption.code(),
              exemption.label(),
              item("exemptions", exemption.code()))
          .itself(exemption.label(), Effect.VERDICT, exemption.citation())
          .detail(Aspect.LABEL, "label", Effect.WORDS, exemption.label())
          .detail(Aspect.FIELD, "field", Effect.READING, exemption.field())
          .detail(Aspect.WAIVES, "waives", Effect.VERDICT, words(exemption.waives()))
          .detail(Aspect.PREDIKAT, "predikat", Effect.VERDICT, words(exemption.predikat()))
          .detail(Aspect.LEVELS, "levels", Effect.VERDICT, words(exemption.agencyLevels()))
          .detail(Aspect.UNIT_KINDS, "unit_kinds", Effect.VERDICT, sorted(exemption.unitKinds()))
          .detail(
              Aspect.EXCEPT,
              "except",
              Effect.VERDICT,
              sorted(exemption.except(), renames::condition));
    }
  }

  private void stages() {
    for (StageRule stage : rulebook.stages()) {
      String word = word(stage.stage());
      thing(Thing.STAGE, word, "", ROOT.key("stages").key(word))
          .itself("", Effect.VERDICT, stage.citation())
          .detail(
              Aspect.CONDITIONS,
              "conditions",
              Effect.VERDICT,
              sorted(stage.conditions(), renames::condition))
          .detail(
              Aspect.MINIMUMS,
              "minimums",
              Effect.VERDICT,
              sorted(stage.minimums(), renames::minimum))
          .detail(
              Aspect.EXTERNAL_SURVEY,
              "external_survey",
              Effect.VERDICT,
              Boolean.toString(stage.externalSurvey()));
    }
  }

  private void standing() {
    String keys = String.join(", ", rulebook.ranking().keys());
    String renamed =
        String.join(", ", rulebook.ranking().keys().stream().map(renames::component).toList());
    thing(Thing.RANKING, "", "", ROOT.key("ranking"))
        .cited(Aspect.KEYS, "", Effect.STANDING, renamed, keys, rulebook.ranking().citation());
    for (AgencyAward award : rulebook.agencyAwards()) {
      thing(Thing.AGENCY_AWARD, award.code(), award.label(), item("agency_awards", award.code()))
          .figure(Aspect.FIGURE, "figure", Effect.STANDING, award.figure())
          .detail(Aspect.LABEL, "label", Effect.WORDS, award.label())
          .detail(Aspect.RULE, "rule", Effect.STANDING, word(award.rule()));
    }
  }

  private void revocation() {
    Revocation revocation = rulebook.revocation();
    TreePath path = ROOT.key("revocation");
    ThingFacts facts = thing(Thing.REVOCATION, "", "", path);
    String decidedBy = revocation.decidedBy();
    facts.cited(
        Aspect.DECIDED_BY, "", Effect.TENURE, decidedBy, decidedBy, revocation.procedureCitation());
    for (Revocation.Ground ground : revocation.grounds()) {
      thing(Thing.GROUND, ground.code(), ground.label(), path.key("grounds").item(ground.code()))
          .itself(ground.label(), Effect.TENURE, ground.citation())
          .detail(Aspect.LABEL, "label", Effect.WORDS, ground.label())
          .detail(Aspect.CONFIRMED_BY, "confirmed_by", Effect.TENURE, ground.confirmedBy())
          .detail(Aspect.INCIDENTS, "incidents", Effect.TENURE, sorted(ground.incidents()));
    }
    facts.order(
        "procedure", revocation.procedure().stream().map(each -> word(each.step())).toList());
    for (Revocation.ProcedureStep each : revocation.procedure()) {
      String step = word(each.step());
      thing(Thing.PROCEDURE_STEP, step, "", path.key("procedure").item(step))
          .itself(step, Effect.TENURE, each.citation());
    }
    // A round turns down who is banned, and who starts again at the wrong predikat.
    revocation
        .banYears()
        .ifPresent(each -> facts.figure(Aspect.BAN_YEARS, "ban_years", Effect.VERDICT, each));
    String restart = word(revocation.restartAt());
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

  private void settings() {
    for (Setting setting : rulebook.settings().all().values()) {
      thing(Thing.SETTING, setting.code(), "", ROOT.key("settings").key(setting.code()))
          .cited(
              Aspect.VALUE,
              "",
              SETTINGS.getOrDefault(setting.code(), Effect.VERDICT),
              setting.allowed().isEmpty()
                  ? ThingFacts.plain(new BigDecimal(setting.value()))
                  : setting.value(),
              setting.value(),
              setting.citation())
          .detail(Aspect.ALLOWED, "allowed", Effect.READING, sorted(setting.allowed()));
    }
  }

  private void orders() {
    order("agency_kinds", rulebook.agencyKinds().keySet().asList());
    order(
        "minimums",
        rulebook.minimums().stream().map(each -> renames.minimum(each.code())).toList());
    order(
        "conditions",
        rulebook.conditions().stream().map(each -> renames.condition(each.code())).toList());
    order("exemptions", rulebook.exemptions().stream().map(Exemption::code).toList());
    order("agency_awards", rulebook.agencyAwards().stream().map(AgencyAward::code).toList());
  }

  private void order(String list, List<String> codes) {
    thing(Thing.RULEBOOK, list, "", ROOT).order(list, codes);
  }

  private static TreePath item(String list, String code) {
    return ROOT.key(list).item(code);
  }

  private static String word(Enum<?> constant) {
    return Ascii.toLowerCase(constant.name());
  }

  private static String words(Collection<? extends Enum<?>> constants) {
    return sorted(constants.stream().map(RulebookFacts::word).toList());
  }

  private static String sorted(Collection<String> codes, UnaryOperator<String> renamed) {
    return sorted(codes.stream().map(renamed).toList());
  }

  private static String sorted(Collection<String> codes) {
    return String.join(", ", codes.stream().sorted().toList());
  }
}
