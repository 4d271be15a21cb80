package org.predikat.command;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What a command line came to, run in this process. */
public record Run(int exit, String out, String err) {
  /** Runs the program with these arguments. */
  public static Run predikat(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit =
        Main.run(
            args,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Run(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Asserts that standard output holds each of these texts. */
  public void says(String... texts) {
    for (String text : texts) {
      assertTrue(out.contains(text), () -> "lacks: " + text + "\n" + out + err);
    }
  }
}
