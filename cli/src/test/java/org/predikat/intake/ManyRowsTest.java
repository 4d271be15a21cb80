package org.predikat.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.base.Strings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.predikat.round.Agency;
import org.predikat.round.Notice;
import org.predikat.round.NoticeCode;
import org.predikat.round.Round;
import org.predikat.round.UnitDossier;

/**
 * Enough rows for several threads to join them, each a part: with ids that stand there twice, and
 * agencies that are blank or not there, also where the parts meet.
 */
final class ManyRowsTest {
  private static final int UNITS = 20_000;
  private static final String HEADER =
      "id_unit,nama_unit,id_instansi,usulan,predikat_dipegang,tlhp";

  @TempDir Path folder;

  /** One row of nominations, with the id of its agency as written. */
  private record Row(String id, String name, String agency) {
    String csv() {
      return String.join(",", id, name, agency, "WBK", "-", "95");
    }
  }

  private static String id(int unit) {
    return "U" + Strings.padStart(Integer.toString(unit), 5, '0');
  }

  private static String agency(int unit) {
    if (unit % 1_000 == 1) {
      return "";
    }
    return unit % 1_000 == 0 ? "A9" : "A" + (1 + unit % 2);
  }

  private static List<Row> rows(boolean repeated) {
    List<Row> rows = new ArrayList<>();
    for (int unit = 0; unit < UNITS; unit++) {
      String id = id(unit);
      rows.add(new Row(id, "Unit " + unit, agency(unit)));
      if (repeated && unit % 500 == 0) {
        rows.add(new Row(id, "Lain " + unit, agency(unit)));
      }
    }
    return rows;
  }

  private RoundReader.Result read(List<Row> rows, int threads) throws IOException {
    Path input = new SmallRound().writeFolder(folder.resolve("tabel"));
    List<String> lines = new ArrayList<>(List.of(HEADER));
    rows.forEach(row -> lines.add(row.csv()));
    Files.write(input.resolve("nominations.csv"), lines);
    RoundReader.Options options = Rounds.options().reading(threads, 10_000);
    return RoundReader.read(input, options);
  }

  private static List<UnitDossier> dossiers(RoundReader.Result result) {
    Round round = result.round().orElseThrow();
    List<UnitDossier> dossiers = new ArrayList<>();
    for (int i = 0; i < round.dossiers().size(); i++) {
      dossiers.add(round.dossiers().get(i));
    }
    return dossiers;
  }

  private static List<String> ids(RoundReader.Result result, NoticeCode code) {
    return result.notices().inOrder().stream()
        .filter(notice -> notice.code() == code)
        .map(Notice::unit)
        .sorted()
        .toList();
  }

  private static void assertAgencies(RoundReader.Result result) {
    List<Agency> agencies = result.round().orElseThrow().agencies();
    List<UnitDossier> dossiers = dossiers(result);
    assertEquals(UNITS, dossiers.size());
    List<String> unknown = new ArrayList<>();
    for (int unit = 0; unit < UNITS; unit++) {
      String written = agency(unit);
      Optional<String> found =
          Optional.of(dossiers.get(unit).agency())
              .filter(i -> i >= 0)
              .map(i -> agencies.get(i).id());
      boolean there = written.equals("A1") || written.equals("A2");
      assertEquals(there ? Optional.of(written) : Optional.empty(), found, "unit " + unit);
      if (written.equals("A9")) {
        unknown.add(dossiers.get(unit).id());
      }
    }
    assertEquals(unknown, ids(result, NoticeCode.UNKNOWN_AGENCY));
  }

  @Test
  void threadsDoNotShow() throws IOException {
    for (boolean repeated : new boolean[] {false, true}) {
      List<Row> rows = rows(repeated);
      RoundReader.Result alone = read(rows, 1);
      assertAgencies(alone);
      List<String> twice = new ArrayList<>();
      for (int unit = 0; repeated && unit < UNITS; unit += 500) {
        twice.add(id(unit));
      }
      assertEquals(twice, ids(alone, NoticeCode.DUPLICATE_UNIT));
      for (int threads = 2; threads <= 4; threads++) {
        RoundReader.Result together = read(rows, threads);
        assertEquals(dossiers(alone), dossiers(together));
        assertEquals(alone.notices().inOrder(), together.notices().inOrder());
      }
    }
  }

  @Test
  void theOrderOfRowsDoesNotShow() throws IOException {
    for (boolean repeated : new boolean[] {false, true}) {
      List<Row> rows = rows(repeated);
      RoundReader.Result inOrder = read(rows, 2);
      Collections.shuffle(rows, new Random(5));
      RoundReader.Result shuffled = read(rows, 2);
      assertAgencies(shuffled);
      assertEquals(dossiers(inOrder), dossiers(shuffled));
      assertEquals(
          ids(inOrder, NoticeCode.DUPLICATE_UNIT), ids(shuffled, NoticeCode.DUPLICATE_UNIT));
    }
  }
}
