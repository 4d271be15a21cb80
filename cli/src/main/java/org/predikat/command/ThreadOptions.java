package org.predikat.command;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How many threads a command works with. */
final class ThreadOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(names = "--threads", paramLabel = "N", descriptionKey = "threads")
  private Integer threads;

  /** The number asked for, all cores where none was; one below 1 is a usage error. */
  int count(Messages messages) {
    int count = threads != null ? threads : Runtime.getRuntime().availableProcessors();
    if (count < 1) {
      throw new ParameterException(spec.commandLine(), messages.text("evaluate.threads_range"));
    }
    return count;
  }
}
