package org.predikat.command;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.predikat.publication.ExplanationScope;
import org.predikat.publication.Precheck;
import org.predikat.publication.PrecheckJson;
import org.predikat.publication.PrecheckText;
import org.predikat.publication.Words;
import org.predikat.round.Notices;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.reading.RulebookReader;
import org.predikat.scoring.ScorePlan;
import org.predikat.worksheet.reading.Layer;
import org.predikat.worksheet.reading.Worksheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Looks at one worksheet before its unit is nominated. */
@Command(name = "precheck")
final class PrecheckCommand implements Callable<ExitCode> {
  @ParentCommand private PredikatCommand parent;
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "file")
  private Path file;

  @Option(names = "--rulebook", paramLabel = "ID|FILE")
  private String rulebookName;

  @Option(names = "--overlay", paramLabel = "ID|FILE", descriptionKey = "rulebook.overlay")
  private List<String> overlays = List.of();

  @Mixin private SettingOptions settings;

  @Option(names = "--layer", paramLabel = "unit|tpi|ministry")
  private String layerWord;

  @Option(names = "--proposed", paramLabel = "WBK|WBBM")
  private String predikatName;

  @Option(names = "--depth", paramLabel = "N")
  private int depth = ExplanationScope.DEPTH;

  @Option(names = "--all")
  private boolean all;

  @Option(names = "--json")
  private boolean json;

  @Override
  public ExitCode call() throws IOException {
    if (depth < 0) {
      throw usage("explain.depth_range");
    }
    Optional<Layer> layer = oneOf(layerWord, Layer.values(), Layer::word, "precheck.layer_unknown");
    Optional<Predikat> proposed =
        oneOf(predikatName, Predikat.values(), Predikat::name, "precheck.predikat_unknown");
    if (!Files.isRegularFile(file)) {
      throw new CommandFailure(ExitCode.USAGE, "precheck.no_file", file);
    }
    WorksheetFile.Read read = read(new WorksheetFile(file, layer));
    Worksheet worksheet = read.worksheet();
    if (!worksheet.usable()) {
      report(worksheet, parent.err());
      throw new CommandFailure(ExitCode.DATA, "precheck.unusable", file);
    }
    Precheck check = Precheck.of(ScorePlan.compile(read.rulebook()), worksheet, proposed);
    if (json) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      PrecheckJson.write(check, bytes);
      parent.out().println(bytes.toString(StandardCharsets.UTF_8));
    } else {
      Words words = Words.in(parent.messages().language().code());
      PrecheckText.print(
          check, new ExplanationScope(Optional.empty(), depth, all), words, parent.out());
      report(worksheet, parent.out());
    }
    return worksheet.hasErrors() ? ExitCode.DATA : ExitCode.OK;
  }

  private WorksheetFile.Read read(WorksheetFile worksheet) throws IOException {
    if (rulebookName != null) {
      Rulebook rulebook = prepared(rulebookName);
      return new WorksheetFile.Read(rulebook, worksheet.read(rulebook));
    }
    return worksheet
        .readByItsOwn(this::prepared)
        .orElseThrow(
            () ->
                new CommandFailure(
                    ExitCode.USAGE,
                    "precheck.which_rulebook",
                    file,
                    String.join(", ", RulebookReader.shippedIds())));
  }

  private Rulebook prepared(String name) {
    ImmutableList<String> stack =
        ImmutableList.<String>builder().add(name).addAll(overlays).build();
    return settings.on(RulebookReader.read(stack), parent.messages());
  }

  private void report(Worksheet worksheet, PrintWriter out) {
    Notices notices = new Notices();
    worksheet.notices().forEach(notices::add);
    if (notices.total() > 0) {
      out.println();
      new NoticeReport(parent.messages(), NoticeReport.PER_CODE, true).print(notices, out);
    }
  }

  /** The value that a word names; empty when there is no word. */
  private <T> Optional<T> oneOf(String word, T[] values, Function<T, String> name, String unknown) {
    if (word == null) {
      return Optional.empty();
    }
    for (T value : values) {
      if (Ascii.equalsIgnoreCase(name.apply(value), word)) {
        return Optional.of(value);
      }
    }
    throw usage(unknown, word);
  }

  private ParameterException usage(String key, Object... args) {
    return new ParameterException(spec.commandLine(), parent.messages().text(key, args));
  }
}
