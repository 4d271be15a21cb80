package org.predikat.intake;

import com.google.common.collect.ImmutableList;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.predikat.intake.cells.Texts;
import org.predikat.round.Incident;
import org.predikat.round.NoticeCode;
import org.predikat.round.RegisterEvent;
import org.predikat.rulebook.IncidentKind;
import org.predikat.rulebook.Predikat;

/** Makes the readers of the columns of register and incidents. */
final class AfterAwardCells {
  private static final int LONGEST_TEXT = 1_000;
  private static final int LONGEST_NOTE = 10_000;
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;

  private AfterAwardCells() {}

  /** The words that a column allows; empty where it allows more than words. */
  static ImmutableList<String> words(Target.AfterAward target) {
    return switch (target) {
      case EVENT -> codes(RegisterEvent.Kind.values(), RegisterEvent.Kind::code);
      case PREDIKAT -> codes(Predikat.values(), Predikat::name);
      case INCIDENT_KIND -> codes(IncidentKind.values(), IncidentKind::code);
      case CONFIRMATION -> codes(Incident.Confirmation.values(), Incident.Confirmation::code);
      case CONFIRMED_BY -> codes(Incident.Assessor.values(), Incident.Assessor::name);
      default -> ImmutableList.of();
    };
  }

  private static <E> ImmutableList<String> codes(E[] values, Function<E, String> code) {
    return Arrays.stream(values).map(code).collect(ImmutableList.toImmutableList());
  }

  /** The reader of a column. */
  static Column column(Target.AfterAward target, ColumnRef ref) {
    return switch (target) {
      case DATE, CONFIRMED_ON -> date(target, ref);
      case EVENT, PREDIKAT, INCIDENT_KIND, CONFIRMATION, CONFIRMED_BY -> word(target, ref);
      case INCIDENT_ID, OTHER_UNIT ->
          (value, kind, draft) ->
              draft.afterAward.put(target, CellColumns.id(value, kind, ref, draft));
      case UNUSED -> (value, kind, draft) -> {};
      case NOTE -> text(target, ref, LONGEST_NOTE);
      case DECREE, RULEBOOK, RUN, GROUND, OTHER_NAME, SOURCE, EVIDENCE ->
          text(target, ref, LONGEST_TEXT);
    };
  }

  private static Column text(Target.AfterAward target, ColumnRef ref, int longest) {
    return CellColumns.texts(longest, ref, (draft, text) -> draft.afterAward.put(target, text));
  }

  private static Column word(Target.AfterAward target, ColumnRef ref) {
    WordList words = WordList.of(words(target).toArray(new String[0]));
    return (value, kind, draft) -> {
      int word = words.find(value, kind, ref, draft);
      if (word != WordList.BLANK) {
        draft.afterAward.put(target, words.words().get(word));
      }
    };
  }

  /** A day as 2022-02-03; which of 3/2 and 2/3 is the month is not guessed. */
  private static Column date(Target.AfterAward target, ColumnRef ref) {
    return (value, kind, draft) -> {
      String text = Texts.trim(value);
      if (text.isEmpty()) {
        return;
      }
      if (!isDate(text)) {
        draft.report(NoticeCode.NOT_A_DATE, ref, value);
        return;
      }
      if (text.length() != value.length()) {
        draft.report(NoticeCode.STRAY_SPACES, ref, value);
      }
      draft.afterAward.put(target, text);
    };
  }

  private static boolean isDate(String text) {
    if (!DATE.matcher(text).matches()) {
      return false;
    }
    try {
      int year = LocalDate.parse(text).getYear();
      return year >= FIRST_YEAR && year <= LAST_YEAR;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
