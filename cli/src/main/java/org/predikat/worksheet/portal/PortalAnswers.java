package org.predikat.worksheet.portal;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.predikat.round.AnswerSheet;
import org.predikat.round.Notice;
import org.predikat.round.NoticeCode;
import org.predikat.round.Place;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Rulebook;
import org.predikat.worksheet.outline.HeadLabel;
import org.predikat.worksheet.portal.PortalDocument.Answer;
import org.predikat.worksheet.portal.PortalDocument.Given;
import org.predikat.worksheet.reading.Form;
import org.predikat.worksheet.reading.Layer;
import org.predikat.worksheet.reading.QuestionReading;
import org.predikat.worksheet.reading.StoredScores;
import org.predikat.worksheet.reading.Worksheet;

/** Turns the answers of a document into a worksheet, by the portal ids of a rulebook. */
final class PortalAnswers {
  private static final int CODES_SHOWN = 5;

  private final Layout layout;
  private final PortalQuestions questions;
  private final String file;
  private final byte[] options;
  private final long[] slots;
  private final boolean[] invalid;
  private final Place[] places;
  private final List<Notice> notices;

  private PortalAnswers(
      Rulebook rulebook, PortalQuestions questions, String file, List<Notice> notices) {
    this.layout = rulebook.layout();
    this.questions = questions;
    this.file = file;
    this.notices = notices;
    options = new byte[layout.questions().size()];
    slots = new long[layout.slots().size()];
    invalid = new boolean[options.length];
    places = new Place[options.length];
    Arrays.fill(options, (byte) AnswerSheet.BLANK);
    Arrays.fill(slots, AnswerSheet.MISSING);
    Arrays.fill(places, Place.file(file));
  }

  /**
   * The worksheet of a document.
   *
   * @param found the document and what was noticed in it
   * @param source name, hash and size of the document
   * @param wanted the layer to read; empty to read the only one that is filled
   */
  static Worksheet worksheet(
      PortalDocument.Answers found,
      Source source,
      Optional<Layer> wanted,
      Rulebook rulebook,
      PortalQuestions questions,
      ImmutableList<Notice> noticed) {
    List<Notice> notices = new ArrayList<>(noticed);
    ImmutableList<Layer> layers = layers(found);
    Optional<Layer> layer = wanted.isPresent() ? wanted : Optional.of(Layer.UNIT);
    if (wanted.isPresent() && !layers.contains(wanted.get())) {
      notices.add(
          source.notice(NoticeCode.WORKSHEET_LAYER_ABSENT, "", wanted.get().word(), words(layers)));
      layer = Optional.empty();
    } else if (wanted.isEmpty() && layers.size() > 1) {
      notices.add(source.notice(NoticeCode.WORKSHEET_LAYER_AMBIGUOUS, "", words(layers)));
      layer = Optional.empty();
    } else if (wanted.isEmpty() && layers.size() == 1) {
      layer = Optional.of(layers.get(0));
    }
    if (layer.isEmpty()) {
      return source.unusable(rulebook, layers, notices);
    }
    if (questions.all().isEmpty()) {
      notices.add(source.notice(NoticeCode.PORTAL_NO_QUESTIONS, "", rulebook.id()));
      return source.unusable(rulebook, layers, notices);
    }
    PortalAnswers answers = new PortalAnswers(rulebook, questions, source.file(), notices);
    answers.read(found, layer.get());
    return answers.worksheet(found, source, layers, layer);
  }

  /**
   * What a document came from.
   *
   * @param file name of the file
   * @param sha256 hash of the document's bytes
   * @param bytes how many they are
   * @param line line on which it begins
   */
  record Source(String file, String sha256, long bytes, long line) {
    Notice notice(NoticeCode code, String value, String... args) {
      return new Notice(
          code, new Place(file, "", line, 0, ""), "", value, ImmutableList.copyOf(args));
    }

    Worksheet unusable(Rulebook rulebook, ImmutableList<Layer> layers, List<Notice> notices) {
      return Worksheet.unusable(
          file, sha256, bytes, rulebook, layers, ImmutableList.copyOf(notices));
    }
  }

  private static String words(ImmutableList<Layer> layers) {
    return Joiner.on(", ").join(layers.stream().map(Layer::word).iterator());
  }

  /** Layers in which anything is given. */
  private static ImmutableList<Layer> layers(PortalDocument.Answers found) {
    ImmutableSortedSet.Builder<Layer> layers = ImmutableSortedSet.naturalOrder();
    for (Answer answer : found.answers()) {
      if (!isBlank(answer.byUnit())) {
        layers.add(Layer.UNIT);
      }
      if (!isBlank(answer.byAssessors())) {
        layers.add(Layer.TPI);
      }
    }
    return layers.build().asList();
  }

