package org.predikat.rulebook.reading;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.predikat.rulebook.AgencyAward;
import org.predikat.rulebook.AgencyKind;
import org.predikat.rulebook.AgencyLevel;
import org.predikat.rulebook.Aggregate;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.Citation;
import org.predikat.rulebook.Component;
import org.predikat.rulebook.Condition;
import org.predikat.rulebook.Exemption;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Minimum;
import org.predikat.rulebook.Ranking;
import org.predikat.rulebook.Revocation;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.Setting;
import org.predikat.rulebook.Settings;
import org.predikat.rulebook.StageRule;
import org.predikat.rulebook.Status;
import org.predikat.rulebook.TreePath;
import org.predikat.rulebook.reading.RulebookProblem.Code;

/** Turns a merged tree into a rulebook, or into problems. */
final class RulebookBuilder {
  private static final TreePath SOURCES = TreePath.ROOT.key("sources");

  private RulebookBuilder() {}

  /**
   * Reads the whole tree. Empty when anything is missing or misplaced; the reasons are then in
   * {@code problems}. What the figures mean to each other is left to {@link RulebookLint}.
   */
  static Optional<Rulebook> build(YamlNode.Mapping tree, Problems problems) {
    Context context = new Context(problems, sources(tree, problems));
    Fields root = new Fields(context, tree, TreePath.ROOT, Scope.NONE);
    root.keys().allow("sources");
    String id = root.code("rulebook");
    String title = root.text("title");
    String regulation = root.text("regulation");
    Optional<Fields> dates = root.fields("in_force");
    LocalDate from = dates.map(each -> each.date("from")).orElse(LocalDate.EPOCH);
    Optional<LocalDate> until = dates.flatMap(each -> each.optionalDate("until"));
    dates.ifPresent(Fields::end);
    ImmutableMap<String, AnswerType> types = AnswerTypeReader.read(root);
    ComponentReader components = new ComponentReader(types);
    Optional<Component> component = root.fields("component").map(components::component);
    ImmutableList<Aggregate> aggregates = components.aggregates(root);
    ImmutableList<Minimum> minimums = RequirementReader.minimums(root);
    ImmutableMap<String, ImmutableList<String>> scales = RequirementReader.scales(root);
    ImmutableList<Condition> conditions = RequirementReader.conditions(root, scales);
    ImmutableList<Exemption> exemptions = RequirementReader.exemptions(root);
    ImmutableList<StageRule> stages = RequirementReader.stages(root);
    Optional<Ranking> ranking = root.fields("ranking").map(RulebookBuilder::ranking);
    Optional<Revocation> revocation = root.fields("revocation").map(RevocationReader::read);
    ImmutableMap<String, AgencyKind> kinds = agencyKinds(root);
    ImmutableList<AgencyAward> awards = agencyAwards(root);
    Settings settings = settings(root);
    root.end();
    for (String source : context.sources().keySet()) {
      if (!context.isCited(source)) {
        TreePath path = SOURCES.key(source);
        problems.add(Code.UNUSED_SOURCE, tree.at(path), path, source);
      }
    }
    if (problems.errors()) {
      return Optional.empty();
    }
    Component total = component.orElseThrow();
    return Optional.of(
        new Rulebook(
            id,
            title,
            regulation,
            from,
            until,
            context.sources(),
            types,
            kinds,
            total,
            aggregates,
            minimums,
            conditions,
            exemptions,
            stages,
            ranking.orElseThrow(),
            revocation.orElseThrow(),
            awards,
            settings,
            Layout.of(total, aggregates)));
  }

  /** The source table comes first, because everything else, the root included, cites it. */
  private static ImmutableMap<String, Citation> sources(YamlNode.Mapping tree, Problems problems) {
    ImmutableMap.Builder<String, Citation> sources = ImmutableMap.builder();
    Context none = new Context(problems, ImmutableMap.of());
    YamlNode.Mapping table =
        new YamlNode.Mapping(
            tree.file(),
            tree.line(),
            tree.values().containsKey("sources")
                ? ImmutableMap.of("sources", tree.values().get("sources"))
                : ImmutableMap.of(),
            ImmutableMap.of());
    Fields holder = new Fields(none, table, TreePath.ROOT, Scope.NONE);
    for (Fields each : holder.someEntries("sources")) {
      String key = each.path().step();
      String text = "";
      if (each.keys().isBlankText("text")) {
        each.problem(Code.CITATION_EMPTY, "text", key);
      } else {
        text = each.text("text");
      }
      Status status = Status.UNVERIFIED;
      if (each.keys().has("status")) {
        status = each.word("status", Status.class);
      } else {
        each.problem(Code.STATUS_MISSING, "status", key);
      }
      each.end();
      sources.put(key, new Citation(key, text, "", status, ""));
    }
    return sources.buildOrThrow();
  }

  private static Ranking ranking(Fields fields) {
    Ranking ranking = new Ranking(fields.someTexts("keys"), fields.citation());
    fields.end();
    return ranking;
  }

  private static ImmutableMap<String, AgencyKind> agencyKinds(Fields root) {
    ImmutableMap.Builder<String, AgencyKind> kinds = ImmutableMap.builder();
    Set<String> codes = new HashSet<>();
    for (Fields each : root.someItems("agency_kinds")) {
      String code = each.code("code");
      each.unique(codes, "code", code);
      kinds.put(
          code, new AgencyKind(code, each.text("label"), each.word("level", AgencyLevel.class)));
      each.end();
    }
    // A code given twice is a problem already; here it must only not throw.
    return kinds.buildKeepingLast();
  }

  private static ImmutableList<AgencyAward> agencyAwards(Fields root) {
    ImmutableList.Builder<AgencyAward> awards = ImmutableList.builder();
    Set<String> codes = new HashSet<>();
    for (Fields each : root.items("agency_awards")) {
      String code = each.code("code");
      each.unique(codes, "code", code);
      AgencyAward award =
          new AgencyAward(
              code,
              each.text("label"),
              each.word("rule", AgencyAward.Rule.class),
              each.figure("figure"));
      if (award.figure().value().stripTrailingZeros().scale() > 0
          || award.figure().value().signum() < 0) {
        each.problem(Code.NOT_A_COUNT, "figure", award.figure().value().toPlainString());
      }
      awards.add(award);
      each.end();
    }
    return awards.build();
  }

  private static Settings settings(Fields root) {
    ImmutableMap.Builder<String, Setting> settings = ImmutableMap.builder();
    for (Fields each : root.entries("settings")) {
      String code = each.path().step();
      settings.put(
          code, new Setting(code, each.text("value"), each.texts("allowed"), each.citation()));
      each.end();
    }
    return new Settings(settings.buildOrThrow());
  }
}
