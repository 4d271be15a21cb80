package org.predikat.intake;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.ObjIntConsumer;
import org.predikat.intake.cells.RawRow;
import org.predikat.intake.cells.Texts;
import org.predikat.round.NoticeCode;
import org.predikat.round.Panel;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.Condition;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.Stage;

/** Makes the reader of each column from what its cells mean. */
final class CellColumns {
  private static final int LONGEST_ID = 100;
  private static final int LONGEST_NAME = 1_000;
  private static final int LONGEST_NOTE = 10_000;
  static final String DESK = "desk";
  static final String FIELD = "lapangan";
  private static final String WBK = Predikat.WBK.name();
  private static final String WBBM = Predikat.WBBM.name();

  private final Rulebook rulebook;
  private final Layout layout;
  private final NumberColumns numbers;

  /** By answer type. Few for hundreds of columns: what is shared stays near at hand. */
  private final Map<String, WordList> answers = new HashMap<>();

  CellColumns(Rulebook rulebook) {
    this.rulebook = rulebook;
    this.layout = rulebook.layout();
    this.numbers = new NumberColumns(rulebook);
  }

  /** The reader of a column. */
  Column column(Target target, ColumnRef ref) {
    if (target instanceof Target.Text text) {
      return text(text, ref);
    }
    if (target instanceof Target.Word word) {
      return word(word, ref);
    }
    if (target instanceof Target.AfterAward afterAward) {
      return AfterAwardCells.column(afterAward, ref);
    }
    if (target instanceof Target.Assessor assessor) {
      return assessor(assessor, ref);
    }
    if (target instanceof Target.Fulfilment field) {
      return condition(field, ref);
    }
    if (target instanceof Target.Claim claim) {
      return words(
          WordList.yesNo(), ref, (draft, word) -> draft.exemptions |= word == 0 ? claim.bits() : 0);
    }
    if (target instanceof Target.Answer answer) {
      return answer(answer.question(), ref);
    }
    if (target instanceof Target.BandNumber band) {
      return numbers.bandNumber(band.question(), ref);
    }
    if (target instanceof Target.Slot number) {
      return numbers.slot(number.slot(), ref);
    }
    if (target instanceof Target.NodePoints node) {
      return numbers.points(node.node(), ref);
    }
    if (target instanceof Target.Survey survey) {
      return numbers.survey(survey, ref);
    }
    return numbers.respondents(ref);
  }

  private static Column text(Target.Text text, ColumnRef ref) {
    return switch (text) {
      case UNIT_ID -> (value, kind, draft) -> draft.unit = id(value, kind, ref, draft);
      case AGENCY_ID -> (value, kind, draft) -> draft.agencyId = id(value, kind, ref, draft);
      case UNIT_NAME -> texts(LONGEST_NAME, ref, (draft, name) -> draft.unitName = name);
      case UNIT_KIND -> texts(LONGEST_ID, ref, (draft, name) -> draft.unitKind = name);
      case AGENCY_NAME -> texts(LONGEST_NAME, ref, (draft, name) -> draft.agencyName = name);
      case PANEL_NOTE -> texts(LONGEST_NOTE, ref, (draft, note) -> draft.panelNote = note);
    };
  }

  private static Column assessor(Target.Assessor target, ColumnRef ref) {
    return switch (target) {
      case CODE -> (value, kind, draft) -> draft.assessor = id(value, kind, ref, draft);
      case STAGE ->
          words(
              WordList.of(DESK, FIELD),
              ref,
              (draft, word) -> draft.assessed = word == 0 ? Stage.DESK : Stage.FIELD);
    };
  }

  static Column texts(int longest, ColumnRef ref, BiConsumer<RowDraft, String> set) {
    return (value, kind, draft) -> {
      String trimmed = Texts.isTrimmed(value) ? value : trimmed(value, ref, draft);
      if (trimmed.length() > longest) {
        draft.report(NoticeCode.TEXT_TOO_LONG, ref, trimmed, Integer.toString(longest));
      } else if (Texts.isErrorValue(trimmed)) {
        draft.report(NoticeCode.EXCEL_ERROR_VALUE, ref, trimmed);
      } else {
        set.accept(draft, trimmed);
      }
    };
  }

  private static String trimmed(String value, ColumnRef ref, RowDraft draft) {
    String trimmed = Texts.trim(value);
    if (!trimmed.isEmpty()) {
      draft.report(NoticeCode.STRAY_SPACES, ref, value);
    }
    return trimmed;
  }

