package org.predikat.worksheet.outline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.reading.RulebookReader;

/** The form of each regulation, line by line. */
final class OutlineTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "permenpanrb-52-2014",
        "permenpanrb-10-2019",
        "permenpanrb-90-2021",
        "permenpanrb-5-2024"
      })
  void holdsEveryNodeQuestionAndCountOnce(String id) {
    Rulebook rulebook = RulebookReader.shipped(id);
    Layout layout = rulebook.layout();
    List<Integer> nodes = new ArrayList<>();
    List<Integer> questions = new ArrayList<>();
    List<Integer> counts = new ArrayList<>();
    for (Line line : Outline.of(rulebook).lines()) {
      if (line.content() instanceof Line.Heading heading && heading.nodes().size() == 1) {
        nodes.addAll(heading.nodes());
      } else if (line.content() instanceof Line.Asked asked) {
        questions.add(asked.question());
        asked.node().ifPresent(nodes::add);
      } else if (line.content() instanceof Line.Count count) {
        counts.add(count.slot());
        assertEquals(layout.slots().get(count.slot()).question(), count.question());
      }
    }
    assertEquals(Set.copyOf(nodes).size(), nodes.size(), "a node twice");
    Set<Integer> missing = new HashSet<>();
    for (int node = 1; node < layout.nodeCount(); node++) {
      if (!nodes.contains(node)) {
        missing.add(node);
      }
    }
    // With halves, the form has no line for an area as a whole.
    assertTrue(missing.stream().allMatch(node -> isAreaOfHalves(layout, node)), missing::toString);
    assertEquals(layout.questions().size(), questions.size());
    assertEquals(Set.copyOf(questions).size(), questions.size());
    List<Integer> ratioSlots = new ArrayList<>();
    for (int slot = 0; slot < layout.slots().size(); slot++) {
      if (!layout.questions().get(layout.slots().get(slot).question()).inputs().isEmpty()) {
        ratioSlots.add(slot);
      }
    }
    assertEquals(Set.copyOf(ratioSlots), Set.copyOf(counts));
    assertEquals(ratioSlots.size(), counts.size());
  }

  private static boolean isAreaOfHalves(Layout layout, int node) {
    return node < layout.nodes().size()
        && !layout.nodes().get(node).children().isEmpty()
        && layout.nodes().get(node).children().get(0).level().name().equals("HALF");
  }

  /** The official answer sheet numbers its rows through, a blank row before the part of results. */
  @Test
  void of90And2021StandsOnTheRowsOfTheOfficialSheet() {
    Rulebook rulebook = RulebookReader.shipped("permenpanrb-90-2021");
    Layout layout = rulebook.layout();
    int row = 2;
    for (Line line : Outline.of(rulebook).lines()) {
      if (line.marker().equals("B.")) {
        row++;
      }
      if (line.content() instanceof Line.Asked asked) {
        assertEquals(layout.questions().get(asked.question()).row(), row, line.label());
      } else if (line.content() instanceof Line.Count count) {
        int first = layout.firstSlot().get(count.question());
        assertEquals(
            layout.questions().get(count.question()).inputs().get(count.slot() - first).row(),
            row,
            line.label());
      }
      row++;
    }
  }

  @Test
  void of90And2021IsNumberedLikeTheAnnex() {
    List<Line> lines = Outline.of(RulebookReader.shipped("permenpanrb-90-2021")).lines();
    assertEquals("0 A. KOMPONEN PENGUNGKIT", text(lines.get(0)));
    assertEquals("1 I. PEMENUHAN", text(lines.get(1)));
    assertEquals("2 1. MANAJEMEN PERUBAHAN", text(lines.get(2)));
    assertEquals("3 i. Tim kerja", text(lines.get(3)));
    assertEquals("4 a. Tim ZI sudah dibentuk", text(lines.get(4)));
    assertEquals("1 II. REFORM", text(lines.get(120)));
    assertEquals("3 iii. Laporan harta kekayaan", text(lines.get(170)));
    assertEquals("5 - Kepatuhan LHKPN", text(lines.get(172)));
    assertEquals("6 - Jumlah wajib lapor", text(lines.get(173)));
    assertEquals("2 b. Capaian kinerja lebih baik", text(lines.get(197)));
    assertEquals("0  NILAI TOTAL", text(lines.get(201)));
  }

  @Test
  void of52And2014GoesAreaByArea() {
    List<Line> lines = Outline.of(RulebookReader.shipped("permenpanrb-52-2014")).lines();
    assertEquals("0 A. KOMPONEN PENGUNGKIT", text(lines.get(0)));
    assertEquals("1 I. MANAJEMEN PERUBAHAN", text(lines.get(1)));
    assertEquals("2 1. Tim kerja", text(lines.get(2)));
    assertEquals("3 a. Tim pembangunan ZI sudah ada", text(lines.get(3)));
  }

  private static String text(Line line) {
    return line.depth() + " " + line.marker() + " " + line.label();
  }
}
