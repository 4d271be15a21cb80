package org.predikat.rulebook.comparing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.comparing.Change.Kind;
import org.predikat.rulebook.reading.RulebookReader;
import org.predikat.rulebook.writing.RulebookYaml;

class RulebookDiffTest {
  private static final Locale ENGLISH = Locale.ENGLISH;
  private static final String BASE = "permenpanrb-90-2021";

  @TempDir Path folder;

  static List<String> ids() {
    return RulebookReader.shippedIds();
  }

  static Stream<Arguments> pairs() {
    return ids().stream().flatMap(a -> ids().stream().map(b -> Arguments.of(a, b)));
  }

  @ParameterizedTest
  @MethodSource("ids")
  void aRulebookSaysWhatItsExportSays(String id) {
    Rulebook rulebook = RulebookReader.shipped(id);
    assertEquals(ImmutableList.of(), lines(rulebook, file(RulebookYaml.write(rulebook))));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void backwardsIsTheMirrorOfForwards(String a, String b) {
    RulebookDiff there = RulebookDiff.of(RulebookReader.shipped(a), RulebookReader.shipped(b));
    RulebookDiff back = RulebookDiff.of(RulebookReader.shipped(b), RulebookReader.shipped(a));
    assertEquals(a.equals(b), there.isEmpty());
    assertEquals(sorted(there, true), sorted(back, false));
  }

  private static List<String> sorted(RulebookDiff diff, boolean turned) {
    return diff.changes().stream()
        .map(
            each ->
                each.subject().thing()
                    + " "
                    + each.subject().aspect()
                    + " "
                    + each.effect()
                    + " "
                    + (turned
                        ? each.after() + "|" + each.before()
                        : each.before() + "|" + each.after()))
        .sorted()
        .toList();
  }

  @Test
  void theAmendmentOf2024ChangesWhoMayBeProposedAndNoFigure() {
    RulebookDiff diff =
        RulebookDiff.of(RulebookReader.shipped(BASE), RulebookReader.shipped("permenpanrb-5-2024"));
    assertEquals(
        ImmutableList.of(
            "exemption afirmasi (Afirmasi unit pemerintah daerah): new: Afirmasi unit pemerintah"
                + " daerah"),
        diff.changes(Effect.VERDICT).stream().map(ChangeTexts.in(ENGLISH)::line).toList());
    assertTrue(
        diff.changes(Effect.SOURCE).stream()
            .anyMatch(each -> each.path().equals("conditions[opini_bpk].wbk")),
        diff::toString);
  }

  /** What differs only as text. */
  @Test
  void otherWaysOfWritingAreNoChange() throws IOException {
    String yaml = RulebookYaml.write(RulebookReader.shipped(BASE));
    String otherwise =
        yaml.replace("weight: 4.00", "weight: 4")
            .replace("value: 0.5}", "value: 0.500}")
            .replaceFirst("(?m)^minimums:", "# Komentar\nminimums:");
    assertFalse(otherwise.equals(yaml));
    assertEquals(ImmutableList.of(), lines(RulebookReader.shipped(BASE), file(otherwise)));
    List<String> blocks = Lists.reverse(List.of(yaml.split("(?m)^(?=[a-z])")));
    assertEquals(
        ImmutableList.of(), lines(RulebookReader.shipped(BASE), file(String.join("", blocks))));
    Rulebook extended =
        overlay("rulebook: lain", "title: Pembangunan dan evaluasi zona integritas");
    assertEquals(ImmutableList.of(), lines(RulebookReader.shipped(BASE), extended));
  }

  @Test
  void aMinimumWrittenAsPointsIsTheSameAsItsShare() {
    Rulebook base = RulebookReader.shipped(BASE);
    Rulebook points =
        overlay("minimums:", "  - {code: MP, form: points, wbk: {value: 4.8}, wbbm: {value: 6}}");
    List<Change> changes = RulebookDiff.of(base, points).changes();
    assertEquals(
        ImmutableList.of("minimums[MP].form"), changes.stream().map(Change::path).toList());
    assertEquals(Effect.WORDS, changes.get(0).effect());
  }

  @Test
  void aChangedMinimumSaysBeforeAndAfterWithItsSource() {
    Rulebook changed = overlay("minimums:", "  - {code: total, wbk: {value: 76}}");
    Change change = only(RulebookDiff.of(RulebookReader.shipped(BASE), changed));
    assertEquals(Kind.CHANGED, change.kind());
    assertEquals(Effect.VERDICT, change.effect());
    assertEquals("minimums[total].wbk", change.path());
    assertEquals("75", change.before());
    assertEquals("76", change.after());
    assertTrue(change.citationBefore().isPresent() && change.citationAfter().isPresent());
    assertEquals(
        "minimum total (Nilai total), for WBK: 75 → 76", ChangeTexts.in(ENGLISH).line(change));
    assertEquals(
        "nilai minimum total (Nilai total), untuk WBK: 75 → 76",
        ChangeTexts.in(Locale.forLanguageTag("id")).line(change));
  }

  @Test
  void aMovedSubComponentIsMovedAndNotNew() {
    String yaml = RulebookYaml.write(RulebookReader.shipped(BASE));
    // P1.i (0.5 points) changes places with P2.iii (0.5 points), codes and questions included.
    Rulebook moved = file(swapped(yaml, "P1.i", "P2.iii"));
    assertEquals(
        ImmutableList.of("MOVED P1.i", "MOVED P2.iii"),
        RulebookDiff.of(RulebookReader.shipped(BASE), moved).changes().stream()
            .map(each -> each.kind() + " " + each.subject().names().get(0))
            .sorted()
            .toList());
  }

  @Test
  void anotherCodeForTheSameComponentIsARename() {
    String yaml = RulebookYaml.write(RulebookReader.shipped(BASE));
    Rulebook renamed = file(yaml.replaceAll("\\bMP\\b", "MPX"));
    RulebookDiff diff = RulebookDiff.of(RulebookReader.shipped(BASE), renamed);
    assertEquals(
        ImmutableList.of("RENAMED READING MP|MPX"),
        diff.changes().stream()
            .filter(each -> each.subject().thing() != Subject.Thing.MINIMUM)
            .map(
                each ->
                    each.kind() + " " + each.effect() + " " + each.before() + "|" + each.after())
            .toList());
  }

  @Test
  void anotherAnswerTypeOrScaleOfGradesShowsOnce() {
    assertEquals(
        ImmutableList.of(
            "scale of grades sakip, grades from best to worst: AA, A, BB, B, CC, C, D → AA, A, BB,"
                + " B, CC, C"),
        lines(
            RulebookReader.shipped(BASE),
            overlay("scales:", "  sakip: {grades: [AA, A, BB, B, CC, C]}")));
    String yaml = RulebookYaml.write(RulebookReader.shipped(BASE));
    Rulebook simpler =
        file(yaml.replaceFirst("(code: P1.iii.a, label: [^,]+, type: )ABCD", "$1ABC"));
    assertEquals(
        ImmutableList.of(
            "question P1.iii.a (Kegiatan berjalan menurut rencana), answer type: ABCD → ABC"),
        lines(RulebookReader.shipped(BASE), simpler));
  }

  @Test
  void aSourceThatIsReadNowIsToldOnceAndNotAtEachFigure() {
    Rulebook changed = overlay("sources:", "  lembar: {status: verified}");
    assertEquals(
        ImmutableList.of("source lembar, certainty: secondary → verified"),
        lines(RulebookReader.shipped(BASE), changed));
  }

  @Test
  void anOverlayThatUndoesAnotherGivesTheFirstLawBack() throws IOException {
    Path there =
        text("there.yaml", "extends: " + BASE, "minimums:", "  - {code: MP, wbk: {value: 0.7}}");
    Path back =
        text("back.yaml", "extends: there.yaml", "minimums:", "  - {code: MP, wbk: {value: 0.60}}");
    Rulebook law = RulebookReader.shipped(BASE);
    Rulebook changed = RulebookReader.read(List.of(BASE, there.toString()));
    Rulebook undone = RulebookReader.read(List.of(BASE, there.toString(), back.toString()));
    assertEquals(1, RulebookDiff.of(law, changed).changes().size());
    assertEquals(ImmutableList.of(), lines(law, undone));
    assertEquals(ImmutableList.of(), lines(undone, file(RulebookYaml.write(undone))));
    assertEquals(ImmutableList.of(), lines(changed, file(RulebookYaml.write(changed))));
  }

  /** 90/2021 plus its overlay is the law as amended, however it is put together. */
  @Test
  void theLawPlusItsAmendmentIsTheLawAsAmended() {
    Rulebook amended = RulebookReader.shipped("permenpanrb-5-2024");
    Rulebook stacked = RulebookReader.read(List.of(BASE, "permenpanrb-5-2024"));
    assertEquals(ImmutableList.of(), lines(amended, stacked));
    assertEquals(amended, stacked);
  }

  private Rulebook overlay(String... lines) {
    List<String> all = new ArrayList<>(List.of("extends: " + BASE));
    all.addAll(List.of(lines));
    return RulebookReader.read(text("overlay.yaml", all.toArray(new String[0])));
  }

  private Path text(String name, String... lines) {
    return path(name, String.join("\n", lines) + "\n");
  }

  private Rulebook file(String yaml) {
    return RulebookReader.read(path("file.yaml", yaml));
  }

  private Path path(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The YAML with the list items of two components in each other's place. */
  private static String swapped(String yaml, String one, String other) {
    String first = block(yaml, one);
    String second = block(yaml, other);
    return yaml.replace(first, "\u0000").replace(second, first).replace("\u0000", second);
  }

  private static String block(String yaml, String code) {
    int start = yaml.indexOf("- code: " + code + "\n");
    int line = yaml.lastIndexOf('\n', start) + 1;
    String indent = " ".repeat(start - line);
    int end = start;
    do {
      end = yaml.indexOf('\n', end) + 1;
    } while (yaml.startsWith(indent + "  ", end));
    return yaml.substring(start, end);
  }

  private static Change only(RulebookDiff diff) {
    assertEquals(1, diff.changes().size(), diff.changes()::toString);
    return diff.changes().get(0);
  }

  private static ImmutableList<String> lines(Rulebook before, Rulebook after) {
    return RulebookDiff.of(before, after).changes().stream()
        .map(ChangeTexts.in(ENGLISH)::line)
        .collect(ImmutableList.toImmutableList());
  }
}
