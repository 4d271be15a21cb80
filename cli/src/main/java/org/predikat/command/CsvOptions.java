package org.predikat.command;

import org.predikat.publication.CsvDialect;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How a command writes CSV. */
final class CsvOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(names = "--csv-dialect", paramLabel = "standard|id", descriptionKey = "csv-dialect")
  private String name = "standard";

  /** The dialect; a name that none has is a usage error. */
  CsvDialect dialect(Messages messages) {
    return CsvDialect.named(name)
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(), messages.text("evaluate.dialect_unknown", name)));
  }
}
