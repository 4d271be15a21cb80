package org.predikat.command;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

class HelpTest {
  static Stream<Arguments> commands() {
    return Arrays.stream(Language.values())
        .flatMap(
            language ->
                all(CommandLines.in(Messages.in(language)))
                    .map(command -> arguments(language, command.qualifiedName(), command)));
  }

  private static Stream<CommandSpec> all(CommandLine line) {
    return Stream.concat(
        Stream.of(line.getCommandSpec()),
        line.getSubcommands().values().stream().flatMap(HelpTest::all));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("commands")
  void everyCommandAndOptionIsExplained(Language language, String name, CommandSpec command) {
    assertTrue(
        command.usageMessage().header().length > 0,
        () -> "help_" + language.code() + " lacks " + name + ".usage.header");
    assertAll(
        command.args().stream()
            .filter(arg -> !arg.hidden())
            .map(
                arg ->
                    () ->
                        assertTrue(
                            arg.description().length > 0,
                            () -> "help_" + language.code() + " lacks " + name + "." + key(arg))));
  }

  private static String key(ArgSpec arg) {
    return arg instanceof CommandLine.Model.OptionSpec option
        ? option.longestName().replaceFirst("^-+", "")
        : arg.paramLabel();
  }

  @ParameterizedTest
  @EnumSource
  void everyCommandHasAManualPage(Language language, @TempDir Path folder) throws IOException {
    ManualPages.write(folder, language);
    try (Stream<Path> pages = Files.list(folder)) {
      assertEquals(all(CommandLines.in(Messages.in(language))).count(), pages.count());
    }
  }

  @Test
  void commandsAreListedByTheNamesTheyHave() {
    assertEquals(
        PredikatCommand.SUBCOMMANDS.keySet(),
        CommandLines.in(Messages.in(Language.EN)).getSubcommands().keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"evaluate", "rulebook"})
  void aCommandBuiltAloneHasTheHelpThatItHasAmongTheOthers(String name) {
    Messages messages = Messages.in(Language.EN);
    CommandLine alone = CommandLines.of(new String[] {name}, messages);
    assertEquals(Set.of(name), alone.getSubcommands().keySet());
    assertEquals(usage(CommandLines.in(messages), name), usage(alone, name));
  }

  @Test
  void whatNamesNoCommandFirstFindsThemAll() {
    Messages messages = Messages.in(Language.EN);
    for (String[] args : new String[][] {{}, {"--help"}, {"help", "evaluate"}, {"evaluat"}}) {
      assertEquals(
          PredikatCommand.SUBCOMMANDS.keySet(),
          CommandLines.of(args, messages).getSubcommands().keySet());
    }
  }

  private static String usage(CommandLine root, String name) {
    return root.getSubcommands().get(name).getUsageMessage();
  }
}
