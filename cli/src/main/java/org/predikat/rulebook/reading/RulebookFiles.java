package org.predikat.rulebook.reading;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.TreePath;
import org.predikat.rulebook.reading.RulebookProblem.Code;

/** Finds rulebooks by id or path, and lays overlays on what they extend. */
final class RulebookFiles {
  /** Ten times the biggest shipped rulebook. */
  private static final int MOST_BYTES = 1 << 20;

  private static final String EXTENDS = "extends";
  private static final String ID = "rulebook";
  private static final String SUFFIX = ".yaml";

  private final Problems problems;
  private final ImmutableList.Builder<RulebookSource> sources = ImmutableList.builder();

  RulebookFiles(Problems problems) {
    this.problems = problems;
  }

  /**
   * Where a rulebook's text is.
   *
   * @param name id or path as shown in problems
   * @param path the file; null for a shipped one
   */
  private record Origin(String name, Path path) {
    String key() {
      return path == null ? name : path.toAbsolutePath().normalize().toString();
    }

    String stem() {
      if (path == null) {
        return name;
      }
      String file = String.valueOf(path.getFileName());
      int dot = file.lastIndexOf('.');
      return dot > 0 ? file.substring(0, dot) : file;
    }
  }

  /** Ids of the shipped rulebooks, oldest regulation first. */
  static ImmutableList<String> shippedIds() {
    try (InputStream in = resource("rulebooks.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().collect(ImmutableList.toImmutableList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether an id is shipped; cheaper than the list of all, and a path never is one. */
  private static boolean isShipped(String name) {
    return name.indexOf('/') < 0
        && name.indexOf('\\') < 0
        && Rulebook.class.getResource(name + SUFFIX) != null;
  }

  private static InputStream resource(String name) {
    InputStream in = Rulebook.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException("The program lacks a rulebook file: " + name);
    }
    return in;
  }

  /** The tree of a base with the overlays laid on it; empty when one could not be read. */
  Optional<YamlNode.Mapping> load(List<String> stack) {
    YamlNode.Mapping tree = null;
    String base = "";
    List<String> chain = new ArrayList<>();
    for (String name : stack) {
      Optional<Origin> origin = find(name, null);
      if (origin.isEmpty()) {
        problems.add(Code.UNKNOWN_RULEBOOK, name, "", 0, name, String.join(", ", shippedIds()));
        return Optional.empty();
      }
      Optional<YamlNode.Mapping> laid =
          tree == null ? withBase(origin.get(), chain) : over(tree, origin.get(), chain, base);
      if (laid.isEmpty()) {
        return Optional.empty();
      }
      base = tree == null ? id(laid.get()) : base;
      tree = laid.get();
    }
    return Optional.ofNullable(tree);
  }

  /** The documents read so far, each before what it extends. */
  ImmutableList<RulebookSource> sources() {
    return sources.build();
  }

  /** A document with everything that it extends below it. */
  private Optional<YamlNode.Mapping> withBase(Origin origin, List<String> chain) {
    chain.add(origin.key());
    Optional<YamlNode.Mapping> document = document(origin);
    if (document.isEmpty() || !document.get().values().containsKey(EXTENDS)) {
      return document;
    }
    YamlNode where = document.get().values().get(EXTENDS);
    TreePath path = TreePath.ROOT.key(EXTENDS);
    if (!(where instanceof YamlNode.Scalar scalar) || scalar.isNull()) {
      problems.add(Code.WRONG_TYPE, where, path, "@text", YamlTree.kind(where));
      return Optional.empty();
    }
    Optional<Origin> base = find(scalar.text(), origin.path());
    if (base.isEmpty()) {
      problems.add(
          Code.EXTENDS_UNKNOWN, where, path, scalar.text(), String.join(", ", shippedIds()));
      return Optional.empty();
    }
    if (chain.contains(base.get().key())) {
      problems.add(Code.EXTENDS_CYCLE, where, path, scalar.text());
      return Optional.empty();
    }
    return withBase(base.get(), chain).map(tree -> lay(tree, document.get(), origin));
  }

  /** A document laid on a tree that stands for what it extends. */
  private Optional<YamlNode.Mapping> over(
      YamlNode.Mapping tree, Origin origin, List<String> chain, String base) {
    Optional<YamlNode.Mapping> document = document(origin);
    if (document.isEmpty()) {
      return document;
    }
    YamlNode named = document.get().values().get(EXTENDS);
    if (named instanceof YamlNode.Scalar scalar) {
      Optional<Origin> meant = find(scalar.text(), origin.path());
      // An exported rulebook, such as that of a run, stands for the one whose id it has.
      boolean below = meant.isPresent() && chain.contains(meant.get().key());
      if (!below && !scalar.text().equals(base)) {
        problems.add(
            Code.EXTENDS_OTHER, named, TreePath.ROOT.key(EXTENDS), scalar.text(), id(tree));
        return Optional.empty();
      }
    }
    chain.add(origin.key());
    return Optional.of(lay(tree, document.get(), origin));
  }

  private YamlNode.Mapping lay(YamlNode.Mapping tree, YamlNode.Mapping overlay, Origin origin) {
    ImmutableMap.Builder<String, YamlNode> values = ImmutableMap.builder();
    overlay
        .values()
        .forEach(
            (key, value) -> {
              if (!key.equals(EXTENDS)) {
                values.put(key, value);
              }
            });
    if (!overlay.values().containsKey(ID)) {
      // A result must not pass for one of the unchanged rulebook.
      String id = id(tree) + "+" + origin.stem();
      values.put(ID, new YamlNode.Scalar(overlay.file(), overlay.line(), id, false));
    }
    ImmutableMap<String, YamlNode> own = values.buildOrThrow();
    ImmutableMap.Builder<String, YamlNode.Scalar> keys = ImmutableMap.builder();
    own.forEach(
        (key, value) ->
            keys.put(
                key,
                overlay
                    .keys()
                    .getOrDefault(
                        key, new YamlNode.Scalar(overlay.file(), value.line(), key, true))));
    return new Overlay(problems)
        .merge(
            tree, new YamlNode.Mapping(overlay.file(), overlay.line(), own, keys.buildOrThrow()));
  }

  private static String id(YamlNode.Mapping tree) {
    return tree.values().get(ID) instanceof YamlNode.Scalar scalar ? scalar.text() : "?";
  }

  /**
   * A shipped id, or a path that exists; a path in {@code extends} starts from its file's folder.
   */
  private static Optional<Origin> find(String name, Path from) {
    if (isShipped(name)) {
      return Optional.of(new Origin(name, null));
    }
    try {
      Path path = from == null ? Path.of(name) : from.resolveSibling(name);
      return Files.exists(path) ? Optional.of(new Origin(path.toString(), path)) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private Optional<YamlNode.Mapping> document(Origin origin) {
    byte[] bytes;
    try (InputStream in =
        origin.path() == null
            ? resource(origin.name() + SUFFIX)
            : Files.newInputStream(origin.path())) {
      bytes = in.readNBytes(MOST_BYTES + 1);
    } catch (NoSuchFileException e) {
      problems.add(Code.UNREADABLE, origin.name(), "", 0, "@gone");
      return Optional.empty();
    } catch (IOException e) {
      problems.add(Code.UNREADABLE, origin.name(), "", 0, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
    if (bytes.length > MOST_BYTES) {
      problems.add(Code.TOO_LARGE, origin.name(), "", 0, MOST_BYTES);
      return Optional.empty();
    }
    sources.add(
        new RulebookSource(
            origin.name(),
            Optional.ofNullable(origin.path()),
            bytes.length,
            Hashing.sha256().hashBytes(bytes).toString()));
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return YamlTree.parse(
          origin.name(), text.startsWith("\uFEFF") ? text.substring(1) : text, problems);
    } catch (CharacterCodingException e) {
      problems.add(Code.NOT_UTF8, origin.name(), "", 0);
      return Optional.empty();
    }
  }
}
