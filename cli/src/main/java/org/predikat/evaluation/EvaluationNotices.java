package org.predikat.evaluation;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.util.List;
import org.predikat.round.Notice;
import org.predikat.round.NoticeCode;
import org.predikat.round.Place;
import org.predikat.round.UnitDossier;
import org.predikat.rulebook.Condition;
import org.predikat.rulebook.Layout;

/** Words the notices of this room: one per unit and kind, however much is missing. */
final class EvaluationNotices {
  /** Of many missing codes so many are named; enough to know where to look. */
  private static final int NAMED = 5;

  private final Layout layout;

  EvaluationNotices(Layout layout) {
    this.layout = layout;
  }

  Notice agencyUnusable(UnitDossier dossier) {
    return notice(NoticeCode.AGENCY_UNUSABLE, dossier);
  }

  Notice deskMissing(UnitDossier dossier) {
    return notice(NoticeCode.DESK_MISSING, dossier);
  }

  Notice fieldForFailedUnit(UnitDossier dossier) {
    return notice(NoticeCode.FIELD_FOR_FAILED_UNIT, dossier);
  }

  Notice blankConditions(UnitDossier dossier, List<Condition> blank) {
    return counted(
        NoticeCode.BLANK_CONDITION,
        dossier,
        blank.size(),
        blank.stream().limit(NAMED).map(Condition::field).toList());
  }

  /** Blanks at the desk: an error where the settings refuse them, else a warning. */
  Notice blankAnswers(UnitDossier dossier, ImmutableIntArray questions, boolean refused) {
    return counted(
        refused ? NoticeCode.BLANK_ANSWER : NoticeCode.BLANK_COUNTED,
        dossier,
        questions.length(),
        questions.stream().limit(NAMED).mapToObj(q -> layout.questions().get(q).code()).toList());
  }

  Notice fieldSurveyMissing(UnitDossier dossier, List<Integer> questions) {
    return counted(
        NoticeCode.FIELD_SURVEY_MISSING,
        dossier,
        questions.size(),
        questions.stream().limit(NAMED).map(q -> layout.questions().get(q).code()).toList());
  }

  Notice scoreUnknown(UnitDossier dossier, List<Integer> nodes) {
    return counted(
        NoticeCode.SCORE_UNKNOWN,
        dossier,
        nodes.size(),
        nodes.stream().limit(NAMED).map(layout::nodeCode).toList());
  }

  private static Notice counted(
      NoticeCode code, UnitDossier dossier, int count, List<String> firstCodes) {
    String codes = Joiner.on(", ").join(firstCodes) + (count > firstCodes.size() ? ", …" : "");
    return notice(code, dossier, Integer.toString(count), codes);
  }

  private static Notice notice(NoticeCode code, UnitDossier dossier, String... args) {
    return new Notice(code, Place.NONE, dossier.id(), "", ImmutableList.copyOf(args));
  }
}
