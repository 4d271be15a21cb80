package org.predikat.round;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReferencesTest {
  /** A unit in plain fields. */
  private record Unit(long unit, long desk, long field, long survey, int agency, long errors) {
    static Unit random(Random random) {
      return new Unit(
          random.nextInt(100),
          random.nextInt(100) - 1,
          random.nextInt(100) - 1,
          random.nextInt(100) - 1,
          random.nextInt(4) - 1,
          random.nextLong());
    }

    static Unit at(References references, int index) {
      return new Unit(
          references.unit(index),
          references.desk(index),
          references.field(index),
          references.survey(index),
          references.agency(index),
          references.errors(index));
    }

    Unit moved(long base, int[] agencies) {
      return new Unit(
          unit + base,
          desk < 0 ? Slabs.NONE : desk + base,
          field < 0 ? Slabs.NONE : field + base,
          survey < 0 ? Slabs.NONE : survey + base,
          agency < 0 ? -1 : agencies[agency],
          errors);
    }

    void addTo(References.Builder builder) {
      builder.add(unit, desk, field, survey, agency, errors);
    }
  }

  @Test
  void ofAUnitNothingIsKnownAtFirst() {
    References references = new References(5_000);
    assertEquals(5_000, references.size());
    Unit unknown = new Unit(Slabs.NONE, Slabs.NONE, Slabs.NONE, Slabs.NONE, -1, 0);
    assertEquals(unknown, Unit.at(references, 0));
    assertEquals(unknown, Unit.at(references, 4_999));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4_095, 4_096, 4_097, 9_000})
  void unitsAreFoundAsTheyWereAdded(int size) {
    Random random = new Random(size);
    int[] agencies = {7, -1, 0};
    References.Builder part = new References.Builder();
    References.Builder all = new References.Builder();
    List<Unit> expected = new ArrayList<>();
    for (int round = 0; round < 3; round++) {
      part.clear();
      long base = (long) round << Integer.SIZE;
      for (int i = 0; i < size; i++) {
        Unit unit = Unit.random(random);
        unit.addTo(part);
        expected.add(unit.moved(base, agencies));
      }
      all.addAll(part.build(), base, agencies);
    }
    References found = all.build();
    assertEquals(expected.size(), found.size());
    References copied = new References(found.size());
    for (int i = 0; i < expected.size(); i++) {
      assertEquals(expected.get(i), Unit.at(found, i));
      copied.copy(i, found, i, 3);
      assertEquals(
          expected.get(i).moved(3, new int[] {0, 1, 2, 3, 4, 5, 6, 7}), Unit.at(copied, i));
    }
  }

  @Test
  void aUnitIsFilledPieceByPiece() {
    References references = new References(4_097);
    references.unit(4_096, 1);
    references.desk(4_096, 0);
    references.field(4_096, 3);
    references.survey(4_096, 4);
    references.agency(4_096, 0);
    references.addErrors(4_096, 4);
    references.addErrors(4_096, 1);
    assertEquals(new Unit(1, 0, 3, 4, 0, 5), Unit.at(references, 4_096));
    assertEquals(Slabs.NONE, references.unit(4_095));
  }
}
