package org.predikat.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.predikat.round.Agency;
import org.predikat.round.Notice;
import org.predikat.round.PackedDossiers;
import org.predikat.round.Round;
import org.predikat.round.UnitDossier;
import org.predikat.rulebook.reading.RulebookReader;
import org.predikat.sampling.SampleRequest;
import org.predikat.sampling.Sampler;
import org.predikat.tables.RoundForm;

/** Nothing about how a round is read shows in what was read. */
final class RoundReadingTest {
  @TempDir private Path folder;

  /** Everything of a round, for comparison. */
  private record Content(
      ImmutableList<Agency> agencies,
      ImmutableList<UnitDossier> units,
      ImmutableList<Notice> notices) {
    static Content of(RoundReader.Result result) {
      Round round = result.round().orElseThrow();
      ImmutableList.Builder<UnitDossier> units = ImmutableList.builder();
      for (int i = 0; i < round.dossiers().size(); i++) {
        units.add(round.dossiers().get(i));
      }
      return new Content(round.agencies(), units.build(), result.notices().sorted());
    }
  }

  private Path sample(String rulebook, RoundForm format, int problems) throws IOException {
    Path out = folder.resolve(format == RoundForm.FLAT ? "ronde.csv" : "ronde");
    Sampler.write(
        new SampleRequest(
            RulebookReader.shipped(rulebook),
            7,
            150,
            Optional.empty(),
            2020,
            problems,
            0,
            format,
            out,
            true,
            1),
        written -> {});
    return out;
  }

  private static RoundReader.Result read(Path input, int threads, int blockSize)
      throws IOException {
    return RoundReader.read(input, RoundReader.Options.DEFAULTS.reading(threads, blockSize));
  }

  @ParameterizedTest
  @ValueSource(strings = {"permenpanrb-10-2019", "permenpanrb-90-2021"})
  void blocksAndThreadsDoNotShow(String rulebook) throws IOException {
    Path input = sample(rulebook, RoundForm.FLAT, 300);
    Content expected = Content.of(read(input, 1, 1 << 20));
    assertEquals(150, expected.units().size());
    assertFalse(expected.notices().isEmpty());
    Random random = new Random(3);
    for (int threads = 1; threads <= 4; threads++) {
      for (int blockSize : new int[] {1, 37, 1 + random.nextInt(5_000), 1 << 14}) {
        assertEquals(
            expected,
            Content.of(read(input, threads, blockSize)),
            threads + " threads, blocks of " + blockSize);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"permenpanrb-10-2019", "permenpanrb-90-2021"})
  void aFolderAndAFlatFileAreTheSameRound(String rulebook) throws IOException {
    Content fromFolder = Content.of(read(sample(rulebook, RoundForm.FOLDER, 0), 2, 1 << 12));
    Content fromFlat = Content.of(read(sample(rulebook, RoundForm.FLAT, 0), 2, 1 << 12));
    assertEquals(fromFolder.units(), fromFlat.units());
    // A folder may also hold agencies that nominate nobody.
    assertTrue(agencyIds(fromFolder).containsAll(agencyIds(fromFlat)));
  }

  private static List<String> agencyIds(Content content) {
    return content.agencies().stream().map(Agency::id).toList();
  }

  @Test
  void theOrderOfRowsDoesNotShow() throws IOException {
    Path input = sample("permenpanrb-90-2021", RoundForm.FOLDER, 300);
    Content expected = Content.of(read(input, 2, 1 << 12));
    Random random = new Random(11);
    for (int round = 0; round < 5; round++) {
      for (Table table : Table.values()) {
        Path file = input.resolve(table.title() + ".csv");
        if (Files.exists(file)) {
          List<String> lines = new ArrayList<>(Files.readAllLines(file));
          Collections.shuffle(lines.subList(1, lines.size()), random);
          Files.write(file, lines, StandardCharsets.UTF_8);
        }
      }
      Content shuffled = Content.of(read(input, 2, 1 << 12));
      assertEquals(expected.units(), shuffled.units());
      assertEquals(expected.agencies(), shuffled.agencies());
      assertEquals(expected.notices().size(), shuffled.notices().size());
    }
  }

  @Test
  void filesAreHashedWhole() throws IOException {
    Path input = sample("permenpanrb-10-2019", RoundForm.FLAT, 0);
    for (InputFile file : read(input, 2, 1_000).inputs()) {
      Path path = folder.resolve(file.name());
      assertEquals(Files.size(path), file.bytes());
      assertEquals(Hashing.sha256().hashBytes(Files.readAllBytes(path)).toString(), file.sha256());
    }
  }

  @Test
  void aMillionUnitsNeedFewBytesEach() throws IOException {
    Path input = sample("permenpanrb-10-2019", RoundForm.FLAT, 0);
    RoundReader.Result result = read(input, 1, 1 << 16);
    long packed = ((PackedDossiers) result.round().orElseThrow().dossiers()).bytes();
    assertTrue(packed / 150 < 250, "bytes per unit: " + packed / 150);
  }
}
