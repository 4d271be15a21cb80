package org.predikat.publication.law;

import com.google.common.base.Ascii;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import org.predikat.publication.Json;
import org.predikat.publication.Words;
import org.predikat.rulebook.Citation;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.comparing.Change;
import org.predikat.rulebook.comparing.ChangeTexts;
import org.predikat.rulebook.comparing.RulebookDiff;
import tools.jackson.core.JsonGenerator;

/** The difference of two rulebooks for programs; {@code rulebook-diff.schema.json} describes it. */
public final class RulebookDiffJson {
  private static final String SCHEMA = "rulebook-diff.schema.json";

  private RulebookDiffJson() {}

  /** Writes it; the stream stays open. */
  public static void write(RulebookDiff diff, OutputStream out) {
    try (JsonGenerator json = Json.pretty(out)) {
      json.writeStartObject();
      json.writeStringProperty("skema", SCHEMA);
      rulebook("sebelum", diff.before(), json);
      rulebook("sesudah", diff.after(), json);
      json.writeArrayPropertyStart("perubahan");
      changes(diff.changes(), json);
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  /** Writes changes as the items of an array that has been opened. */
  public static void changes(Iterable<Change> changes, JsonGenerator json) {
    ChangeTexts texts = ChangeTexts.in(Locale.forLanguageTag(Words.indonesian().language()));
    for (Change change : changes) {
      json.writeStartObject();
      json.writeStringProperty("jenis", word(change.kind()));
      json.writeStringProperty("akibat", word(change.effect()));
      json.writeStringProperty("letak", change.path());
      json.writeStringProperty("perihal", texts.subject(change));
      json.writeStringProperty(
          "sebelum", absent(change.kind() == Change.Kind.ADDED, change.before()));
      json.writeStringProperty(
          "sesudah", absent(change.kind() == Change.Kind.REMOVED, change.after()));
      citation("sumber_sebelum", change.citationBefore(), json);
      citation("sumber_sesudah", change.citationAfter(), json);
      json.writeEndObject();
    }
  }

  private static void rulebook(String name, Rulebook rulebook, JsonGenerator json) {
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("id", rulebook.id());
    json.writeStringProperty("peraturan", rulebook.regulation());
    json.writeStringProperty("judul", rulebook.title());
    json.writeEndObject();
  }

  private static void citation(String name, Optional<Citation> citation, JsonGenerator json) {
    if (citation.isEmpty()) {
      json.writeNullProperty(name);
      return;
    }
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("sumber", citation.get().text());
    json.writeStringProperty("halaman", citation.get().page());
    json.writeStringProperty("status", word(citation.get().status()));
    json.writeStringProperty("alasan", citation.get().reason());
    json.writeEndObject();
  }

  private static String absent(boolean absent, String value) {
    return absent ? null : value;
  }

  private static String word(Enum<?> constant) {
    return Ascii.toLowerCase(constant.name());
  }
}
