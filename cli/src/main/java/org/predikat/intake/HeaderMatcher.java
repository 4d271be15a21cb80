package org.predikat.intake;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.predikat.intake.cells.Texts;

/** Finds the column that a header names, exactly or but for case, spaces and dashes. */
final class HeaderMatcher {
  private final ImmutableMap<String, ColumnSpec> exact;
  private final ImmutableMap<String, ColumnSpec> folded;
  private final String key;

  private HeaderMatcher(ImmutableMap<String, ColumnSpec> exact, String key) {
    this.exact = exact;
    this.key = key;
    Map<String, ColumnSpec> loose = new HashMap<>();
    Set<String> ambiguous = new HashSet<>();
    exact.forEach(
        (name, spec) -> {
          ColumnSpec other = loose.putIfAbsent(Texts.foldHeader(name), spec);
          if (other != null && !other.equals(spec)) {
            ambiguous.add(Texts.foldHeader(name));
          }
        });
    loose.keySet().removeAll(ambiguous);
    folded = ImmutableMap.copyOf(loose);
  }

  /** Headers of one table's own file or sheet. */
  static HeaderMatcher ofTable(ImmutableListMultimap<Table, ColumnSpec> columns, Table table) {
    ImmutableMap.Builder<String, ColumnSpec> names = ImmutableMap.builder();
    columns.get(table).forEach(spec -> names.put(spec.name(), spec));
    return new HeaderMatcher(names.buildOrThrow(), table.key());
  }

  /** Headers of a flat file: those of all tables. */
  static HeaderMatcher ofFlat(ImmutableListMultimap<Table, ColumnSpec> columns) {
    ImmutableMap.Builder<String, ColumnSpec> names = ImmutableMap.builder();
    columns
        .values()
        .forEach(
            spec -> {
              boolean keyOfOther = spec.name().equals(spec.table().key());
              if (spec.table().isAlwaysApart()) {
                return;
              }
              if (spec.table() == Table.NOMINATIONS) {
                names.put(spec.name(), spec);
                names.put(spec.table().title() + "." + spec.name(), spec);
              } else if (!keyOfOther) {
                names.put(spec.flatName(), spec);
              }
            });
    return new HeaderMatcher(names.buildOrThrow(), Table.NOMINATIONS.key());
  }

  Optional<ColumnSpec> find(String header) {
    ColumnSpec spec = exact.get(header);
    return Optional.ofNullable(spec != null ? spec : folded.get(Texts.foldHeader(header)));
  }

  boolean isExact(String header) {
    return exact.containsKey(header);
  }

  /** How many cells are known headers; -1 when the key column is not among them. */
  int matches(List<String> cells) {
    int known = 0;
    boolean keyed = false;
    for (String cell : cells) {
      Optional<ColumnSpec> spec = cell.isEmpty() ? Optional.empty() : find(cell);
      if (spec.isPresent()) {
        known++;
        keyed |= spec.get().name().equals(key);
      }
    }
    return keyed ? known : -1;
  }

  /** The key column. */
  String key() {
    return key;
  }

  /** The known header nearest to an unknown one; empty when none is near. */
  String nearest(String header) {
    return Nearest.of(header, exact.keySet());
  }
}
