package org.predikat.command;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.predikat.publication.CsvDialect;
import org.predikat.publication.PlainTable;
import org.predikat.publication.Words;
import org.predikat.publication.register.RegisterJson;
import org.predikat.publication.register.RegisterTables;
import org.predikat.publication.register.UnitHistory;
import org.predikat.rulebook.Predikat;
import org.predikat.tenure.Holding;
import org.predikat.tenure.RegisterState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows what units hold on a day. */
@Command(name = "show")
final class RegisterShowCommand implements Callable<ExitCode> {
  @ParentCommand private RegisterCommand parent;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", descriptionKey = "register.file")
  private Path file;

  @Option(names = "--as-of", paramLabel = "DATE", required = true)
  private String asOf;

  @Option(names = "--unit", paramLabel = "ID")
  private String unit;

  @Option(names = "--agency", paramLabel = "ID")
  private String agency;

  @Option(names = "--predikat", paramLabel = "WBK|WBBM")
  private String predikat;

  @Option(names = "--state", paramLabel = "WORD", split = ",")
  private List<String> states = List.of();

  @Option(names = "--held")
  private boolean held;

  @Option(names = "--banned")
  private boolean banned;

  @Option(names = "--rulebook", paramLabel = "ID|FILE", descriptionKey = "register.rulebook")
  private List<String> rulebooks = List.of();

  @Option(names = "--csv", paramLabel = "FILE")
  private Path csv;

  @Option(names = "--xlsx", paramLabel = "FILE")
  private Path xlsx;

  @Option(names = "--json")
  private boolean json;

  @Override
  public ExitCode call() throws IOException {
    PredikatCommand root = parent.root();
    LocalDate day = day(asOf, spec, root.messages());
    ImmutableSet<Holding.Status> wanted = wanted();
    checkPredikat();
    RegisterFile read = RegisterFile.read(file, rulebooks).usable(root);
    RegisterState state = read.register().stateAsOf(day);
    checkKnown(state);
    List<Holding> holdings =
        (unit == null ? state.holdings() : state.everNamed(unit))
            .stream()
                .filter(holding -> agency == null || holding.agency().equals(agency))
                .filter(holding -> predikat == null || holds(holding))
                .filter(holding -> wanted.isEmpty() || wanted.contains(holding.status()))
                .filter(holding -> !held || holding.predikat().isPresent())
                .filter(holding -> !banned || holding.isBanned(day))
                .toList();
    PlainTable table = RegisterTables.listing(day, holdings);
    if (csv != null) {
      OneFile.write(csv, out -> table.writeCsv(CsvDialect.STANDARD, out));
    }
    if (xlsx != null) {
      Path passing = xlsx.toAbsolutePath().resolveSibling(xlsx.getFileName() + ".part");
      OneFile.write(xlsx, out -> table.writeWorkbook(out, passing));
    }
    if (json) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      RegisterJson.write(state, read.read().inputs().get(0), holdings, unit != null, bytes);
      root.out().println(bytes.toString(StandardCharsets.UTF_8));
    } else {
      print(state, holdings);
    }
    return ExitCode.OK;
  }

  private void print(RegisterState state, List<Holding> holdings) {
    PredikatCommand root = parent.root();
    Words words = Words.in(root.messages().language().code());
    if (unit != null && !holdings.isEmpty()) {
      UnitHistory texts = new UnitHistory(words, state.day());
      for (Holding holding : holdings) {
        texts.lines(holding).forEach(root.out()::println);
        root.out().println();
        root.out().print(RulebookTables.table(RegisterTables.history(holding)));
      }
      return;
    }
    if (!holdings.isEmpty()) {
      List<ImmutableList<String>> rows = new ArrayList<>();
      rows.add(RegisterTables.briefHeaders());
      holdings.forEach(holding -> rows.add(RegisterTables.briefCells(holding)));
      root.out().print(RulebookTables.table(rows));
      root.out().println();
    }
    root.out()
        .println(
            root.messages()
                .text(
                    "register.counts",
                    words.date(state.day()),
                    words.count(holdings.size()),
                    words.count(count(holdings, Predikat.WBK)),
                    words.count(count(holdings, Predikat.WBBM)),
                    words.count(
                        holdings.stream()
                            .filter(holding -> holding.isBanned(state.day()))
                            .count())));
  }

  private static long count(List<Holding> holdings, Predikat predikat) {
    return holdings.stream()
        .filter(holding -> holding.predikat().filter(each -> each == predikat).isPresent())
        .count();
  }

  private boolean holds(Holding holding) {
    return holding.predikat().filter(each -> each.name().equals(predikat)).isPresent();
  }

  /** A misspelt id must not look like a unit or an agency without predikat. */
  private void checkKnown(RegisterState state) {
    if (unit != null && state.everNamed(unit).isEmpty()) {
      throw new CommandFailure(ExitCode.USAGE, "register.unit_unknown", unit, state.day());
    }
    if (agency != null
        && state.holdings().stream().noneMatch(holding -> holding.agency().equals(agency))) {
      throw new CommandFailure(ExitCode.USAGE, "register.agency_unknown", agency, state.day());
    }
  }

  private void checkPredikat() {
    if (predikat != null
        && Arrays.stream(Predikat.values()).noneMatch(each -> each.name().equals(predikat))) {
      throw new ParameterException(
          spec.commandLine(), parent.root().messages().text("precheck.predikat_unknown", predikat));
    }
  }

  private ImmutableSet<Holding.Status> wanted() {
    ImmutableSet.Builder<Holding.Status> wanted = ImmutableSet.builder();
    for (String word : states) {
      boolean known =
          Arrays.stream(Holding.Status.values()).anyMatch(each -> each.code().equals(word));
      if (!known) {
        String all =
            Arrays.stream(Holding.Status.values())
                .map(Holding.Status::code)
                .collect(Collectors.joining(", "));
        throw new ParameterException(
            spec.commandLine(), parent.root().messages().text("register.state_unknown", word, all));
      }
      wanted.add(Holding.Status.valueOf(Ascii.toUpperCase(word)));
    }
    return wanted.build();
  }

  /** A day given on the command line. */
  static LocalDate day(String text, CommandSpec spec, Messages messages) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new ParameterException(
          spec.commandLine(), messages.text("register.date_unknown", text), e);
    }
  }
}
