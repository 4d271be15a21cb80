package org.predikat.publication.differences;

import com.google.common.base.Ascii;
import java.util.Optional;
import org.predikat.comparison.AnswerEffect;
import org.predikat.comparison.Cause;
import org.predikat.comparison.DataChange;
import org.predikat.comparison.Flip;
import org.predikat.comparison.Obstacle;
import org.predikat.comparison.RankMove;
import org.predikat.comparison.ScoreChange;
import org.predikat.comparison.ScoreParts;
import org.predikat.comparison.UnitChange;
import org.predikat.comparison.UnitChange.Kind;
import org.predikat.comparison.UnitResult;
import org.predikat.comparison.Verdict;
import org.predikat.evaluation.ConditionResult;
import org.predikat.evaluation.FinalStatus;
import org.predikat.evaluation.MinimumResult;
import org.predikat.publication.Decimals;
import org.predikat.publication.RunWords;
import org.predikat.publication.Words;
import org.predikat.round.Agency;
import org.predikat.round.Panel;
import org.predikat.rulebook.Citation;
import org.predikat.rulebook.Condition;
import org.predikat.rulebook.ConditionValues;
import org.predikat.rulebook.Stage;
import org.predikat.rulebook.comparing.Change;
import org.predikat.scoring.Points;
import tools.jackson.core.JsonGenerator;

/** A changed unit of {@code differences.schema.json}. Safe for use by many threads. */
final class UnitDiffJson {
  private final Words words = Words.indonesian();

