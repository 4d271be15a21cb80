package org.predikat.rulebook.reading;

import static org.predikat.rulebook.reading.RulebookLint.plain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.Bands;
import org.predikat.rulebook.Component;
import org.predikat.rulebook.Figure;
import org.predikat.rulebook.Question;
import org.predikat.rulebook.RatioRule;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.TreePath;
import org.predikat.rulebook.reading.RulebookProblem.Code;

/** Checks single questions: formulas, bands, places on the sheet and in the portal. */
final class QuestionLint {
  private final Rulebook rulebook;
  private final Findings findings;
  private final Map<Integer, String> rows = new HashMap<>();
  private final Map<Integer, String> portalIds = new HashMap<>();

  private QuestionLint(Rulebook rulebook, Findings findings) {
    this.rulebook = rulebook;
    this.findings = findings;
  }

  static void check(Rulebook rulebook, Findings findings) {
    new QuestionLint(rulebook, findings).component(rulebook.root(), TreePath.ROOT.key("component"));
  }

  private void component(Component component, TreePath path) {
    for (Question question : component.questions()) {
      question(question, path.key("questions").item(question.code()));
    }
    for (Component child : component.children()) {
      component(child, path.key("children").item(child.code()));
    }
  }

  private void question(Question question, TreePath path) {
    claim(rows, question.row(), question.code(), path.key("row"));
    for (Question.Input input : question.inputs()) {
      TreePath place = path.key("inputs").item(input.code());
      claim(rows, input.row(), question.code(), place.key("row"));
      input.portalIds().forEach(id -> claim(portalIds, id, question.code(), place.key("portal")));
    }
    question.portalIds().forEach(id -> claim(portalIds, id, question.code(), path.key("portal")));
    question.ratio().ifPresent(ratio -> ratio(question, ratio, path));
    if (question.bands().isPresent() && question.type() instanceof AnswerType.Choice choice) {
      bands(choice, question.bands().get(), path.key("bands"));
    }
    if (question.worksheetDefect().isPresent()) {
      String other = question.worksheetDefect().get();
      if (!rulebook.layout().questionIndex().containsKey(other) || other.equals(question.code())) {
        findings.add(Code.UNKNOWN_QUESTION, path.key("worksheet_defect"), other);
      }
    }
  }

  /** Zero stands for "unknown" and may be claimed by all. */
  private void claim(Map<Integer, String> claimed, int place, String question, TreePath path) {
    String other = place == 0 ? null : claimed.putIfAbsent(place, question);
    if (other != null) {
      findings.add(Code.PLACE_TAKEN, path, place, other);
    }
  }

  private void ratio(Question question, RatioRule ratio, TreePath path) {
    Set<String> used = new HashSet<>();
    Set<String> known = new HashSet<>();
    question.inputs().forEach(input -> known.add(input.code()));
    inputs(ratio.part(), known, used, path.key("ratio").key("part"));
    inputs(ratio.whole(), known, used, path.key("ratio").key("whole"));
    for (Question.Input input : question.inputs()) {
      if (input.scored() != used.contains(input.code())) {
        findings.add(Code.INPUT_USE, path.key("inputs").item(input.code()), input.code());
      }
    }
    ratio.zeroWhole().ifPresent(each -> share(each, path.key("ratio").key("zero_whole")));
    ratio.bothZero().ifPresent(each -> share(each, path.key("ratio").key("both_zero")));
  }

  private void inputs(List<String> names, Set<String> known, Set<String> used, TreePath path) {
    for (int i = 0; i < names.size(); i++) {
      TreePath where = path.item(Integer.toString(i));
      if (!known.contains(names.get(i))) {
        findings.add(Code.UNKNOWN_INPUT, where, names.get(i), String.join(", ", known));
      } else if (!used.add(names.get(i))) {
        findings.add(Code.DUPLICATE_CODE, where, names.get(i));
      }
    }
  }

  private void share(Figure figure, TreePath path) {
    if (figure.value().signum() < 0 || figure.value().compareTo(BigDecimal.ONE) > 0) {
      findings.add(Code.RATIO_RANGE, path, plain(figure.value()));
    }
  }

  /** Numbers of a band on the grid of the allowed decimals, both ends included. */
  private record Span(BigDecimal first, BigDecimal last, TreePath path, boolean point) {}

  private void bands(AnswerType.Choice choice, Bands bands, TreePath path) {
    BigDecimal step = BigDecimal.ONE.movePointLeft(bands.decimals());
    List<Span> spans = new ArrayList<>();
    Set<String> options = new HashSet<>();
    choice.options().forEach(option -> options.add(option.code()));
    Set<String> led = new HashSet<>();
    for (int i = 0; i < bands.bands().size(); i++) {
      Bands.Band band = bands.bands().get(i);
      TreePath here = path.key("bands").item(Integer.toString(i));
      option(band.option(), options, here);
      led.add(band.option());
      Span span = span(band, step, bands.decimals(), here);
      if (span.last() != null && span.first().compareTo(span.last()) > 0) {
        findings.add(Code.BAND_EMPTY, here, band.option());
      } else {
        spans.add(span);
      }
    }
    for (int i = 0; i < bands.unassigned().size(); i++) {
      Bands.Unassigned point = bands.unassigned().get(i);
      TreePath here = path.key("unassigned").item(Integer.toString(i));
      if (!point.option().isEmpty()) {
        option(point.option(), options, here);
      }
      spans.add(new Span(point.at(), point.at(), here, true));
    }
    for (AnswerType.Option option : choice.options()) {
      if (!led.contains(option.code())) {
        findings.add(Code.BAND_MISSING, path.key("bands"), option.code());
      }
    }
    cover(spans, step);
  }

  private void option(String code, Set<String> options, TreePath path) {
    if (!options.contains(code)) {
      findings.add(Code.UNKNOWN_OPTION, path.key("option"), code);
    }
  }

  private static Span span(Bands.Band band, BigDecimal step, int decimals, TreePath path) {
    BigDecimal first = band.from().setScale(decimals, RoundingMode.CEILING);
    if (!band.fromInclusive() && first.compareTo(band.from()) == 0) {
      first = first.add(step);
    }
    BigDecimal last = band.to();
    if (last != null) {
      last = last.setScale(decimals, RoundingMode.FLOOR);
      if (!band.toInclusive() && last.compareTo(band.to()) == 0) {
        last = last.subtract(step);
      }
    }
    return new Span(first, last, path, false);
  }

  private void cover(List<Span> spans, BigDecimal step) {
    spans.sort(Comparator.comparing(Span::first).thenComparing(Span::point));
    Span before = null;
    for (Span span : spans) {
      if (before != null) {
        boolean meets = before.last() == null || span.first().compareTo(before.last()) <= 0;
        if (meets && (span.point() || before.point())) {
          Span point = span.point() ? span : before;
          findings.add(Code.UNASSIGNED_COVERED, point.path(), plain(point.first()));
        } else if (meets) {
          findings.add(Code.BAND_OVERLAP, span.path(), plain(span.first()));
        } else if (span.first().compareTo(before.last().add(step)) > 0) {
          findings.add(
              Code.BAND_GAP,
              span.path(),
              plain(before.last().add(step)),
              plain(span.first().subtract(step)));
        }
      }
      before = reaches(before, span) ? before : span;
    }
  }

  /** Whether the earlier span goes at least as far as the later one. */
  private static boolean reaches(Span before, Span span) {
    return before != null
        && (before.last() == null
            || (span.last() != null && before.last().compareTo(span.last()) >= 0));
  }
}
