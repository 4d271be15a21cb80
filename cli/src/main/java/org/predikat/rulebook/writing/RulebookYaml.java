package org.predikat.rulebook.writing;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.predikat.rulebook.AgencyAward;
import org.predikat.rulebook.AgencyKind;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.Citation;
import org.predikat.rulebook.Condition;
import org.predikat.rulebook.Exemption;
import org.predikat.rulebook.Figure;
import org.predikat.rulebook.Minimum;
import org.predikat.rulebook.Ranking;
import org.predikat.rulebook.Revocation;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.Setting;
import org.predikat.rulebook.Settings;
import org.predikat.rulebook.StageRule;
import org.predikat.rulebook.reading.Scope;

/**
 * Writes a rulebook as YAML that reads back to an equal one, overlays already laid on. The same
 * rulebook always gives the same bytes.
 */
public final class RulebookYaml {
  private final YamlEvents out = new YamlEvents();
  private final CitationWriter citations;

  private RulebookYaml(ImmutableMap<String, Citation> sources) {
    this.citations = new CitationWriter(out, sources);
  }

  /** The whole rulebook as one YAML document, ending with a line break. */
  public static String write(Rulebook rulebook) {
    RulebookYaml yaml = new RulebookYaml(rulebook.sources());
    yaml.out.startMap(false);
    yaml.head(rulebook);
    yaml.types(rulebook);
    yaml.scales(rulebook);
    yaml.agencyKinds(rulebook);
    yaml.out.key("component");
    new ComponentYaml(yaml.out, yaml.citations).write(rulebook);
    yaml.minimums(rulebook);
    yaml.conditions(rulebook);
    yaml.exemptions(rulebook);
    yaml.stages(rulebook);
    yaml.ranking(rulebook.ranking());
    yaml.revocation(rulebook.revocation());
    yaml.agencyAwards(rulebook);
    yaml.settings(rulebook.settings());
    yaml.out.endMap();
    return yaml.out.finish();
  }

  private void head(Rulebook rulebook) {
    out.key("rulebook").text(rulebook.id());
    out.key("title").text(rulebook.title());
    out.key("regulation").text(rulebook.regulation());
    out.key("in_force").startMap(true).key("from").word(rulebook.inForceFrom().toString());
    out.key("until").word(rulebook.inForceUntil().map(String::valueOf).orElse("null")).endMap();
    out.key("sources").startMap(false);
    rulebook
        .sources()
        .forEach(
            (key, source) -> {
              out.key(key).startMap(true).key("text").text(source.text());
              out.key("status").text(word(source.status())).endMap();
            });
    out.endMap();
  }

  private void types(Rulebook rulebook) {
    out.key("answer_types").startMap(false);
    for (AnswerType type : rulebook.answerTypes().values()) {
      out.key(type.code()).startMap(false).key("kind");
      if (type instanceof AnswerType.Choice choice) {
        out.text("choice").key("options").startList(false);
        for (AnswerType.Option option : choice.options()) {
          out.startMap(true).key("code").text(option.code());
          citations.figure("value", option.value(), Scope.NONE);
          if (!option.aliases().isEmpty()) {
            out.key("aliases").texts(option.aliases());
          }
          out.endMap();
        }
        out.endList();
      } else if (type instanceof AnswerType.Scale scale) {
        out.text("scale");
        citations.figure("least", scale.least(), Scope.NONE);
        citations.figure("most", scale.most(), Scope.NONE);
        out.key("decimals").number(scale.decimals());
      } else {
        out.text("ratio");
      }
      out.endMap();
    }
    out.endMap();
  }

  private void scales(Rulebook rulebook) {
    ImmutableMap.Builder<String, Condition.Kind.Grade> scales = ImmutableMap.builder();
    for (Condition condition : rulebook.conditions()) {
      if (condition.kind() instanceof Condition.Kind.Grade grade) {
        scales.put(grade.scale(), grade);
      }
    }
    out.key("scales").startMap(false);
    scales
        .buildKeepingLast()
        .forEach(
            (key, grade) ->
                out.key(key).startMap(true).key("grades").texts(grade.grades()).endMap());
    out.endMap();
  }

  private void agencyKinds(Rulebook rulebook) {
    out.key("agency_kinds").startList(false);
    for (AgencyKind kind : rulebook.agencyKinds().values()) {
      out.startMap(true).key("code").text(kind.code()).key("label").text(kind.label());
      out.key("level").text(word(kind.level())).endMap();
    }
    out.endList();
  }

  private void minimums(Rulebook rulebook) {
    out.key("minimums").startList(false);
    for (Minimum minimum : rulebook.minimums()) {
      out.startMap(false).key("code").text(minimum.code()).key("node").text(minimum.node());
      out.key("form").text(word(minimum.form()));
      minimum
          .required()
          .forEach((predikat, figure) -> citations.figure(word(predikat), figure, Scope.NONE));
      out.endMap();
    }
    out.endList();
  }

