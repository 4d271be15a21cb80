package org.predikat.command;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.predikat.intake.RoundReader;
import org.predikat.intake.SettingRefused;
import org.predikat.publication.AcceptedProblems;
import org.predikat.publication.CsvDialect;
import org.predikat.publication.FileHash;
import org.predikat.publication.Output;
import org.predikat.publication.PublicationException;
import org.predikat.publication.Recipe;
import org.predikat.publication.RunDirectory;
import org.predikat.publication.RunWriter;
import org.predikat.publication.signing.ManifestSignature;
import org.predikat.scoring.ScoreBoundsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Reads a round, judges and ranks its units, and writes the run directory. */
@Command(name = "evaluate")
final class EvaluateCommand implements Callable<ExitCode> {
  @ParentCommand private PredikatCommand parent;
  @Spec private CommandSpec spec;
  @Mixin private IntakeOptions intake;

  @Parameters(paramLabel = "ROUND", descriptionKey = "round")
  private Path input;

  @Mixin private RunOptions target;

  @Mixin private ThreadOptions threads;

  @Option(names = "--accept-problems", paramLabel = "FILE")
  private Path acceptFile;

  @Option(names = "--register", paramLabel = "FILE")
  private Path registerFile;

  @Option(names = "--outputs", paramLabel = "NAME", split = ",")
  private List<String> outputNames = List.of();

  @Mixin private CsvOptions csvOptions;

  @Option(names = "--sign", paramLabel = "KEY")
  private Path signFile;

  @Option(names = "--top", paramLabel = "N", defaultValue = "10")
  private int top;

  @Override
  public ExitCode call() throws IOException, InterruptedException {
    int workers = threads.count(parent.messages());
    if (top < 0) {
      throw usage("evaluate.top_range");
    }
    if (!Files.exists(input)) {
      throw new CommandFailure(ExitCode.USAGE, "evaluate.no_input", input);
    }
    RunMaker.Order order = order(workers);
    Optional<PrivateKey> signer = KeyProblems.signer(signFile, parent);
    // Opened before the work, so that a place that cannot be written is known at once.
    try (RunDirectory directory = target.create()) {
      RunMaker.Made made = new RunMaker(parent).make(order, directory);
      if (signer.isPresent()) {
        sign(directory, signer.get());
      }
      directory.commit();
      return report(made, order, directory.target());
    } catch (SettingRefused refused) {
      throw intake.usage(parent.messages(), refused);
    } catch (ScoreBoundsException problem) {
      throw new CommandFailure(problem, ExitCode.RULEBOOK, "evaluate.bounds", problem.getMessage());
    } catch (PublicationException | IOException | RuntimeException problem) {
      throw target.failure(problem);
    }
  }

  private static void sign(RunDirectory directory, PrivateKey key) throws IOException {
    byte[] manifest = Files.readAllBytes(directory.path(RunDirectory.MANIFEST));
    try (OutputStream file = directory.newFile(RunDirectory.SIGNATURE)) {
      file.write(ManifestSignature.of(manifest, key));
    }
  }

  private RunMaker.Order order(int workers) throws IOException {
    RoundReader.Options reading = intake.options(parent.messages(), workers);
    ImmutableSet<Output> outputs = outputs();
    CsvDialect dialect = csvOptions.dialect(parent.messages());
    AcceptedProblems accepted = accepted();
    ImmutableSortedMap.Builder<String, Recipe.Beside> besides = ImmutableSortedMap.naturalOrder();
    if (registerFile != null) {
      if (!Files.isRegularFile(registerFile)) {
        throw new CommandFailure(ExitCode.USAGE, "register.no_file", registerFile);
      }
      besides.put(Recipe.REGISTER, new Recipe.Beside(registerFile, FileHash.of(registerFile)));
    }
    if (acceptFile != null) {
      besides.put(Recipe.ACCEPTED, new Recipe.Beside(acceptFile, FileHash.of(acceptFile)));
    }
    Recipe recipe = new Recipe(input, reading, dialect, outputs, besides.buildOrThrow());
    return new RunMaker.Order(recipe, accepted, TypedOptions.of(spec, "ROUND", input));
  }

  private ExitCode report(RunMaker.Made made, RunMaker.Order order, Path target) {
    if (made.judged().isEmpty()) {
      new ProblemSummary(parent).print(made.notices(), order.accepted());
      throw new CommandFailure(
          ExitCode.DATA, "evaluate.no_round", input, target.resolve(RunWriter.PROBLEMS));
    }
    RunMaker.Judged judged = made.judged().get();
    new RunSummary(parent, top).print(judged.round(), judged.standing());
    new ProblemSummary(parent).print(made.notices(), order.accepted());
    written(target, made.clear(), order.recipe().outputs());
    return made.clear() ? ExitCode.OK : ExitCode.DATA;
  }

  private void written(Path target, boolean clear, ImmutableSet<Output> outputs) {
    parent.out().println();
    parent.out().println(parent.messages().text("evaluate.written", target));
    if (!clear && outputs.stream().anyMatch(Output::isAnnouncement)) {
      parent.out().flush();
      parent.err().println(parent.messages().text("evaluate.held_back", RunWriter.PROBLEMS));
    }
  }

  private ImmutableSet<Output> outputs() {
    if (outputNames.isEmpty()) {
      return Output.all();
    }
    ImmutableSet.Builder<Output> outputs = ImmutableSet.builder();
    for (String name : outputNames) {
      if (Output.named(name).isEmpty()) {
        throw usage("evaluate.output_unknown", name, String.join(", ", Output.names()));
      }
      outputs.addAll(Output.named(name));
    }
    return outputs.build();
  }

  private AcceptedProblems accepted() throws IOException {
    if (acceptFile == null) {
      return AcceptedProblems.NONE;
    }
    if (!Files.isRegularFile(acceptFile)) {
      throw new CommandFailure(ExitCode.USAGE, "accept.absent", acceptFile);
    }
    try {
      return AcceptedProblems.read(acceptFile);
    } catch (AcceptedProblems.Refused refused) {
      throw new CommandFailure(refused, ExitCode.DATA, refused.key(), refused.args().toArray());
    }
  }

  private ParameterException usage(String key, Object... args) {
    return new ParameterException(spec.commandLine(), parent.messages().text(key, args));
  }
}
