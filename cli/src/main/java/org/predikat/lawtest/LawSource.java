package org.predikat.lawtest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.predikat.intake.AskedLaw;
import org.predikat.intake.RoundReader;
import org.predikat.intake.SettingRefused;
import org.predikat.lawtest.LawProblem.Code;
import org.predikat.round.Round;
import org.predikat.round.Severity;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.reading.RulebookException;
import org.predikat.rulebook.reading.RulebookReader;
import org.predikat.rulebook.reading.YamlNode;

/** The laws and rounds that cases name; each is read once. */
final class LawSource {
  private final Optional<String> rulebook;
  private final ImmutableList<String> overlays;
  private final int threads;
  private final LawProblems problems;
  private final Map<List<String>, Optional<Rulebook>> laws = new HashMap<>();
  private final Map<RoundKey, Optional<Round>> rounds = new HashMap<>();

  /**
   * Laws and rounds.
   *
   * @param rulebook what stands in place of every rulebook that a case names; empty for none
   * @param overlays what is laid on each of them, in order
   */
  LawSource(
      Optional<String> rulebook,
      ImmutableList<String> overlays,
      int threads,
      LawProblems problems) {
    this.rulebook = rulebook;
    this.overlays = overlays;
    this.threads = threads;
    this.problems = problems;
  }

  private record RoundKey(Path round, List<String> law, ImmutableMap<String, String> settings) {}

  /**
   * The law of a case; empty after a problem. Where it names none, a problem, too.
   *
   * @param file the file of the case, from which its paths start
   */
  Optional<Rulebook> law(CaseKeys keys, Path file) {
    List<String> stack = stack(keys, file);
    if (stack.isEmpty()) {
      keys.needed("rulebook");
      return Optional.empty();
    }
    return read(stack, keys).flatMap(law -> with(law, keys));
  }

  /** Names of the rulebook and its overlays; empty where the case names no rulebook. */
  private List<String> stack(CaseKeys keys, Path file) {
    Optional<String> named = keys.text("rulebook").map(name -> resolved(name, file));
    ImmutableList.Builder<String> stack = ImmutableList.builder();
    Optional<String> base = rulebook.or(() -> named);
    if (base.isEmpty()) {
      return ImmutableList.of();
    }
    stack.add(base.get());
    for (YamlNode.Scalar each : keys.texts("overlays").orElse(ImmutableList.of())) {
      stack.add(resolved(each.text(), file));
    }
    return stack.addAll(overlays).build();
  }

  private static String resolved(String name, Path file) {
    if (RulebookReader.shippedIds().contains(name)) {
      return name;
    }
    try {
      return file.resolveSibling(name).toString();
    } catch (InvalidPathException e) {
      return name;
    }
  }

  /** What is wrong with a law is told at the first case that names it. */
  private Optional<Rulebook> read(List<String> stack, CaseKeys keys) {
    Optional<Rulebook> known = laws.get(stack);
    if (known == null) {
      try {
        known = Optional.of(RulebookReader.read(stack));
      } catch (RulebookException e) {
        if (rulebook.isPresent() || !overlays.isEmpty()) {
          // The law was asked for, so that it is not the files that are wrong.
          throw e;
        }
        e.problems()
            .forEach(each -> problems.rulebook(each, keys.node(), keys.path().key("rulebook")));
        known = Optional.empty();
      }
      laws.put(stack, known);
    }
    return known;
  }

  private Optional<Rulebook> with(Rulebook law, CaseKeys keys) {
    try {
      return Optional.of(AskedLaw.with(law, settings(keys)));
    } catch (SettingRefused refused) {
      keys.problem(
          Code.SETTING,
          "settings",
          refused.code() + "=" + refused.value(),
          String.join(", ", refused.choices()));
      return Optional.empty();
    }
  }

  private static ImmutableMap<String, String> settings(CaseKeys keys) {
    ImmutableMap.Builder<String, String> settings = ImmutableMap.builder();
    keys.entries("settings").forEach((code, value) -> settings.put(code, value.text()));
    return settings.buildOrThrow();
  }

  /** The round of a unit, under the case's law where it names one; empty after a problem. */
  Optional<Round> round(String name, CaseKeys keys, CaseKeys unit, Path file) {
    Path path;
    try {
      path = file.resolveSibling(name);
    } catch (InvalidPathException e) {
      unit.problem(Code.ROUND_MISSING, "round", name);
      return Optional.empty();
    }
    if (!Files.exists(path)) {
      unit.problem(Code.ROUND_MISSING, "round", name);
      return Optional.empty();
    }
    List<String> stack = stack(keys, file);
    ImmutableMap<String, String> settings = settings(keys);
    RoundKey key = new RoundKey(path.toAbsolutePath().normalize(), stack, settings);
    Optional<Round> known = rounds.get(key);
    if (known == null) {
      known = read(path, stack, settings, keys, unit);
      rounds.put(key, known);
    }
    return known;
  }

  private Optional<Round> read(
      Path path,
      List<String> stack,
      ImmutableMap<String, String> settings,
      CaseKeys keys,
      CaseKeys unit) {
    RoundReader.Options defaults = RoundReader.Options.DEFAULTS;
    RoundReader.Options options =
        new RoundReader.Options(
            Optional.empty(),
            overlays,
            settings,
            threads,
            defaults.encoding(),
            defaults.delimiter(),
            defaults.through(),
            defaults.year(),
            defaults.title(),
            defaults.name(),
            Optional.empty(),
            defaults.blockSize());
    try {
      if (!stack.isEmpty()) {
        Optional<Rulebook> law = read(stack, keys);
        if (law.isEmpty()) {
          return Optional.empty();
        }
        options = options.under(law.get());
      }
      RoundReader.Result result = RoundReader.read(path, options);
      if (result.round().isEmpty()) {
        unit.problem(
            Code.ROUND_UNREADABLE,
            "round",
            path.getFileName(),
            result.notices().sorted().stream()
                .filter(each -> each.code().severity() == Severity.ERROR)
                .map(each -> each.code().name())
                .findFirst()
                .orElse(""));
      }
      return result.round();
    } catch (IOException e) {
      unit.problem(Code.ROUND_UNREADABLE, "round", path.getFileName(), e.getMessage());
    } catch (RulebookException e) {
      if (!overlays.isEmpty()) {
        throw e;
      }
      e.problems().forEach(each -> problems.rulebook(each, unit.node(), unit.path()));
    } catch (SettingRefused refused) {
      keys.problem(
          Code.SETTING,
          "settings",
          refused.code() + "=" + refused.value(),
          String.join(", ", refused.choices()));
    }
    return Optional.empty();
  }
}
