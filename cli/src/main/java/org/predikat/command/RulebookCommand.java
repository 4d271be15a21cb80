package org.predikat.command;

import com.google.common.collect.ImmutableList;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.reading.RulebookProblem;
import org.predikat.rulebook.reading.RulebookProblem.Severity;
import org.predikat.rulebook.reading.RulebookReader;
import org.predikat.rulebook.reading.RulebookTexts;
import org.predikat.rulebook.writing.RulebookYaml;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Lists, shows, checks and exports rulebooks. */
@Command(name = "rulebook", subcommands = RulebookDiffCommand.class)
public final class RulebookCommand implements Runnable {
  private static final String STANDARD_OUTPUT = "-";

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

  @Command(name = "list")
  ExitCode list() {
    ImmutableList.Builder<Rulebook> rulebooks = ImmutableList.builder();
    for (String id : RulebookReader.shippedIds()) {
      rulebooks.add(RulebookReader.shipped(id));
    }
    parent.out().print(RulebookTables.list(rulebooks.build()));
    return ExitCode.OK;
  }

  @Command(name = "show")
  ExitCode show(
      @Parameters(paramLabel = "ID|FILE", arity = "1", descriptionKey = "rulebook.id") String name,
      @Option(names = "--overlay", paramLabel = "ID|FILE", descriptionKey = "rulebook.overlay")
          List<String> overlays,
      @Option(names = "--questions", descriptionKey = "rulebook.questions") boolean questions,
      @Option(names = "--json", descriptionKey = "rulebook.json") boolean json) {
    Rulebook rulebook = RulebookReader.read(stack(name, overlays));
    parent
        .out()
        .print(json ? RulebookJson.write(rulebook) : RulebookTables.show(rulebook, questions));
    return ExitCode.OK;
  }

  @Command(name = "lint")
  ExitCode lint(
      @Parameters(paramLabel = "ID|FILE", arity = "1..*", descriptionKey = "rulebook.ids")
          List<String> names) {
    PrintWriter out = parent.out();
    RulebookTexts texts = RulebookTexts.in(parent.messages().language().locale());
    boolean errors = false;
    for (String name : names) {
      ImmutableList<RulebookProblem> problems =
          RulebookReader.inspect(ImmutableList.of(name)).problems();
      problems.forEach(problem -> out.println(texts.line(problem)));
      long wrong = count(problems, Severity.ERROR);
      out.println(
          parent
              .messages()
              .text("rulebook.lint.summary", name, wrong, count(problems, Severity.WARNING)));
      errors |= wrong > 0;
    }
    return errors ? ExitCode.RULEBOOK : ExitCode.OK;
  }

  @Command(name = "export")
  ExitCode export(
      @Parameters(paramLabel = "ID|FILE", arity = "1", descriptionKey = "rulebook.id") String name,
      @Option(names = "--overlay", paramLabel = "ID|FILE", descriptionKey = "rulebook.overlay")
          List<String> overlays,
      @Option(
              names = "--out",
              paramLabel = "FILE|-",
              required = true,
              descriptionKey = "rulebook.out")
          String file) {
    String yaml = RulebookYaml.write(RulebookReader.read(stack(name, overlays)));
    if (file.equals(STANDARD_OUTPUT)) {
      parent.out().print(yaml);
      return ExitCode.OK;
    }
    // A run may already be using the file.
    OneFile.write(Path.of(file), out -> out.write(yaml.getBytes(StandardCharsets.UTF_8)));
    return ExitCode.OK;
  }

  static ImmutableList<String> stack(String base, List<String> overlays) {
    ImmutableList.Builder<String> stack = ImmutableList.builder();
    stack.add(base);
    if (overlays != null) {
      stack.addAll(overlays);
    }
    return stack.build();
  }

  private static long count(ImmutableList<RulebookProblem> problems, Severity severity) {
    return problems.stream().filter(problem -> problem.severity() == severity).count();
  }
}
