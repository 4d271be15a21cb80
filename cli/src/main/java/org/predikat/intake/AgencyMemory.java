package org.predikat.intake;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Agencies that were read without a notice, shared by the tasks that read a flat file, in which
 * every row repeats its agency. Only what the cells mean is remembered, never where they stood:
 * results must not depend on which task came first.
 */
final class AgencyMemory {
  private final ConcurrentHashMap<String, AgencyRow> rows = new ConcurrentHashMap<>();

  /** Some row of an agency. */
  Optional<AgencyRow> find(String id) {
    return Optional.ofNullable(rows.get(id));
  }

  /** Remembers a row, if there was nothing to say about it. */
  void offer(AgencyRow row) {
    if (row.notices().isEmpty() && row.errors() == 0) {
      rows.putIfAbsent(row.id(), row);
    }
  }
}
