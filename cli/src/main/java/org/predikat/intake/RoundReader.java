package org.predikat.intake;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.predikat.round.Notice;
import org.predikat.round.NoticeCode;
import org.predikat.round.Notices;
import org.predikat.round.Place;
import org.predikat.round.Round;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.Stage;
import org.predikat.rulebook.reading.RulebookProblem;
import org.predikat.rulebook.reading.RulebookReader;
import org.predikat.rulebook.reading.RulebookSource;

/**
 * Reads a round: a folder of CSV tables, a workbook, or a flat CSV or XLSX file. Whatever is odd or
 * wrong becomes a notice; nothing is dropped silently.
 */
public final class RoundReader {
  private static final ImmutableList<Table> READ =
      ImmutableList.of(
          Table.AGENCIES,
          Table.NOMINATIONS,
          Table.DESK,
          Table.FIELD,
          Table.SURVEYS,
          Table.INCIDENTS,
          Table.REGISTER);

  /** Extensions of spreadsheets; those that cannot be read are refused with a way out. */
  static final ImmutableSet<String> SPREADSHEETS =
      ImmutableSet.of("xlsx", "xlsm", "xls", "xlsb", "ods");

  private final Options options;
  private final Notices notices = new Notices();
  private final ImmutableList.Builder<InputFile> inputs = ImmutableList.builder();

  private final ImmutableList.Builder<RulebookReader.Inspection> laws = ImmutableList.builder();

  private RoundReader(Options options) {
    this.options = options;
  }

  /**
   * What the user asked for. What is empty is taken from the round.
   *
   * @param rulebook id or path of the rulebook
   * @param overlays ids or paths of overlays laid on it, in order
   * @param settings settings by code, stronger than the round's
   * @param threads threads that read, at least 1
   * @param encoding encoding of text files without a byte order mark
   * @param delimiter delimiter of CSV files
   * @param through last stage to be judged
   * @param year year of the round
   * @param title title of the round
   * @param name name that stands for the title where nothing gives one; empty for that of the input
   * @param law the law itself, stronger than any name of one; to judge a round by what a run kept
   * @param blockSize bytes of CSV that are read at a time; results do not depend on it
   */
  public record Options(
      Optional<String> rulebook,
      ImmutableList<String> overlays,
      ImmutableMap<String, String> settings,
      int threads,
      Charset encoding,
      Optional<Character> delimiter,
      Optional<Stage> through,
      Optional<Integer> year,
      Optional<String> title,
      Optional<String> name,
      Optional<Rulebook> law,
      int blockSize) {
    /** Bytes of CSV that are read at a time unless told otherwise. */
    public static final int BLOCK_SIZE = 1 << 18;

    /** Nothing asked for: everything as the round says. */
    public static final Options DEFAULTS =
        new Options(
            Optional.empty(),
            ImmutableList.of(),
            ImmutableMap.of(),
            1,
            StandardCharsets.UTF_8,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            BLOCK_SIZE);

    /** The same with another number of threads and size of blocks. */
    public Options reading(int newThreads, int newBlockSize) {
      return new Options(
          rulebook,
          overlays,
          settings,
          newThreads,
          encoding,
          delimiter,
          through,
          year,
          title,
          name,
          law,
          newBlockSize);
    }

    /** The same under a law that is given itself. */
    public Options under(Rulebook newLaw) {
      return new Options(
          rulebook,
          overlays,
          settings,
          threads,
          encoding,
          delimiter,
          through,
          year,
          title,
          name,
          Optional.of(newLaw),
          blockSize);
    }
  }

  /**
   * What reading came to.
   *
   * @param round the round; empty when what is wrong leaves none
   * @param notices everything that was noticed
   * @param inputs files read, in ascending order of name
   * @param lint what is doubtful about the rulebook
   * @param law documents that the law was read from; empty when it was given itself
   */
  public record Result(
      Optional<Round> round,
      Notices notices,
      ImmutableList<InputFile> inputs,
      ImmutableList<RulebookProblem> lint,
      ImmutableList<RulebookSource> law) {}

  /**
   * Reads a round.
   *
   * @param input folder or file
   * @throws IOException when a file cannot be reached
   * @throws org.predikat.rulebook.reading.RulebookException when the rulebook cannot be used
   */
  public static Result read(Path input, Options options) throws IOException {
    RoundReader reader = new RoundReader(options);
    Optional<Round> round = reader.read(input);
    return new Result(
        round,
        reader.notices,
        ImmutableList.sortedCopyOf(Comparator.comparing(InputFile::name), reader.inputs.build()),
        gathered(reader, RulebookReader.Inspection::problems),
        gathered(reader, RulebookReader.Inspection::sources));
  }

