package org.predikat.lawtest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.predikat.lawtest.LawProblem.Code;
import org.predikat.rulebook.TreePath;
import org.predikat.rulebook.reading.Problems;
import org.predikat.rulebook.reading.YamlNode;
import org.predikat.rulebook.reading.YamlTree;

/**
 * The law tests of a folder, read strictly: whatever is not understood completely is a problem with
 * file, line and place, and everything that is wrong is told at once.
 *
 * @param cases in the order of files and, in a file, of its text; those with a problem are missing
 * @param problems everything that is wrong; the tests must not be run while there is any
 */
public record LawTests(ImmutableList<LawCase> cases, ImmutableList<LawProblem> problems) {
  private static final int MOST_BYTES = 1 << 24;
  private static final String CASES = "cases";
  private static final ImmutableSet<String> SUFFIXES = ImmutableSet.of(".yaml", ".yml");
  private static final String ROUND = "round.yaml";

  /**
   * How to read.
   *
   * @param rulebook stands in place of every rulebook that a case names; empty for none
   * @param overlays laid on each of them, in order
   * @param threads threads that read rounds, at least 1
   */
  public record Options(Optional<String> rulebook, ImmutableList<String> overlays, int threads) {
    /** The law as the cases name it. */
    public static final Options DEFAULTS = new Options(Optional.empty(), ImmutableList.of(), 1);
  }

  /**
   * Reads a file, or every YAML file of a folder and the folders in it, but for folders that are
   * rounds.
   *
   * @throws IOException if the folder cannot be listed
   * @throws org.predikat.rulebook.reading.RulebookException if the law that the options ask for
   *     cannot be used
   */
  public static LawTests read(Path path, Options options) throws IOException {
    LawProblems problems = new LawProblems();
    LawSource source =
        new LawSource(options.rulebook(), options.overlays(), options.threads(), problems);
    ImmutableList.Builder<LawCase> cases = ImmutableList.builder();
    for (Path file : files(path)) {
      cases.addAll(file(file, source, problems));
    }
    return new LawTests(cases.build(), problems.all());
  }

  private static ImmutableList<Path> files(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return ImmutableList.of(path);
    }
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        path,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return Files.exists(folder.resolve(ROUND))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = file.getFileName().toString();
            if (SUFFIXES.stream().anyMatch(name::endsWith)) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    // As texts, because the order of paths differs between systems.
    files.sort((a, b) -> name(a).compareTo(name(b)));
    return ImmutableList.copyOf(files);
  }

  /** The file as it is shown, the same on every system. */
  private static String name(Path file) {
    return file.toString().replace('\\', '/');
  }

  private static ImmutableList<LawCase> file(Path file, LawSource source, LawProblems problems) {
    Optional<YamlNode.Mapping> tree = tree(file, problems);
    if (tree.isEmpty()) {
      return ImmutableList.of();
    }
    CaseKeys top = new CaseKeys(problems, tree.get(), TreePath.ROOT, Optional.empty());
    List<LawCase> cases = new ArrayList<>();
    Optional<YamlNode> list = top.value(CASES);
    if (list.isPresent() && list.get() instanceof YamlNode.Sequence sequence) {
      cases.addAll(cases(sequence, top, file, source, problems));
      if (sequence.items().isEmpty()) {
        top.problem(Code.MISSING_KEY, CASES, CASES);
      }
    } else if (list.isPresent()) {
      top.problem(Code.WRONG_TYPE, CASES, "@list", YamlTree.kind(list.get()));
    } else {
      top.problem(Code.MISSING_KEY, CASES, CASES);
    }
    for (String key : CaseReader.SHARED) {
      top.allow(key);
    }
    top.end();
    return ImmutableList.copyOf(cases);
  }

  private static ImmutableList<LawCase> cases(
      YamlNode.Sequence list, CaseKeys top, Path file, LawSource source, LawProblems problems) {
    ImmutableList.Builder<LawCase> cases = ImmutableList.builder();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < list.items().size(); i++) {
      String step =
          list.items().get(i) instanceof YamlNode.Mapping each
                  && each.values().get("name") instanceof YamlNode.Scalar name
              ? name.text()
              : Integer.toString(i);
      TreePath path = TreePath.ROOT.key(CASES).item(step);
      if (!(list.items().get(i) instanceof YamlNode.Mapping mapping)) {
        YamlNode other = list.items().get(i);
        problems.add(Code.WRONG_TYPE, other, path, "@mapping", YamlTree.kind(other));
        continue;
      }
      CaseKeys keys = new CaseKeys(problems, mapping, path, Optional.of(top));
      Optional<LawCase> read = new CaseReader(keys, file, source, problems).read();
      if (keys.has("name") && !names.add(step)) {
        keys.problem(Code.DUPLICATE_NAME, "name", step);
      } else {
        read.ifPresent(cases::add);
      }
    }
    return cases.build();
  }

  private static Optional<YamlNode.Mapping> tree(Path file, LawProblems problems) {
    byte[] bytes;
    try {
      if (Files.size(file) > MOST_BYTES) {
        problems.add(Code.UNREADABLE, name(file), "", 0, "> " + MOST_BYTES + " byte");
        return Optional.empty();
      }
      bytes = Files.readAllBytes(file);
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      Problems yaml = new Problems();
      Optional<YamlNode.Mapping> tree =
          YamlTree.parse(name(file), text.startsWith("\uFEFF") ? text.substring(1) : text, yaml);
      yaml.all().forEach(problems::yaml);
      return tree;
    } catch (CharacterCodingException e) {
      problems.add(Code.UNREADABLE, name(file), "", 0, "UTF-8");
    } catch (IOException e) {
      problems.add(Code.UNREADABLE, name(file), "", 0, e.getMessage());
    }
    return Optional.empty();
  }
}
