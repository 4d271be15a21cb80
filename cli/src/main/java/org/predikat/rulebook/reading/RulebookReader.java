package org.predikat.rulebook.reading;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.predikat.rulebook.Rulebook;

/**
 * Reads rulebooks from YAML. Strict: whatever is not understood completely is refused, with file,
 * path and line, and everything that is wrong is told at once.
 */
public final class RulebookReader {
  private RulebookReader() {}

  /**
   * What reading came to.
   *
   * @param rulebook the rulebook; empty when there are errors
   * @param problems errors, warnings and information in the order of the rulebook
   * @param sources documents it was read from, each before what it extends
   */
  public record Inspection(
      Optional<Rulebook> rulebook,
      ImmutableList<RulebookProblem> problems,
      ImmutableList<RulebookSource> sources) {}

  /** Ids of the shipped rulebooks, oldest regulation first. */
  public static ImmutableList<String> shippedIds() {
    return RulebookFiles.shippedIds();
  }

  /** The shipped rulebook of an id. */
  public static Rulebook shipped(String id) {
    return read(ImmutableList.of(id));
  }

  /** The rulebook of a file, with everything that it extends. */
  public static Rulebook read(Path file) {
    return read(ImmutableList.of(file.toString()));
  }

  /** The rulebook of a shipped id or a path. A shipped id goes before a file of the same name. */
  public static Rulebook resolve(String idOrPath) {
    return read(ImmutableList.of(idOrPath));
  }

  /**
   * A rulebook with overlays laid on it in order; each is a shipped id or a path.
   *
   * @throws RulebookException when there are errors
   */
  public static Rulebook read(List<String> stack) {
    Problems problems = new Problems();
    Optional<Rulebook> rulebook =
        new RulebookFiles(problems).load(stack).flatMap(tree -> check(tree, problems));
    return rulebook.orElseThrow(() -> new RulebookException(problems.all()));
  }

  /** The same without an exception: the rulebook where there is one, and all there is to say. */
  public static Inspection inspect(List<String> stack) {
    Problems problems = new Problems();
    RulebookFiles files = new RulebookFiles(problems);
    Optional<YamlNode.Mapping> tree = files.load(stack);
    Optional<Rulebook> rulebook = tree.flatMap(each -> check(each, problems));
    rulebook.ifPresent(each -> RulebookLint.inform(each, tree.orElseThrow(), problems));
    return new Inspection(rulebook, problems.all(), files.sources());
  }

  private static Optional<Rulebook> check(YamlNode.Mapping tree, Problems problems) {
    Optional<Rulebook> rulebook = RulebookBuilder.build(tree, problems);
    rulebook.ifPresent(each -> RulebookLint.check(each, tree, problems));
    return problems.errors() ? Optional.empty() : rulebook;
  }
}