  /** An id as it stands; numbers of a spreadsheet count as their digits. */
  static String id(String value, RawRow.Kind kind, ColumnRef ref, RowDraft draft) {
    String id = Texts.isTrimmed(value) ? value : trimmed(value, ref, draft);
    boolean usable = id.length() <= LONGEST_ID && kind != RawRow.Kind.DATE;
    for (int i = 0; usable && i < id.length(); i++) {
      char c = id.charAt(i);
      usable = c >= ' ' && (c < 0x7F || !Character.isISOControl(c));
    }
    if (usable && !Texts.isErrorValue(id)) {
      return id;
    }
    draft.report(NoticeCode.ID_UNUSABLE, ref, id);
    return "";
  }

  private static Column words(WordList words, ColumnRef ref, ObjIntConsumer<RowDraft> set) {
    return new WordColumn(words, ref, set);
  }

  private Column word(Target.Word word, ColumnRef ref) {
    return switch (word) {
      case PROPOSED ->
          words(
              WordList.of(WBK, WBBM),
              ref,
              (draft, chosen) -> {
                draft.proposed = chosen == 0 ? Predikat.WBK : Predikat.WBBM;
                draft.proposedRead = true;
              });
      case HELD -> held(ref);
      case AGENCY_KIND -> agencyKind(ref);
      case PANEL ->
          words(
              WordList.of("Lulus", "Tidak Lulus"),
              ref,
              (draft, chosen) -> draft.panel = chosen == 0 ? Panel.PASSED : Panel.REJECTED);
    };
  }

  /** Also the field of a condition, whose grades stand from WBBM to none. */
  private Column held(ColumnRef ref) {
    ImmutableList<Condition> all = rulebook.conditions(Condition.Scope.UNIT);
    ImmutableList<Integer> positions = Columns.positions(all, Columns.HELD);
    ImmutableList<String> words = ImmutableList.of(WBK, WBBM, "-");
    long[] grades = new long[words.size()];
    for (int position : positions) {
      if (all.get(position).kind() instanceof Condition.Kind.Grade grade) {
        for (int i = 0; i < grades.length; i++) {
          grades[i] = grade.grades().indexOf(words.get(i));
        }
      }
    }
    return words(
        WordList.of(
            words,
            ImmutableList.of(
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of("Tidak ada", "Belum", "–", "—")),
            NoticeCode.UNKNOWN_VALUE),
        ref,
        (draft, word) -> {
          draft.held =
              word == 2 ? Optional.empty() : Optional.of(word == 0 ? Predikat.WBK : Predikat.WBBM);
          for (int position : positions) {
            draft.unitConditions[position] = grades[word];
          }
        });
  }

  private Column agencyKind(ColumnRef ref) {
    ImmutableList<String> codes = rulebook.agencyKinds().keySet().asList();
    ImmutableList<ImmutableList<String>> labels =
        rulebook.agencyKinds().values().stream()
            .map(kind -> ImmutableList.of(kind.label()))
            .collect(ImmutableList.toImmutableList());
    return words(
        WordList.of(codes, labels, NoticeCode.UNKNOWN_VALUE),
        ref,
        (draft, word) -> draft.agencyKind = codes.get(word));
  }

  private static Column condition(Target.Fulfilment field, ColumnRef ref) {
    boolean agency = field.condition().scope() == Condition.Scope.AGENCY;
    int[] positions = field.conditions().stream().mapToInt(Integer::intValue).toArray();
    if (field.condition().kind() instanceof Condition.Kind.Amount amount) {
      NumberReader reader =
          NumberReader.fromZero(amount.decimals(), amount.unit().equals("%"), ref);
      return (value, kind, draft) ->
          fulfil(draft, agency, positions, reader.read(value, kind, draft));
    }
    if (field.condition().kind() instanceof Condition.Kind.Grade grade) {
      return words(
          WordList.of(grade.grades(), ImmutableList.of(), NoticeCode.UNKNOWN_VALUE),
          ref,
          (draft, word) -> fulfil(draft, agency, positions, word));
    }
    return words(
        WordList.yesNo(),
        ref,
        (draft, word) -> fulfil(draft, agency, positions, word == 0 ? 1 : 0));
  }

  private static void fulfil(RowDraft draft, boolean agency, int[] positions, long value) {
    for (int position : positions) {
      (agency ? draft.agencyConditions : draft.unitConditions)[position] = value;
    }
  }

  private Column answer(int question, ColumnRef ref) {
    AnswerType.Choice choice = (AnswerType.Choice) layout.questions().get(question).type();
    return new AnswerColumn(
        answers.computeIfAbsent(choice.code(), code -> answers(choice)), ref, question);
  }

  private static WordList answers(AnswerType.Choice choice) {
    return WordList.of(
        choice.options().stream()
            .map(AnswerType.Option::code)
            .collect(ImmutableList.toImmutableList()),
        choice.options().stream()
            .map(AnswerType.Option::aliases)
            .collect(ImmutableList.toImmutableList()),
        NoticeCode.UNKNOWN_ANSWER);
  }
}
