package org.predikat.round;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.reading.RulebookReader;

final class ReferenceOrderTest {
  @ParameterizedTest
  @ValueSource(strings = {"0123456789", "ab", "aé", "\uFFFD𝄞z"})
  void recordsAreOrderedAsTheirIds(String alphabet) {
    Rulebook rulebook = RulebookReader.shipped("permenpanrb-90-2021");
    DossierCodec codec = DossierCodec.of(rulebook);
    long[] none = new long[DossierCodec.surveySlots(rulebook.layout()).length];
    int[] letters = alphabet.codePoints().toArray();
    for (int seed = 0; seed < 30; seed++) {
      Random random = new Random(seed);
      List<String> ids = new ArrayList<>();
      SlabWriter out = new SlabWriter(0);
      long[] references = new long[random.nextInt(200)];
      for (int i = 0; i < references.length; i++) {
        StringBuilder id = new StringBuilder("UNIT-");
        for (int j = random.nextInt(12); j > 0; j--) {
          id.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        ids.add(id.toString());
        references[i] = out.length();
        codec.write(out, new SheetRow(id.toString(), i, 0, true, false), none, none);
      }
      Slabs slabs = new Slabs();
      slabs.add(out.toBytes());
      List<Integer> expected = new ArrayList<>();
      for (int i = 0; i < ids.size(); i++) {
        expected.add(i);
      }
      expected.sort((a, b) -> ids.get(a).compareTo(ids.get(b)));
      ReferenceOrder order = ReferenceOrder.byId(slabs, references);
      assertEquals(expected, order.positions().asList());
      assertEquals(Set.copyOf(ids).size(), order.ids());
      for (int place = 0; place < expected.size(); place++) {
        String id = ids.get(expected.get(place));
        int end = order.endOfGroup(place);
        assertEquals(id, ids.get(expected.get(end - 1)));
        assertTrue(end == expected.size() || !id.equals(ids.get(expected.get(end))));
      }
    }
  }
}
