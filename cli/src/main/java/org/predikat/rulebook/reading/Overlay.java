package org.predikat.rulebook.reading;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.predikat.rulebook.TreePath;
import org.predikat.rulebook.reading.RulebookProblem.Code;

/**
 * Lays one tree on another. Mappings merge key by key, lists of things with a {@code code} merge by
 * code, everything else is replaced; {@code remove: true} takes away. Every node keeps the file and
 * line of its own text.
 */
final class Overlay {
  private static final String REMOVE = "remove";
  private static final Set<String> OF_THE_SOURCE = Set.of("page", "status", "reason");

  private final Problems problems;

  Overlay(Problems problems) {
    this.problems = problems;
  }

  YamlNode.Mapping merge(YamlNode.Mapping base, YamlNode.Mapping overlay) {
    return mapping(base, overlay, TreePath.ROOT);
  }

  private YamlNode.Mapping mapping(YamlNode.Mapping base, YamlNode.Mapping overlay, TreePath path) {
    Map<String, YamlNode> values = new LinkedHashMap<>(base.values());
    Map<String, YamlNode.Scalar> keys = new LinkedHashMap<>(base.keys());
    if (overlay.values().containsKey("source")) {
      // Page, status and reason belong to the source that they were given with.
      values.keySet().removeAll(OF_THE_SOURCE);
    }
    overlay
        .values()
        .forEach(
            (key, value) -> {
              TreePath where = path.key(key);
              if (removes(value)) {
                if (values.remove(key) == null) {
                  problems.add(Code.REMOVE_UNKNOWN, value, where, key);
                }
              } else {
                YamlNode below = values.get(key);
                values.put(key, below == null ? added(value, where) : merged(below, value, where));
                keys.put(key, overlay.keys().get(key));
              }
            });
    return new YamlNode.Mapping(
        base.file(), base.line(), ImmutableMap.copyOf(values), ImmutableMap.copyOf(keys));
  }

  private YamlNode merged(YamlNode base, YamlNode overlay, TreePath path) {
    if (base instanceof YamlNode.Mapping under && overlay instanceof YamlNode.Mapping over) {
      return mapping(under, over, path);
    }
    if (base instanceof YamlNode.Sequence under
        && overlay instanceof YamlNode.Sequence over
        && coded(under)
        && coded(over)) {
      return byCode(under, over, path);
    }
    return overlay;
  }

  private YamlNode byCode(YamlNode.Sequence base, YamlNode.Sequence overlay, TreePath path) {
    List<YamlNode> items = new ArrayList<>(base.items());
    for (YamlNode each : overlay.items()) {
      YamlNode.Mapping item = (YamlNode.Mapping) each;
      TreePath where = path.item(item.code());
      int index = indexOf(items, item.code());
      if (removes(item)) {
        if (index < 0) {
          problems.add(Code.REMOVE_UNKNOWN, item, where, item.code());
        } else {
          items.remove(index);
        }
      } else if (index < 0) {
        items.add(added(item, where));
      } else {
        items.set(index, mapping((YamlNode.Mapping) items.get(index), item, where));
      }
    }
    return new YamlNode.Sequence(base.file(), base.line(), ImmutableList.copyOf(items));
  }

  /** What the base does not have is taken as it is; it has nothing that could be removed. */
  private YamlNode added(YamlNode value, TreePath path) {
    return value instanceof YamlNode.Mapping mapping
        ? mapping(
            new YamlNode.Mapping(
                mapping.file(), mapping.line(), ImmutableMap.of(), ImmutableMap.of()),
            mapping,
            path)
        : value;
  }

  private static int indexOf(List<YamlNode> items, String code) {
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) instanceof YamlNode.Mapping item && code.equals(item.code())) {
        return i;
      }
    }
    return -1;
  }

  private static boolean coded(YamlNode.Sequence list) {
    for (YamlNode item : list.items()) {
      if (!(item instanceof YamlNode.Mapping mapping) || mapping.code() == null) {
        return false;
      }
    }
    return true;
  }

  private static boolean removes(YamlNode value) {
    return value instanceof YamlNode.Mapping mapping
        && mapping.values().get(REMOVE) instanceof YamlNode.Scalar scalar
        && scalar.plain()
        && scalar.text().equals("true");
  }
}
