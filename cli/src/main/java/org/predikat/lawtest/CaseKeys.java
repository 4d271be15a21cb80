package org.predikat.lawtest;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.predikat.lawtest.LawProblem.Code;
import org.predikat.rulebook.TreePath;
import org.predikat.rulebook.reading.YamlNode;
import org.predikat.rulebook.reading.YamlTree;

/**
 * One mapping of a file of law tests while it is read; what stands around it fills in for keys that
 * it does not have. What was not asked for by {@link #end} does not belong here.
 */
final class CaseKeys {
  private final LawProblems problems;
  private final YamlNode.Mapping node;
  private final TreePath path;
  private final Optional<CaseKeys> around;
  private final Set<String> asked = new LinkedHashSet<>();

  CaseKeys(LawProblems problems, YamlNode.Mapping node, TreePath path, Optional<CaseKeys> around) {
    this.problems = problems;
    this.node = node;
    this.path = path;
    this.around = around;
  }

  YamlNode.Mapping node() {
    return node;
  }

  TreePath path() {
    return path;
  }

  /** The value of a key, here or else around; empty when it is absent or null. */
  Optional<YamlNode> value(String key) {
    asked.add(key);
    YamlNode value = node.values().get(key);
    if (value == null || (value instanceof YamlNode.Scalar scalar && scalar.isNull())) {
      return CaseReader.SHARED.contains(key)
          ? around.flatMap(each -> each.value(key))
          : Optional.empty();
    }
    return Optional.of(value);
  }

  /** Accepts a key without reading it. */
  void allow(String key) {
    asked.add(key);
  }

  /** Whether the mapping itself has the key. */
  boolean has(String key) {
    return node.values().containsKey(key);
  }

  /** Text; empty after a problem, or when the key is absent. */
  Optional<String> text(String key) {
    return value(key).flatMap(value -> scalar(value, path.key(key))).map(YamlNode.Scalar::text);
  }

  /** The same, where it is needed. */
  String needed(String key) {
    if (value(key).isEmpty()) {
      problems.add(Code.MISSING_KEY, node, path.key(key), key);
    }
    return text(key).orElse("");
  }

  /** A list of texts. */
  Optional<ImmutableList<YamlNode.Scalar>> texts(String key) {
    Optional<YamlNode> value = value(key);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (!(value.get() instanceof YamlNode.Sequence list)) {
      wrongType(value.get(), path.key(key), "@list");
      return Optional.empty();
    }
    ImmutableList.Builder<YamlNode.Scalar> texts = ImmutableList.builder();
    for (YamlNode each : list.items()) {
      scalar(each, path.key(key)).ifPresent(texts::add);
    }
    return Optional.of(texts.build());
  }

  /** A mapping of texts, in the order of the file; empty when it is absent. */
  ImmutableMap<String, YamlNode.Scalar> entries(String key) {
    Optional<YamlNode> value = value(key);
    ImmutableMap.Builder<String, YamlNode.Scalar> entries = ImmutableMap.builder();
    if (value.isPresent() && value.get() instanceof YamlNode.Mapping mapping) {
      mapping
          .values()
          .forEach(
              (name, each) ->
                  scalar(each, path.key(key).key(name)).ifPresent(s -> entries.put(name, s)));
    } else if (value.isPresent()) {
      wrongType(value.get(), path.key(key), "@mapping");
    }
    return entries.buildOrThrow();
  }

  /** A mapping of keys that stand for something. */
  Optional<CaseKeys> keys(String key) {
    Optional<YamlNode> value = value(key);
    if (value.isPresent() && value.get() instanceof YamlNode.Mapping mapping) {
      return Optional.of(new CaseKeys(problems, mapping, path.key(key), Optional.empty()));
    }
    value.ifPresent(each -> wrongType(each, path.key(key), "@mapping"));
    return Optional.empty();
  }

  /** One of an enum's words, in lower case. */
  <E extends Enum<E>> Optional<E> word(String key, Iterable<E> words) {
    Optional<String> text = text(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    ImmutableList.Builder<String> known = ImmutableList.builder();
    for (E each : words) {
      String word = Ascii.toLowerCase(each.name());
      if (word.equals(text.get())) {
        return Optional.of(each);
      }
      known.add(word);
    }
    unknown(Code.UNKNOWN_WORD, key, text.get(), known.build());
    return Optional.empty();
  }

  /** A plain decimal that is not negative. */
  Optional<BigDecimal> amount(String key) {
    return value(key)
        .flatMap(value -> scalar(value, path.key(key)))
        .flatMap(scalar -> problems.amount(scalar, path.key(key)));
  }

  /** Reports a value that is none of what is known. */
  void unknown(Code code, String key, String value, Iterable<String> known) {
    problems.add(code, at(key), path.key(key), value, String.join(", ", known));
  }

  /** Reports a problem with the value of a key, or with the mapping where it has none. */
  void problem(Code code, String key, Object... args) {
    problems.add(code, at(key), path.key(key), args);
  }

  private YamlNode at(String key) {
    return value(key).orElse(node);
  }

  private Optional<YamlNode.Scalar> scalar(YamlNode value, TreePath where) {
    if (!(value instanceof YamlNode.Scalar scalar) || scalar.isNull()) {
      wrongType(value, where, "@scalar");
      return Optional.empty();
    }
    if (scalar.text().isBlank()) {
      problems.add(Code.EMPTY_TEXT, value, where);
      return Optional.empty();
    }
    return Optional.of(scalar);
  }

  private void wrongType(YamlNode value, TreePath where, String wanted) {
    problems.add(Code.WRONG_TYPE, value, where, wanted, YamlTree.kind(value));
  }

  /** Reports every key that nobody asked for. */
  void end() {
    for (String key : node.values().keySet()) {
      if (!asked.contains(key)) {
        problems.add(
            Code.UNKNOWN_KEY, node.keys().get(key), path.key(key), key, String.join(", ", asked));
      }
    }
  }
}
