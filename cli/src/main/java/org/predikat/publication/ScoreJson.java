package org.predikat.publication;

import com.google.common.base.Ascii;
import java.util.Optional;
import org.predikat.evaluation.MinimumResult;
import org.predikat.rulebook.Citation;
import org.predikat.rulebook.Question;
import org.predikat.scoring.Points;
import org.predikat.scoring.SheetExplanation.QuestionExplanation;
import tools.jackson.core.JsonGenerator;

/** Scores, minimums and sources as JSON; the schemas share what is written here. */
final class ScoreJson {
  private final ReasonTexts reasons;
  private final JsonGenerator json;

  ScoreJson(ReasonTexts reasons, JsonGenerator json) {
    this.reasons = reasons;
    this.json = json;
  }

  void minimum(MinimumResult result) {
    json.writeStartObject();
    json.writeStringProperty("kode", result.minimum().code());
    json.writeStringProperty("simpul", result.minimum().node());
    json.writeStringProperty("label", reasons.label(result.minimum()));
    json.writeStringProperty("nilai", Decimals.exact(result.actual()));
    json.writeStringProperty("wajib", Decimals.exact(result.required()));
    json.writeStringProperty("jarak", Decimals.exact(result.distance()));
    json.writeBooleanProperty("tercapai", result.reached());
    cite(result.figure().citation());
    json.writeEndObject();
  }

  /** A component with everything below it. */
  void node(ExplanationTree tree, int node) {
    json.writeStartObject();
    json.writeStringProperty("kode", tree.rulebook().layout().nodeCode(node));
    json.writeStringProperty("label", tree.rulebook().layout().nodeLabel(node));
    json.writeStringProperty(
        "bobot", tree.rulebook().layout().nodeWeight(node).value().toPlainString());
    json.writeStringProperty("nilai", Decimals.exact(tree.scores().points(node)));
    json.writeStringProperty("tampil", Decimals.display(tree.scores().points(node)));
    cite(tree.rulebook().layout().nodeWeight(node).citation());
    json.writeArrayPropertyStart("anak");
    for (int child : tree.children(node)) {
      if (tree.scores().known(child)) {
        node(tree, child);
      }
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("pertanyaan");
    tree.questionsOf(node).forEach(question -> question(tree, question));
    json.writeEndArray();
    json.writeEndObject();
  }

  private void question(ExplanationTree tree, int index) {
    QuestionExplanation each = tree.questions().get(index);
    Question question = tree.question(index);
    json.writeStartObject();
    json.writeStringProperty("kode", question.code());
    json.writeStringProperty("label", question.label());
    json.writeStringProperty("jawaban", each.answer());
    points("nilai", each.value());
    points("poin", each.contribution());
    json.writeStringProperty(
        "dari_jawaban", each.insteadOf().map(other -> tree.question(other).code()).orElse(null));
    cite(question.citation());
    json.writeEndObject();
  }

  private void points(String name, Optional<Points> points) {
    json.writeStringProperty(name, points.map(Decimals::exact).orElse(null));
  }

  void cite(Citation citation) {
    json.writeObjectPropertyStart("sumber");
    json.writeStringProperty("teks", citation.text());
    json.writeStringProperty("tempat", citation.page());
    json.writeStringProperty("status", Ascii.toLowerCase(citation.status().name()));
    json.writeStringProperty("alasan", citation.reason());
    json.writeEndObject();
  }
}
