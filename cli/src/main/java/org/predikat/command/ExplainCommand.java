package org.predikat.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.predikat.publication.ExplanationJson;
import org.predikat.publication.ExplanationScope;
import org.predikat.publication.ExplanationText;
import org.predikat.publication.PublicationException;
import org.predikat.publication.RunReader;
import org.predikat.publication.RunUnit;
import org.predikat.publication.Words;
import org.predikat.rulebook.Stage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Explains the result of one unit, from the verdict down to the answers. */
@Command(name = "explain")
final class ExplainCommand implements Callable<ExitCode> {
  @ParentCommand private PredikatCommand parent;
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "RUN", descriptionKey = "run")
  private Path run;

  @Parameters(index = "1", paramLabel = "UNIT", descriptionKey = "unit")
  private String unit;

  @Option(names = "--json")
  private boolean json;

  @Option(names = "--depth", paramLabel = "N")
  private int depth = ExplanationScope.DEPTH;

  @Option(names = "--stage", paramLabel = "desk|field")
  private String stage;

  @Option(names = "--all")
  private boolean all;

  @Override
  public ExitCode call() throws IOException {
    if (depth < 0) {
      throw new ParameterException(
          spec.commandLine(), parent.messages().text("explain.depth_range"));
    }
    ExplanationScope scope = new ExplanationScope(stage(), depth, all);
    RunUnit found = read();
    if (json) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      ExplanationJson.write(found, scope, bytes);
      parent.out().println(bytes.toString(StandardCharsets.UTF_8));
    } else {
      Words words = Words.in(parent.messages().language().code());
      ExplanationText.print(found, scope, words, parent.out());
    }
    if (!found.agrees()) {
      parent.out().flush();
      parent.err().println(parent.messages().text("explain.disagrees", found.recordedStatus()));
      return ExitCode.DIFFERENT;
    }
    return ExitCode.OK;
  }

  private RunUnit read() throws IOException {
    try {
      return RunReader.read(run, unit);
    } catch (PublicationException problem) {
      throw PastRuns.failure(problem);
    }
  }

  private Optional<Stage> stage() {
    if (stage == null) {
      return Optional.empty();
    }
    return switch (stage) {
      case "desk" -> Optional.of(Stage.DESK);
      case "field" -> Optional.of(Stage.FIELD);
      default ->
          throw new ParameterException(
              spec.commandLine(), parent.messages().text("explain.stage_unknown", stage));
    };
  }
}
