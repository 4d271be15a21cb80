package org.predikat.rulebook.reading;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.predikat.rulebook.Citation;
import org.predikat.rulebook.Figure;
import org.predikat.rulebook.Status;
import org.predikat.rulebook.TreePath;
import org.predikat.rulebook.reading.RulebookProblem.Code;

/**
 * One mapping while it is read. A value that is missing or wrong becomes a problem and a harmless
 * stand-in, so that one pass finds everything; a rulebook with an error is never handed out. What
 * was not asked for by {@link #end} does not belong here.
 */
final class Fields {
  private static final Citation NOWHERE = new Citation("", "", "", Status.UNVERIFIED, "");

  private final Context context;
  private final Leaves leaves;
  private final Keys keys;
  private final YamlNode.Mapping node;
  private final TreePath path;
  private final Scope scope;
  private final String reason;
  private Citation citation;

  Fields(Context context, YamlNode.Mapping node, TreePath path, Scope around) {
    this.context = context;
    this.leaves = new Leaves(context.problems());
    this.keys = new Keys(context.problems(), node, path);
    this.node = node;
    this.path = path;
    String source = optionalText("source", null);
    Citation named = source == null ? null : context.source(source);
    if (source != null && named == null) {
      problem(Code.UNKNOWN_SOURCE, "source", source, String.join(", ", context.sources().keySet()));
      named = NOWHERE;
    }
    Status status = keys.has("status") ? word("status", Status.class) : null;
    this.scope = around.inside(named, page(), status);
    this.reason = optionalText("reason", "");
  }

  /** An empty page takes back the one around it. */
  private String page() {
    if (node.values().get("page") instanceof YamlNode.Scalar scalar
        && !scalar.plain()
        && scalar.text().isEmpty()) {
      keys.allow("page");
      return "";
    }
    return optionalText("page", null);
  }

  TreePath path() {
    return path;
  }

  /** Which keys there are. */
  Keys keys() {
    return keys;
  }

  /** The citation of what stands directly in this mapping. */
  Citation citation() {
    if (citation == null) {
      if (scope.source() == null) {
        context.problems().add(Code.SOURCE_MISSING, node, path);
        citation = NOWHERE;
      } else {
        citation = scope.citation(reason);
      }
    }
    return citation;
  }

  /** Text; empty after a problem. */
  String text(String key) {
    YamlNode value = keys.required(key);
    return value == null ? "" : leaves.text(value, path.key(key));
  }

  /** Text that names something and so may stand in a column head or a path. */
  String code(String key) {
    String code = text(key);
    if (!Scalars.isCode(code)) {
      problem(Code.NOT_A_CODE, key, code);
    }
    return code;
  }

  String optionalText(String key, String otherwise) {
    YamlNode value = keys.value(key);
    return value == null ? otherwise : leaves.text(value, path.key(key));
  }

  ImmutableList<String> texts(String key) {
    ImmutableList.Builder<String> texts = ImmutableList.builder();
    YamlNode.Sequence list = list(key);
    for (int i = 0; i < list.items().size(); i++) {
      texts.add(leaves.text(list.items().get(i), path.key(key).item(YamlNode.step(list, i))));
    }
    return texts.build();
  }

  /** One of an enum's words, in lower case. */
  <E extends Enum<E>> E word(String key, Class<E> words) {
    YamlNode value = node.values().getOrDefault(key, node);
    return leaves.word(text(key), value, path.key(key), words);
  }

  <E extends Enum<E>> ImmutableSet<E> words(String key, Class<E> words) {
    ImmutableSet.Builder<E> set = ImmutableSet.builder();
    for (String text : texts(key)) {
      set.add(leaves.word(text, node.values().get(key), path.key(key), words));
    }
    return set.build();
  }

  boolean flag(String key, boolean otherwise) {
    YamlNode value = keys.value(key);
    if (value == null) {
      return otherwise;
    }
    return leaves.flag(value, path.key(key));
  }

  int count(String key) {
    YamlNode value = keys.required(key);
    return value == null ? 0 : leaves.count(value, path.key(key));
  }

  int optionalCount(String key, int otherwise) {
    YamlNode value = keys.value(key);
    return value == null ? otherwise : leaves.count(value, path.key(key));
  }

  /** One count or a list of them. */
  ImmutableList<Integer> counts(String key) {
    YamlNode value = keys.value(key);
    if (value instanceof YamlNode.Scalar) {
      return ImmutableList.of(leaves.count(value, path.key(key)));
    }
    ImmutableList.Builder<Integer> counts = ImmutableList.builder();
    YamlNode.Sequence list = list(key);
    for (int i = 0; i < list.items().size(); i++) {
      counts.add(leaves.count(list.items().get(i), path.key(key).item(Integer.toString(i))));
    }
    return counts.build();
  }

