package org.predikat.rulebook.writing;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.predikat.rulebook.Aggregate;
import org.predikat.rulebook.Bands;
import org.predikat.rulebook.Citation;
import org.predikat.rulebook.Component;
import org.predikat.rulebook.Question;
import org.predikat.rulebook.RatioRule;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.reading.Scope;

/** Writes the component tree and the aggregates. */
final class ComponentYaml {
  private final YamlEvents out;
  private final CitationWriter citations;

  ComponentYaml(YamlEvents out, CitationWriter citations) {
    this.out = out;
    this.citations = citations;
  }

  /** Writes the tree as the value of the key just written, then the aggregates. */
  void write(Rulebook rulebook) {
    component(rulebook.root(), Scope.NONE);
    out.key("aggregates").startList(rulebook.aggregates().isEmpty());
    for (Aggregate aggregate : rulebook.aggregates()) {
      out.startMap(false).key("code").text(aggregate.code()).key("label").text(aggregate.label());
      citations.figure("weight", aggregate.weight(), Scope.NONE);
      out.key("members").texts(aggregate.members()).endMap();
    }
    out.endList();
  }

  /** The weight's source is handed down, because a component has no other. */
  private void component(Component component, Scope around) {
    out.startMap(false).key("code").text(component.code()).key("label").text(component.label());
    out.key("level").text(RulebookYaml.word(component.level()));
    Citation weight = component.weight().citation();
    Scope scope =
        citations.keys(
            new Citation(weight.source(), weight.text(), weight.page(), weight.status(), ""),
            around);
    citations.figure("weight", component.weight(), scope);
    if (!component.children().isEmpty()) {
      out.key("children").startList(false);
      component.children().forEach(child -> component(child, scope));
      out.endList();
    }
    if (!component.questions().isEmpty()) {
      out.key("questions").startList(false);
      component.questions().forEach(question -> question(question, scope));
      out.endList();
    }
    out.endMap();
  }

  private void question(Question question, Scope around) {
    boolean small = question.inputs().isEmpty() && question.bands().isEmpty();
    out.startMap(small).key("code").text(question.code()).key("label").text(question.label());
    out.key("type").text(question.type().code());
    if (question.origin() != Question.Origin.WORKSHEET) {
      out.key("origin").text(RulebookYaml.word(question.origin()));
    }
    row(question.row());
    portal(question.portalIds());
    Scope scope = citations.keys(question.citation(), around);
    if (!question.inputs().isEmpty()) {
      out.key("inputs").startList(false);
      for (Question.Input input : question.inputs()) {
        out.startMap(true).key("code").text(input.code()).key("label").text(input.label());
        row(input.row());
        portal(input.portalIds());
        if (!input.scored()) {
          out.key("scored").word("false");
        }
        out.endMap();
      }
      out.endList();
    }
    question.ratio().ifPresent(ratio -> ratio(ratio, scope));
    question.bands().ifPresent(bands -> bands(bands, scope));
    question.worksheetDefect().ifPresent(other -> out.key("worksheet_defect").text(other));
    out.endMap();
  }

  private void row(int row) {
    if (row != 0) {
      out.key("row").number(row);
    }
  }

  private void portal(ImmutableList<Integer> ids) {
    if (!ids.isEmpty()) {
      out.key("portal").startList(true);
      ids.forEach(out::number);
      out.endList();
    }
  }

  private void ratio(RatioRule ratio, Scope scope) {
    out.key("ratio").startMap(false).key("formula").text(RulebookYaml.word(ratio.formula()));
    out.key("part").texts(ratio.part()).key("whole").texts(ratio.whole());
    if (ratio.zeroWhole().isPresent()) {
      citations.figure("zero_whole", ratio.zeroWhole().get(), scope);
    } else {
      out.key("zero_whole").startMap(true).key("value").text("refuse");
      citations.keys(ratio.zeroCitation(), scope);
      out.endMap();
    }
    ratio.bothZero().ifPresent(each -> citations.figure("both_zero", each, scope));
    out.endMap();
  }

  private void bands(Bands bands, Scope scope) {
    out.key("bands").startMap(false).key("input").text(bands.input());
    out.key("label").text(bands.label()).key("unit").text(bands.unit());
    out.key("decimals").number(bands.decimals()).key("bands").startList(false);
    for (Bands.Band band : bands.bands()) {
      out.startMap(true).key("option").text(band.option()).key("from").number(band.from());
      if (band.to() != null) {
        out.key("to").number(band.to());
      }
      out.key("includes").texts(includes(band));
      citations.keys(band.citation(), scope);
      out.endMap();
    }
    out.endList();
    if (!bands.unassigned().isEmpty()) {
      out.key("unassigned").startList(false);
      for (Bands.Unassigned point : bands.unassigned()) {
        out.startMap(true).key("at").number(point.at());
        out.key("option").text(point.option().isEmpty() ? "refuse" : point.option());
        citations.keys(point.citation(), scope);
        out.endMap();
      }
      out.endList();
    }
    out.endMap();
  }

  private static List<String> includes(Bands.Band band) {
    if (band.fromInclusive()) {
      return band.toInclusive() ? List.of("from", "to") : List.of("from");
    }
    return band.toInclusive() ? List.of("to") : List.of();
  }
}
