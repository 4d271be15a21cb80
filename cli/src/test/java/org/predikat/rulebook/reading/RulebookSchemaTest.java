package org.predikat.rulebook.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.reading.RulebookProblem.Code;
import org.predikat.rulebook.writing.RulebookYaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema that ships with the program agrees with what the reader takes. */
class RulebookSchemaTest {
  /** Faults that a schema can see; it can count no weights and follow no names. */
  private static final ImmutableSet<Code> STRUCTURAL =
      ImmutableSet.of(
          Code.UNKNOWN_KEY,
          Code.MISSING_KEY,
          Code.WRONG_TYPE,
          Code.NOT_A_NUMBER,
          Code.NOT_A_COUNT,
          Code.NOT_A_DATE,
          Code.UNKNOWN_VALUE,
          Code.EMPTY_TEXT,
          Code.NOT_A_CODE,
          Code.STATUS_MISSING,
          Code.CITATION_EMPTY,
          Code.TOO_MANY_OPTIONS,
          Code.SETTING_MISSING,
          Code.SETTING_UNKNOWN);

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Schema schema = schema();

  static List<String> shipped() {
    return RulebookReader.shippedIds();
  }

  static List<Path> faulty() throws IOException {
    return FaultyRulebooksTest.faulty();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void takesEveryShippedRulebookAsItStands(String id) throws IOException {
    String text = resource(id + ".yaml");
    List<Error> errors = schema.validate(text, InputFormat.YAML);
    if (text.contains("\nextends:")) {
      assertFalse(errors.isEmpty(), "an overlay alone is not complete");
      errors = schema.validate(json(tree(id).orElseThrow()));
    }
    assertEquals(List.of(), errors);
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void takesEveryExport(String id) {
    String text = RulebookYaml.write(RulebookReader.shipped(id));
    assertEquals(List.of(), schema.validate(text, InputFormat.YAML));
  }

  @ParameterizedTest
  @MethodSource("faulty")
  void refusesWhatIsStructurallyFaulty(Path file) {
    Optional<YamlNode.Mapping> tree = tree(file.toString());
    if (tree.isEmpty()) {
      assertTrue(RulebookReader.inspect(List.of(file.toString())).rulebook().isEmpty());
      return;
    }
    Code code = RulebookReader.inspect(List.of(file.toString())).problems().get(0).code();
    List<Error> errors = schema.validate(json(tree.get()));
    assertEquals(STRUCTURAL.contains(code), !errors.isEmpty(), () -> code + ": " + errors);
  }

  @Test
  void isItselfASchema() throws IOException {
    Schema meta =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));
    assertEquals(List.of(), meta.validate(resource("rulebook.schema.json"), InputFormat.JSON));
  }

  private static Optional<YamlNode.Mapping> tree(String name) {
    Problems problems = new Problems();
    Optional<YamlNode.Mapping> tree = new RulebookFiles(problems).load(List.of(name));
    return problems.errors() ? Optional.empty() : tree;
  }

  private static JsonNode json(YamlNode node) {
    if (node instanceof YamlNode.Mapping mapping) {
      ObjectNode object = JSON.objectNode();
      mapping.values().forEach((key, value) -> object.set(key, json(value)));
      return object;
    }
    if (node instanceof YamlNode.Sequence sequence) {
      ArrayNode array = JSON.arrayNode();
      sequence.items().forEach(item -> array.add(json(item)));
      return array;
    }
    YamlNode.Scalar scalar = (YamlNode.Scalar) node;
    if (scalar.isNull()) {
      return JSON.nullNode();
    }
    if (scalar.isBoolean()) {
      return JSON.booleanNode(scalar.text().equals("true"));
    }
    if (scalar.plain() && Scalars.count(scalar.text()).isPresent()) {
      return JSON.numberNode(Scalars.count(scalar.text()).get());
    }
    return scalar.plain() && Scalars.decimal(scalar.text()).isPresent()
        ? JSON.numberNode(Scalars.decimal(scalar.text()).get())
        : JSON.stringNode(scalar.text());
  }

  private static Schema schema() {
    try {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(resource("rulebook.schema.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = Rulebook.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
