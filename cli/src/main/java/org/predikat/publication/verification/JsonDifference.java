package org.predikat.publication.verification;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A value in which two JSON trees differ.
 *
 * @param path where it stands, such as {@code desk.skor[2]}
 * @param left its text in the first; empty where there is none
 * @param right its text in the second; empty where there is none
 */
record JsonDifference(String path, String left, String right) {
  /** The first difference in the order of the first tree. */
  static Optional<JsonDifference> first(JsonNode left, JsonNode right) {
    return all(left, right).stream().findFirst();
  }

  /** Every value that is not the same in both. */
  static ImmutableList<JsonDifference> all(JsonNode left, JsonNode right) {
    ImmutableList.Builder<JsonDifference> found = ImmutableList.builder();
    compare("", left, right, found);
    return found.build();
  }

  private static void compare(
      String path, JsonNode left, JsonNode right, ImmutableList.Builder<JsonDifference> found) {
    if (left.isObject() && right.isObject()) {
      ImmutableSet<String> names =
          ImmutableSet.<String>builder()
              .addAll(left.propertyNames())
              .addAll(right.propertyNames())
              .build();
      for (String name : names) {
        String inner = path.isEmpty() ? name : path + "." + name;
        compare(inner, left.path(name), right.path(name), found);
      }
    } else if (left.isArray() && right.isArray()) {
      for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
        compare(path + "[" + i + "]", left.path(i), right.path(i), found);
      }
    } else if (!left.equals(right)) {
      found.add(new JsonDifference(path, text(left), text(right)));
    }
  }

  private static String text(JsonNode node) {
    if (node.isMissingNode()) {
      return "";
    }
    return node.isString() ? node.stringValue() : node.toString();
  }
}
