package org.predikat.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.predikat.rulebook.reading.RulebookProblem.Severity;
import org.predikat.rulebook.reading.RulebookReader;
import org.predikat.rulebook.writing.RulebookYaml;

/** The figures of the shipped rulebooks, written down a second time from the regulations. */
class ShippedRulebooksTest {
  private static final Path FOLDER =
      Path.of("src", "main", "resources", "org", "predikat", "rulebook");

  static List<String> ids() {
    return RulebookReader.shippedIds();
  }

  @Test
  void theListNamesEveryFile() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<String> stems =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".yaml"))
              .map(name -> name.substring(0, name.length() - ".yaml".length()))
              .sorted()
              .toList();
      assertEquals(stems, ids().stream().sorted().toList());
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void hasItsFilesNameAndNothingToComplainOf(String id) {
    RulebookReader.Inspection inspection = RulebookReader.inspect(List.of(id));
    assertEquals(
        List.of(),
        inspection.problems().stream().filter(p -> p.severity() != Severity.INFO).toList());
    assertEquals(id, inspection.rulebook().orElseThrow().id());
  }

  @ParameterizedTest
  @MethodSource("ids")
  void readsBackEqualAfterExport(String id, @TempDir Path folder) throws IOException {
    Rulebook rulebook = RulebookReader.shipped(id);
    Path file = folder.resolve("export.yaml");
    Files.writeString(file, RulebookYaml.write(rulebook));
    Rulebook again = RulebookReader.read(file);
    assertEquals(rulebook, again);
    assertEquals(RulebookFigures.all(rulebook), RulebookFigures.all(again));
    assertEquals(RulebookYaml.write(rulebook), RulebookYaml.write(again));
  }

  @ParameterizedTest
  @CsvSource({
    "permenpanrb-52-2014, 81, 19, 20, 41, 1, 0, 3",
    "permenpanrb-10-2019, 81, 18, 21, 41, 1, 0, 3",
    "permenpanrb-90-2021, 110, 17, 36, 33, 16, 8, 3",
    "permenpanrb-5-2024, 110, 17, 36, 33, 16, 8, 3"
  })
  void asksTheQuestionsOfTheForm(
      String id, int enabler, int yesNo, int three, int four, int five, int ratio, int result) {
    Rulebook rulebook = RulebookReader.shipped(id);
    Map<String, Integer> counts = new TreeMap<>();
    count(node(rulebook, "pengungkit"), counts);
    assertEquals(enabler, counts.values().stream().mapToInt(n -> n).sum());
    assertEquals(yesNo, counts.get("YT"));
    assertEquals(three, counts.get("ABC"));
    assertEquals(four, counts.get("ABCD"));
    assertEquals(five, counts.get("ABCDE"));
    assertEquals(ratio, counts.getOrDefault("RATIO", 0));
    Map<String, Integer> results = new TreeMap<>();
    count(node(rulebook, "hasil"), results);
    assertEquals(result, results.values().stream().mapToInt(n -> n).sum());
  }

  @ParameterizedTest
  @CsvSource({
    "permenpanrb-52-2014, 5 5 15 10 15 10",
    "permenpanrb-10-2019, 8 7 10 10 15 10",
    "permenpanrb-90-2021, 8 7 10 10 15 10",
    "permenpanrb-5-2024, 8 7 10 10 15 10"
  })
  void weighsTheAreasAsTheRegulationDoes(String id, String weights) {
    Rulebook rulebook = RulebookReader.shipped(id);
    assertEquals(
        weights,
        Stream.of("MP", "TT", "SDM", "AK", "PW", "PP")
            .map(code -> plain(node(rulebook, code).weight().value()))
            .collect(Collectors.joining(" ")));
    assertEquals("60", plain(node(rulebook, "pengungkit").weight().value()));
    assertEquals("40", plain(node(rulebook, "hasil").weight().value()));
    assertEquals("100", plain(rulebook.root().weight().value()));
  }

  /** Every sum of the tree, added up here once more, down to the sub-components. */
  @ParameterizedTest
  @MethodSource("ids")
  void weightsSum(String id) {
    Rulebook rulebook = RulebookReader.shipped(id);
    BigDecimal subs = BigDecimal.ZERO;
    for (Component node : rulebook.layout().nodes()) {
      subs = node.questions().isEmpty() ? subs : subs.add(node.weight().value());
    }
    assertEquals(0, subs.compareTo(BigDecimal.valueOf(100)), subs.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "permenpanrb-52-2014, total=75/85 BK=18/18 SPAK=13.5/13.5 TLHP=3.5/3.5 PL=-/16",
    "permenpanrb-10-2019, total=75/85 pengungkit=40/48 MP=4.8/6 TT=4.2/5.25 SDM=6/7.5 AK=6/7.5"
        + " PW=9/11.25 PP=6/7.5 BK=18.5/18.5 SPAK=13.5/13.5 TLHP=5/5 PL=15/16",
    "permenpanrb-90-2021, total=75/85 pengungkit=40/48 MP=4.8/6 TT=4.2/5.25 SDM=6/7.5 AK=6/7.5"
        + " PW=9/11.25 PP=6/7.5 BA=18.25/19.5 SPAK=15.75/15.75 CK=2.5/3.75 PL=14/15.75",
    "permenpanrb-5-2024, total=75/85 pengungkit=40/48 MP=4.8/6 TT=4.2/5.25 SDM=6/7.5 AK=6/7.5"
        + " PW=9/11.25 PP=6/7.5 BA=18.25/19.5 SPAK=15.75/15.75 CK=2.5/3.75 PL=14/15.75"
  })
  void requiresThePointsOfTheRegulation(String id, String minimums) {
    Rulebook rulebook = RulebookReader.shipped(id);
    assertEquals(
        minimums,
        rulebook.minimums().stream()
            .map(
                each ->
                    each.node()
                        + "="
                        + points(rulebook, each, Predikat.WBK)
                        + "/"
                        + points(rulebook, each, Predikat.WBBM))
            .collect(Collectors.joining(" ")));
  }

  @ParameterizedTest
  @CsvSource({"permenpanrb-90-2021", "permenpanrb-5-2024"})
  void everyPortalIdHasOnePlace(String id) {
    assertEquals(
        IntStream.rangeClosed(1, 127).boxed().toList(),
        ImmutableList.copyOf(portal(RulebookReader.shipped(id)).keySet()));
  }

  @Test
  void rowsAndTypesAreThoseOfThePortalsQuestionMaster() throws IOException {
    Path master = Path.of("..", "..", "shared", "real", "portalrb-2026-questions.csv");
    assumeTrue(
        Files.exists(master),
        "skipped: the portal's question master is not part of the project and not beside it");
    List<String> expected = Files.readAllLines(master);
    List<String> actual =
        portal(RulebookReader.shipped("permenpanrb-5-2024")).values().stream().toList();
    assertEquals(expected.subList(1, expected.size()), actual);
  }

  @Test
  void theAmendmentOf2024KeepsEveryFigureAndCitesItself() {
    Rulebook before = RulebookReader.shipped("permenpanrb-90-2021");
    Rulebook after = RulebookReader.shipped("permenpanrb-5-2024");
    assertEquals(before.minimums(), after.minimums());
    assertEquals(before.layout().questionIndex(), after.layout().questionIndex());
    assertEquals(before.settings(), after.settings());
    for (int i = 0; i < before.conditions().size(); i++) {
      Condition old = before.conditions().get(i);
      Condition changed = after.conditions().get(i);
      assertEquals(old.code(), changed.code());
      old.required()
          .forEach((p, each) -> assertEquals(each.value(), changed.required().get(p).value()));
      if (!old.field().equals("predikat_dipegang")) {
        changed
            .required()
            .values()
            .forEach(each -> assertTrue(each.citation().text().contains("5/2024"), each::toString));
      }
    }
    Exemption affirmation =
        after.exemptions().stream().filter(e -> e.code().equals("afirmasi")).findFirst().get();
    assertEquals(6, affirmation.unitKinds().size());
    assertEquals(List.of(Predikat.WBK), affirmation.predikat().asList());
    assertEquals(before.inForceUntil().orElseThrow().plusDays(1), after.inForceFrom());
  }

  @Test
  void theBanOf2021LastsTwoYearsAndTheOlderRegulationsNameNone() {
    assertEquals(
        "2",
        plain(RulebookReader.shipped("permenpanrb-90-2021").revocation().banYears().get().value()));
    assertTrue(RulebookReader.shipped("permenpanrb-52-2014").revocation().banYears().isEmpty());
    assertTrue(RulebookReader.shipped("permenpanrb-10-2019").revocation().banYears().isEmpty());
  }

  @Test
  void theDemonstrationOptionsAreTheLiteralDecimals() {
    for (String id : ids()) {
      AnswerType.Choice four =
          (AnswerType.Choice) RulebookReader.shipped(id).answerTypes().get("ABCD");
      assertEquals(
          List.of("1", "0.67", "0.33", "0"),
          four.options().stream().map(option -> plain(option.value().value())).toList());
    }
  }

  @Test
  void overlaysStackInOrderAndChangeTheId(@TempDir Path folder) throws IOException {
    Path first = folder.resolve("lebih-ketat.yaml");
    Files.writeString(
        first, "extends: permenpanrb-90-2021\nminimums:\n  - {code: total, wbk: 76}\n");
    Path second = folder.resolve("lagi.yaml");
    Files.writeString(second, "minimums:\n  - {code: total, wbk: 77}\n");
    Rulebook base = RulebookReader.shipped("permenpanrb-90-2021");
    Rulebook one = RulebookReader.read(first);
    Rulebook two =
        RulebookReader.read(List.of("permenpanrb-90-2021", first.toString(), second.toString()));
    assertEquals("75", points(base, base.minimums().get(0), Predikat.WBK));
    assertEquals("76", points(one, one.minimums().get(0), Predikat.WBK));
    assertEquals("77", points(two, two.minimums().get(0), Predikat.WBK));
    assertEquals("permenpanrb-90-2021+lebih-ketat", one.id());
    assertEquals("permenpanrb-90-2021+lebih-ketat+lagi", two.id());
    assertNotEquals(base, one);
    assertEquals(base.root(), two.root());
  }

  private static Map<Integer, String> portal(Rulebook rulebook) {
    Map<Integer, String> places = new TreeMap<>();
    for (Question question : rulebook.layout().questions()) {
      List<Integer> ids = question.portalIds();
      assertEquals(question.inputs().isEmpty() ? 1 : 0, ids.size(), question.code());
      ids.forEach(id -> put(places, id, question.row(), type(question)));
      for (Question.Input input : question.inputs()) {
        assertEquals(1, input.portalIds().size(), question.code());
        put(places, input.portalIds().get(0), input.row(), "JUMLAH");
      }
    }
    return places;
  }

  private static void put(Map<Integer, String> places, int id, int row, String type) {
    assertEquals(null, places.put(id, id + "," + row + "," + type));
  }

  private static String type(Question question) {
    return switch (question.type().code()) {
      case "YT" -> "YA_TIDAK";
      case "INDEX" -> "0-4";
      default -> question.type().code();
    };
  }

  private static String points(Rulebook rulebook, Minimum minimum, Predikat predikat) {
    Figure figure = minimum.required().get(predikat);
    int node = rulebook.layout().nodeIndex().get(minimum.node());
    return figure == null
        ? "-"
        : plain(minimum.points(figure, rulebook.layout().nodeWeight(node).value()));
  }

  private static void count(Component component, Map<String, Integer> counts) {
    component.questions().forEach(each -> counts.merge(each.type().code(), 1, Integer::sum));
    component.children().forEach(child -> count(child, counts));
  }

  private static Component node(Rulebook rulebook, String code) {
    return rulebook.layout().nodes().get(rulebook.layout().nodeIndex().get(code));
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
