package org.predikat.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows, checks and extends the register of what units hold. */
@Command(
    name = "register",
    subcommands = {
      RegisterShowCommand.class,
      RegisterCheckCommand.class,
      RegisterAppendCommand.class
    })
public final class RegisterCommand implements Runnable {
  @ParentCommand private PredikatCommand parent;
  @Spec private CommandSpec spec;

  /** The command around this one. */
  PredikatCommand root() {
    return parent;
  }

  /** Without a subcommand there is nothing to do but to say what there is. */
  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), parent.messages().text("usage.subcommand_missing"));
  }
}
