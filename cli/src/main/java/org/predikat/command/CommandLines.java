package org.predikat.command;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Map;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.TypeConversionException;

/** Puts the command line together: commands, texts, exit codes. */
final class CommandLines {
  private static final ImmutableSet<Class<?>> ABOUT_OTHERS =
      ImmutableSet.of(CommandLine.HelpCommand.class, AutoComplete.GenerateCompletion.class);

  private CommandLines() {}

  /** The whole command line in one language, as help pages and completion need it. */
  static CommandLine in(Messages messages) {
    return in(messages, PredikatCommand.SUBCOMMANDS.values());
  }

  /**
   * The command line for these arguments. Reflection on commands that are not called is a good part
   * of a short run, so where the first argument is a subcommand, there is only that one, and for
   * the version alone there is none. In every other case help or a suggestion may name any, and all
   * are there.
   */
  static CommandLine of(String[] args, Messages messages) {
    String first = args.length == 0 ? "" : args[0];
    if (args.length == 1 && first.equals("--version")) {
      return in(messages, ImmutableList.of());
    }
    Class<?> called = PredikatCommand.SUBCOMMANDS.get(first);
    return called == null || ABOUT_OTHERS.contains(called)
        ? in(messages)
        : in(messages, ImmutableList.of(called));
  }

  private static CommandLine in(Messages messages, ImmutableCollection<Class<?>> subcommands) {
    CommandLine root = new CommandLine(new PredikatCommand(messages));
    subcommands.forEach(root::addSubcommand);
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
