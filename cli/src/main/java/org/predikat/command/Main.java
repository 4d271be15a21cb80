package org.predikat.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.predikat.rulebook.reading.RulebookException;
import org.predikat.rulebook.reading.RulebookTexts;
import picocli.CommandLine;

/** Starts the program: parses, dispatches, and maps what went wrong to an exit code. */
public final class Main {
  static final String STACK_TRACE_OPTION = "--stacktrace";
  private static final String STACK_TRACE_VARIABLE = "PREDIKAT_STACKTRACE";

  private Main() {}

  /** Runs the program and ends the process with its exit code. */
  public static void main(String[] args) {
    int number = run(args, utf8(FileDescriptor.out), utf8(FileDescriptor.err));
    System.exit(number);
  }

  /** Runs the program on the given streams, which it leaves open, and returns the exit code. */
  static int run(String[] args, PrintStream out, PrintStream err) {
    Messages messages = Messages.in(Language.choose(args, Locale.getDefault()));
    PrintWriter errWriter = writer(err, true);
    PrintWriter outWriter = writer(out, false);
    int number;
    try {
      CommandLine line = CommandLines.of(args, messages);
      line.setOut(outWriter);
      line.setErr(errWriter);
      line.setParameterExceptionHandler(new UsageProblems(messages));
      line.setExecutionExceptionHandler(
          (problem, command, parsed) -> fail(problem, args, messages, errWriter));
      number = line.execute(args);
    } catch (RuntimeException | Error problem) {
      number = fail(problem, args, messages, errWriter);
    }
    outWriter.flush();
    // A full disk behind `> file` shows only here; an incomplete output must not pass for a good
    // one.
    if (out.checkError() && number == ExitCode.OK.number()) {
      errWriter.println(
          messages.text("failure.line", messages.text("failure.standard_output_unwritable")));
      number = ExitCode.ENVIRONMENT.number();
    }
    errWriter.flush();
    return number;
  }

  private static int fail(Throwable problem, String[] args, Messages messages, PrintWriter err) {
    ExitCode exitCode = ExitCode.FAULT;
    String reason;
    if (problem instanceof CommandFailure failure) {
      exitCode = failure.exitCode();
      reason = failure.text(messages);
    } else if (problem instanceof RulebookException rulebook) {
      exitCode = ExitCode.RULEBOOK;
      RulebookTexts texts = RulebookTexts.in(messages.language().locale());
      rulebook.problems().forEach(each -> err.println(texts.line(each)));
      reason = messages.text("failure.rulebook");
    } else if (problem instanceof IOException || problem instanceof UncheckedIOException) {
      exitCode = ExitCode.ENVIRONMENT;
      reason = messages.text("failure.input_output", innermost(problem));
    } else if (problem instanceof OutOfMemoryError) {
      exitCode = ExitCode.ENVIRONMENT;
      reason = messages.text("failure.memory");
    } else {
      reason = messages.text("failure.fault", problem);
    }
    err.println(messages.text("failure.line", reason));
    if (stackTraceWanted(args)) {
      problem.printStackTrace(err);
    } else if (exitCode == ExitCode.FAULT) {
      err.println(messages.text("failure.report", STACK_TRACE_OPTION));
    }
    return exitCode.number();
  }

  private static Throwable innermost(Throwable problem) {
    return problem instanceof UncheckedIOException unchecked ? unchecked.getCause() : problem;
  }

  private static boolean stackTraceWanted(String[] args) {
    return Arrays.asList(args).contains(STACK_TRACE_OPTION)
        || "1".equals(System.getenv(STACK_TRACE_VARIABLE));
  }

  /** Tables and letters are UTF-8 on every machine, whatever its default charset. */
  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }

  private static PrintWriter writer(PrintStream stream, boolean eachLine) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), eachLine);
  }
}
