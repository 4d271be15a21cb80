package org.predikat.command;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.predikat.intake.RoundReader;
import org.predikat.intake.Table;
import org.predikat.intake.TableText;
import org.predikat.intake.cells.UnreadableException;
import org.predikat.publication.Words;
import org.predikat.publication.register.RegisterLines;
import org.predikat.round.Notice;
import org.predikat.round.NoticeCode;
import org.predikat.round.Notices;
import org.predikat.round.RegisterEvent;
import org.predikat.round.Severity;
import org.predikat.rulebook.reading.RulebookReader;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Adds what was decided to a register, wholly or not at all. */
@Command(name = "append")
final class RegisterAppendCommand implements Callable<ExitCode> {
  @ParentCommand private RegisterCommand parent;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", descriptionKey = "file")
  private Path file;

  @ArgGroup(exclusive = true, multiplicity = "1")
  private From from;

  @Option(names = "--decree", paramLabel = "NUMBER", required = true)
  private String decree;

  @Option(names = "--date", paramLabel = "DATE", required = true)
  private String date;

  @Option(names = "--out", paramLabel = "FILE")
  private Path out;

  @Option(names = "--rulebook", paramLabel = "ID|FILE", descriptionKey = "register.rulebook")
  private List<String> rulebooks = List.of();

  /** Where the decisions come from. */
  static final class From {
    @Option(names = "--from-run", paramLabel = "RUN")
    private Path run;

    @Option(names = "--revocations", paramLabel = "LIST")
    private Path revocations;

    @Option(names = "--confirmations", paramLabel = "LIST")
    private Path confirmations;
  }

  @Override
  public ExitCode call() throws IOException {
    PredikatCommand root = parent.root();
    LocalDate day = RegisterShowCommand.day(date, spec, root.messages());
    if (decree.isBlank()) {
      throw new CommandFailure(ExitCode.USAGE, "register.no_decree");
    }
    byte[] bytes = bytes();
    RegisterFile read = read().usable(root);
    DecidedEvents decided = new DecidedEvents(root, read, decree.strip(), day);
    ImmutableList<RegisterEvent> events = events(decided);
    if (events.isEmpty()) {
      root.out().println(root.messages().text("register.nothing"));
      return ExitCode.OK;
    }
    if (isThere(read, events)) {
      root.out().println(root.messages().text("register.already", file));
      return ExitCode.OK;
    }
    check(read, events);
    byte[] longer = longer(bytes, events);
    if (Files.exists(file) && !Arrays.equals(bytes, Files.readAllBytes(file))) {
      throw new CommandFailure(ExitCode.ENVIRONMENT, "register.changed", file);
    }
    Path target = out == null ? file : out;
    OneFile.write(target, stream -> stream.write(longer));
    Words words = Words.in(root.messages().language().code());
    root.out()
        .println(root.messages().text("register.appended", words.count(events.size()), target));
    return ExitCode.OK;
  }

  /** The register as it is; one that is not there yet is begun with its header. */
  private byte[] bytes() throws IOException {
    if (Files.isRegularFile(file)) {
      return Files.readAllBytes(file);
    }
    if (Files.exists(file) || !file.toString().endsWith(".csv")) {
      throw new CommandFailure(ExitCode.USAGE, "register.csv_only", file);
    }
    return RegisterLines.headerLine().getBytes(StandardCharsets.UTF_8);
  }

  private RegisterFile read() throws IOException {
    if (!file.toString().endsWith(".csv")) {
      throw new CommandFailure(ExitCode.USAGE, "register.csv_only", file);
    }
    return Files.exists(file)
        ? RegisterFile.read(file, rulebooks)
        : RegisterFile.begun(file, rulebooks);
  }

  private ImmutableList<RegisterEvent> events(DecidedEvents decided) throws IOException {
    if (from.run != null) {
      return decided.grants(from.run);
    }
    return from.revocations != null
        ? decided.ofList(from.revocations, RegisterEvent.Kind.DICABUT)
        : decided.ofList(from.confirmations, RegisterEvent.Kind.DIPERTAHANKAN);
  }

  /** What makes two rows the same event; whoever appends twice adds the same ones. */
  private static ImmutableList<Object> key(RegisterEvent event) {
    return ImmutableList.of(
        event.unit(), event.date(), event.kind(), event.predikat(), event.decree());
  }

  /** Whether everything that is to be added is there already. */
  private static boolean isThere(RegisterFile read, List<RegisterEvent> events) {
    Set<ImmutableList<Object>> known = new HashSet<>();
    read.register().events().forEach(event -> known.add(key(event)));
    return events.stream().allMatch(event -> known.contains(key(event)))
        || read.register().events().stream()
            .anyMatch(event -> !event.run().isEmpty() && event.run().equals(events.get(0).run()));
  }

  private void check(RegisterFile read, List<RegisterEvent> events) {
    Notices notices = new Notices();
    read.register().against(events).forEach(notices::add);
    Set<ImmutableList<Object>> known = new HashSet<>();
    read.register().events().forEach(event -> known.add(key(event)));
    for (RegisterEvent event : events) {
      if (!known.add(key(event))) {
        notices.add(
            new Notice(
                NoticeCode.EVENT_TWICE,
                event.place(),
                event.unit(),
                event.kind().code(),
                ImmutableList.of("-")));
      }
    }
    if (notices.count(Severity.ERROR) + notices.count(Severity.WARNING) > 0) {
      PredikatCommand root = parent.root();
      new NoticeReport(root.messages(), NoticeReport.PER_CODE, false).print(notices, root.err());
      root.err().flush();
    }
    if (notices.hasErrors()) {
      throw new CommandFailure(ExitCode.DATA, "register.refused", file);
    }
  }

  private byte[] longer(byte[] bytes, List<RegisterEvent> events) {
    TableText text;
    try {
      text =
          TableText.of(
              bytes,
              file.getFileName().toString(),
              Table.REGISTER,
              RulebookReader.shipped(RulebookReader.shippedIds().get(0)),
              RoundReader.Options.DEFAULTS);
    } catch (UnreadableException e) {
      // It has just been read, so that only another process can have changed it.
      throw new CommandFailure(e, ExitCode.ENVIRONMENT, "register.changed", file);
    }
    ImmutableList<String> missing = RegisterLines.missing(text, events);
    if (!missing.isEmpty()) {
      throw new CommandFailure(
          ExitCode.DATA, "register.columns_missing", file, String.join(", ", missing));
    }
    return RegisterLines.append(bytes, text, events);
  }

  /** How the register names a run: the hash of its manifest. */
  static String reference(byte[] manifest) {
    return "sha256:" + Hashing.sha256().hashBytes(manifest);
  }
}
