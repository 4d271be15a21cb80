package org.predikat.scoring;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import org.predikat.rulebook.Component;
import org.predikat.rulebook.Figure;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Rulebook;

/** Rulebooks whose weights carry more decimals than 64 bits can hold. */
final class FineRulebook {
  private FineRulebook() {}

  static Rulebook dividedBeyondLongs(Rulebook rulebook) {
    Component root = finer(rulebook.root());
    return new Rulebook(
        rulebook.id(),
        rulebook.title(),
        rulebook.regulation(),
        rulebook.inForceFrom(),
        rulebook.inForceUntil(),
        rulebook.sources(),
        rulebook.answerTypes(),
        rulebook.agencyKinds(),
        root,
        rulebook.aggregates(),
        rulebook.minimums(),
        rulebook.conditions(),
        rulebook.exemptions(),
        rulebook.stages(),
        rulebook.ranking(),
        rulebook.revocation(),
        rulebook.agencyAwards(),
        rulebook.settings(),
        Layout.of(root, rulebook.aggregates()));
  }

  private static Component finer(Component component) {
    BigDecimal weight = component.weight().value().add(new BigDecimal("0.00000000000000001"));
    return new Component(
        component.code(),
        component.label(),
        component.level(),
        new Figure(weight, component.weight().citation()),
        component.children().stream()
            .map(FineRulebook::finer)
            .collect(ImmutableList.toImmutableList()),
        component.questions());
  }
}