  private static <T> ImmutableList<T> gathered(
      RoundReader reader, Function<RulebookReader.Inspection, ImmutableList<T>> what) {
    return reader.laws.build().stream()
        .flatMap(each -> what.apply(each).stream())
        .collect(ImmutableList.toImmutableList());
  }

  /** Whether a character can separate the columns of a CSV file. */
  public static boolean isDelimiter(char c) {
    return CsvHead.isDelimiter(c);
  }

  private Optional<Round> read(Path input) throws IOException {
    if (Files.isDirectory(input)) {
      return folder(input);
    }
    if (Files.isRegularFile(input)) {
      String extension = MoreFiles.getFileExtension(input).toLowerCase(Locale.ROOT);
      if (extension.equals("csv") || extension.equals("tsv") || extension.equals("txt")) {
        return flat(input);
      }
      if (SPREADSHEETS.contains(extension)) {
        return WorkbookRounds.read(input, options, notices, inputs, laws);
      }
    }
    add(NoticeCode.INPUT_NOT_UNDERSTOOD, name(input));
    return Optional.empty();
  }

  private Optional<Round> folder(Path folder) throws IOException {
    Map<Table, Path> files = tables(folder);
    RoundKeys keys = new RoundKeys(RoundKeys.TITLE + ".yaml", "", notices);
    Path yaml = folder.resolve(keys.file());
    if (Files.isRegularFile(yaml)) {
      keys.readYaml(yaml);
      inputs.add(TextInput.describe(yaml, keys.file()));
    }
    Optional<RoundInfoReader.Known> known =
        new RoundInfoReader(keys, options, notices, laws).read(folder, name(folder));
    if (known.isEmpty()) {
      return Optional.empty();
    }
    Reading reading = Reading.of(known.get().rulebook(), options);
    RoundTables tables = new RoundTables(notices);
    try (CsvTables csv = new CsvTables(reading, tables)) {
      for (Table table : READ) {
        Path file = files.get(table);
        if (file != null) {
          inputs.add(csv.read(file, new TableSource(name(file), "", table, false, false)));
        }
      }
    }
    return RoundAssembly.assemble(known.get(), reading, tables);
  }

  /** The tables of a folder by their names; whatever else lies there is mentioned. */
  private Map<Table, Path> tables(Path folder) throws IOException {
    TreeMap<String, Path> sorted = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      files.forEach(file -> sorted.put(name(file), file));
    }
    Map<Table, Path> tables = new EnumMap<>(Table.class);
    sorted.forEach(
        (name, file) -> {
          String extension = MoreFiles.getFileExtension(file).toLowerCase(Locale.ROOT);
          Optional<Table> table = Table.named(MoreFiles.getNameWithoutExtension(file));
          boolean csv = extension.equals("csv");
          if (csv && table.isPresent() && table.get().isRead()) {
            Path other = tables.putIfAbsent(table.get(), file);
            if (other != null) {
              add(NoticeCode.TABLE_TWICE, name, name(other));
            }
          } else if (csv && table.isPresent()) {
            add(NoticeCode.TABLE_NOT_READ, name);
          } else if (csv || extension.equals("xlsx") || extension.equals("xls")) {
            List<String> known = READ.stream().map(each -> each.title() + ".csv").toList();
            add(NoticeCode.TABLE_UNKNOWN, name, Nearest.of(name, known));
          }
        });
    return tables;
  }

  private Optional<Round> flat(Path file) throws IOException {
    String stem = MoreFiles.getNameWithoutExtension(file);
    RoundKeys keys = new RoundKeys(stem + ".yaml", "", notices);
    Path yaml = file.resolveSibling(keys.file());
    if (Files.isRegularFile(yaml)) {
      keys.readYaml(yaml);
      inputs.add(TextInput.describe(yaml, keys.file()));
    }
    Path folder = file.toAbsolutePath().getParent();
    Optional<RoundInfoReader.Known> known =
        new RoundInfoReader(keys, options, notices, laws).read(folder, stem);
    if (known.isEmpty()) {
      return Optional.empty();
    }
    Reading reading = Reading.of(known.get().rulebook(), options);
    RoundTables tables = new RoundTables(notices);
    try (CsvTables csv = new CsvTables(reading, tables)) {
      inputs.add(csv.read(file, new TableSource(name(file), "", Table.NOMINATIONS, true, false)));
    }
    return RoundAssembly.assemble(known.get(), reading, tables);
  }

  private void add(NoticeCode code, String file, String... args) {
    notices.add(new Notice(code, Place.file(file), "", "", ImmutableList.copyOf(args)));
  }

  private static String name(Path path) {
    return path.toAbsolutePath().normalize().getFileName().toString();
  }
}
