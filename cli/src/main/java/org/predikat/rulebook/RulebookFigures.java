package org.predikat.rulebook;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;

/** Everything in a rulebook that has a source, one by one. */
public final class RulebookFigures {
  private final ImmutableList.Builder<CitedFigure> all = ImmutableList.builder();

  private RulebookFigures() {}

  /** Every figure and cited rule, in the order of the rulebook. */
  public static ImmutableList<CitedFigure> all(Rulebook rulebook) {
    RulebookFigures figures = new RulebookFigures();
    rulebook.answerTypes().values().forEach(figures::type);
    figures.component(rulebook.root(), TreePath.ROOT.key("component"));
    TreePath root = TreePath.ROOT;
    rulebook
        .aggregates()
        .forEach(
            each ->
                figures.add(root.key("aggregates").item(each.code()).key("weight"), each.weight()));
    for (Minimum minimum : rulebook.minimums()) {
      TreePath path = root.key("minimums").item(minimum.code());
      minimum
          .required()
          .forEach((predikat, figure) -> figures.add(path.key(word(predikat)), figure));
    }
    for (Condition condition : rulebook.conditions()) {
      TreePath path = root.key("conditions").item(condition.code());
      condition
          .required()
          .forEach(
              (predikat, each) ->
                  figures.add(path.key(word(predikat)), each.atLeast(), each.citation()));
    }
    for (Exemption exemption : rulebook.exemptions()) {
      figures.add(root.key("exemptions").item(exemption.code()), "", exemption.citation());
    }
    for (StageRule stage : rulebook.stages()) {
      figures.add(root.key("stages").key(word(stage.stage())), "", stage.citation());
    }
    figures.add(
        root.key("ranking"),
        String.join(", ", rulebook.ranking().keys()),
        rulebook.ranking().citation());
    figures.revocation(rulebook.revocation(), root.key("revocation"));
    for (AgencyAward award : rulebook.agencyAwards()) {
      figures.add(root.key("agency_awards").item(award.code()).key("figure"), award.figure());
    }
    for (Setting setting : rulebook.settings().all().values()) {
      figures.add(root.key("settings").key(setting.code()), setting.value(), setting.citation());
    }
    return figures.all.build();
  }

  /** Those that are not verified in the regulation's text or another dated source. */
  public static ImmutableList<CitedFigure> unverified(Rulebook rulebook) {
    return all(rulebook).stream()
        .filter(each -> each.citation().status() == Status.UNVERIFIED)
        .collect(ImmutableList.toImmutableList());
  }

  private void type(AnswerType type) {
    TreePath path = TreePath.ROOT.key("answer_types").key(type.code());
    if (type instanceof AnswerType.Choice choice) {
      choice
          .options()
          .forEach(
              option -> add(path.key("options").item(option.code()).key("value"), option.value()));
    } else if (type instanceof AnswerType.Scale scale) {
      add(path.key("least"), scale.least());
      add(path.key("most"), scale.most());
    }
  }

  private void component(Component component, TreePath path) {
    add(path.key("weight"), component.weight());
    component.questions().forEach(each -> question(each, path.key("questions").item(each.code())));
    component
        .children()
        .forEach(child -> component(child, path.key("children").item(child.code())));
  }

  private void question(Question question, TreePath path) {
    add(path, question.type().code(), question.citation());
    if (question.ratio().isPresent()) {
      RatioRule ratio = question.ratio().get();
      String zero = ratio.zeroWhole().map(each -> each.value().toPlainString()).orElse("refuse");
      add(path.key("ratio").key("zero_whole"), zero, ratio.zeroCitation());
      ratio.bothZero().ifPresent(each -> add(path.key("ratio").key("both_zero"), each));
    }
    if (question.bands().isPresent()) {
      TreePath bands = path.key("bands");
      int index = 0;
      for (Bands.Band band : question.bands().get().bands()) {
        TreePath where = bands.key("bands").item(Integer.toString(index++));
        add(where, band.option(), band.citation());
      }
      index = 0;
      for (Bands.Unassigned point : question.bands().get().unassigned()) {
        TreePath where = bands.key("unassigned").item(Integer.toString(index++));
        add(where, point.option().isEmpty() ? "refuse" : point.option(), point.citation());
      }
    }
  }

  private void revocation(Revocation revocation, TreePath path) {
    add(path, revocation.decidedBy(), revocation.procedureCitation());
    for (Revocation.Ground ground : revocation.grounds()) {
      add(path.key("grounds").item(ground.code()), ground.confirmedBy(), ground.citation());
    }
    for (Revocation.ProcedureStep each : revocation.procedure()) {
      String step = word(each.step());
      add(path.key("procedure").item(step), step, each.citation());
    }
    revocation.banYears().ifPresent(each -> add(path.key("ban_years"), each));
    add(path.key("restart_at"), word(revocation.restartAt()), revocation.restartCitation());
    revocation.reviewYears().ifPresent(each -> add(path.key("review_years"), each));
  }

  private void add(TreePath path, Figure figure) {
    add(path, figure.value().toPlainString(), figure.citation());
  }

  private void add(TreePath path, String value, Citation citation) {
    all.add(new CitedFigure(path.toString(), value, citation));
  }

  private static String word(Enum<?> constant) {
    return Ascii.toLowerCase(constant.name());
  }
}
