package org.predikat.worksheet.template;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.predikat.files.Archive;
import org.predikat.files.Awaited;
import org.predikat.files.FileNames;
import org.predikat.round.AnswerSheet;
import org.predikat.rulebook.Rulebook;
import org.predikat.scoring.ScorePlan;

/** Writes the workbooks of a rulebook into a folder. The same request is the same bytes. */
public final class TemplateWriter {
  /** The worksheet for anybody. */
  public static final String BLANK_FORM = "lke.xlsx";

  /** Folder of the worksheets of units. */
  public static final String FORMS = "lke";

  /** Which file is which unit's; a mapping file for the import. */
  public static final String LIST = "units.csv";

  /** The blank round workbook. */
  public static final String ROUND = "round.xlsx";

  /** Worksheets that a thread writes before it asks for more. */
  private static final int TASK = 32;

  private TemplateWriter() {}

  /**
   * Writes one blank worksheet.
   *
   * @param head what is known about it; without a unit
   */
  public static void writeBlank(Rulebook rulebook, Head head, Path folder) throws IOException {
    Blueprint blueprint = Blueprint.of(FormPlan.of(rulebook), head.identified(), 1);
    Worksheets.Filled blank = new Worksheets.Filled(head, blankAnswers(rulebook));
    write(blueprint, ScorePlan.compile(rulebook), blank, folder.resolve(BLANK_FORM));
  }

  /** Writes a blank round workbook. */
  public static void writeRound(
      Rulebook rulebook, String rulebookName, Optional<Integer> year, Path folder)
      throws IOException {
    new RoundBook(rulebook, rulebookName, year).write(Files.newOutputStream(folder.resolve(ROUND)));
  }

  /** Writes the worksheets of units and the list of their files. */
  public static void writeForms(Rulebook rulebook, Worksheets worksheets, int threads, Path folder)
      throws IOException {
    Blueprint blueprint = Blueprint.of(FormPlan.of(rulebook), true, 1);
    ScorePlan plan = ScorePlan.compile(rulebook);
    ImmutableList<String> names = names(worksheets);
    Path forms = Files.createDirectory(folder.resolve(FORMS));
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> tasks = new ArrayList<>();
      for (int from = 0; from < worksheets.size(); from += TASK) {
        int first = from;
        int end = Math.min(worksheets.size(), from + TASK);
        tasks.add(
            workers.submit(
                () -> {
                  for (int i = first; i < end; i++) {
                    write(blueprint, plan, worksheets.get(i), forms.resolve(names.get(i)));
                  }
                  return null;
                }));
      }
      for (Future<?> task : tasks) {
        Awaited.result(task);
      }
    } finally {
      workers.shutdownNow();
    }
    list(worksheets, names, folder.resolve(LIST));
  }

  /** A worksheet in which nothing is filled in. */
  public static AnswerSheet blankAnswers(Rulebook rulebook) {
    byte[] options = new byte[rulebook.layout().questions().size()];
    long[] slots = new long[rulebook.layout().slots().size()];
    Arrays.fill(options, (byte) AnswerSheet.BLANK);
    Arrays.fill(slots, AnswerSheet.MISSING);
    return AnswerSheet.owning(options, slots, new TreeMap<>());
  }

  private static ImmutableList<String> names(Worksheets worksheets) {
    FileNames names = new FileNames();
    ImmutableList.Builder<String> all = ImmutableList.builder();
    for (int i = 0; i < worksheets.size(); i++) {
      all.add(names.next(worksheets.unitId(i)) + ".xlsx");
    }
    return all.build();
  }

  private static void write(
      Blueprint blueprint, ScorePlan plan, Worksheets.Filled filled, Path file) throws IOException {
    Figures figures = new Figures(plan, filled.head(), filled.answers());
    List<Function<Live, Content>> contents = List.of(figures::content);
    Archive.write(blueprint.filled(contents), Files.newOutputStream(file));
  }

  private static void list(Worksheets worksheets, ImmutableList<String> names, Path file)
      throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
    try (CSVPrinter csv =
        new CSVPrinter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), format)) {
      csv.printRecord("berkas", "id_unit");
      for (int i = 0; i < worksheets.size(); i++) {
        csv.printRecord(names.get(i), worksheets.unitId(i));
      }
    }
  }
}
