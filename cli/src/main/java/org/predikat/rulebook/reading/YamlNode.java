package org.predikat.rulebook.reading;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.predikat.rulebook.TreePath;

/** A piece of YAML that knows where it stands. */
public sealed interface YamlNode {
  /** The file that holds it. */
  String file();

  /** Its line, from 1. */
  int line();

  /**
   * A scalar.
   *
   * @param text exactly as written, without quotes
   * @param plain whether it stood without quotes
   */
  record Scalar(String file, int line, String text, boolean plain) implements YamlNode {
    /** Whether it is YAML's null. */
    public boolean isNull() {
      return plain
          && switch (text) {
            case "", "~", "null", "Null", "NULL" -> true;
            default -> false;
          };
    }

    /** Whether it is YAML's true or false. */
    public boolean isBoolean() {
      return plain
          && switch (text) {
            case "true", "True", "TRUE", "false", "False", "FALSE" -> true;
            default -> false;
          };
    }
  }

  /** A list. */
  record Sequence(String file, int line, ImmutableList<YamlNode> items) implements YamlNode {}

  /**
   * A mapping.
   *
   * @param values by key, in the order of the file
   * @param keys where each key stands
   */
  record Mapping(
      String file,
      int line,
      ImmutableMap<String, YamlNode> values,
      ImmutableMap<String, Scalar> keys)
      implements YamlNode {
    /** The scalar text under {@code code}; null when there is none. */
    public String code() {
      return values.get("code") instanceof Scalar scalar && !scalar.isNull() ? scalar.text() : null;
    }
  }

  /** The node at a path, or the nearest one around it. */
  default YamlNode at(TreePath path) {
    if (path.parent() == null) {
      return this;
    }
    YamlNode around = at(path.parent());
    if (!path.item() && around instanceof Mapping mapping) {
      YamlNode value = mapping.values().get(path.step());
      return value == null ? around : value;
    }
    if (path.item() && around instanceof Sequence sequence) {
      for (int i = 0; i < sequence.items().size(); i++) {
        if (step(sequence, i).equals(path.step())) {
          return sequence.items().get(i);
        }
      }
    }
    return around;
  }

  /** How the item of a list is called in a path: by its code, else by its index. */
  static String step(Sequence sequence, int index) {
    String code = sequence.items().get(index) instanceof Mapping item ? item.code() : null;
    return code == null ? Integer.toString(index) : code;
  }
}
