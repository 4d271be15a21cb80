package org.predikat.command;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;

/**
 * The one way for a command to end without success: who must act, and why, in words of the message
 * bundles. No stack trace is shown for it.
 */
public final class CommandFailure extends RuntimeException {
  private final ExitCode exitCode;
  private final String messageKey;
  private final ImmutableList<String> args;

  /** A failure with the exit code, the message's key and what fills its places. */
  public CommandFailure(ExitCode exitCode, String messageKey, Object... args) {
    this(null, exitCode, messageKey, args);
  }

  /** The same with a cause, which is shown only when stack traces are asked for. */
  public CommandFailure(Throwable cause, ExitCode exitCode, String messageKey, Object... args) {
    super(messageKey + " " + Arrays.toString(args), cause);
    this.exitCode = exitCode;
    this.messageKey = messageKey;
    this.args = Arrays.stream(args).map(String::valueOf).collect(ImmutableList.toImmutableList());
  }

  /** How the program is to end. */
  public ExitCode exitCode() {
    return exitCode;
  }

  /** The reason in the user's language. */
  public String text(Messages messages) {
    return messages.text(messageKey, args.toArray());
  }
}
