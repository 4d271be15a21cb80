package org.predikat.command;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How many places of each kind of problem a command shows. */
final class ShowOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(names = "--show", paramLabel = "N", descriptionKey = "show")
  private int perCode = NoticeReport.PER_CODE;

  /** The number asked for; one below 0 is a usage error. */
  int perCode(Messages messages) {
    if (perCode < 0) {
      throw new ParameterException(spec.commandLine(), messages.text("validate.show_range"));
    }
    return perCode;
  }
}
