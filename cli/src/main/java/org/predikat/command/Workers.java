package org.predikat.command;

import java.util.function.Supplier;
import picocli.CommandLine.ParameterException;

/** How many threads a command works with. */
final class Workers {
  private Workers() {}

  /**
   * The number asked for, at least 1; all cores where none was.
   *
   * @param asked null where the option was not given
   * @param refusal what to throw for a number below 1
   */
  static int count(Integer asked, Supplier<ParameterException> refusal) {
    int workers = asked != null ? asked : Runtime.getRuntime().availableProcessors();
    if (workers < 1) {
      throw refusal.get();
    }
    return workers;
  }
}
