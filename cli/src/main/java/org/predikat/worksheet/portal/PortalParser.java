package org.predikat.worksheet.portal;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.OptionalInt;
import org.predikat.round.Notice;
import org.predikat.round.NoticeCode;
import org.predikat.worksheet.portal.PortalDocument.Answer;
import org.predikat.worksheet.portal.PortalDocument.Given;
import org.predikat.worksheet.portal.PortalDocument.Unit;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * Reads one JSON document of the portal. Strict: a field of another type than the guide says, a key
 * given twice or a second document in the same text is a notice, and nothing is converted.
 */
final class PortalParser {
  /** More answers than any question master holds. */
  private static final int MOST_ANSWERS = 10_000;

  private static final int MOST_UNITS = 1_000_000;
  private static final int LONGEST_NAME = 1_000;

  private final JsonFields json;

  /**
   * What a document came to.
   *
   * @param document the document; empty when it cannot be used
   * @param notices everything that was noticed, in the order of the document
   */
  record Parsed(Optional<PortalDocument> document, ImmutableList<Notice> notices) {}

  private PortalParser(JsonFields json) {
    this.json = json;
  }

  /**
   * Reads a document.
   *
   * @param bytes its text, in UTF-8, -16 or -32
   * @param file name of the file, for notices
   * @param firstLine line of the file on which the document begins, from 1
   */
  static Parsed parse(byte[] bytes, String file, long firstLine) {
    try (JsonFields json = new JsonFields(bytes, file, firstLine)) {
      return new PortalParser(json).parse();
    }
  }

  private Parsed parse() {
    Optional<PortalDocument> document = Optional.empty();
    try {
      document = document();
    } catch (StreamConstraintsException e) {
      json.report(NoticeCode.JSON_LIMIT, "", said(e));
      document = Optional.empty();
    } catch (JacksonException e) {
      json.report(NoticeCode.JSON_SYNTAX, "", said(e));
      document = Optional.empty();
    }
    return new Parsed(document, json.notices());
  }

  /** The library's own words, without the places in text and code that it adds. */
  private static String said(JacksonException problem) {
    return String.valueOf(problem.getOriginalMessage()).replaceAll(", from `[^`]*`", "");
  }

  private Optional<PortalDocument> document() {
    if (json.next() != JsonToken.START_OBJECT) {
      json.report(NoticeCode.JSON_NOT_PORTAL, "");
      return Optional.empty();
    }
    Draft draft = new Draft();
    json.object(
        field -> {
          switch (field) {
            case "tahun" -> draft.year = json.count();
            case "unit_id" -> draft.unit = json.name(LONGEST_NAME);
            case "nama_unit" -> draft.name = json.name(LONGEST_NAME);
            case "answers" -> draft.hasAnswers = json.array(() -> answer(draft));
            case "units" -> draft.hasUnits = json.array(() -> unit(draft));
            case "error" -> draft.error = json.flag().orElse(false);
            case "code" -> draft.code = json.scalar();
            case "message" -> draft.message = json.scalar();
            default -> json.unknown(field);
          }
        });
    if (json.next() != null) {
      json.report(NoticeCode.JSON_SECOND_DOCUMENT, "");
      return Optional.empty();
    }
    return json.isSpoilt() ? Optional.empty() : draft.document(json);
  }

  private void answer(Draft draft) {
    if (draft.answerCount++ == MOST_ANSWERS) {
      json.spoil(NoticeCode.LIMIT_REACHED, "answers", Integer.toString(MOST_ANSWERS));
    }
    if (draft.answerCount > MOST_ANSWERS) {
      json.skip();
      return;
    }
    if (!json.isObject("answers[]")) {
      return;
    }
    AnswerDraft answer = new AnswerDraft(json.line());
    boolean sound =
        json.object(
            field -> {
              switch (field) {
                case "soal_id" -> answer.question = json.count();
                case "jawaban_unit" -> {
                  answer.byUnit = json.given();
                  answer.unitSeen = true;
                }
                case "jawaban_tpi" -> answer.byAssessors = json.given();
                case "catatan_unit", "bukti_dukung_unit", "catatan_tpi" -> json.textOrNull();
                default -> json.unknown(field);
              }
            });
    if (answer.question.isEmpty()) {
      json.missing("soal_id", answer.line);
    } else {
      if (!answer.unitSeen) {
        json.missing("jawaban_unit", answer.line);
      }
      draft.answers.add(answer.answer(sound));
    }
  }

