package org.predikat.publication;

/** What every page in Markdown needs. */
public final class Markdown {
  private Markdown() {}

  /** Text that Markdown shows as it is, on one line. */
  public static String escape(String raw) {
    StringBuilder safe = new StringBuilder();
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if ("\\`*_[]<>|#".indexOf(c) >= 0) {
        safe.append('\\').append(c);
      } else {
        safe.append(c < ' ' ? ' ' : c);
      }
    }
    return safe.toString();
  }
}
