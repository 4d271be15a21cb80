package org.predikat.round;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.ImmutableLongArray;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.Condition;
import org.predikat.rulebook.Exemption;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.reading.RulebookReader;

class PackedDossiersTest {
  private static final ImmutableList<String> NAMES =
      ImmutableList.of("", "KPP Pratama", "Pengadilan Negeri Nabiré", "日本 𝄞", "a\nb\u0000c");

  @ParameterizedTest
  @ValueSource(strings = {"permenpanrb-52-2014", "permenpanrb-10-2019", "permenpanrb-90-2021"})
  void whatIsPackedComesBack(String id) {
    Rulebook rulebook = RulebookReader.shipped(id);
    Random random = new Random(id.hashCode());
    List<UnitDossier> dossiers = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      dossiers.add(dossier(rulebook, random, i));
    }
    List<UnitDossier> sorted =
        ImmutableList.sortedCopyOf(Comparator.comparing(UnitDossier::id), dossiers);
    Collections.shuffle(dossiers, random);
    PackedDossiers packed = PackedDossiers.copyOf(rulebook, dossiers);
    assertEquals(sorted.size(), packed.size());
    for (int i = 0; i < sorted.size(); i++) {
      assertEquals(sorted.get(i), packed.get(i));
    }
    int[] some = random.ints(700, 0, sorted.size()).toArray();
    assertEquals(Arrays.stream(some).mapToObj(sorted::get).toList(), List.copyOf(packed.get(some)));
    assertEquals(ImmutableList.of(), packed.get(new int[0]));
  }

  @Test
  void barsStandWithTheirUnits() {
    Rulebook rulebook = RulebookReader.shipped("permenpanrb-10-2019");
    Random random = new Random(2);
    ImmutableList<UnitDossier> units =
        ImmutableList.of(
            dossier(rulebook, random, 1),
            dossier(rulebook, random, 2),
            dossier(rulebook, random, 3));
    LocalDate day = LocalDate.of(2021, 3, 1);
    ImmutableList<Bar> bars = ImmutableList.of(new Bar(Bar.Kind.LARANGAN, day, day, "dasar"));
    PackedDossiers packed = PackedDossiers.copyOf(rulebook, units);
    Dossiers barred = new BarredDossiers(packed, ImmutableMap.of(1, bars));
    assertEquals(packed.get(1).barred(bars), barred.get(1));
    assertEquals(
        ImmutableList.of(packed.get(2), packed.get(1).barred(bars), packed.get(0)),
        barred.get(new int[] {2, 1, 0}));
  }

  @Test
  void twoDossiersOfOneUnitAreRefused() {
    Rulebook rulebook = RulebookReader.shipped("permenpanrb-10-2019");
    UnitDossier unit = dossier(rulebook, new Random(1), 0);
    assertThrows(
        IllegalArgumentException.class,
        () -> PackedDossiers.copyOf(rulebook, ImmutableList.of(unit, unit)));
  }

  @Test
  void idsOrderAsStringsDo() {
    List<String> ids = List.of("A", "A1", "AB", "B", "a", "é", "\uFFFD", "𝄞", "Z", "10", "9");
    SlabWriter out = new SlabWriter(0);
    List<Integer> offsets = new ArrayList<>();
    for (String id : ids) {
      offsets.add(out.length());
      out.text(id);
    }
    Slabs slabs = new Slabs();
    long base = slabs.add(out.toBytes());
    for (int i = 0; i < ids.size(); i++) {
      for (int j = 0; j < ids.size(); j++) {
        assertEquals(
            Integer.signum(ids.get(i).compareTo(ids.get(j))),
            Integer.signum(slabs.compareIds(base + offsets.get(i), base + offsets.get(j))),
            ids.get(i) + " " + ids.get(j));
      }
    }
  }

  private static UnitDossier dossier(Rulebook rulebook, Random random, int number) {
    ImmutableSet.Builder<String> claimed = ImmutableSet.builder();
    for (Exemption exemption : rulebook.exemptions()) {
      if (random.nextBoolean()) {
        claimed.add(exemption.code());
      }
    }
    ImmutableLongArray.Builder conditions = ImmutableLongArray.builder();
    for (int i = 0; i < rulebook.conditions(Condition.Scope.UNIT).size(); i++) {
      conditions.add(number(random));
    }
    return new UnitDossier(
        number + NAMES.get(random.nextInt(NAMES.size())),
        NAMES.get(random.nextInt(NAMES.size())),
        random.nextInt(100) - 1,
        NAMES.get(random.nextInt(NAMES.size())),
        Predikat.values()[random.nextInt(2)],
        random.nextBoolean() ? Optional.empty() : Optional.of(Predikat.values()[random.nextInt(2)]),
        conditions.build(),
        claimed.build(),
        sheet(rulebook.layout(), random),
        sheet(rulebook.layout(), random),
        Panel.values()[random.nextInt(3)],
        NAMES.get(random.nextInt(NAMES.size())),
        NoticeCode.ofErrorMask(
            random.nextBoolean()
                ? 0
                : NoticeCode.DUPLICATE_UNIT.errorBit() | NoticeCode.UNKNOWN_ANSWER.errorBit()));
  }

  private static Optional<AnswerSheet> sheet(Layout layout, Random random) {
    if (random.nextInt(4) == 0) {
      return Optional.empty();
    }
    byte[] options = new byte[layout.questions().size()];
    Arrays.fill(options, (byte) AnswerSheet.BLANK);
    for (int i = 0; i < options.length; i++) {
      if (layout.questions().get(i).type() instanceof AnswerType.Choice choice) {
        options[i] = (byte) (random.nextInt(choice.options().size() + 1) - 1);
      }
    }
    long[] slots = new long[layout.slots().size()];
    for (int i = 0; i < slots.length; i++) {
      slots[i] = number(random);
    }
    TreeMap<Integer, BigDecimal> given = new TreeMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      given.put(
          random.nextInt(layout.nodes().size()),
          BigDecimal.valueOf(random.nextInt(), random.nextInt(7)));
    }
    return Optional.of(AnswerSheet.owning(options, slots, given));
  }

  private static long number(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> AnswerSheet.MISSING;
      case 1 -> random.nextLong();
      case 2 -> Long.MAX_VALUE;
      case 3 -> -random.nextInt(100);
      default -> random.nextInt(1000);
    };
  }
}
