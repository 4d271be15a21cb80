package org.predikat.worksheet.outline;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.predikat.rulebook.Aggregate;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.Component;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Question;
import org.predikat.rulebook.RatioRule;
import org.predikat.rulebook.Rulebook;

/** Walks a rulebook's tree in the order of its form. */
final class OutlineBuilder {
  private static final String DASH = "-";

  private final Rulebook rulebook;
  private final Layout layout;
  private final ImmutableList.Builder<Line> lines = ImmutableList.builder();

  OutlineBuilder(Rulebook rulebook) {
    this.rulebook = rulebook;
    this.layout = rulebook.layout();
  }

  Outline build() {
    ImmutableList<Component> parts = rulebook.root().children();
    for (int i = 0; i < parts.size(); i++) {
      Component part = parts.get(i);
      heading(0, Markers.part(i), upper(part.label()), part);
      ImmutableList<Aggregate> halves = halves(part);
      if (halves.isEmpty()) {
        areas(part);
      } else {
        halves(halves);
      }
      total("Total " + part.label(), part.code());
    }
    total(rulebook.root().label(), rulebook.root().code());
    return new Outline(lines.build());
  }

  /** The aggregates that together hold each half of the part's areas exactly once; else none. */
  private ImmutableList<Aggregate> halves(Component part) {
    Set<String> wanted = new HashSet<>();
    for (Component area : part.children()) {
      if (area.children().isEmpty()
          || area.children().stream().anyMatch(c -> c.level() != Component.Level.HALF)) {
        return ImmutableList.of();
      }
      area.children().forEach(half -> wanted.add(half.code()));
    }
    ImmutableList<Aggregate> fitting =
        rulebook.aggregates().stream()
            .filter(each -> wanted.containsAll(each.members()))
            .collect(ImmutableList.toImmutableList());
    List<String> members = new ArrayList<>();
    fitting.forEach(each -> members.addAll(each.members()));
    return members.size() == wanted.size() && wanted.equals(new HashSet<>(members))
        ? fitting
        : ImmutableList.of();
  }

  private void halves(ImmutableList<Aggregate> halves) {
    for (int i = 0; i < halves.size(); i++) {
      Aggregate half = halves.get(i);
      int node = layout.nodeIndex().get(half.code());
      add(1, Markers.upperRoman(i), upper(half.label()), heading(node));
      for (int j = 0; j < half.members().size(); j++) {
        int member = layout.nodeIndex().get(half.members().get(j));
        Component area = layout.nodes().get(layout.parents().get(member));
        add(2, Markers.digits(j), upper(area.label()), heading(member));
        subs(3, layout.nodes().get(member), Numbering.LOWER_ROMAN);
      }
    }
  }

  private void areas(Component part) {
    boolean scoresOnly = part.children().stream().allMatch(OutlineBuilder::holdsSingleQuestions);
    for (int i = 0; i < part.children().size(); i++) {
      Component area = part.children().get(i);
      heading(1, Markers.upperRoman(i), upper(area.label()), area);
      if (scoresOnly) {
        singles(area);
      } else {
        subs(2, area, Numbering.DIGITS);
      }
    }
  }

  /** Whether each sub-component below is one question, as the components of hasil are. */
  private static boolean holdsSingleQuestions(Component area) {
    return !area.children().isEmpty()
        && area.children().stream().allMatch(sub -> sub.questions().size() == 1);
  }

  private void singles(Component area) {
    for (int i = 0; i < area.children().size(); i++) {
      Component sub = area.children().get(i);
      Question question = sub.questions().get(0);
      question(2, Markers.letter(i), sub.label(), question, OptionalInt.of(node(sub)));
    }
  }

  private enum Numbering {
    LOWER_ROMAN,
    DIGITS;

    String marker(int index) {
      return this == DIGITS ? Markers.digits(index) : Markers.lowerRoman(index);
    }
  }

  private void subs(int depth, Component above, Numbering numbering) {
    if (!above.questions().isEmpty()) {
      questions(depth, above);
      return;
    }
    ImmutableList<Component> subs = above.children();
    int number = 0;
    for (int i = 0; i < subs.size(); number++) {
      Component sub = subs.get(i);
      int end = joined(subs, i);
      if (end - i > 1) {
        ImmutableList<Component> group = subs.subList(i, end);
        group(depth, numbering.marker(number), group);
      } else {
        heading(depth, numbering.marker(number), sub.label(), sub);
        subs(depth + 1, sub, numbering);
      }
      i = end;
    }
  }

