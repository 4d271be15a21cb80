package org.predikat.lawtest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Optional;
import org.predikat.lawtest.LawProblem.Code;
import org.predikat.round.AnswerSheet;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Question;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.TreePath;
import org.predikat.rulebook.reading.YamlNode;
import org.predikat.scoring.SheetDraft;

/** Turns answers and given points of a case into an answer sheet. */
final class SheetReader {
  private static final String ALL = "all";
  private static final String BLANK = "blank";
  private static final ImmutableList<String> STARTS = ImmutableList.of("best", "worst", BLANK);

  private final Rulebook rulebook;
  private final Layout layout;
  private final LawProblems problems;

  SheetReader(Rulebook rulebook, LawProblems problems) {
    this.rulebook = rulebook;
    this.layout = rulebook.layout();
    this.problems = problems;
  }

  /** The sheet of a mapping of answers, and one of given points. */
  AnswerSheet read(
      ImmutableMap<String, YamlNode.Scalar> answers,
      TreePath path,
      ImmutableMap<String, YamlNode.Scalar> given,
      TreePath givenPath) {
    SheetDraft draft = start(answers.get(ALL), path.key(ALL));
    answers.forEach(
        (column, answer) -> {
          if (!column.equals(ALL)) {
            answer(draft, column, answer, path.key(column));
          }
        });
    given.forEach((node, points) -> give(draft, node, points, givenPath.key(node)));
    return draft.sheet();
  }

  private SheetDraft start(YamlNode.Scalar all, TreePath path) {
    String start = all == null ? BLANK : all.text();
    if (!STARTS.contains(start)) {
      problems.add(Code.UNKNOWN_WORD, all, path, start, String.join(", ", STARTS));
    }
    return switch (start) {
      case "best" -> SheetDraft.best(rulebook);
      case "worst" -> SheetDraft.worst(rulebook);
      default -> new SheetDraft(rulebook);
    };
  }

  private void answer(SheetDraft draft, String column, YamlNode.Scalar answer, TreePath path) {
    Integer index = layout.questionIndex().get(column);
    Integer slot = layout.slotIndex().get(column);
    if (slot != null) {
      if (answer.text().equals(BLANK)) {
        draft.slot(slot, AnswerSheet.MISSING);
      } else {
        number(slot, answer, path).ifPresent(number -> draft.number(column, number));
      }
    } else if (index != null && layout.questions().get(index).type() instanceof AnswerType.Choice) {
      choice(draft, layout.questions().get(index), answer, path);
    } else {
      if (index == null) {
        problems.add(Code.UNKNOWN_CODE, answer, path, column, rulebook.id());
      } else {
        problems.add(Code.UNKNOWN_WORD, answer, path, column, columns(index));
      }
    }
  }

  /** The columns of a question that is answered with counts. */
  private String columns(int question) {
    ImmutableList.Builder<String> columns = ImmutableList.builder();
    for (Layout.Slot slot : layout.slots()) {
      if (slot.question() == question) {
        columns.add(slot.column());
      }
    }
    return String.join(", ", columns.build());
  }

  private void choice(SheetDraft draft, Question question, YamlNode.Scalar answer, TreePath path) {
    if (answer.text().equals(BLANK)) {
      draft.option(question, AnswerSheet.BLANK);
      return;
    }
    ImmutableList.Builder<String> known = ImmutableList.builder();
    int at = 0;
    for (AnswerType.Option option : ((AnswerType.Choice) question.type()).options()) {
      if (option.code().equals(answer.text())) {
        draft.option(question, at);
        return;
      }
      known.add(option.code());
      at++;
    }
    problems.add(
        Code.UNKNOWN_OPTION, answer, path, answer.text(), String.join(", ", known.build()));
  }

  private Optional<BigDecimal> number(int slot, YamlNode.Scalar answer, TreePath path) {
    Optional<BigDecimal> number = problems.amount(answer, path);
    if (number.isEmpty()) {
      return number;
    }
    int decimals = layout.slots().get(slot).decimals();
    if (number.get().stripTrailingZeros().scale() > decimals) {
      problems.add(Code.NOT_A_NUMBER, answer, path, answer.text());
      return Optional.empty();
    }
    Question question = layout.questions().get(layout.slots().get(slot).question());
    if (question.type() instanceof AnswerType.Scale scale
        && (number.get().compareTo(scale.least().value()) < 0
            || number.get().compareTo(scale.most().value()) > 0)) {
      problems.add(
          Code.NUMBER_RANGE,
          answer,
          path,
          answer.text(),
          scale.least().value().toPlainString(),
          scale.most().value().toPlainString());
      return Optional.empty();
    }
    return number;
  }

  private void give(SheetDraft draft, String node, YamlNode.Scalar given, TreePath path) {
    Integer index = layout.nodeIndex().get(node);
    if (index == null) {
      problems.add(Code.UNKNOWN_CODE, given, path, node, rulebook.id());
      return;
    }
    Optional<BigDecimal> points = problems.amount(given, path);
    if (points.isEmpty()) {
      return;
    }
    BigDecimal weight = layout.nodeWeight(index).value();
    if (points.get().compareTo(weight) > 0) {
      problems.add(Code.NUMBER_RANGE, given, path, given.text(), "0", weight.toPlainString());
    } else if (points.get().scale() > AnswerSheet.GIVEN_DECIMALS) {
      problems.add(Code.NOT_A_NUMBER, given, path, given.text());
    } else {
      draft.give(node, given.text());
    }
  }
}
