package org.predikat.publication.register;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.predikat.intake.InputFile;
import org.predikat.publication.Json;
import org.predikat.round.RegisterEvent;
import org.predikat.rulebook.Citation;
import org.predikat.tenure.Ban;
import org.predikat.tenure.Holding;
import org.predikat.tenure.RegisterState;
import tools.jackson.core.JsonGenerator;

/** What units hold on a day as JSON, described by {@code register.schema.json}. */
public final class RegisterJson {
  private static final String SCHEMA = "register.schema.json";

  private final RegisterState state;
  private final boolean history;
  private final JsonGenerator json;

  private RegisterJson(RegisterState state, boolean history, JsonGenerator json) {
    this.state = state;
    this.history = history;
    this.json = json;
  }

  /**
   * Writes units; the stream stays open.
   *
   * @param state the day
   * @param file the register it was derived from
   * @param holdings the units to write
   * @param history whether their events are written too
   */
  public static void write(
      RegisterState state,
      InputFile file,
      List<Holding> holdings,
      boolean history,
      OutputStream out) {
    try (JsonGenerator json = Json.pretty(out)) {
      json.writeStartObject();
      json.writeStringProperty("skema", SCHEMA);
      json.writeStringProperty("per_tanggal", state.day().toString());
      json.writeObjectPropertyStart("register");
      json.writeStringProperty("nama", file.name());
      json.writeNumberProperty("byte", file.bytes());
      json.writeStringProperty("sha256", file.sha256());
      json.writeEndObject();
      json.writeArrayPropertyStart("unit");
      RegisterJson writer = new RegisterJson(state, history, json);
      holdings.forEach(writer::holding);
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private void holding(Holding holding) {
    json.writeStartObject();
    json.writeStringProperty("id_unit", holding.unit());
    json.writeStringProperty("nama_unit", holding.name());
    json.writeStringProperty("id_instansi", holding.agency());
    json.writeStringProperty("predikat", holding.predikat().map(Enum::name).orElse(null));
    json.writeStringProperty("keadaan", holding.status().code());
    event("pemberian", holding.grant());
    event("evaluasi_terakhir", holding.lastReview());
    event("penangguhan", holding.suspension());
    event("kehilangan", holding.loss());
    if (holding.ban().isPresent()) {
      ban(holding.ban().get());
    } else {
      json.writeNullProperty("larangan");
    }
    list("id", holding.ids());
    list("gabungan_dari", holding.merged());
    json.writeStringProperty("bergabung_ke", holding.mergedInto().orElse(null));
    if (history) {
      json.writeArrayPropertyStart("peristiwa");
      holding.history().forEach(this::event);
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void ban(Ban ban) {
    json.writeObjectPropertyStart("larangan");
    json.writeStringProperty("rulebook", ban.rulebook().isEmpty() ? null : ban.rulebook());
    json.writeStringProperty("berakhir", ban.end().map(Object::toString).orElse(null));
    json.writeStringProperty(
        "dapat_diusulkan_sejak", ban.free().map(Object::toString).orElse(null));
    json.writeBooleanProperty("berlaku", ban.covers(state.day()));
    json.writeStringProperty("sumber", ban.citation().map(Citation::display).orElse(null));
    json.writeEndObject();
  }

  private void list(String name, Iterable<String> texts) {
    json.writeArrayPropertyStart(name);
    texts.forEach(json::writeString);
    json.writeEndArray();
  }

  private void event(String name, Optional<RegisterEvent> event) {
    if (event.isPresent()) {
      json.writeName(name);
      event(event.get());
    } else {
      json.writeNullProperty(name);
    }
  }

  private void event(RegisterEvent event) {
    json.writeStartObject();
    json.writeStringProperty("tanggal", event.date().toString());
    json.writeStringProperty("peristiwa", event.kind().code());
    json.writeStringProperty("predikat", event.predikat().map(Enum::name).orElse(null));
    json.writeStringProperty("id_unit", event.unit());
    json.writeStringProperty("nama_unit", event.unitName());
    json.writeStringProperty("id_instansi", event.agency());
    json.writeStringProperty("nomor_keputusan", event.decree());
    json.writeStringProperty("rulebook", event.rulebook());
    json.writeStringProperty("run", event.run());
    json.writeStringProperty("dasar", event.ground());
    json.writeStringProperty("unit_lain", event.otherUnit());
    json.writeStringProperty("nama_lain", event.otherName());
    json.writeStringProperty("catatan", event.note());
    json.writeNumberProperty("baris", event.place().row());
    json.writeEndObject();
  }
}
