package org.predikat.command;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.predikat.intake.SettingRefused;
import org.predikat.publication.CsvDialect;
import org.predikat.publication.ImportCsv;
import org.predikat.publication.ImportJson;
import org.predikat.rulebook.Stage;
import org.predikat.worksheet.gathering.Gatherer;
import org.predikat.worksheet.gathering.GatheringException;
import org.predikat.worksheet.gathering.IdCell;
import org.predikat.worksheet.reading.Layer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Imports worksheets and the portal's JSON into a folder round. */
@Command(name = "import")
final class ImportCommand implements Callable<ExitCode> {
  @ParentCommand private PredikatCommand parent;
  @Spec private CommandSpec spec;
  @Mixin private IntakeOptions intake;

  @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "predikat.import.files")
  private List<Path> inputs;

  @Option(names = "--into", paramLabel = "ROUND", required = true)
  private Path round;

  @Option(names = "--stage", paramLabel = "desk|field", required = true)
  private String stage;

  @Option(names = "--layer", paramLabel = "unit|tpi|ministry")
  private String layer;

  @Option(names = "--map", paramLabel = "FILE")
  private Path map;

  @Option(names = "--id-cell", paramLabel = "SHEET!CELL")
  private String idCell;

  @Option(names = "--agency", paramLabel = "ID")
  private String agency;

  @Option(names = "--replace", paramLabel = "UNIT", split = ",")
  private List<String> replace = List.of();

  @Option(names = "--report", paramLabel = "FILE")
  private Path report;

  @Option(names = "--format", paramLabel = "csv|json")
  private String format;

  @Mixin private ShowOptions show;

  @Mixin private ThreadOptions threads;

  @Option(names = "--dry-run")
  private boolean dryRun;

  @Override
  public ExitCode call() throws IOException {
    int workers = threads.count(parent.messages());
    int perCode = show.perCode(parent.messages());
    Optional<Path> missing =
        Stream.concat(inputs.stream(), Optional.ofNullable(map).stream())
            .filter(path -> !Files.exists(path))
            .findFirst();
    if (missing.isPresent()) {
      throw new CommandFailure(ExitCode.USAGE, "import.no_input", missing.get());
    }
    boolean json = json();
    Gatherer.Result result = run(workers);
    new ImportSummary(parent, perCode).print(result, dryRun);
    if (report != null && result.opened()) {
      write(result, json);
    }
    return result.isGood() ? ExitCode.OK : ExitCode.DATA;
  }

  private Gatherer.Result run(int workers) throws IOException {
    try {
      return Gatherer.run(
          new Gatherer.Request(
              ImmutableList.copyOf(inputs),
              round,
              stage(),
              intake.options(parent.messages(), workers),
              layer(),
              Optional.ofNullable(map),
              idCell(),
              Optional.ofNullable(agency),
              ImmutableSet.copyOf(replace),
              workers,
              dryRun));
    } catch (SettingRefused refused) {
      throw intake.usage(parent.messages(), refused);
    } catch (GatheringException problem) {
      ExitCode code =
          switch (problem.kind()) {
            case ROUND_FORM, NOT_A_ROUND, NEW_ROUND_NEEDS -> ExitCode.USAGE;
            case MAP_UNREADABLE, MAP_INCOMPLETE, MAP_TWICE -> ExitCode.DATA;
            case CHANGED_MEANWHILE -> ExitCode.ENVIRONMENT;
          };
      throw new CommandFailure(
          problem,
          code,
          "import." + Ascii.toLowerCase(problem.kind().name()),
          problem.args().toArray());
    } catch (IOException problem) {
      throw Disk.failure(problem, round);
    }
  }

  private Stage stage() {
    for (Stage each : List.of(Stage.DESK, Stage.FIELD)) {
      if (Ascii.equalsIgnoreCase(each.name(), stage)) {
        return each;
      }
    }
    throw usage("import.stage_unknown", stage);
  }

  private Optional<Layer> layer() {
    if (layer == null) {
      return Optional.empty();
    }
    for (Layer each : Layer.values()) {
      if (each.word().equals(Ascii.toLowerCase(layer))) {
        return Optional.of(each);
      }
    }
    throw usage("import.layer_unknown", layer);
  }

  private Optional<IdCell> idCell() {
    if (idCell == null) {
      return Optional.empty();
    }
    Optional<IdCell> cell = IdCell.of(idCell);
    if (cell.isEmpty()) {
      throw usage("import.id_cell_unknown", idCell);
    }
    return cell;
  }

  private boolean json() {
    if (format == null) {
      return report != null && Ascii.equalsIgnoreCase(MoreFiles.getFileExtension(report), "json");
    }
    if (report == null) {
      throw usage("import.format_without_report");
    }
    if (!format.equals("csv") && !format.equals("json")) {
      throw usage("import.format_unknown", format);
    }
    return format.equals("json");
  }

  private void write(Gatherer.Result result, boolean json) {
    OneFile.write(
        report,
        out -> {
          if (json) {
            ImportJson.write(result, out);
          } else {
            ImportCsv.write(result, CsvDialect.STANDARD, out);
          }
        });
  }

  private ParameterException usage(String key, Object... args) {
    return new ParameterException(spec.commandLine(), parent.messages().text(key, args));
  }
}
