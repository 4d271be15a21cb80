package org.predikat.lawtest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.predikat.evaluation.FinalStatus;
import org.predikat.lawtest.LawProblem.Code;
import org.predikat.round.NoticeCode;
import org.predikat.round.Round;
import org.predikat.round.UnitDossier;
import org.predikat.rulebook.Condition;
import org.predikat.rulebook.Minimum;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.Stage;
import org.predikat.rulebook.TreePath;
import org.predikat.rulebook.reading.YamlNode;

/** Reads one case and holds every code in it to the law. */
final class CaseReader {
  /** What a reason is called that is the panel's. */
  static final String PANEL = "panel";

  /** Keys that may stand at the top of a file for all its cases. */
  static final ImmutableSet<String> SHARED =
      ImmutableSet.<String>builder()
          .add("rulebook", "overlays", "source", "settings", "proposed", "tolerance")
          .addAll(UnitMaker.keys())
          .build();

  private final CaseKeys keys;
  private final Path path;
  private final LawSource source;
  private final LawProblems problems;

  CaseReader(CaseKeys keys, Path path, LawSource source, LawProblems problems) {
    this.keys = keys;
    this.path = path;
    this.source = source;
    this.problems = problems;
  }

  /** The case; empty after a problem. */
  Optional<LawCase> read() {
    int before = problems.size();
    String name = keys.needed("name");
    String from = keys.needed("source");
    Optional<Predikat> proposed = keys.word("proposed", EnumSet.allOf(Predikat.class));
    boolean answers = keys.value("answers").isPresent() || keys.value("given").isPresent();
    Optional<CaseKeys> unit = keys.keys("unit");
    if (unit.isPresent() == answers) {
      problems.add(Code.UNIT_OR_ANSWERS, keys.node(), keys.path());
    }
    Optional<Found> found =
        unit.isPresent() ? ofRound(unit.get()) : ofAnswers(proposed.orElse(Predikat.WBK));
    Optional<LawCase.Expected> expected = Optional.empty();
    if (found.isPresent()) {
      expected = expected(found.get().round().rulebook());
      if (answers && expected.filter(LawCase.Expected::judges).isPresent() && proposed.isEmpty()) {
        keys.problem(Code.PROPOSED_NEEDED, "proposed");
      }
    }
    // Those that were not asked for because of what is wrong belong here all the same.
    keys.allow("expected");
    SHARED.forEach(keys::allow);
    keys.end();
    // A law or a round that cannot be read is a problem at the first case alone that names it.
    if (problems.size() > before || found.isEmpty() || expected.isEmpty()) {
      return Optional.empty();
    }
    Found all = found.get();
    return Optional.of(
        new LawCase(
            keys.node().file(),
            keys.node().line(),
            name,
            from,
            all.round(),
            all.unit(),
            all.stage(),
            expected.get()));
  }

  private record Found(Round round, UnitDossier unit, Stage stage) {}

  private Optional<Found> ofAnswers(Predikat proposed) {
    Optional<Rulebook> law = source.law(keys, path);
    return law.map(
        each -> {
          Round round = new UnitMaker(keys, each, problems).round(proposed);
          return new Found(round, round.dossiers().get(0), Stage.FIELD);
        });
  }

  private Optional<Found> ofRound(CaseKeys unit) {
    for (String key : UnitMaker.keys()) {
      if (keys.has(key) && !key.equals("answers") && !key.equals("given")) {
        keys.problem(Code.NOT_WITH_UNIT, key, key);
      }
    }
    if (keys.has("proposed")) {
      keys.problem(Code.NOT_WITH_UNIT, "proposed", "proposed");
    }
    String file = unit.needed("round");
    String id = unit.needed("id");
    Stage stage = unit.word("stage", ImmutableList.of(Stage.DESK, Stage.FIELD)).orElse(Stage.FIELD);
    unit.end();
    if (file.isEmpty() || id.isEmpty()) {
      return Optional.empty();
    }
    Optional<Round> round = source.round(file, keys, unit, path);
    if (round.isEmpty()) {
      return Optional.empty();
    }
    Optional<UnitDossier> dossier = find(round.get(), id);
    if (dossier.isEmpty()) {
      unit.problem(Code.UNIT_UNKNOWN, "id", id, file);
    }
    return dossier.map(each -> new Found(round.get(), each, stage));
  }

