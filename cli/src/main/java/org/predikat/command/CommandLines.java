package org.predikat.command;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.TypeConversionException;

/** Puts the command line together: commands, texts, exit codes. */
final class CommandLines {
  private CommandLines() {}

  /** The whole command line in one language. */
  static CommandLine in(Messages messages) {
    CommandLine root = new CommandLine(new PredikatCommand(messages));
    PredikatCommand.SUBCOMMANDS.forEach(root::addSubcommand);
    root.registerConverter(Language.class, value -> language(value, messages));
    root.setExecutionStrategy(exitCodeOf(new RunLast()));
    root.setResourceBundle(messages.help());
    Map<String, String> exitCodes = exitCodes(messages);
    finish(root, messages, exitCodes);
    return root;
  }

  private static void finish(CommandLine line, Messages messages, Map<String, String> exitCodes) {
    line.getCommandSpec()
        .usageMessage()
        .width(100)
        .autoWidth(false)
        .synopsisHeading(messages.text("help.synopsis"))
        .parameterListHeading(messages.text("help.parameters"))
        .optionListHeading(messages.text("help.options"))
        .commandListHeading(messages.text("help.commands"))
        .exitCodeListHeading(messages.text("help.exit_codes"))
        .exitCodeList(exitCodes);
    line.getSubcommands().values().forEach(sub -> finish(sub, messages, exitCodes));
  }

  private static Map<String, String> exitCodes(Messages messages) {
    ImmutableMap.Builder<String, String> lines = ImmutableMap.builder();
    for (ExitCode code : ExitCode.values()) {
      lines.put(" " + code.number(), messages.text(code.messageKey()));
    }
    return lines.buildOrThrow();
  }

  private static Language language(String value, Messages messages) {
    for (Language language : Language.values()) {
      if (language.code().equals(value)) {
        return language;
      }
    }
    throw new TypeConversionException(messages.text("usage.language_unknown", value));
  }

  /** Lets a command return an {@link ExitCode}; picocli by itself only knows integers. */
  private static IExecutionStrategy exitCodeOf(IExecutionStrategy strategy) {
    return parsed -> {
      int number = strategy.execute(parsed);
      ParseResult last = parsed;
      while (last.hasSubcommand()) {
        last = last.subcommand();
      }
      Object result = last.commandSpec().commandLine().getExecutionResult();
      return result instanceof ExitCode code ? code.number() : number;
    };
  }
}
