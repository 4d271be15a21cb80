package org.predikat.publication;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.io.OutputStream;
import java.math.BigDecimal;
import org.predikat.round.Notice;
import org.predikat.round.NoticeText;
import org.predikat.round.Place;
import org.predikat.rulebook.Citation;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Minimum;
import org.predikat.rulebook.Question;
import org.predikat.worksheet.advice.Advice;
import org.predikat.worksheet.advice.Fragile;
import org.predikat.worksheet.advice.Improvement;
import org.predikat.worksheet.advice.Reach;
import org.predikat.worksheet.advice.Rung;
import org.predikat.worksheet.advice.SurveyGap;
import org.predikat.worksheet.outline.HeadLabel;
import org.predikat.worksheet.reading.QuestionReading;
import org.predikat.worksheet.reading.ScoreComparison;
import org.predikat.worksheet.reading.Worksheet;
import tools.jackson.core.JsonGenerator;

/** What a worksheet lacks, for programs; {@code precheck.schema.json} describes it. */
public final class PrecheckJson {
  private final Precheck check;
  private final Layout layout;
  private final JsonGenerator json;
  private final ScoreJson scores;
  private final RungTexts rungs = new RungTexts(Words.indonesian());
  private final NoticeText texts = NoticeText.in(Words.indonesian().language());

  private PrecheckJson(Precheck check, JsonGenerator json) {
    this.check = check;
    this.layout = check.rulebook().layout();
    this.json = json;
    this.scores = new ScoreJson(new ReasonTexts(check.rulebook(), Words.indonesian()), json);
  }

  /** Writes it; the stream stays open. */
  public static void write(Precheck check, OutputStream out) {
    try (JsonGenerator json = Json.pretty(out)) {
      new PrecheckJson(check, json).write();
    }
  }

  private void write() {
    Worksheet worksheet = check.worksheet();
    json.writeStartObject();
    json.writeStringProperty("skema", "precheck.schema.json");
    json.writeStringProperty("berkas", worksheet.file());
    json.writeStringProperty("sha256", worksheet.sha256());
    json.writeStringProperty("bentuk", word(worksheet.form()));
    json.writeStringProperty("lapisan", worksheet.layer().map(PrecheckJson::word).orElse(null));
    json.writeStringProperty("id_unit", worksheet.labels().get(HeadLabel.UNIT_ID));
    json.writeStringProperty("nama_unit", worksheet.labels().get(HeadLabel.UNIT_NAME));
    json.writeStringProperty("rulebook", check.rulebook().id());
    json.writeObjectPropertyStart("jawaban");
    json.writeNumberProperty("terisi", worksheet.count(QuestionReading.State.ANSWERED));
    questions("kosong", QuestionReading.State.BLANK);
    questions("tidak_sah", QuestionReading.State.INVALID);
    json.writeEndObject();
    json.writeArrayPropertyStart("predikat");
    check.advice().forEach(this::advice);
    json.writeEndArray();
    json.writeName("nilai");
    scores.node(check.tree(), 0);
    stored();
    json.writeArrayPropertyStart("catatan");
    worksheet.notices().forEach(this::notice);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void questions(String name, QuestionReading.State state) {
    json.writeArrayPropertyStart(name);
    for (int index : check.questions(state)) {
      json.writeStartObject();
      question(index);
      place(check.worksheet().questions().get(index).place());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void question(int index) {
    Question question = layout.questions().get(index);
    json.writeStringProperty("kode", question.code());
    json.writeStringProperty("label", question.label());
  }

  private void place(Place place) {
    json.writeStringProperty("tempat", texts.place(place));
  }

  private void advice(Advice advice) {
    json.writeStartObject();
    json.writeStringProperty("predikat", advice.predikat().name());
    json.writeStringProperty("keadaan", word(advice.reach()));
    json.writeArrayPropertyStart("minimum");
    advice.minimums().forEach(scores::minimum);
    json.writeEndArray();
    codes("tidak_dinilai", advice.unjudged());
    json.writeArrayPropertyStart("survei");
    advice.surveyGaps().forEach(this::survey);
    json.writeEndArray();
    json.writeNumberProperty("langkah", advice.steps());
    json.writeArrayPropertyStart("perbaikan");
    advice.improvements().forEach(this::improvement);
    json.writeEndArray();
    json.writeArrayPropertyStart("minimum_sesudah");
    advice.after().forEach(scores::minimum);
    json.writeEndArray();
    json.writeArrayPropertyStart("penopang");
    advice.fragile().forEach(this::fragile);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void codes(String name, ImmutableList<Minimum> minimums) {
    json.writeArrayPropertyStart(name);
    minimums.forEach(each -> json.writeString(each.code()));
    json.writeEndArray();
  }

  private void survey(SurveyGap gap) {
    json.writeStartObject();
    question(gap.question());
    json.writeStringProperty("indeks", gap.now().map(BigDecimal::toPlainString).orElse(null));
    json.writeStringProperty("diperlukan", gap.needed().toPlainString());
    json.writeStringProperty("minimum", gap.minimum().code());
    scores.cite(gap.figure().citation());
    json.writeEndObject();
  }

  private void improvement(Improvement improvement) {
    Question question = layout.questions().get(improvement.question());
    Citation citation = question.citation();
    json.writeStartObject();
    question(improvement.question());
    answer("jawaban", improvement.now());
    answer("diperlukan", improvement.needed());
    json.writeNumberProperty("langkah", improvement.steps());
    json.writeStringProperty("poin", Decimals.exact(improvement.gain()));
    codes("untuk", improvement.serves());
    json.writeStringProperty("bukti", rungs.evidence(question, improvement));
    scores.cite(citation);
    json.writeEndObject();
  }

  private void fragile(Fragile fragile) {
    json.writeStartObject();
    question(fragile.question());
    answer("jawaban", fragile.now());
    answer("lebih_rendah", fragile.lower());
    json.writeArrayPropertyStart("tidak_tercapai");
    fragile.missed().forEach(scores::minimum);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void answer(String name, Rung rung) {
    json.writeStringProperty(name, rung instanceof Rung.Blank ? "" : rungs.answer(rung));
  }

  private void stored() {
    json.writeObjectPropertyStart("nilai_tersimpan");
    json.writeNumberProperty("dibandingkan", check.stored().compared());
    json.writeArrayPropertyStart("beda");
    for (ScoreComparison.Difference each : check.stored().differences()) {
      json.writeStartObject();
      json.writeStringProperty("kode", each.code());
      json.writeStringProperty("program", Decimals.exact(each.program()));
      json.writeStringProperty("berkas", each.stored().toPlainString());
      json.writeStringProperty("sebab", word(each.cause()));
      place(each.place());
      json.writeArrayPropertyStart("sel");
      each.cells().forEach(cell -> json.writeString(cell.columnLetters() + cell.row()));
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void notice(Notice notice) {
    json.writeStartObject();
    json.writeStringProperty("kode", notice.code().name());
    json.writeStringProperty("tingkat", texts.severity(notice.severity()));
    place(notice.place());
    json.writeStringProperty("nilai", notice.value());
    json.writeStringProperty("pesan", texts.message(notice));
    json.writeEndObject();
  }

  private static String word(Reach reach) {
    return switch (reach) {
      case REACHED -> "tercapai";
      case REACHABLE -> "terjangkau";
      case TOO_FAR -> "terlalu jauh";
      case OUT_OF_REACH -> "tidak terjangkau";
      case UNSURE -> "tidak pasti";
    };
  }

  private static String word(Enum<?> value) {
    return Ascii.toLowerCase(value.name());
  }
}