  /**
   * End of the run of sub-components that the form joins under one heading. Their questions are
   * then numbered through (R5.iii.a, R5.iii.b), each below a sub-component of another name.
   */
  private static int joined(ImmutableList<Component> subs, int from) {
    int end = from + 1;
    Optional<String> prefix = foreignPrefix(subs.get(from));
    while (prefix.isPresent() && end < subs.size() && foreignPrefix(subs.get(end)).equals(prefix)) {
      end++;
    }
    return end;
  }

  private static Optional<String> foreignPrefix(Component sub) {
    if (sub.questions().size() != 1) {
      return Optional.empty();
    }
    String code = sub.questions().get(0).code();
    int dot = code.lastIndexOf('.');
    return dot < 0 || code.substring(0, dot).equals(sub.code())
        ? Optional.empty()
        : Optional.of(code.substring(0, dot));
  }

  private void group(int depth, String marker, ImmutableList<Component> group) {
    ImmutableList<Integer> nodes =
        group.stream().map(this::node).collect(ImmutableList.toImmutableList());
    add(depth, marker, commonWords(group), new Line.Heading(nodes));
    for (int i = 0; i < group.size(); i++) {
      heading(depth + 1, Markers.letter(i), group.get(i).label(), group.get(i));
      questions(depth + 2, group.get(i));
    }
  }

  /** The words with which all labels begin; the first label where there are none. */
  private static String commonWords(ImmutableList<Component> group) {
    String common = group.get(0).label();
    for (Component each : group) {
      int length = Strings.commonPrefix(common, each.label()).length();
      boolean wordEnds = length == each.label().length() || each.label().charAt(length) == ' ';
      boolean ends = wordEnds && (length == common.length() || common.charAt(length) == ' ');
      int space = common.lastIndexOf(' ', length - 1);
      common = ends ? common.substring(0, length) : common.substring(0, Math.max(space, 0));
    }
    return common.isBlank() ? group.get(0).label() : common.strip();
  }

  private void questions(int depth, Component sub) {
    for (int i = 0; i < sub.questions().size(); i++) {
      Question question = sub.questions().get(i);
      String marker = sub.questions().size() == 1 ? DASH : Markers.letter(i);
      question(depth, marker, question.label(), question, OptionalInt.empty());
    }
  }

  private void question(
      int depth, String marker, String label, Question question, OptionalInt node) {
    int index = layout.questionIndex().get(question.code());
    add(depth, marker, label, new Line.Asked(index, node));
    if (!(question.type() instanceof AnswerType.Ratio)) {
      return;
    }
    int first = layout.firstSlot().get(index);
    RatioRule ratio = question.ratio().orElseThrow();
    for (int i = 0; i < question.inputs().size(); i++) {
      Question.Input input = question.inputs().get(i);
      sum(depth + 1, index, first, question, ratio.whole(), input);
      sum(depth + 1, index, first, question, ratio.part(), input);
      add(depth + 1, DASH, input.label(), new Line.Count(index, first + i));
    }
  }

  /** The sum of several counts stands before the first of them. */
  private void sum(
      int depth,
      int index,
      int first,
      Question question,
      ImmutableList<String> summed,
      Question.Input next) {
    if (summed.size() < 2) {
      return;
    }
    ImmutableList.Builder<Integer> slots = ImmutableList.builder();
    String firstOfThem = "";
    for (int i = 0; i < question.inputs().size(); i++) {
      String code = question.inputs().get(i).code();
      if (summed.contains(code)) {
        firstOfThem = firstOfThem.isEmpty() ? code : firstOfThem;
        slots.add(first + i);
      }
    }
    if (firstOfThem.equals(next.code())) {
      ImmutableList<Integer> all = slots.build();
      add(depth, DASH, sumLabel(question, all, first), new Line.Sum(index, all));
    }
  }

  /** What the labels of the counts have in common before a colon, or the plain word for a sum. */
  private static String sumLabel(Question question, ImmutableList<Integer> slots, int first) {
    String label = question.inputs().get(slots.get(0) - first).label();
    int colon = label.indexOf(':');
    return colon > 0 ? "Jumlah " + label.substring(0, colon).toLowerCase(Locale.ROOT) : "Jumlah";
  }

  private void heading(int depth, String marker, String label, Component component) {
    add(depth, marker, label, heading(node(component)));
  }

  private static Line.Heading heading(int node) {
    return new Line.Heading(ImmutableList.of(node));
  }

  private void total(String label, String code) {
    add(0, "", upper(label), new Line.Total(layout.nodeIndex().get(code)));
  }

  private int node(Component component) {
    return layout.nodeIndex().get(component.code());
  }

  private void add(int depth, String marker, String label, Line.Content content) {
    lines.add(new Line(depth, marker, label, content));
  }

  private static String upper(String label) {
    return label.toUpperCase(Locale.ROOT);
  }
}
