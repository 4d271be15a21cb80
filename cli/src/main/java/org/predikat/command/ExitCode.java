package org.predikat.command;

import com.google.common.base.Ascii;

/** How the program ends, told apart by who must act. Scripts rely on the numbers. */
public enum ExitCode {
  /** Nothing is left to do. */
  OK(0),
  /** The program itself is at fault. */
  FAULT(1),
  /** The command line must be corrected. */
  USAGE(2),
  /** The rulebook must be corrected. */
  RULEBOOK(3),
  /** The data must be corrected. */
  DATA(4),
  /** Two results that were compared differ, or something was found that a script asked about. */
  DIFFERENT(5),
  /** The machine must be seen to: disk, memory, permissions. */
  ENVIRONMENT(6);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  /** The number that the process ends with. */
  public int number() {
    return number;
  }

  /** The key of its one-line explanation in the message bundles. */
  public String messageKey() {
    return "exit." + Ascii.toLowerCase(name());
  }
}
