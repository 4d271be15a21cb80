package org.predikat.command;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.predikat.rulebook.IncidentKind;
import org.predikat.rulebook.Revocation;
import org.predikat.rulebook.reading.RulebookReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Runs every case in {@code fixtures/tenure/law} through {@code reevaluate}; the README of {@code
 * fixtures/tenure} describes the format. Cases of one file, day and law stand in one register, each
 * with a unit of its own.
 */
final class ReviewLawTest {
  private static final Path CASES = Path.of("..", "fixtures", "tenure", "law");
  private static final ImmutableSet<String> FILE_KEYS =
      ImmutableSet.of("as_of", "rulebook", "source", "granted", "cases");
  private static final ImmutableSet<String> CASE_KEYS =
      ImmutableSet.of("name", "as_of", "granted", "events", "incidents", "expected");
  private static final ImmutableSet<String> INCIDENT_KEYS =
      ImmutableSet.of("date", "kind", "confirmation", "by", "on", "evidence", "weight");
  private static final ImmutableSet<String> EXPECTED_KEYS =
      ImmutableSet.of("outcome", "ground", "review", "due", "days", "missing");

  @TempDir private Path folder;

  private record Case(String file, JsonNode defaults, JsonNode own, String unit) {
    String text(String key) {
      JsonNode node = own.has(key) ? own.get(key) : defaults.get(key);
      assertTrue(node != null && node.isString(), () -> this + " lacks " + key);
      return node.asString();
    }

    /** What cases must share to stand in one register. */
    String group() {
      return file + " " + text("as_of");
    }