  /** Dossiers stand in ascending order of their ids. */
  private static Optional<UnitDossier> find(Round round, String id) {
    int low = 0;
    int high = round.dossiers().size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      UnitDossier unit = round.dossiers().get(middle);
      int order = unit.id().compareTo(id);
      if (order == 0) {
        return Optional.of(unit);
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return Optional.empty();
  }

  private Optional<LawCase.Expected> expected(Rulebook rulebook) {
    Optional<CaseKeys> found = keys.keys("expected");
    if (found.isEmpty()) {
      keys.problem(Code.NOTHING_EXPECTED, "expected");
      return Optional.empty();
    }
    CaseKeys each = found.get();
    Optional<Verdict> verdict = each.word("verdict", EnumSet.allOf(Verdict.class));
    LawCase.Expected expected =
        new LawCase.Expected(
            nodes(each, "nodes", rulebook),
            nodes(each, "percent", rulebook),
            codes(each, "missed", minimums(rulebook), code -> false),
            verdict.map(word -> word == Verdict.AWARDED),
            each.word("status", EnumSet.allOf(FinalStatus.class)),
            codes(each, "reasons", reasons(rulebook), CaseReader::isErrorNotice),
            keys.amount("tolerance").orElse(BigDecimal.ZERO));
    each.end();
    if (expected.isEmpty()) {
      keys.problem(Code.NOTHING_EXPECTED, "expected");
    }
    return Optional.of(expected);
  }

  private enum Verdict {
    AWARDED,
    NOT_AWARDED
  }

  private ImmutableMap<String, BigDecimal> nodes(CaseKeys each, String key, Rulebook rulebook) {
    ImmutableMap.Builder<String, BigDecimal> nodes = ImmutableMap.builder();
    each.entries(key)
        .forEach(
            (code, points) -> {
              TreePath where = each.path().key(key).key(code);
              if (!rulebook.layout().nodeIndex().containsKey(code)) {
                problems.add(Code.UNKNOWN_CODE, points, where, code, rulebook.id());
              }
              problems.amount(points, where).ifPresent(amount -> nodes.put(code, amount));
            });
    return nodes.buildOrThrow();
  }

  /**
   * A list of codes.
   *
   * @param known what is told where one is none of these
   */
  private Optional<ImmutableList<String>> codes(
      CaseKeys each, String key, Set<String> known, Predicate<String> others) {
    Optional<ImmutableList<YamlNode.Scalar>> texts = each.texts(key);
    if (texts.isEmpty()) {
      return Optional.empty();
    }
    ImmutableList.Builder<String> codes = ImmutableList.builder();
    for (YamlNode.Scalar text : texts.get()) {
      if (!known.contains(text.text()) && !others.test(text.text())) {
        problems.add(
            Code.UNKNOWN_WORD, text, each.path().key(key), text.text(), String.join(", ", known));
      }
      codes.add(text.text());
    }
    return Optional.of(codes.build());
  }

  private static ImmutableSet<String> minimums(Rulebook rulebook) {
    return rulebook.minimums().stream().map(Minimum::code).collect(ImmutableSet.toImmutableSet());
  }

  private static ImmutableSet<String> reasons(Rulebook rulebook) {
    ImmutableSet.Builder<String> codes = ImmutableSet.builder();
    rulebook.conditions().stream().map(Condition::code).forEach(codes::add);
    codes.addAll(minimums(rulebook)).add(PANEL);
    return codes.build();
  }

  private static boolean isErrorNotice(String code) {
    return Arrays.stream(NoticeCode.values())
        .anyMatch(each -> each.name().equals(code) && each.errorBit() != 0);
  }
}
