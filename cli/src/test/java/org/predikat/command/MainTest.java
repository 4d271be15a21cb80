package org.predikat.command;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MainTest {
  @Test
  void versionIsOneLineAndNothingElse() {
    Run outcome = Run.predikat("--version");
    assertEquals(ExitCode.OK.number(), outcome.exit());
    assertTrue(outcome.out().matches("predikat \\d+\\.\\d+\\.\\d+\\R"), outcome.out());
    assertEquals("", outcome.err());
  }

  @ParameterizedTest
  @CsvSource({"id,Pemakaian:,Kode keluar:", "en,Usage:,Exit codes:"})
  void helpSpeaksTheChosenLanguage(String code, String usage, String exitCodes) {
    Run outcome = Run.predikat("--lang", code, "--help");
    assertEquals(ExitCode.OK.number(), outcome.exit());
    assertEquals("", outcome.err());
    assertTrue(outcome.out().contains(usage), outcome.out());
    assertTrue(outcome.out().contains(exitCodes), outcome.out());
  }

  @ParameterizedTest
  @EnumSource
  void helpListsEveryExitCodeInBothLanguages(ExitCode exitCode) {
    assertAll(() -> assertListed(exitCode, Language.ID), () -> assertListed(exitCode, Language.EN));
  }

  private static void assertListed(ExitCode exitCode, Language language) {
    String help = Run.predikat("--help", "--lang=" + language.code()).out();
    String text = Messages.in(language).text(exitCode.messageKey());
    assertTrue(help.contains(exitCode.number() + "   " + text), help);
  }

  @Test
  void subcommandsListExitCodesToo() {
    assertTrue(
        Run.predikat("generate-completion", "--lang", "en", "--help")
            .out()
            .contains("Exit codes:"));
  }

  @Test
  void anUnknownOptionIsAUsageError() {
    Run outcome = Run.predikat("--lang", "id", "--tidak-ada");
    assertEquals(ExitCode.USAGE.number(), outcome.exit());
    assertEquals("", outcome.out());
    assertEquals(
        "predikat: Opsi tidak dikenal: --tidak-ada\nLihat: predikat --help\n",
        outcome.err().replace("\r\n", "\n"));
  }

  @Test
  void anUnknownCommandIsAUsageErrorWithASuggestion() {
    Run outcome = Run.predikat("--lang=en", "generate", "folder");
    assertEquals(ExitCode.USAGE.number(), outcome.exit());
    assertEquals("", outcome.out());
    assertTrue(
        outcome
            .err()
            .startsWith("predikat: Unknown command or argument: generate" + System.lineSeparator()),
        outcome.err());
    assertTrue(outcome.err().contains("generate-completion"), outcome.err());
  }

  @Test
  void anUnknownLanguageIsAUsageError() {
    Run outcome = Run.predikat("--lang", "fr", "--version");
    assertEquals(ExitCode.USAGE.number(), outcome.exit());
    assertTrue(outcome.err().contains("'fr'"), outcome.err());
  }

  @Test
  void noCommandIsAUsageError() {
    Run outcome = Run.predikat();
    assertEquals(ExitCode.USAGE.number(), outcome.exit());
    assertEquals("", outcome.out());
    assertFalse(outcome.err().isEmpty());
  }

  @Test
  void outputThatCannotBeWrittenIsNotASuccess() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode =
        Main.run(
            new String[] {"--version"},
            new PrintStream(full, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8));
    assertEquals(ExitCode.ENVIRONMENT.number(), exitCode);
    assertFalse(err.toString(StandardCharsets.UTF_8).isEmpty());
  }

  @Test
  void theMachinesLanguageCountsOnlyWithoutTheOption() {
    String[] none = {};
    assertEquals(Language.EN, Language.choose(none, Locale.UK));
    assertEquals(Language.ID, Language.choose(none, Locale.forLanguageTag("id-ID")));
    assertEquals(Language.ID, Language.choose(none, Locale.GERMANY));
    assertEquals(Language.ID, Language.choose(new String[] {"--lang", "id"}, Locale.UK));
    assertEquals(Language.EN, Language.choose(new String[] {"--", "--lang=id"}, Locale.UK));
  }
}
