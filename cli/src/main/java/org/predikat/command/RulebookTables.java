package org.predikat.command;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import org.predikat.rulebook.Citation;
import org.predikat.rulebook.CitedFigure;
import org.predikat.rulebook.Component;
import org.predikat.rulebook.Condition;
import org.predikat.rulebook.Figure;
import org.predikat.rulebook.Minimum;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Question;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.RulebookFigures;
import org.predikat.rulebook.Setting;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;

/** Rulebooks as tables for the console; headers are Indonesian like those of every table. */
final class RulebookTables {
  private static final String NONE = "-";

  private RulebookTables() {}

  static String list(ImmutableList<Rulebook> rulebooks) {
    List<ImmutableList<String>> rows = new ArrayList<>();
    rows.add(ImmutableList.of("id", "peraturan", "berlaku", "soal", "angka", "belum_pasti"));
    for (Rulebook rulebook : rulebooks) {
      ImmutableList<CitedFigure> figures = RulebookFigures.all(rulebook);
      rows.add(
          ImmutableList.of(
              rulebook.id(),
              rulebook.regulation(),
              inForce(rulebook),
              Integer.toString(rulebook.layout().questions().size()),
              Integer.toString(figures.size()),
              Integer.toString(RulebookFigures.unverified(rulebook).size())));
    }
    return table(rows);
  }

  static String show(Rulebook rulebook, boolean questions) {
    StringBuilder text = new StringBuilder();
    text.append(rulebook.regulation()).append(" (").append(rulebook.id()).append(")\n");
    text.append(rulebook.title()).append(", ").append(inForce(rulebook)).append("\n\n");
    List<ImmutableList<String>> tree = new ArrayList<>();
    tree.add(ImmutableList.of("komponen", "nama", "bobot", "soal", "sumber", "status"));
    component(tree, rulebook.root(), 0, questions);
    rulebook
        .aggregates()
        .forEach(
            each ->
                tree.add(
                    cited(
                        each.weight().citation(),
                        each.code() + " = " + String.join(" + ", each.members()),
                        each.label(),
                        number(each.weight()),
                        "")));
    text.append(table(tree)).append('\n');
    List<ImmutableList<String>> minimums = new ArrayList<>();
    minimums.add(ImmutableList.of("minimum", "komponen", "wbk", "wbbm", "sumber", "status"));
    rulebook.minimums().forEach(each -> minimums.add(minimum(each)));
    text.append(table(minimums)).append('\n');
    List<ImmutableList<String>> conditions = new ArrayList<>();
    conditions.add(
        ImmutableList.of("syarat", "nama", "cakupan", "wbk", "wbbm", "sumber", "status"));
    rulebook.conditions().forEach(each -> conditions.add(condition(each)));
    text.append(table(conditions)).append('\n');
    List<ImmutableList<String>> settings = new ArrayList<>();
    settings.add(ImmutableList.of("pengaturan", "nilai", "pilihan", "sumber", "status"));
    for (Setting setting : rulebook.settings().all().values()) {
      settings.add(
          cited(
              setting.citation(),
              setting.code(),
              setting.value(),
              setting.allowed().isEmpty() ? NONE : String.join(", ", setting.allowed())));
    }
    return text.append(table(settings)).toString();
  }

  private static void component(
      List<ImmutableList<String>> rows, Component component, int depth, boolean questions) {
    rows.add(
        cited(
            component.weight().citation(),
            "  ".repeat(depth) + component.code(),
            component.label(),
            number(component.weight()),
            component.questions().isEmpty() ? "" : Integer.toString(component.questions().size())));
    if (questions) {
      for (Question question : component.questions()) {
        rows.add(
            cited(
                question.citation(),
                "  ".repeat(depth + 1) + question.code(),
                question.label(),
                "",
                question.type().code()));
      }
    }
    component.children().forEach(child -> component(rows, child, depth + 1, questions));
  }

  private static ImmutableList<String> minimum(Minimum minimum) {
    String unit = minimum.form() == Minimum.Form.SHARE ? " x bobot" : "";
    ImmutableMap<Predikat, Figure> required = minimum.required();
    Figure wbk = required.get(Predikat.WBK);
    Figure wbbm = required.get(Predikat.WBBM);
    return citedTwice(
        wbk == null ? null : wbk.citation(),
        wbbm == null ? null : wbbm.citation(),
        minimum.code(),
        minimum.node(),
        wbk == null ? NONE : number(wbk) + unit,
        wbbm == null ? NONE : number(wbbm) + unit);
  }

  private static ImmutableList<String> condition(Condition condition) {
    Condition.Requirement wbk = condition.required().get(Predikat.WBK);
    Condition.Requirement wbbm = condition.required().get(Predikat.WBBM);
    String levels =
        condition.agencyLevels().isEmpty()
            ? ""
            : " (" + String.join(", ", words(condition.agencyLevels())) + ")";
    return citedTwice(
        wbk == null ? null : wbk.citation(),
        wbbm == null ? null : wbbm.citation(),
        condition.code(),
        condition.label(),
        (condition.scope() == Condition.Scope.AGENCY ? "instansi" : "unit") + levels,
        wbk == null ? NONE : wbk.atLeast(),
        wbbm == null ? NONE : wbbm.atLeast());
  }

  private static ImmutableList<String> words(Iterable<? extends Enum<?>> constants) {
    ImmutableList.Builder<String> words = ImmutableList.builder();
    constants.forEach(each -> words.add(word(each)));
    return words.build();
  }

  /** Both sources where the two predikat have different ones. */
  private static ImmutableList<String> citedTwice(Citation wbk, Citation wbbm, String... cells) {
    ImmutableList.Builder<String> row = ImmutableList.builder();
    row.add(cells);
    Citation first = wbk == null ? wbbm : wbk;
    Citation second = wbbm == null ? wbk : wbbm;
    if (first == null) {
      return row.add("", "").build();
    }
    row.add(both(first.display(), second.display()));
    return row.add(both(word(first.status()), word(second.status()))).build();
  }

  private static String both(String first, String second) {
    return first.equals(second) ? first : first + " / " + second;
  }

  private static ImmutableList<String> cited(Citation citation, String... cells) {
    return ImmutableList.<String>builder()
        .add(cells)
        .add(citation.display())
        .add(word(citation.status()))
        .build();
  }

  private static String inForce(Rulebook rulebook) {
    return rulebook.inForceFrom()
        + " - "
        + rulebook.inForceUntil().map(String::valueOf).orElse("sekarang");
  }

  private static String number(Figure figure) {
    return figure.value().toPlainString();
  }

  static String word(Enum<?> constant) {
    return Ascii.toLowerCase(constant.name());
  }

  /** Columns as wide as what they hold; nothing is cut, because a source must be readable. */
  static String table(List<ImmutableList<String>> rows) {
    int columns = rows.get(0).size();
    Column[] widths = new Column[columns];
    for (int i = 0; i < columns; i++) {
      int widest = 0;
      for (ImmutableList<String> row : rows) {
        widest = Math.max(widest, row.get(i).length());
      }
      widths[i] = new Column(widest + 2, 0, Column.Overflow.SPAN);
    }
    TextTable table = TextTable.forColumns(Help.defaultColorScheme(Ansi.OFF), widths);
    table.setAdjustLineBreaksForWideCJKCharacters(false);
    rows.forEach(row -> table.addRowValues(row.toArray(new String[0])));
    return table.toString();
  }
}
