package org.predikat.rulebook.reading;

import com.google.common.collect.ImmutableMap;
import java.util.HashSet;
import java.util.Set;
import org.predikat.rulebook.Citation;

/** What every part of one rulebook's reading shares. */
final class Context {
  private final Problems problems;
  private final ImmutableMap<String, Citation> sources;
  private final Set<String> cited = new HashSet<>();

  Context(Problems problems, ImmutableMap<String, Citation> sources) {
    this.problems = problems;
    this.sources = sources;
  }

  Problems problems() {
    return problems;
  }

  ImmutableMap<String, Citation> sources() {
    return sources;
  }

  /** The source of a key, which counts as cited from now on; null when there is none. */
  Citation source(String key) {
    cited.add(key);
    return sources.get(key);
  }

  boolean isCited(String key) {
    return cited.contains(key);
  }
}
