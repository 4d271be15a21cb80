package org.predikat.rulebook;

/**
 * A place in a rulebook, told from the root. Written out only when there is something to say about
 * it.
 *
 * @param parent the place around it; null for the root
 * @param step key of a mapping, or code or index of an item
 * @param item whether {@code step} names an item of a list
 */
public record TreePath(TreePath parent, String step, boolean item) {
  /** The rulebook itself. */
  public static final TreePath ROOT = new TreePath(null, "", false);

  /** The value under a key. */
  public TreePath key(String key) {
    return new TreePath(this, key, false);
  }

  /** An item of a list by its code, or its index where it has none. */
  public TreePath item(String codeOrIndex) {
    return new TreePath(this, codeOrIndex, true);
  }

  @Override
  public String toString() {
    if (parent == null) {
      return "";
    }
    String before = parent.toString();
    if (item) {
      return before + "[" + step + "]";
    }
    return before.isEmpty() ? step : before + "." + step;
  }
}
