package org.predikat.worksheet.portal;

import java.math.BigDecimal;
import java.util.Optional;
import org.predikat.intake.cells.NumberText;
import org.predikat.intake.cells.Texts;
import org.predikat.round.NoticeCode;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.Layout;

/** Reads answers that are always texts, and puts them where they belong. */
final class AnswerTexts {
  /** As in the tables of a round: nobody counts further. */
  private static final long MOST_COUNT = 999_999_999_999L;

  private final Layout layout;
  private final byte[] options;
  private final long[] slots;

  /** Takes what is odd or wrong about a text. */
  interface Report {
    /** A notice about the text, with its arguments. */
    void add(NoticeCode code, String... args);
  }

  AnswerTexts(Layout layout, byte[] options, long[] slots) {
    this.layout = layout;
    this.options = options;
    this.slots = slots;
  }

  /** Reads an answer; false when it is none, which has been reported then. */
  boolean read(String text, PortalQuestions.Target target, Report report) {
    String trimmed = Texts.trim(text);
    if (trimmed.isEmpty()) {
      return true;
    }
    boolean sound =
        layout.questions().get(target.question()).type() instanceof AnswerType.Choice choice
            ? choose(trimmed, choice, target.question(), report)
            : number(trimmed, target.slot(), report);
    if (sound && trimmed.length() != text.length()) {
      report.add(NoticeCode.STRAY_SPACES);
    }
    return sound;
  }

  private boolean choose(String text, AnswerType.Choice choice, int question, Report report) {
    Optional<AnswerType.Option> option =
        choice.options().stream().filter(each -> isOf(each, text)).findFirst();
    if (option.isEmpty()) {
      report.add(
          NoticeCode.UNKNOWN_ANSWER,
          String.join(", ", choice.options().stream().map(AnswerType.Option::code).toList()));
      return false;
    }
    AnswerType.Option chosen = option.get();
    if (!chosen.code().equals(text) && !chosen.aliases().contains(text)) {
      report.add(NoticeCode.SPELLING, chosen.code());
    }
    options[question] = (byte) choice.options().indexOf(chosen);
    return true;
  }

  private static boolean isOf(AnswerType.Option option, String text) {
    String folded = Texts.fold(text);
    return Texts.fold(option.code()).equals(folded)
        || option.aliases().stream().anyMatch(alias -> Texts.fold(alias).equals(folded));
  }

  private boolean number(String text, int slot, Report report) {
    Layout.Slot described = layout.slots().get(slot);
    int decimals = described.decimals();
    long least = 0;
    long most = MOST_COUNT;
    if (layout.questions().get(described.question()).type() instanceof AnswerType.Scale scale) {
      least = NumberText.scaled(scale.least().value(), decimals);
      most = NumberText.scaled(scale.most().value(), decimals);
    }
    long value = new NumberText(decimals, least, most).read(text, false);
    if (!NumberText.isProblem(value)) {
      slots[slot] = value;
      return true;
    }
    if (value == NumberText.AMBIGUOUS) {
      report.add(
          NoticeCode.NUMBER_AMBIGUOUS,
          text.replace('.', ','),
          text.replace(".", "").replace(",", ""));
    } else if (value == NumberText.TOO_MANY_DECIMALS) {
      report.add(NoticeCode.TOO_MANY_DECIMALS, Integer.toString(decimals));
    } else if (value == NumberText.OUT_OF_RANGE) {
      report.add(
          NoticeCode.NUMBER_OUT_OF_RANGE,
          shown(least, decimals),
          most == MOST_COUNT ? "" : shown(most, decimals));
    } else {
      report.add(NoticeCode.NOT_A_NUMBER);
    }
    return false;
  }

  private static String shown(long scaled, int decimals) {
    return BigDecimal.valueOf(scaled, decimals).stripTrailingZeros().toPlainString();
  }
}
