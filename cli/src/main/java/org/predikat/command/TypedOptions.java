package org.predikat.command;

import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;

/** The options of a command as they were typed, for its manifest. */
final class TypedOptions {
  /** Where a private key lies is nobody's business. */
  private static final String KEY = "--sign";

  private TypedOptions() {}

  /** The options by their longest names, and what the command was given under its own name. */
  static ImmutableMap<String, String> of(CommandSpec spec, String inputName, Path input) {
    ImmutableMap.Builder<String, String> options = ImmutableMap.builder();
    spec.commandLine().getParseResult().matchedOptions().stream()
        .filter(option -> !option.longestName().equals(KEY))
        .forEach(
            option ->
                options.put(option.longestName(), String.join(" ", option.originalStringValues())));
    options.put(inputName, input.toString());
    return options.buildKeepingLast();
  }
}
