package org.predikat.publication.verification;

import java.io.OutputStream;
import org.predikat.publication.Json;
import org.predikat.publication.Words;
import tools.jackson.core.JsonGenerator;

/** What a verification came to as JSON, described by {@code verify.schema.json}. */
public final class VerificationJson {
  /** Name of the schema, a resource beside that of results. */
  public static final String SCHEMA = "verify.schema.json";

  private VerificationJson() {}

  /** Writes the report in Indonesian; the stream stays open. */
  public static void write(Report report, OutputStream out) {
    FindingText texts = new FindingText(Words.indonesian());
    try (JsonGenerator json = Json.pretty(out)) {
      json.writeStartObject();
      json.writeStringProperty("skema", SCHEMA);
      json.writeStringProperty(
          "kesimpulan",
          switch (report.weight()) {
            case DIFFERENT -> "berbeda";
            case UNCHECKED -> "belum_diperiksa_seluruhnya";
            case REMARK -> "sama";
          });
      json.writeStringProperty(
          "versi_hasil", report.recordedVersion().isEmpty() ? null : report.recordedVersion());
      json.writeStringProperty("versi_program", report.version());
      json.writeBooleanProperty("dihitung_ulang", report.madeAgain());
      json.writeNumberProperty("berkas_dibandingkan", report.files());
      json.writeStringProperty(
          "tanda_tangan",
          switch (report.signature()) {
            case NONE -> "tidak_ada";
            case UNCHECKED -> "tidak_diperiksa";
            case VALID -> "sah";
            case INVALID -> "tidak_sah";
          });
      json.writeArrayPropertyStart("temuan");
      report.findings().forEach(finding -> finding(finding, texts, json));
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static void finding(Finding finding, FindingText texts, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("kode", finding.code().name());
    json.writeStringProperty(
        "bobot",
        switch (finding.code().weight()) {
          case DIFFERENT -> "berbeda";
          case UNCHECKED -> "belum_diperiksa";
          case REMARK -> "catatan";
        });
    json.writeStringProperty("berkas", finding.file().isEmpty() ? null : finding.file());
    json.writeStringProperty("pesan", texts.of(finding));
    if (finding.place().isPresent()) {
      Difference place = finding.place().get();
      json.writeObjectPropertyStart("beda_pertama");
      json.writeNumberProperty("byte", place.offset());
      if (place.line() > 0) {
        json.writeNumberProperty("baris", place.line());
      } else {
        json.writeNullProperty("baris");
      }
      json.writeStringProperty("id_unit", place.unit().isEmpty() ? null : place.unit());
      json.writeStringProperty("kolom", place.column().isEmpty() ? null : place.column());
      json.writeStringProperty("tercatat", place.recorded());
      json.writeStringProperty("dihitung_ulang", place.again());
      json.writeEndObject();
    } else {
      json.writeNullProperty("beda_pertama");
    }
    json.writeEndObject();
  }
}
