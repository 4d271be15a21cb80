package org.predikat.rulebook.comparing;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.Multimap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.predikat.rulebook.Citation;
import org.predikat.rulebook.Minimum;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.comparing.Change.Kind;
import org.predikat.rulebook.comparing.Subject.Aspect;

/**
 * Changes of meaning from one rulebook to another. The order of keys, comments, 0.50 against 0.5,
 * what is inherited against what is written out, and the ids of the two rulebooks are no changes.
 *
 * @param before the rulebook that it starts from
 * @param after the rulebook that it leads to
 * @param changes gravest effect first, within one effect in the order of the rulebooks
 */
public record RulebookDiff(Rulebook before, Rulebook after, ImmutableList<Change> changes) {
  private static final String START = "";

  /** Compares two rulebooks. */
  public static RulebookDiff of(Rulebook before, Rulebook after) {
    // A share in one and points in the other can still be the same minimum.
    ImmutableSet<String> inPoints = writtenDifferently(before, after);
    Renames renames = Renames.between(before, after);
    ImmutableMap<String, Fact> old = byKey(RulebookFacts.of(before, renames, inPoints));
    ImmutableMap<String, Fact> young = byKey(RulebookFacts.of(after, Renames.NONE, inPoints));
    List<Change> changes = new ArrayList<>();
    Sources sources = new Sources(before.sources(), after.sources());
    Set<String> oldThings = things(old);
    Set<String> youngThings = things(young);
    for (String key : merged(old.keySet(), young.keySet())) {
      Fact was = old.get(key);
      Fact is = young.get(key);
      if (was == null) {
        if (is.role() == Fact.Role.TOLD || oldThings.contains(is.thing())) {
          changes.add(change(Kind.ADDED, null, is));
        }
      } else if (is == null) {
        if (was.role() == Fact.Role.TOLD || youngThings.contains(was.thing())) {
          changes.add(change(Kind.REMOVED, was, null));
        }
      } else if (is.subject().aspect() == Aspect.ORDER) {
        reordered(was, is).ifPresent(changes::add);
      } else if (!was.value().equals(is.value())) {
        changes.add(change(kind(is.subject().aspect()), was, is));
      } else if (!sources.same(was.citation(), is.citation())) {
        changes.add(change(Kind.RECITED, was, is));
      }
    }
    changes.sort(Comparator.comparing(Change::effect));
    return new RulebookDiff(before, after, ImmutableList.copyOf(changes));
  }

  /** Whether the two say the same. */
  public boolean isEmpty() {
    return changes.isEmpty();
  }

  /** The changes that can have an effect. */
  public ImmutableList<Change> changes(Effect effect) {
    return changes.stream()
        .filter(each -> each.effect() == effect)
        .collect(ImmutableList.toImmutableList());
  }

  /** Minimums that are a share in one rulebook and points in the other. */
  private static ImmutableSet<String> writtenDifferently(Rulebook before, Rulebook after) {
    Map<String, Minimum.Form> forms =
        before.minimums().stream().collect(Collectors.toMap(Minimum::code, Minimum::form));
    return after.minimums().stream()
        .filter(each -> forms.getOrDefault(each.code(), each.form()) != each.form())
        .map(Minimum::code)
        .collect(ImmutableSet.toImmutableSet());
  }

  private static ImmutableMap<String, Fact> byKey(ImmutableList<Fact> facts) {
    return facts.stream().collect(ImmutableMap.toImmutableMap(Fact::key, each -> each));
  }

  private static Set<String> things(ImmutableMap<String, Fact> facts) {
    return facts.values().stream().map(Fact::thing).collect(Collectors.toSet());
  }

  /** The keys of the later rulebook, each one that is gone behind the one it stood behind. */
  private static ImmutableList<String> merged(
      ImmutableSet<String> old, ImmutableSet<String> young) {
    Multimap<String, String> behind = LinkedHashMultimap.create();
    String last = START;
    for (String key : old) {
      if (young.contains(key)) {
        last = key;
      } else {
        behind.put(last, key);
      }
    }
    ImmutableList.Builder<String> merged = ImmutableList.builder();
    merged.addAll(behind.get(START));
    for (String key : young) {
      merged.add(key).addAll(behind.get(key));
    }
    return merged.build();
  }

  private static Kind kind(Aspect aspect) {
    return switch (aspect) {
      case PLACE -> Kind.MOVED;
      case CODE -> Kind.RENAMED;
      default -> Kind.CHANGED;
    };
  }

  private static Change change(Kind kind, Fact was, Fact is) {
    Fact one = is == null ? was : is;
    return new Change(
        kind,
        kind == Kind.RECITED ? Effect.SOURCE : one.effect(),
        one.path().toString(),
        one.subject(),
        was == null ? "" : was.shown(),
        is == null ? "" : is.shown(),
        was == null ? Optional.empty() : was.citation(),
        is == null ? Optional.empty() : is.citation());
  }

  private static Optional<Change> reordered(Fact was, Fact is) {
    List<String> old = Splitter.on('\n').splitToList(was.value());
    List<String> young = Splitter.on('\n').splitToList(is.value());
    String before = old.stream().filter(young::contains).collect(Collectors.joining(", "));
    String after = young.stream().filter(old::contains).collect(Collectors.joining(", "));
    if (before.equals(after)) {
      return Optional.empty();
    }
    return Optional.of(
        new Change(
            Kind.REORDERED,
            is.effect(),
            is.path().toString(),
            is.subject(),
            before,
            after,
            Optional.empty(),
            Optional.empty()));
  }

  /** The source tables: what changed there is told once, not at every figure that cites it. */
  private record Sources(
      ImmutableMap<String, Citation> before, ImmutableMap<String, Citation> after) {
    boolean same(Optional<Citation> was, Optional<Citation> is) {
      if (was.isEmpty() || is.isEmpty()) {
        return was.isEmpty() && is.isEmpty();
      }
      Citation old = was.get();
      Citation young = is.get();
      Citation oldSource = before.get(old.source());
      Citation youngSource = after.get(young.source());
      boolean sameSource =
          old.source().equals(young.source()) && oldSource != null && youngSource != null;
      boolean handedDown =
          sameSource
              && old.status() == oldSource.status()
              && young.status() == youngSource.status();
      return (sameSource || old.text().equals(young.text()))
          && (handedDown || old.status() == young.status())
          && Objects.equals(old.page(), young.page())
          && Objects.equals(old.reason(), young.reason());
    }
  }
}
