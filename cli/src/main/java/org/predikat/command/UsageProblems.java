package org.predikat.command;

import java.io.PrintWriter;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says what is wrong with a command line. Picocli's own messages are English only; the common ones
 * are told here in the user's language, the rest are passed on with a hint.
 */
record UsageProblems(Messages messages) implements IParameterExceptionHandler {
  @Override
  public int handleParseException(ParameterException problem, String[] args) {
    CommandLine line = problem.getCommandLine();
    PrintWriter err = line.getErr();
    err.println(messages.text("failure.line", describe(problem)));
    if (problem instanceof UnmatchedArgumentException unmatched) {
      String suggestions = String.join(", ", unmatched.getSuggestions());
      if (!suggestions.isEmpty()) {
        err.println(messages.text("usage.suggestion", suggestions));
      }
    }
    err.println(messages.text("usage.hint", line.getCommandSpec().qualifiedName()));
    return ExitCode.USAGE.number();
  }

  private String describe(ParameterException problem) {
    if (problem instanceof UnmatchedArgumentException unmatched) {
      String key = unmatched.isUnknownOption() ? "usage.option_unknown" : "usage.argument_unknown";
      // After an unknown command picocli counts all that follows as unknown, too.
      return messages.text(key, unmatched.getUnmatched().get(0));
    }
    if (problem instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      return messages.text(
          "usage.missing",
          missing.getMissing().stream().map(UsageProblems::name).collect(Collectors.joining(", ")));
    }
    if (problem instanceof OverwrittenOptionException overwritten) {
      return messages.text("usage.repeated", name(overwritten.getOverwritten()));
    }
    return problem.getMessage();
  }

  private static String name(ArgSpec arg) {
    return arg instanceof CommandLine.Model.OptionSpec option
        ? option.longestName()
        : arg.paramLabel();
  }
}
