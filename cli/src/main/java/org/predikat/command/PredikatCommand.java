package org.predikat.command;

import com.google.common.collect.ImmutableMap;
import java.io.PrintWriter;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The root command. Subcommands reach it with {@code @ParentCommand} for the texts and the streams.
 * Its help texts, and those of every subcommand, stand in {@code help_id} and {@code help_en}.
 */
@Command(
    name = "predikat",
    versionProvider = ProgramVersion.class,
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT)
public final class PredikatCommand implements Runnable {
  /** Every subcommand by its name, in the order of the help page. A new one is one line here. */
  static final ImmutableMap<String, Class<?>> SUBCOMMANDS =
      ImmutableMap.<String, Class<?>>builder()
          .put("evaluate", EvaluateCommand.class)
          .put("validate", ValidateCommand.class)
          .put("explain", ExplainCommand.class)
          .put("diff", DiffCommand.class)
          .put("verify", VerifyCommand.class)
          .put("sign", SignCommand.class)
          .put("keys", KeysCommand.class)
          .put("robustness", RobustnessCommand.class)
          .put("import", ImportCommand.class)
          .put("precheck", PrecheckCommand.class)
          .put("reevaluate", ReevaluateCommand.class)
          .put("agreement", AgreementCommand.class)
          .put("template", TemplateCommand.class)
          .put("register", RegisterCommand.class)
          .put("rulebook", RulebookCommand.class)
          .put("test", TestCommand.class)
          .put("schema", SchemaCommand.class)
          .put("notices", NoticesCommand.class)
          .put("sample", SampleCommand.class)
          .put("help", CommandLine.HelpCommand.class)
          .put("generate-completion", AutoComplete.GenerateCompletion.class)
          .buildOrThrow();

  private final Messages messages;

  @Spec private CommandSpec spec;

  // Language.choose and Main look for these two before there is a parser. They stand here so that
  // the parser accepts and checks them, and the help shows the first.
  @SuppressWarnings("UnusedVariable")
  @Option(names = "--lang", paramLabel = "id|en", scope = ScopeType.INHERIT)
  private Language language;

  @SuppressWarnings("UnusedVariable")
  @Option(names = Main.STACK_TRACE_OPTION, hidden = true, scope = ScopeType.INHERIT)
  private boolean stackTrace;

  PredikatCommand(Messages messages) {
    this.messages = messages;
  }

  /** The texts in the user's language. */
  public Messages messages() {
    return messages;
  }

  /** Where results go: standard output, in UTF-8. */
  public PrintWriter out() {
    return spec.commandLine().getOut();
  }

  /** Where everything else goes: standard error, in UTF-8. */
  public PrintWriter err() {
    return spec.commandLine().getErr();
  }

  /** Without a subcommand there is nothing to do but to say what there is. */
  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), messages.text("usage.subcommand_missing"));
  }
}
