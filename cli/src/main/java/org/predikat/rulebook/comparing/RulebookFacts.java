package org.predikat.rulebook.comparing;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.predikat.rulebook.AgencyAward;
import org.predikat.rulebook.AgencyKind;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.Condition;
import org.predikat.rulebook.Exemption;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.Setting;
import org.predikat.rulebook.Settings;
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

  private RulebookFacts(Rulebook rulebook, Renames renames) {
    this.rulebook = rulebook;
    this.renames = renames;
  }

  /**
   * The facts of a rulebook.
   *
   * @param renames how codes of this rulebook are called in the other
   * @param inPoints codes of minimums that are compared as points, since only one of the two
   *     rulebooks writes them as a share
   */
  static ImmutableList<Fact> of(Rulebook rulebook, Renames renames, ImmutableSet<String> inPoints) {
    RulebookFacts facts = new RulebookFacts(rulebook, renames);
    facts.head();
    facts.types();
    facts.scales();
    facts.agencyKinds();
    new ComponentFacts(facts.all, renames).add(rulebook);
    new RequirementFacts(facts.all, renames, inPoints).add(rulebook);
    facts.standing();
    new RevocationFacts(facts.all).add(rulebook.revocation());
    facts.settings();
    facts.orders();
    return ImmutableList.copyOf(facts.all);
  }

  private ThingFacts thing(Thing thing, String code, String label, TreePath path) {
    return ThingFacts.of(all, thing, code, label, path);
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
                    .detail(
                        Aspect.STATUS, "status", Effect.SOURCE, ThingFacts.word(source.status())));
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
              .detail(
                  Aspect.ALIASES, "aliases", Effect.READING, ThingFacts.sorted(option.aliases()));
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
          .detail(Aspect.LEVEL, "level", Effect.VERDICT, ThingFacts.word(kind.level()));
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
          .detail(Aspect.RULE, "rule", Effect.STANDING, ThingFacts.word(award.rule()));
    }
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
          .detail(Aspect.ALLOWED, "allowed", Effect.READING, ThingFacts.sorted(setting.allowed()));
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
}