  private void unit(Draft draft) {
    if (draft.unitCount++ == MOST_UNITS) {
      json.spoil(NoticeCode.LIMIT_REACHED, "units", Integer.toString(MOST_UNITS));
    }
    if (draft.unitCount > MOST_UNITS) {
      json.skip();
      return;
    }
    if (!json.isObject("units[]")) {
      return;
    }
    UnitDraft unit = new UnitDraft(json.line());
    boolean sound =
        json.object(
            field -> {
              switch (field) {
                case "id" -> unit.id = json.name(LONGEST_NAME);
                case "nama" -> unit.name = json.name(LONGEST_NAME);
                case "kategori" -> unit.category = json.nullableName(LONGEST_NAME);
                case "afirmasi" -> unit.affirmed = json.flag();
                default -> json.unknown(field);
              }
            });
    if (unit.id.isEmpty()) {
      json.missing("id", unit.line);
    } else if (unit.name.isEmpty()) {
      json.missing("nama", unit.line);
    } else if (sound) {
      draft.units.add(
          new Unit(unit.id.get(), unit.name.get(), unit.category, unit.affirmed, unit.line));
    }
  }

  /** What has been read of a document so far. */
  private static final class Draft {
    private OptionalInt year = OptionalInt.empty();
    private Optional<String> unit = Optional.empty();
    private Optional<String> name = Optional.empty();
    private boolean hasAnswers;
    private boolean hasUnits;
    private boolean error;
    private String code = "";
    private String message = "";
    private int answerCount;
    private int unitCount;
    private final ImmutableList.Builder<Answer> answers = ImmutableList.builder();
    private final ImmutableList.Builder<Unit> units = ImmutableList.builder();

    private Optional<PortalDocument> document(JsonFields json) {
      if (error && !hasAnswers && !hasUnits) {
        json.report(NoticeCode.PORTAL_REFUSAL, "", code, message);
        return Optional.of(new PortalDocument.Refusal(code, message));
      }
      if (hasAnswers == hasUnits) {
        json.report(NoticeCode.JSON_NOT_PORTAL, "");
        return Optional.empty();
      }
      return Optional.of(
          hasUnits
              ? new PortalDocument.UnitList(year, units.build())
              : new PortalDocument.Answers(unit, name, year, answers.build()));
    }
  }

  private static final class AnswerDraft {
    private final long line;
    private OptionalInt question = OptionalInt.empty();
    private Given byUnit = new Given.Unusable();
    private Given byAssessors = new Given.Nothing();
    private boolean unitSeen;

    private AnswerDraft(long line) {
      this.line = line;
    }

    private Answer answer(boolean sound) {
      return sound
          ? new Answer(question.getAsInt(), byUnit, byAssessors, line)
          : new Answer(question.getAsInt(), spoilt(byUnit), spoilt(byAssessors), line);
    }
  }

  /** Of a field in doubt only that there was something counts. */
  private static Given spoilt(Given given) {
    return given instanceof Given.Nothing ? given : new Given.Unusable();
  }

  private static final class UnitDraft {
    private final long line;
    private Optional<String> id = Optional.empty();
    private Optional<String> name = Optional.empty();
    private Optional<String> category = Optional.empty();
    private Optional<Boolean> affirmed = Optional.empty();

    private UnitDraft(long line) {
      this.line = line;
    }
  }
}