    @Override
    public String toString() {
      return file + ": " + own.path("name").asString();
    }
  }

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    TreeMap<String, List<Case>> groups = new TreeMap<>();
    for (Case each : read()) {
      groups.computeIfAbsent(each.group(), key -> new ArrayList<>()).add(each);
    }
    return groups.entrySet().stream()
        .map(group -> DynamicTest.dynamicTest(group.getKey(), () -> run(group.getValue())));
  }

  @Test
  void everyKindUnderEveryGroundHasCases() throws IOException {
    Set<String> names = new HashSet<>(read().stream().map(Case::toString).toList());
    for (String id : ImmutableList.of("52-2014", "10-2019", "90-2021")) {
      for (Revocation.Ground ground :
          RulebookReader.shipped("permenpanrb-" + id).revocation().grounds()) {
        for (String kind : ground.incidents()) {
          assertTrue(IncidentKind.of(kind).isPresent(), kind);
          for (String what :
              List.of(
                  "belum dipastikan",
                  "dipastikan " + ground.confirmedBy(),
                  "dibantah " + ground.confirmedBy())) {
            String name = "grounds-" + id + ".yaml: " + kind + " " + what;
            assertTrue(names.contains(name), name);
          }
        }
      }
    }
  }

  private static ImmutableList<Case> read() throws IOException {
    YAMLMapper yaml = YAMLMapper.builder().build();
    ImmutableList.Builder<Case> cases = ImmutableList.builder();
    try (Stream<Path> files = Files.list(CASES)) {
      for (Path file : files.sorted().toList()) {
        JsonNode tree = yaml.readTree(Files.readString(file));
        String name = file.getFileName().toString();
        requireKnown(tree, FILE_KEYS, name);
        assertFalse(tree.get("source").asString().isBlank(), name);
        int number = 1;
        for (JsonNode each : tree.get("cases")) {
          requireKnown(each, CASE_KEYS, name);
          requireKnown(each.get("expected"), EXPECTED_KEYS, name);
          cases.add(new Case(name, tree, each, "C" + number++));
        }
      }
    }
    return cases.build();
  }

  private static void requireKnown(JsonNode node, Set<String> keys, String where) {
    node.propertyNames().forEach(key -> assertTrue(keys.contains(key), where + ": " + key));
  }

  private void run(List<Case> cases) throws IOException {
    Path round = Files.createTempDirectory(folder, "round");
    StringBuilder register =
        new StringBuilder("id_unit,nama_unit,id_instansi,tanggal,peristiwa,predikat,")
            .append("nomor_keputusan\n");
    StringBuilder incidents =
        new StringBuilder("id_kejadian,id_unit,tanggal,jenis,sumber,bukti,konfirmasi,")
            .append("dikonfirmasi_oleh,tanggal_konfirmasi\n");
    for (Case each : cases) {
      event(register, each, each.text("granted"), "diberikan");
      for (JsonNode event : each.own().path("events")) {
        event(register, each, event.get("date").asString(), event.get("event").asString());
      }
      int number = 1;
      for (JsonNode incident : each.own().path("incidents")) {
        requireKnown(incident, INCIDENT_KEYS, each.toString());
        incidents
            .append(each.unit() + "-" + number++ + "," + each.unit() + ",")
            .append(incident.get("date").asString() + "," + incident.get("kind").asString())
            .append(",sumber contoh," + incident.path("evidence").asString("bukti contoh"))
            .append("," + incident.get("confirmation").asString())
            .append("," + incident.path("by").asString(""))
            .append("," + incident.path("on").asString("") + "\n");
      }
    }
    Path events = round.resolve("register-contoh.csv");
    Files.writeString(events, register);
    Files.writeString(round.resolve("incidents.csv"), incidents);
    Path out = Files.createTempDirectory(folder, "out").resolve("hasil");
    Run run =
        Run.predikat(
            "reevaluate",
            round.toString(),
            "--register",
            events.toString(),
            "--as-of",
            cases.get(0).text("as_of"),
            "--out",
            out.toString());
    assertEquals(0, run.exit(), run.err());
    JsonNode found = JsonMapper.shared().readTree(out.resolve("reevaluation.json"));
    if (cases.get(0).defaults().has("rulebook")) {
      assertEquals(
          cases.get(0).defaults().get("rulebook").asString(), found.get("rulebook").asString());
    }
    List<Executable> checks = new ArrayList<>();
    for (Case each : cases) {
      JsonNode unit =
          found
              .get("unit")
              .valueStream()
              .filter(candidate -> candidate.get("id_unit").asString().equals(each.unit()))
              .findFirst()
              .orElseThrow();
      checks.add(() -> check(each, unit));
    }
    assertAll(checks);
  }

  private static void event(StringBuilder register, Case each, String date, String event) {
    register
        .append(each.unit() + ",Unit " + each.unit() + ",I1," + date + "," + event)
        .append(",WBK,Keputusan " + date + "\n");
  }

  private static void check(Case each, JsonNode unit) {
    JsonNode expected = each.own().get("expected");
    List<String> weights = new ArrayList<>();
    each.own()
        .path("incidents")
        .forEach(incident -> weights.add(incident.get("weight").asString()));
    List<Executable> checks = new ArrayList<>();
    checks.add(() -> assertEquals(expected.get("outcome").asString(), text(unit, "hasil")));
    checks.add(() -> assertEquals(weights, texts(unit.get("kejadian"), "bobot")));
    checks.add(
        () ->
            assertEquals(
                expected.path("ground").asString(""),
                String.join(" ", texts(unit.get("dasar"), "kode"))));
    List<String> missing = new ArrayList<>();
    expected.path("missing").forEach(step -> missing.add(step.asString()));
    checks.add(() -> assertEquals(missing, texts(unit.get("masih_kurang"), "langkah")));
    if (expected.has("review")) {
      JsonNode review = unit.get("evaluasi");
      checks.add(() -> assertEquals(expected.get("review").asString(), text(review, "status")));
      checks.add(
          () ->
              assertEquals(
                  expected.path("due").asString("-"), review.get("jatuh_tempo").asString("-")));
      checks.add(
          () -> assertEquals(expected.get("days").asInt(), review.get("hari_lewat").asInt()));
    }
    assertAll(each + " " + unit, checks);
  }

  private static String text(JsonNode node, String key) {
    return node.get(key).asString();
  }

  private static List<String> texts(JsonNode list, String key) {
    return list.valueStream().map(each -> text(each, key)).toList();
  }
}
