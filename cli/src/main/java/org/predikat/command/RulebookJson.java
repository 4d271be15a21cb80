package org.predikat.command;

import org.predikat.rulebook.CitedFigure;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.RulebookFigures;
import org.predikat.rulebook.writing.RulebookYaml;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A rulebook as JSON: {@code rulebook} in the format of the YAML files and their schema, and {@code
 * figures}, every cited value with its source written out.
 */
final class RulebookJson {
  private RulebookJson() {}

  static String write(Rulebook rulebook) {
    YAMLMapper yaml =
        YAMLMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    JsonMapper json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    ObjectNode root = json.createObjectNode();
    root.set("rulebook", yaml.readTree(RulebookYaml.write(rulebook)));
    ArrayNode figures = root.putArray("figures");
    for (CitedFigure figure : RulebookFigures.all(rulebook)) {
      ObjectNode each = figures.addObject();
      each.put("path", figure.path());
      each.put("value", figure.value());
      each.put("source", figure.citation().text());
      each.put("page", figure.citation().page());
      each.put("status", RulebookTables.word(figure.citation().status()));
      each.put("reason", figure.citation().reason());
    }
    return json.writeValueAsString(root) + "\n";
  }
}