  private static boolean isBlank(Given given) {
    return given instanceof Given.Nothing
        || (given instanceof Given.Text text && text.text().isBlank());
  }

  private void read(PortalDocument.Answers found, Layer layer) {
    Map<Integer, Answer> answers = new HashMap<>();
    for (Answer answer : found.answers()) {
      Optional<PortalQuestions.Target> target = questions.find(answer.question());
      if (target.isEmpty()) {
        add(NoticeCode.PORTAL_QUESTION_UNKNOWN, answer, "", Integer.toString(answer.question()));
      } else if (answers.putIfAbsent(answer.question(), answer) != null) {
        invalid[target.get().question()] = true;
        add(
            NoticeCode.PORTAL_QUESTION_TWICE,
            answer,
            target.get().column(),
            Integer.toString(answer.question()),
            target.get().column());
      }
    }
    AnswerTexts texts = new AnswerTexts(layout, options, slots);
    List<String> absent = new ArrayList<>();
    questions
        .all()
        .forEach(
            (id, target) -> {
              Answer answer = answers.get(id);
              if (answer == null) {
                absent.add(target.column());
                return;
              }
              read(
                  answer,
                  layer == Layer.UNIT ? answer.byUnit() : answer.byAssessors(),
                  target,
                  texts);
            });
    if (!absent.isEmpty()) {
      String first = Joiner.on(", ").join(absent.subList(0, Math.min(CODES_SHOWN, absent.size())));
      notices.add(
          new Notice(
              NoticeCode.PORTAL_QUESTIONS_ABSENT,
              Place.file(file),
              "",
              "",
              ImmutableList.of(
                  Integer.toString(absent.size()),
                  absent.size() > CODES_SHOWN ? first + ", …" : first)));
    }
  }

  private void read(Answer answer, Given given, PortalQuestions.Target target, AnswerTexts texts) {
    int question = target.question();
    boolean sound =
        given instanceof Given.Nothing
            || (given instanceof Given.Text text
                && texts.read(
                    text.text(),
                    target,
                    (code, args) -> add(code, answer, target.column(), text.text(), args)));
    if (places[question].row() == 0 || !sound) {
      places[question] = place(answer, target.column());
    }
    invalid[question] |= !sound;
  }

  private Place place(Answer answer, String column) {
    return new Place(file, "", answer.line(), 0, column);
  }

  private void add(NoticeCode code, Answer answer, String column, String value, String... args) {
    notices.add(new Notice(code, place(answer, column), "", value, ImmutableList.copyOf(args)));
  }

  private Worksheet worksheet(
      PortalDocument.Answers found,
      Source source,
      ImmutableList<Layer> layers,
      Optional<Layer> layer) {
    for (int i = 0; i < invalid.length; i++) {
      if (invalid[i]) {
        options[i] = AnswerSheet.BLANK;
      }
    }
    AnswerSheet sheet = AnswerSheet.owning(options, slots, new TreeMap<>());
    ImmutableList.Builder<QuestionReading> readings = ImmutableList.builder();
    for (int i = 0; i < invalid.length; i++) {
      readings.add(new QuestionReading(state(i, sheet), places[i]));
    }
    ImmutableMap.Builder<HeadLabel, String> labels = ImmutableMap.builder();
    found.unit().ifPresent(id -> labels.put(HeadLabel.UNIT_ID, id));
    found.name().ifPresent(name -> labels.put(HeadLabel.UNIT_NAME, name));
    found.year().ifPresent(year -> labels.put(HeadLabel.YEAR, Integer.toString(year)));
    return new Worksheet(
        source.file(),
        source.sha256(),
        source.bytes(),
        Form.JSON,
        "",
        layers,
        layer,
        labels.buildOrThrow(),
        sheet,
        readings.build(),
        StoredScores.NONE,
        ImmutableList.copyOf(notices));
  }

  /** A ratio is answered when all of its counts are there. */
  private QuestionReading.State state(int question, AnswerSheet sheet) {
    if (invalid[question]) {
      return QuestionReading.State.INVALID;
    }
    int first = layout.firstSlot().get(question);
    boolean answered = first >= 0 || sheet.option(question) != AnswerSheet.BLANK;
    for (int slot = first; slot >= 0 && slot < slots.length; slot++) {
      if (layout.slots().get(slot).question() != question) {
        break;
      }
      answered &= slots[slot] != AnswerSheet.MISSING;
    }
    return answered ? QuestionReading.State.ANSWERED : QuestionReading.State.BLANK;
  }
}
