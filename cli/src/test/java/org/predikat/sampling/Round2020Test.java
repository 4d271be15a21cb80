package org.predikat.sampling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.predikat.evaluation.Evaluation;
import org.predikat.rulebook.AgencyLevel;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.reading.RulebookReader;
import org.predikat.standing.AgencyTally;
import org.predikat.standing.KindTally;
import org.predikat.standing.Standing;
import org.predikat.tables.RoundForm;
import org.predikat.tables.RoundOutput;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class Round2020Test {
  private static final Path FIXTURE = Path.of("..", "fixtures", "round-2020");

  private Evaluation evaluation;
  private Standing standing;

  @BeforeAll
  void judge() throws InterruptedException {
    evaluation = DrawnRound.ofShape(FIXTURE.resolve("shape.yaml"));
    standing = Standing.of(evaluation);
  }

  @Test
  void theFixtureIsMadeFromItsShape(@TempDir Path folder) throws IOException {
    Shape shape = ShapeReader.read(FIXTURE.resolve("shape.yaml"));
    Path made = folder.resolve("round");
    Sampler.write(
        new SampleRequest(
            RulebookReader.shipped(shape.rulebook()),
            shape.seed(),
            shape.nominations(),
            Optional.of(shape),
            shape.year(),
            0,
            0,
            RoundForm.FOLDER,
            made,
            false,
            3),
        written -> {});
    for (String file : RoundOutput.FOLDER_FILES) {
      assertArrayEquals(
          Files.readAllBytes(FIXTURE.resolve(file)), Files.readAllBytes(made.resolve(file)), file);
    }
  }

  @Test
  void theFunnelIsThePublishedOne() {
    assertEquals(3691, standing.funnel().nominated());
    assertEquals(2570, standing.funnel().throughAdministration());
    assertEquals(681, standing.funnel().awardedWbk());
    assertEquals(82, standing.funnel().awardedWbbm());
    assertEquals(0, standing.funnel().notEvaluated());
  }

  @Test
  void theAgenciesAreOfThePublishedKinds() {
    ImmutableMap<String, Integer> awarded =
        standing.kinds().stream()
            .collect(ImmutableMap.toImmutableMap(k -> k.kind().code(), KindTally::agenciesAwarded));
    assertEquals(
        ImmutableMap.of(
            "kementerian", 22,
            "lembaga_negara", 5,
            "setingkat_menteri", 4,
            "lpnk", 19,
            "lns", 2,
            "provinsi", 7,
            "kota", 9,
            "kabupaten", 30),
        awarded);
    assertEquals(70, nominating(AgencyLevel.PUSAT));
    assertEquals(181, nominating(AgencyLevel.DAERAH));
  }

  private int nominating(AgencyLevel level) {
    return standing.kinds().stream()
        .filter(kind -> kind.kind().level() == level)
        .mapToInt(KindTally::agenciesNominated)
        .sum();
  }

  @Test
  void theTenLeadingAgenciesStandInThePublishedOrder() {
    ImmutableList<String> leading =
        standing.honours().orElseThrow().agencies().stream()
            .map(tally -> tally.agency().name() + " " + tally.counts().awarded())
            .collect(ImmutableList.toImmutableList());
    assertEquals(
        ImmutableList.of(
            "Kementerian Keuangan 214",
            "Mahkamah Agung 94",
            "Kementerian Hukum dan HAM 83",
            "Kejaksaan 50",
            "Kepolisian Negara Republik Indonesia 45",
            "Kementerian Pendidikan dan Kebudayaan 17",
            "Badan Pusat Statistik 16",
            "Kementerian Perhubungan 14",
            "Kementerian Energi dan Sumber Daya Mineral 12",
            "Kementerian Agraria dan Tata Ruang/BPN 12"),
        leading);
  }

  @Test
  void otherAgenciesShareTheRest() {
    ImmutableSet<String> named =
        ShapeReader.read(FIXTURE.resolve("shape.yaml")).agencies().stream()
            .map(Shape.NamedAgency::name)
            .collect(ImmutableSet.toImmutableSet());
    ImmutableList<AgencyTally> others =
        standing.agencies().stream()
            .filter(tally -> !named.contains(tally.agency().name()))
            .filter(tally -> tally.counts().awarded() > 0)
            .collect(ImmutableList.toImmutableList());
    assertEquals(85, others.size());
    assertEquals(199, others.stream().mapToInt(tally -> tally.counts().awarded()).sum());
    assertTrue(others.stream().allMatch(tally -> tally.agency().name().contains(" Contoh ")));
  }

  @Test
  void unitsPublishedByNameHoldWhatWasPublished() {
    TreeMap<String, Predikat> named = new TreeMap<>();
    for (int i = 0; i < standing.size(); i++) {
      String name = evaluation.outcome(i).dossier().name();
      if (!name.startsWith("Unit Contoh ")) {
        named.put(name, evaluation.awarded(i).orElseThrow());
      }
    }
    TreeMap<String, Predikat> published = new TreeMap<>();
    ShapeReader.read(FIXTURE.resolve("shape.yaml"))
        .units()
        .forEach(unit -> published.put(unit.name(), unit.awarded()));
    assertEquals(16, published.size());
    assertEquals(published, named);
  }
}
