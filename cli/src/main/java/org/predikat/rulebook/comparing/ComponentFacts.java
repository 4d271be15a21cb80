package org.predikat.rulebook.comparing;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.predikat.rulebook.Aggregate;
import org.predikat.rulebook.Bands;
import org.predikat.rulebook.Component;
import org.predikat.rulebook.Question;
import org.predikat.rulebook.RatioRule;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.TreePath;
import org.predikat.rulebook.comparing.Subject.Aspect;
import org.predikat.rulebook.comparing.Subject.Thing;

/** What a rulebook says about its component tree, its questions and its aggregates. */
final class ComponentFacts {
  private final List<Fact> all;
  private final Renames renames;

  ComponentFacts(List<Fact> all, Renames renames) {
    this.all = all;
    this.renames = renames;
  }

  void add(Rulebook rulebook) {
    component(rulebook.root(), "", "", TreePath.ROOT.key("component"));
    for (Aggregate each : rulebook.aggregates()) {
      things(Thing.AGGREGATE, each.code(), each.label(), TreePath.ROOT.key("aggregates"))
          .figure(Aspect.WEIGHT, "weight", Effect.VERDICT, each.weight())
          .detail(Aspect.LABEL, "label", Effect.WORDS, each.label())
          .detail(
              Aspect.MEMBERS,
              "members",
              Effect.VERDICT,
              ThingFacts.sorted(each.members(), renames::component));
    }
  }

  private ThingFacts things(Thing thing, String code, String label, TreePath list) {
    return new ThingFacts(all, thing, code, ImmutableList.of(code, label), list.item(code));
  }

  private void component(Component component, String parent, String parentShown, TreePath path) {
    String code = renames.component(component.code());
    ThingFacts facts =
        new ThingFacts(
            all,
            Thing.COMPONENT,
            code,
            ImmutableList.of(component.code(), component.label()),
            path);
    facts.itself(component.label(), Effect.VERDICT, null);
    facts.detail(Aspect.CODE, path, Effect.READING, component.code(), component.code());
    facts.detail(Aspect.PLACE, path, Effect.VERDICT, parent, parentShown);
    facts.figure(Aspect.WEIGHT, "weight", Effect.VERDICT, component.weight());
    facts.detail(Aspect.LABEL, "label", Effect.WORDS, component.label());
    facts.detail(Aspect.LEVEL, "level", Effect.WORDS, ThingFacts.word(component.level()));
    boolean leaf = component.children().isEmpty();
    facts.order(
        leaf ? "questions" : "children",
        leaf
            ? component.questions().stream().map(each -> renames.question(each.code())).toList()
            : component.children().stream().map(each -> renames.component(each.code())).toList());
    String shown = component.code() + " " + component.label();
    for (Question question : component.questions()) {
      question(question, code, shown, path.key("questions").item(question.code()));
    }
    for (Component child : component.children()) {
      component(child, code, shown, path.key("children").item(child.code()));
    }
  }

  private void question(Question question, String sub, String subShown, TreePath path) {
    String code = renames.question(question.code());
    ThingFacts facts =
        new ThingFacts(
            all, Thing.QUESTION, code, ImmutableList.of(question.code(), question.label()), path);
    facts.itself(
        question.label() + " (" + question.type().code() + ")",
        Effect.VERDICT,
        question.citation());
    facts.detail(Aspect.CODE, path, Effect.READING, question.code(), question.code());
    facts.detail(Aspect.PLACE, path, Effect.VERDICT, sub, subShown);
    facts.detail(
        Aspect.TYPE,
        path.key("type"),
        Effect.VERDICT,
        renames.type(question.type().code()),
        question.type().code());
    facts.detail(Aspect.LABEL, "label", Effect.WORDS, question.label());
    facts.detail(Aspect.ORIGIN, "origin", Effect.VERDICT, ThingFacts.word(question.origin()));
    facts.detail(Aspect.ROW, "row", Effect.READING, Integer.toString(question.row()));
    facts.detail(Aspect.PORTAL, "portal", Effect.READING, numbers(question.portalIds()));
    facts.detail(
        Aspect.WORKSHEET_DEFECT,
        "worksheet_defect",
        Effect.VERDICT,
        question.worksheetDefect().map(renames::question).orElse(""));
    for (Question.Input input : question.inputs()) {
      input(input, question, code, path.key("inputs").item(input.code()));
    }
    if (!question.inputs().isEmpty()) {
      facts.order("inputs", question.inputs().stream().map(Question.Input::code).toList());
    }
    question.ratio().ifPresent(ratio -> ratio(ratio, facts, path.key("ratio")));
    question.bands().ifPresent(bands -> bands(bands, question, code, path.key("bands")));
  }