  void write(JsonGenerator json, UnitChange change) {
    json.writeStartObject();
    json.writeStringProperty("id_unit", change.id());
    json.writeStringProperty("nama_unit", change.name());
    agency(json, "instansi_sebelum", change.agencyBefore());
    agency(json, "instansi_sesudah", change.agencyAfter());
    json.writeStringProperty("jenis", kind(change.kind()));
    json.writeArrayPropertyStart("sebab");
    change.causes().forEach(cause -> json.writeString(cause(cause)));
    json.writeEndArray();
    json.writeBooleanProperty("melampaui_ambang", change.overThreshold());
    result(json, "sebelum", change.before());
    result(json, "sesudah", change.after());
    change.flip().ifPresentOrElse(flip -> flip(json, flip), () -> json.writeNullProperty("antara"));
    change
        .rank()
        .ifPresentOrElse(rank -> rank(json, rank), () -> json.writeNullProperty("peringkat"));
    json.writeArrayPropertyStart("nilai");
    change.scores().forEach(score -> score(json, score));
    json.writeEndArray();
    json.writeBooleanProperty("data_dapat_dibandingkan", change.dataComparable());
    data(json, change.data());
    json.writeArrayPropertyStart("penyebab");
    change.obstacles().forEach(obstacle -> obstacle(json, obstacle));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void agency(JsonGenerator json, String name, Optional<Agency> agency) {
    if (agency.isEmpty()) {
      json.writeNullProperty(name);
      return;
    }
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("id_instansi", agency.get().id());
    json.writeStringProperty("nama_instansi", agency.get().name());
    json.writeEndObject();
  }

  private void result(JsonGenerator json, String name, Optional<UnitResult> result) {
    if (result.isEmpty()) {
      json.writeNullProperty(name);
      return;
    }
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("status_akhir", status(result.get().status()));
    json.writeStringProperty("predikat", result.get().awarded().map(Enum::name).orElse(null));
    if (result.get().rank() == 0) {
      json.writeNullProperty("peringkat");
    } else {
      json.writeNumberProperty("peringkat", result.get().rank());
    }
    json.writeBooleanProperty("seri", result.get().tied());
    json.writeEndObject();
  }

  private String status(FinalStatus status) {
    return words.word(status);
  }

  private void flip(JsonGenerator json, Flip flip) {
    json.writeObjectPropertyStart("antara");
    verdict(json, "ditemukan_sebelum", Optional.of(flip.foundBefore()));
    verdict(json, "data_saja", flip.dataAlone());
    verdict(json, "aturan_saja", flip.rulesAlone());
    verdict(json, "ditemukan_sesudah", Optional.of(flip.foundAfter()));
    json.writeEndObject();
  }

  private void verdict(JsonGenerator json, String name, Optional<Verdict> verdict) {
    if (verdict.isEmpty()) {
      json.writeNullProperty(name);
      return;
    }
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("status_akhir", status(verdict.get().status()));
    json.writeStringProperty("predikat", verdict.get().awarded().map(Enum::name).orElse(null));
    json.writeEndObject();
  }

  private static void rank(JsonGenerator json, RankMove rank) {
    json.writeObjectPropertyStart("peringkat");
    json.writeNumberProperty("sebelum", rank.before());
    json.writeBooleanProperty("seri_sebelum", rank.tiedBefore());
    if (rank.alone() == 0) {
      json.writeNullProperty("nilai_sendiri_saja");
    } else {
      json.writeNumberProperty("nilai_sendiri_saja", rank.alone());
    }
    json.writeNumberProperty("sesudah", rank.after());
    json.writeBooleanProperty("seri_sesudah", rank.tiedAfter());
    json.writeBooleanProperty("oleh_unit_lain", rank.byOthersOnly());
    json.writeEndObject();
  }

  private void score(JsonGenerator json, ScoreChange score) {
    json.writeStartObject();
    json.writeStringProperty("tahap", words.word(score.stage()));
    json.writeStringProperty("simpul", score.node());
    points(json, "sebelum", score.before());
    points(json, "sesudah", score.after());
    if (score.parts().isPresent()) {
      ScoreParts parts = score.parts().get();
      json.writeStringProperty("selisih", Decimals.exact(parts.sum()));
      json.writeStringProperty("program", Decimals.exact(parts.program()));
      json.writeStringProperty("data", Decimals.exact(parts.data()));
      json.writeStringProperty("aturan", Decimals.exact(parts.rule()));
      json.writeStringProperty("interaksi", Decimals.exact(parts.interaction()));
      json.writeStringProperty("tak_terpisah", Decimals.exact(parts.undivided()));
    }
    json.writeEndObject();
  }

  private static void points(JsonGenerator json, String name, Optional<Points> points) {
    json.writeStringProperty(name, points.map(Decimals::exact).orElse(null));
  }

  private void data(JsonGenerator json, Iterable<DataChange> changes) {
    json.writeArrayPropertyStart("data");
    for (DataChange change : changes) {
      json.writeStartObject();
      json.writeStringProperty("tabel", table(change.table()));
      json.writeStringProperty("kolom", change.column());
      json.writeStringProperty("label", change.label());
      json.writeStringProperty("sebelum", cell(change, change.before()));
      json.writeStringProperty("sesudah", cell(change, change.after()));
      json.writeBooleanProperty("dinilai", change.judged());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static String table(DataChange.Table table) {
    return switch (table) {
      case ROUND -> "ronde";
      case NOMINATIONS -> "nominations";
      case AGENCIES -> "agencies";
      case DESK -> "desk";
      case FIELD -> "field";
    };
  }

  private String cell(DataChange change, String value) {
    if (value.isEmpty()) {
      return null;
    }
    return switch (change.column()) {
      case "hasil_panel" -> RunWords.panel(Panel.valueOf(value));
      case "sampai_tahap" -> words.word(Stage.valueOf(Ascii.toUpperCase(value)));
      default -> value;
    };
  }

  private void obstacle(JsonGenerator json, Obstacle obstacle) {
    json.writeStartObject();
    json.writeStringProperty(
        "jenis",
        switch (obstacle.reason().kind()) {
          case CONDITION -> "syarat";
          case MINIMUM -> "minimum";
          case PANEL -> "panel";
          case NOTICE -> "masalah";
        });
    json.writeStringProperty("kode", obstacle.reason().subject());
    json.writeStringProperty("tahap", obstacle.stage().map(words::word).orElse(null));
    json.writeBooleanProperty("muncul", obstacle.appeared());
    met(json, "sebelum", obstacle.minimumBefore(), obstacle.conditionBefore());
    met(json, "sesudah", obstacle.minimumAfter(), obstacle.conditionAfter());
    json.writeArrayPropertyStart("jawaban");
    for (AnswerEffect effect : obstacle.answers()) {
      json.writeStartObject();
      json.writeStringProperty("pengaruh", Decimals.exact(effect.effect()));
      data(json, effect.changes());
      json.writeEndObject();
    }
    json.writeEndArray();
    data(json, obstacle.data());
    json.writeArrayPropertyStart("aturan");
    for (Change rule : obstacle.rules()) {
      json.writeString(rule.path());
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void met(
      JsonGenerator json,
      String name,
      Optional<MinimumResult> minimum,
      Optional<ConditionResult> condition) {
    if (minimum.isEmpty() && condition.isEmpty()) {
      json.writeNullProperty(name);
      return;
    }
    json.writeObjectPropertyStart(name);
    if (minimum.isPresent()) {
      json.writeStringProperty("nilai", Decimals.exact(minimum.get().actual()));
      json.writeStringProperty("wajib", Decimals.exact(minimum.get().required()));
    } else {
      ConditionResult met = condition.orElseThrow();
      json.writeStringProperty(
          "nilai",
          met.value() == Condition.MISSING
              ? null
              : ConditionValues.text(met.condition(), met.value()));
      json.writeStringProperty("wajib", met.required().atLeast());
    }
    json.writeEndObject();
  }

  /** A change of the law. */
  static void rule(JsonGenerator json, Change change) {
    json.writeStartObject();
    json.writeStringProperty("jalur", change.path());
    json.writeStringProperty("pengaruh", DiffJson.effect(change.effect()));
    json.writeStringProperty("sebelum", change.before());
    json.writeStringProperty("sesudah", change.after());
    source(json, "sumber_sebelum", change.citationBefore());
    source(json, "sumber_sesudah", change.citationAfter());
    json.writeEndObject();
  }

  private static void source(JsonGenerator json, String name, Optional<Citation> citation) {
    if (citation.isEmpty()) {
      json.writeNullProperty(name);
      return;
    }
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("teks", citation.get().text());
    json.writeStringProperty("tempat", citation.get().page());
    json.writeStringProperty("status", Ascii.toLowerCase(citation.get().status().name()));
    json.writeStringProperty("alasan", citation.get().reason());
    json.writeEndObject();
  }

  /** The word for what happened to a unit. */
  static String kind(Kind kind) {
    return switch (kind) {
      case LOST -> "kehilangan";
      case GAINED -> "memperoleh";
      case PREDIKAT -> "berganti_predikat";
      case REMOVED -> "keluar";
      case ADDED -> "masuk";
      case STATUS -> "status";
      case SCORE -> "nilai";
      case RANK -> "peringkat";
    };
  }

  /** The word for a cause. */
  static String cause(Cause cause) {
    return switch (cause) {
      case PROGRAM -> "program";
      case DATA -> "data";
      case RULE -> "aturan";
      case DATA_OR_RULE -> "data_atau_aturan";
      case DATA_AND_RULE -> "data_dan_aturan";
      case UNSEPARATED -> "tak_terpisah";
      case OTHERS -> "unit_lain";
      case NOMINATION -> "usulan";
    };
  }
}
