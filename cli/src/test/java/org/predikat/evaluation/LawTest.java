package org.predikat.evaluation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.predikat.round.UnitDossier;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.Setting;
import org.predikat.rulebook.Settings;
import org.predikat.rulebook.Stage;
import org.predikat.rulebook.reading.RulebookReader;
import org.predikat.scoring.NodeScores;
import org.predikat.scoring.Points;
import org.predikat.scoring.ScorePlan;
import org.predikat.scoring.SheetDraft;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Runs every case in {@code fixtures/law}; the README there describes the format. */
class LawTest {
  private static final Path CASES = Path.of("..", "fixtures", "law");
  private static final ImmutableSet<String> FILE_KEYS =
      ImmutableSet.of("rulebook", "source", "settings", "proposed", "cases");
  private static final ImmutableSet<String> CASE_KEYS =
      ImmutableSet.of(
          "name", "rulebook", "source", "settings", "proposed", "answers", "given", "expected");
  private static final ImmutableSet<String> EXPECTED_KEYS =
      ImmutableSet.of("nodes", "percent", "missed", "verdict");

  private record Case(String file, JsonNode defaults, JsonNode own) {
    String text(String key) {
      JsonNode node = own.has(key) ? own.get(key) : defaults.get(key);
      assertTrue(node != null && node.isString(), () -> this + " lacks " + key);
      return node.asString();
    }

    JsonNode map(String key) {
      return own.has(key) ? own.get(key) : defaults.path(key);
    }

    @Override
    public String toString() {
      return file + ": " + own.path("name").asString();
    }
  }

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    return read().stream().map(each -> DynamicTest.dynamicTest(each.toString(), () -> run(each)));
  }

  @Test
  void everyMinimumHasCasesOnAndBesideIt() throws IOException {
    Set<String> names = Sets.newHashSet(read().stream().map(Case::toString).toList());
    for (String id : ImmutableList.of("52-2014", "10-2019", "90-2021")) {
      Rulebook rulebook = RulebookReader.shipped("permenpanrb-" + id);
      rulebook
          .minimums()
          .forEach(
              minimum ->
                  minimum
                      .required()
                      .keySet()
                      .forEach(
                          predikat -> {
                            String word = predikat.name().toLowerCase(Locale.ROOT);
                            String stem =
                                "minimums-" + id + "-" + word + ".yaml: " + minimum.code() + " ";
                            assertTrue(names.contains(stem + "tepat"), stem);
                            assertTrue(names.contains(stem + "sedikit di bawah"), stem);
                          }));
    }
  }

  private static ImmutableList<Case> read() throws IOException {
    YAMLMapper yaml = YAMLMapper.builder().build();
    ImmutableList.Builder<Case> cases = ImmutableList.builder();
    try (Stream<Path> files = Files.list(CASES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        JsonNode tree = yaml.readTree(Files.readString(file));
        requireKnown(tree, FILE_KEYS, file.toString());
        for (JsonNode each : tree.get("cases")) {
          requireKnown(each, CASE_KEYS, file.toString());
          cases.add(new Case(file.getFileName().toString(), tree, each));
        }
      }
    }
    return cases.build();
  }

  private static void requireKnown(JsonNode node, Set<String> keys, String where) {
    node.propertyNames().forEach(key -> assertTrue(keys.contains(key), where + ": " + key));
  }

  private static void run(Case each) {
    Rulebook rulebook = rulebook(each);
    SheetDraft draft = draft(each, rulebook);
    ScorePlan plan = ScorePlan.compile(rulebook);
    NodeScores scores = plan.score(draft.sheet());
    JsonNode expected = each.own().get("expected");
    assertFalse(each.text("source").isBlank());
    requireKnown(expected, EXPECTED_KEYS, each.toString());
    ImmutableList.Builder<Executable> checks = ImmutableList.builder();
    for (Map.Entry<String, JsonNode> node : expected.path("nodes").properties()) {
      Points points = scores.points(rulebook.layout().nodeIndex().get(node.getKey()));
      checks.add(() -> assertShown(node.getKey(), node.getValue().asString(), points));
    }
    for (Map.Entry<String, JsonNode> node : expected.path("percent").properties()) {
      int index = rulebook.layout().nodeIndex().get(node.getKey());
      Points share =
          scores
              .points(index)
              .times(Points.of(100, 1))
              .dividedBy(Points.of(rulebook.layout().nodeWeight(index).value()));
      checks.add(() -> assertShown(node.getKey() + " %", node.getValue().asString(), share));
    }
    if (expected.has("verdict")) {
      checks.add(() -> checkVerdict(each, rulebook, draft, expected));
    }
    assertAll(each.toString(), checks.build());
  }

  private static void assertShown(String what, String shown, Points points) {
    assertEquals(
        shown, points.toDecimal(new BigDecimal(shown).scale()).toPlainString(), () -> what);
  }

  private static void checkVerdict(
      Case each, Rulebook rulebook, SheetDraft draft, JsonNode expected) {
    Predikat proposed = Predikat.valueOf(each.text("proposed").toUpperCase(Locale.ROOT));
    UnitOutcome outcome = outcome(rulebook, TestRounds.unit(rulebook, "U", proposed, draft));
    ImmutableList<String> missed =
        outcome.stage(Stage.DESK).minimums().stream()
            .filter(minimum -> !minimum.reached())
            .map(minimum -> minimum.minimum().code())
            .collect(ImmutableList.toImmutableList());
    ImmutableList.Builder<String> wanted = ImmutableList.builder();
    expected.path("missed").forEach(code -> wanted.add(code.asString()));
    assertEquals(wanted.build(), missed);
    assertEquals(
        expected.get("verdict").asString(),
        outcome.status() == FinalStatus.AWARDED ? "awarded" : "not_awarded");
  }

  private static UnitOutcome outcome(Rulebook rulebook, UnitDossier unit) {
    return Evaluator.of(TestRounds.round(rulebook, unit)).evaluate(unit);
  }

  private static Rulebook rulebook(Case each) {
    Rulebook rulebook = RulebookReader.shipped(each.text("rulebook"));
    Map<String, Setting> settings = new LinkedHashMap<>(rulebook.settings().all());
    for (Map.Entry<String, JsonNode> entry : each.map("settings").properties()) {
      Setting old = settings.get(entry.getKey());
      String value = entry.getValue().asString();
      assertTrue(old.allowed().isEmpty() || old.allowed().contains(value), each::toString);
      settings.put(old.code(), new Setting(old.code(), value, old.allowed(), old.citation()));
    }
    return rulebook.withSettings(new Settings(ImmutableMap.copyOf(settings)));
  }

  private static SheetDraft draft(Case each, Rulebook rulebook) {
    JsonNode answers = each.map("answers");
    SheetDraft draft =
        switch (answers.path("all").asString("blank")) {
          case "best" -> SheetDraft.best(rulebook);
          case "worst" -> SheetDraft.worst(rulebook);
          case "blank" -> new SheetDraft(rulebook);
          default -> throw new IllegalArgumentException(each + ": all");
        };
    for (Map.Entry<String, JsonNode> answer : answers.properties()) {
      if (!answer.getKey().equals("all")) {
        draft.answer(answer.getKey(), answer.getValue().asString());
      }
    }
    for (Map.Entry<String, JsonNode> given : each.map("given").properties()) {
      draft.give(given.getKey(), given.getValue().asString());
    }
    return draft;
  }
}