  private void conditions(Rulebook rulebook) {
    out.key("conditions").startList(false);
    for (Condition condition : rulebook.conditions()) {
      out.startMap(false).key("code").text(condition.code()).key("label").text(condition.label());
      out.key("scope").text(word(condition.scope())).key("field").text(condition.field());
      out.key("kind");
      if (condition.kind() instanceof Condition.Kind.Grade grade) {
        out.text("grade").key("scale").text(grade.scale());
      } else if (condition.kind() instanceof Condition.Kind.Amount amount) {
        out.text("amount").key("decimals").number(amount.decimals());
        out.key("unit").text(amount.unit());
      } else {
        out.text("yes_no");
      }
      words("levels", condition.agencyLevels());
      condition
          .required()
          .forEach(
              (predikat, each) -> {
                out.key(word(predikat)).startMap(true).key("at_least").text(each.atLeast());
                citations.keys(each.citation(), Scope.NONE);
                out.endMap();
              });
      out.endMap();
    }
    out.endList();
  }

  private void exemptions(Rulebook rulebook) {
    out.key("exemptions").startList(rulebook.exemptions().isEmpty());
    for (Exemption exemption : rulebook.exemptions()) {
      out.startMap(false).key("code").text(exemption.code()).key("label").text(exemption.label());
      out.key("field").text(exemption.field());
      words("waives", exemption.waives());
      words("predikat", exemption.predikat());
      words("levels", exemption.agencyLevels());
      if (!exemption.unitKinds().isEmpty()) {
        out.key("unit_kinds").texts(exemption.unitKinds());
      }
      if (!exemption.except().isEmpty()) {
        out.key("except").texts(exemption.except());
      }
      citations.keys(exemption.citation(), Scope.NONE);
      out.endMap();
    }
    out.endList();
  }

  private void stages(Rulebook rulebook) {
    out.key("stages").startMap(false);
    for (StageRule stage : rulebook.stages()) {
      out.key(word(stage.stage())).startMap(false);
      out.key("conditions").texts(stage.conditions()).key("minimums").texts(stage.minimums());
      out.key("external_survey").word(Boolean.toString(stage.externalSurvey()));
      citations.keys(stage.citation(), Scope.NONE);
      out.endMap();
    }
    out.endMap();
  }

  private void ranking(Ranking ranking) {
    out.key("ranking").startMap(false).key("keys").texts(ranking.keys());
    citations.keys(ranking.citation(), Scope.NONE);
    out.endMap();
  }

  private void revocation(Revocation revocation) {
    out.key("revocation").startMap(false);
    Scope scope = citations.keys(revocation.procedureCitation(), Scope.NONE);
    out.key("grounds").startList(false);
    for (Revocation.Ground ground : revocation.grounds()) {
      out.startMap(false).key("code").text(ground.code()).key("label").text(ground.label());
      out.key("confirmed_by").text(ground.confirmedBy());
      out.key("incidents").texts(ground.incidents());
      citations.keys(ground.citation(), scope);
      out.endMap();
    }
    out.endList();
    if (!revocation.procedure().isEmpty()) {
      out.key("procedure").startList(false);
      for (Revocation.ProcedureStep each : revocation.procedure()) {
        out.startMap(false).key("code").text(word(each.step()));
        citations.keys(each.citation(), scope);
        out.endMap();
      }
      out.endList();
    }
    years("ban_years", revocation.banYears(), scope);
    out.key("restart_at").startMap(true).key("predikat").text(word(revocation.restartAt()));
    citations.keys(revocation.restartCitation(), scope);
    out.endMap();
    years("review_years", revocation.reviewYears(), scope);
    out.key("decided_by").text(revocation.decidedBy()).endMap();
  }

  private void years(String key, Optional<Figure> years, Scope scope) {
    if (years.isPresent()) {
      citations.figure(key, years.get(), scope);
    } else {
      out.key(key).word("null");
    }
  }

  private void agencyAwards(Rulebook rulebook) {
    out.key("agency_awards").startList(rulebook.agencyAwards().isEmpty());
    for (AgencyAward award : rulebook.agencyAwards()) {
      out.startMap(false).key("code").text(award.code()).key("label").text(award.label());
      out.key("rule").text(word(award.rule()));
      citations.figure("figure", award.figure(), Scope.NONE);
      out.endMap();
    }
    out.endList();
  }

  private void settings(Settings settings) {
    out.key("settings").startMap(false);
    for (Setting setting : settings.all().values()) {
      out.key(setting.code()).startMap(false).key("value").text(setting.value());
      out.key("allowed").texts(setting.allowed());
      citations.keys(setting.citation(), Scope.NONE);
      out.endMap();
    }
    out.endMap();
  }

  private <E extends Enum<E>> void words(String key, ImmutableCollection<E> values) {
    if (!values.isEmpty()) {
      out.key(key).startList(true);
      values.forEach(each -> out.text(word(each)));
      out.endList();
    }
  }

  /** An enum constant as rulebooks write it. */
  static String word(Enum<?> constant) {
    return Ascii.toLowerCase(constant.name());
  }
}
