package org.predikat.rulebook;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.ImmutableIntArray;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One regulation as data, complete and checked. Read by {@code reading.RulebookReader}.
 *
 * @param id file stem, such as {@code permenpanrb-90-2021}
 * @param title own short title
 * @param regulation what it is called for readers, such as "PermenPANRB 90/2021"
 * @param inForceFrom first day in force
 * @param inForceUntil last day in force; empty while in force
 * @param sources source table by key
 * @param answerTypes by code
 * @param agencyKinds by code, in the order in which the ministry lists them
 * @param root grand total, level TOTAL
 * @param aggregates sums across the tree
 * @param minimums in the order in which they are shown
 * @param conditions in the order in which they are shown
 * @param exemptions ways past conditions
 * @param stages rules of all four stages in order
 * @param ranking ranking keys
 * @param revocation losing a predikat
 * @param agencyAwards ways of honouring agencies
 * @param settings named choices
 * @param layout positions of questions, inputs and nodes, derived from the tree
 */
public record Rulebook(
    String id,
    String title,
    String regulation,
    LocalDate inForceFrom,
    Optional<LocalDate> inForceUntil,
    ImmutableMap<String, Citation> sources,
    ImmutableMap<String, AnswerType> answerTypes,
    ImmutableMap<String, AgencyKind> agencyKinds,
    Component root,
    ImmutableList<Aggregate> aggregates,
    ImmutableList<Minimum> minimums,
    ImmutableList<Condition> conditions,
    ImmutableList<Exemption> exemptions,
    ImmutableList<StageRule> stages,
    Ranking ranking,
    Revocation revocation,
    ImmutableList<AgencyAward> agencyAwards,
    Settings settings,
    Layout layout) {

  /** The rule of a stage. */
  public StageRule stage(Stage stage) {
    return stages.get(stage.ordinal());
  }

  /** Conditions of a scope in rulebook order; a dossier's or agency's values follow this order. */
  public ImmutableList<Condition> conditions(Condition.Scope scope) {
    return conditions.stream()
        .filter(c -> c.scope() == scope)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Nodes that outcomes rest on and tables show, by their index in ascending order: the total, its
   * parts, areas and components of hasil, every node with a minimum, and the aggregates.
   */
  public ImmutableIntArray mainNodes() {
    ImmutableSet<String> judged =
        minimums.stream().map(Minimum::node).collect(ImmutableSet.toImmutableSet());
    return ImmutableIntArray.copyOf(
        IntStream.range(0, layout.nodeCount())
            .filter(
                node ->
                    node >= layout.nodes().size()
                        || layout.nodes().get(node).level().compareTo(Component.Level.AREA) <= 0
                        || judged.contains(layout.nodeCode(node))));
  }

  /** The same law with other settings. */
  public Rulebook withSettings(Settings changed) {
    return new Rulebook(
        id,
        title,
        regulation,
        inForceFrom,
        inForceUntil,
        sources,
        answerTypes,
        agencyKinds,
        root,
        aggregates,
        minimums,
        conditions,
        exemptions,
        stages,
        ranking,
        revocation,
        agencyAwards,
        changed,
        layout);
  }
}
