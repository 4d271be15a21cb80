package org.predikat.files;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableSet;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * Names of files for units. An id that any file system can hold is its own name; in any other,
 * everything but letters, digits, point and hyphen becomes a low line, and the first digits of the
 * id's hash keep it apart from others.
 */
public final class FileNames {
  private static final int LONGEST = 80;
  private static final int HASH_DIGITS = 10;

  private static final CharMatcher SAFE =
      CharMatcher.inRange('a', 'z')
          .or(CharMatcher.inRange('A', 'Z'))
          .or(CharMatcher.inRange('0', '9'))
          .or(CharMatcher.anyOf("._-"));

  /** Names that Windows keeps for devices, whatever stands behind a point. */
  private static final ImmutableSet<String> DEVICES =
      ImmutableSet.of(
          "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7",
          "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

  private final Set<String> taken = new HashSet<>();

  /** A name without ending, different from all before it even where capitals do not count. */
  public String next(String id) {
    String name = SAFE.negate().replaceFrom(id, '_');
    boolean changed = !name.equals(id) || name.length() > LONGEST || isAwkward(name);
    if (changed || !taken.add(Ascii.toLowerCase(name))) {
      String start = name.substring(0, Math.min(LONGEST, name.length()));
      String hash = Hashing.sha256().hashString(id, StandardCharsets.UTF_8).toString();
      name = "_" + start + "-" + hash.substring(0, HASH_DIGITS);
      taken.add(Ascii.toLowerCase(name));
    }
    return name;
  }

  private static boolean isAwkward(String name) {
    int point = name.indexOf('.');
    String stem = Ascii.toLowerCase(point < 0 ? name : name.substring(0, point));
    return name.isEmpty()
        || name.startsWith(".")
        || name.startsWith("-")
        || name.startsWith("_")
        || DEVICES.contains(stem);
  }
}
