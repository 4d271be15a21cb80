package org.predikat.publication;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Optional;
import org.predikat.round.Notice;
import org.predikat.round.NoticeText;
import org.predikat.round.Place;
import org.predikat.worksheet.gathering.Gathered;
import org.predikat.worksheet.gathering.Gatherer;
import org.predikat.worksheet.gathering.Outcome;
import tools.jackson.core.JsonGenerator;

/** The report of an import as JSON, described by {@code import.schema.json}. */
public final class ImportJson {
  private final JsonGenerator json;
  private final NoticeText texts = NoticeText.in("id");

  private ImportJson(JsonGenerator json) {
    this.json = json;
  }

  /** Writes the report in Indonesian; the stream stays open. */
  public static void write(Gatherer.Result result, OutputStream out) {
    try (JsonGenerator json = Json.pretty(out)) {
      new ImportJson(json).write(result);
    }
  }

  private void write(Gatherer.Result result) {
    json.writeStartObject();
    json.writeBooleanProperty("ronde_diubah", result.written());
    json.writeNumberProperty("unit_terdaftar", result.listed());
    json.writeObjectPropertyStart("jumlah");
    for (Outcome outcome : Outcome.values()) {
      json.writeNumberProperty(outcome.word(), result.count(outcome));
    }
    json.writeEndObject();
    json.writeArrayPropertyStart("berkas");
    result.items().forEach(this::item);
    json.writeEndArray();
    json.writeArrayPropertyStart("catatan");
    result.notices().sorted().forEach(this::notice);
    json.writeEndArray();
    json.writeNumberProperty("catatan_tidak_dimuat", result.notices().notKept());
    json.writeEndObject();
  }

  private void item(Gatherer.Item item) {
    Gathered sheet = item.sheet();
    json.writeStartObject();
    json.writeStringProperty("berkas", sheet.file());
    json.writeStringProperty("id_unit", item.unit().isEmpty() ? null : item.unit());
    json.writeStringProperty("hasil", item.outcome().word());
    json.writeStringProperty("bentuk", sheet.form().name());
    json.writeStringProperty("lapis", sheet.layerWord().isEmpty() ? null : sheet.layerWord());
    json.writeStringProperty("sha256", sheet.sha256().isEmpty() ? null : sheet.sha256());
    json.writeNumberProperty("terjawab", sheet.answered());
    json.writeNumberProperty("kosong", sheet.blank());
    json.writeNumberProperty("tidak_sah", sheet.invalid().length());
    number("nilai_program", sheet.score().program());
    number("nilai_berkas", sheet.score().stored());
    number("selisih", sheet.score().difference());
    json.writeArrayPropertyStart("sebab");
    sheet.score().causes().forEach(json::writeString);
    json.writeEndArray();
    json.writeArrayPropertyStart("sel_berbeda");
    sheet.score().cells().forEach(this::cell);
    json.writeEndArray();
    json.writeNumberProperty("jumlah_sel_berbeda", sheet.score().cellCount());
    json.writeEndObject();
  }

  private void cell(Gathered.Cell cell) {
    json.writeStartObject();
    json.writeStringProperty("lembar", cell.place().sheet());
    json.writeNumberProperty("baris", cell.place().row());
    json.writeStringProperty("kolom", cell.place().columnLetters());
    json.writeStringProperty("kode", cell.node());
    json.writeStringProperty("tertulis", cell.stored());
    number("program", Optional.of(cell.program()));
    json.writeStringProperty("sebab", cell.cause());
    json.writeEndObject();
  }

  private void notice(Notice notice) {
    Place place = notice.place();
    json.writeStartObject();
    json.writeStringProperty("kode", notice.code().name());
    json.writeStringProperty("tingkat", ProblemsCsv.severity(notice));
    json.writeStringProperty("berkas", place.file());
    json.writeStringProperty("lembar", place.sheet());
    json.writeNumberProperty("baris", place.row());
    json.writeStringProperty("kolom", place.columnLetters());
    json.writeStringProperty("id_unit", notice.unit());
    json.writeStringProperty("nilai", notice.value());
    json.writeStringProperty("pesan", texts.message(notice));
    json.writeStringProperty("saran", texts.hint(notice));
    json.writeEndObject();
  }

  private void number(String name, Optional<BigDecimal> number) {
    if (number.isPresent()) {
      json.writeNumberProperty(name, number.get());
    } else {
      json.writeNullProperty(name);
    }
  }
}