  BigDecimal number(String key) {
    YamlNode value = keys.required(key);
    return value == null ? BigDecimal.ZERO : leaves.number(value, path.key(key));
  }

  LocalDate date(String key) {
    YamlNode value = keys.required(key);
    return value == null ? LocalDate.EPOCH : leaves.date(value, path.key(key));
  }

  Optional<LocalDate> optionalDate(String key) {
    return Optional.ofNullable(keys.value(key)).map(value -> leaves.date(value, path.key(key)));
  }

  /** A figure with its citation, written bare or as a mapping with {@code value}. */
  Figure figure(String key) {
    return keys.required(key) == null
        ? new Figure(BigDecimal.ZERO, NOWHERE)
        : optionalFigure(key).orElseThrow();
  }

  Optional<Figure> optionalFigure(String key) {
    YamlNode value = keys.value(key);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof YamlNode.Mapping mapping) {
      Fields inner = new Fields(context, mapping, path.key(key), scope);
      Figure figure = new Figure(inner.number("value"), inner.citation());
      inner.end();
      return Optional.of(figure);
    }
    return Optional.of(new Figure(leaves.number(value, path.key(key)), citation()));
  }

  /** A required mapping; an empty one after a problem. */
  Optional<Fields> fields(String key) {
    return keys.required(key) == null ? Optional.empty() : optionalFields(key);
  }

  Optional<Fields> optionalFields(String key) {
    YamlNode value = keys.value(key);
    return value == null ? Optional.empty() : fields(value, path.key(key));
  }

  /** Every mapping inside the mapping of a key; the last step of each one's path is its name. */
  ImmutableList<Fields> entries(String key) {
    ImmutableList.Builder<Fields> entries = ImmutableList.builder();
    YamlNode value = keys.value(key);
    if (value instanceof YamlNode.Mapping mapping) {
      mapping.values().forEach((k, v) -> fields(v, path.key(key).key(k)).ifPresent(entries::add));
    } else if (value != null) {
      leaves.wrongType(value, path.key(key), "@mapping");
    }
    return entries.build();
  }

  /** The same, where at least one is needed. */
  ImmutableList<Fields> someEntries(String key) {
    ImmutableList<Fields> entries = entries(key);
    if (entries.isEmpty()) {
      keys.needSome(key);
    }
    return entries;
  }

  /** The same as {@link #items}, where at least one is needed. */
  ImmutableList<Fields> someItems(String key) {
    ImmutableList<Fields> items = items(key);
    if (items.isEmpty()) {
      keys.needSome(key);
    }
    return items;
  }

  /** The same as {@link #texts}, where at least one is needed. */
  ImmutableList<String> someTexts(String key) {
    ImmutableList<String> texts = texts(key);
    if (texts.isEmpty()) {
      keys.needSome(key);
    }
    return texts;
  }

  /** Every mapping in the list of a key; none when the key is absent. */
  ImmutableList<Fields> items(String key) {
    ImmutableList.Builder<Fields> items = ImmutableList.builder();
    YamlNode.Sequence list = list(key);
    for (int i = 0; i < list.items().size(); i++) {
      TreePath where = path.key(key).item(YamlNode.step(list, i));
      fields(list.items().get(i), where).ifPresent(items::add);
    }
    return items.build();
  }

  private Optional<Fields> fields(YamlNode value, TreePath where) {
    if (value instanceof YamlNode.Mapping mapping) {
      return Optional.of(new Fields(context, mapping, where, scope));
    }
    leaves.wrongType(value, where, "@mapping");
    return Optional.empty();
  }

  private YamlNode.Sequence list(String key) {
    YamlNode value = keys.value(key);
    if (value instanceof YamlNode.Sequence sequence) {
      return sequence;
    }
    if (value != null) {
      leaves.wrongType(value, path.key(key), "@list");
    }
    return new YamlNode.Sequence(node.file(), node.line(), ImmutableList.of());
  }

  /** Reports a problem with the value of a key, or with the mapping when the key is absent. */
  void problem(Code code, String key, Object... args) {
    keys.problem(code, key, args);
  }

  /** Reports a code that is already in {@code taken}, and takes it. */
  void unique(Set<String> taken, String key, String name) {
    if (!name.isEmpty() && !taken.add(name)) {
      problem(Code.DUPLICATE_CODE, key, name);
    }
  }

  /** Reports every key that nobody asked for. */
  void end() {
    keys.end();
  }
}
