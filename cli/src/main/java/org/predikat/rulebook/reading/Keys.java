package org.predikat.rulebook.reading;

import java.util.LinkedHashSet;
import java.util.Set;
import org.predikat.rulebook.TreePath;
import org.predikat.rulebook.reading.RulebookProblem.Code;

/**
 * The keys of one mapping: which are given and which were asked for. What nobody has asked for by
 * {@link #end} does not belong here.
 */
final class Keys {
  private final Problems problems;
  private final YamlNode.Mapping node;
  private final TreePath path;
  private final Set<String> asked = new LinkedHashSet<>();

  Keys(Problems problems, YamlNode.Mapping node, TreePath path) {
    this.problems = problems;
    this.node = node;
    this.path = path;
  }

  /** Whether a key is given with something other than null. */
  boolean has(String key) {
    YamlNode value = node.values().get(key);
    return value != null && !(value instanceof YamlNode.Scalar scalar && scalar.isNull());
  }

  /** Accepts a key without reading it. */
  void allow(String key) {
    asked.add(key);
  }

  /** Whether a key is given as a text that says nothing. */
  boolean isBlankText(String key) {
    asked.add(key);
    return node.values().get(key) instanceof YamlNode.Scalar scalar && scalar.text().isBlank();
  }

  /** Whether the value of a key is this very word. */
  boolean isWord(String key, String word) {
    asked.add(key);
    return node.values().get(key) instanceof YamlNode.Scalar scalar && scalar.text().equals(word);
  }

  /** Whether a key holds a mapping whose {@code value} is this very word. */
  boolean isValueWord(String key, String word) {
    return node.values().get(key) instanceof YamlNode.Mapping mapping
        && mapping.values().get("value") instanceof YamlNode.Scalar scalar
        && scalar.text().equals(word);
  }

  /** The value of a key that must be there; null after a problem. */
  YamlNode required(String key) {
    YamlNode value = value(key);
    if (value == null) {
      problems.add(Code.MISSING_KEY, node, path.key(key), key);
    }
    return value;
  }

  /** The value of a key; null where it is not given. */
  YamlNode value(String key) {
    asked.add(key);
    return has(key) ? node.values().get(key) : null;
  }

  /** Reports a problem with the value of a key, or with the mapping when the key is absent. */
  void problem(Code code, String key, Object... args) {
    YamlNode value = node.values().get(key);
    problems.add(code, value == null ? node : value, path.key(key), args);
  }

  /** Reports a key under which there must be something, and is nothing. */
  void needSome(String key) {
    YamlNode value = node.values().get(key);
    boolean empty =
        value == null
            || (value instanceof YamlNode.Scalar scalar && scalar.isNull())
            || (value instanceof YamlNode.Sequence list && list.items().isEmpty())
            || (value instanceof YamlNode.Mapping mapping && mapping.values().isEmpty());
    if (empty) {
      problem(Code.MISSING_KEY, key, key);
    }
  }

  /** Reports every key that nobody asked for. */
  void end() {
    for (String key : node.values().keySet()) {
      if (!asked.contains(key)) {
        YamlNode.Scalar where = node.keys().get(key);
        problems.add(Code.UNKNOWN_KEY, where, path.key(key), key, String.join(", ", asked));
      }
    }
  }
}