  private void input(Question.Input input, Question question, String code, TreePath path) {
    new ThingFacts(
            all,
            Thing.INPUT,
            code + "/" + input.code(),
            ImmutableList.of(question.code(), input.code()),
            path)
        .itself(input.label(), Effect.VERDICT, null)
        .detail(Aspect.LABEL, "label", Effect.WORDS, input.label())
        .detail(Aspect.ROW, "row", Effect.READING, Integer.toString(input.row()))
        .detail(Aspect.PORTAL, "portal", Effect.READING, numbers(input.portalIds()))
        .detail(Aspect.SCORED, "scored", Effect.VERDICT, Boolean.toString(input.scored()));
  }

  private static void ratio(RatioRule ratio, ThingFacts facts, TreePath path) {
    same(facts, Aspect.FORMULA, path.key("formula"), ThingFacts.word(ratio.formula()));
    same(facts, Aspect.PART, path.key("part"), ThingFacts.sorted(ratio.part()));
    same(facts, Aspect.WHOLE, path.key("whole"), ThingFacts.sorted(ratio.whole()));
    facts.citedDetail(
        Aspect.ZERO_WHOLE,
        path.key("zero_whole"),
        Effect.VERDICT,
        ratio.zeroWhole().map(each -> ThingFacts.plain(each.value())).orElse("refuse"),
        ratio.zeroCitation());
    ratio
        .bothZero()
        .ifPresent(
            each ->
                facts.citedDetail(
                    Aspect.BOTH_ZERO,
                    path.key("both_zero"),
                    Effect.VERDICT,
                    ThingFacts.plain(each.value()),
                    each.citation()));
  }

  private static void same(ThingFacts facts, Aspect aspect, TreePath path, String value) {
    facts.detail(aspect, path, Effect.VERDICT, value, value);
  }

  private void bands(Bands bands, Question question, String code, TreePath path) {
    ThingFacts facts =
        new ThingFacts(
                all, Thing.BANDS, code, ImmutableList.of(question.code(), question.label()), path)
            .itself(bands.label(), Effect.VERDICT, null)
            .detail(Aspect.FIELD, "input", Effect.READING, bands.input())
            .detail(Aspect.LABEL, "label", Effect.WORDS, bands.label())
            .detail(Aspect.UNIT, "unit", Effect.WORDS, bands.unit())
            .detail(
                Aspect.DECIMALS, "decimals", Effect.READING, Integer.toString(bands.decimals()));
    List<Bands.Band> sorted =
        ImmutableList.sortedCopyOf(
            Comparator.comparing(Bands.Band::from).thenComparing(each -> !each.fromInclusive()),
            bands.bands());
    for (int i = 0; i < sorted.size(); i++) {
      facts.citedDetail(
          Aspect.BAND,
          path.key("bands").item(Integer.toString(i)),
          Effect.VERDICT,
          sorted.get(i).option() + " " + interval(sorted.get(i)),
          sorted.get(i).citation());
    }
    List<Bands.Unassigned> points =
        ImmutableList.sortedCopyOf(Comparator.comparing(Bands.Unassigned::at), bands.unassigned());
    for (int i = 0; i < points.size(); i++) {
      Bands.Unassigned point = points.get(i);
      facts.citedDetail(
          Aspect.UNASSIGNED,
          path.key("unassigned").item(Integer.toString(i)),
          Effect.VERDICT,
          ThingFacts.plain(point.at())
              + " "
              + (point.option().isEmpty() ? "refuse" : point.option()),
          point.citation());
    }
  }

  private static String interval(Bands.Band band) {
    return (band.fromInclusive() ? "[" : "(")
        + ThingFacts.plain(band.from())
        + ".."
        + (band.to() == null ? "" : ThingFacts.plain(band.to()))
        + (band.toInclusive() ? "]" : ")");
  }

  private static String numbers(Collection<Integer> numbers) {
    return String.join(", ", numbers.stream().sorted().map(String::valueOf).toList());
  }
}
