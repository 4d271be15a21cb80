package org.predikat.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.common.base.Splitter;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.predikat.publication.Words;
import org.predikat.publication.differences.DiffJson;

/**
 * Runs {@code diff} over fixtures/differences. A folder there holds {@code arguments} (BASE and
 * AFTER stand for the round and the round with {@code edits.csv} worked in, RUN and RUN-AFTER for
 * runs of them, RUN with {@code recorded.csv} worked in), and what must come of it.
 */
class DiffFixturesTest {
  private static final Path FIXTURES = Path.of("..", "fixtures", "differences");

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> differencesAreToldAsExpected() throws IOException {
    List<Path> cases;
    try (Stream<Path> files = Files.list(FIXTURES)) {
      cases = files.filter(each -> Files.exists(each.resolve("arguments"))).sorted().toList();
    }
    assertTrue(cases.size() >= 9, cases.toString());
    return cases.stream()
        .map(each -> dynamicTest(each.getFileName().toString(), () -> check(each)));
  }

  private void check(Path fixture) throws IOException {
    Path work = Files.createDirectory(folder.resolve(fixture.getFileName()));
    copy(FIXTURES.resolve("base"), work.resolve("BASE"));
    copy(FIXTURES.resolve("base"), work.resolve("AFTER"));
    edit(fixture.resolve("edits.csv"), work.resolve("AFTER"));
    String arguments = Files.readString(fixture.resolve("arguments")).strip();
    evaluate(work.resolve("BASE"), work.resolve("RUN"));
    record(fixture.resolve("recorded.csv"), work.resolve("RUN"));
    if (arguments.contains("RUN-AFTER")) {
      evaluate(work.resolve("AFTER"), work.resolve("RUN-AFTER"));
    }
    List<String> line = new ArrayList<>(List.of("diff"));
    for (String word : Splitter.on(' ').split(arguments)) {
      boolean place = word.matches("BASE|AFTER|RUN|RUN-AFTER");
      boolean file = word.endsWith(".yaml");
      line.add(
          place ? work.resolve(word).toString() : file ? fixture.resolve(word).toString() : word);
    }
    line.addAll(List.of("--lang", "en"));
    Path target = Path.of("target", "differences", fixture.getFileName().toString());
    Run text = Run.predikat(line.toArray(new String[0]));
    compare(
        fixture,
        target,
        "expected.txt",
        text.out() + text.err() + "exit " + text.exit() + "\n",
        work);
    for (String[] form :
        new String[][] {
          {"--json", "expected.json"},
          {"--markdown", "expected.md"},
          {"--html", "expected.html"},
          {"--junit", "expected.xml"}
        }) {
      boolean wanted = form[0].equals("--json") || Files.exists(fixture.resolve(form[1]));
      List<String> one = new ArrayList<>(line);
      one.addAll(List.of(form[0], "-", "--threads", "1"));
      Run first = Run.predikat(one.toArray(new String[0]));
      one.set(one.size() - 1, "3");
      Run other = Run.predikat(one.toArray(new String[0]));
      assertEquals(first, other, "the number of threads must not matter");
      assertEquals(text.exit(), first.exit());
      if (form[0].equals("--json")) {
        assertEquals(List.of(), schema().validate(first.out(), InputFormat.JSON));
      }
      if (wanted) {
        compare(fixture, target, form[1], first.out(), work);
      }
    }
  }

  private static void compare(Path fixture, Path target, String name, String actual, Path work)
      throws IOException {
    String plain =
        actual
            .replace(work + "/", "")
            .replace(fixture + "/", "")
            .replace(ProgramVersion.number(), "VERSION");
    ExpectedFile.compare(fixture.resolve(name), target.resolve(name), plain);
  }

  private static Schema schema() throws IOException {
    try (InputStream in = Words.class.getResourceAsStream(DiffJson.SCHEMA)) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static void evaluate(Path round, Path run) {
    Run done =
        Run.predikat("evaluate", round.toString(), "--out", run.toString(), "--outputs", "json");
    assertTrue(done.exit() == 0 || done.exit() == 4, done.err());
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectory(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName().toString()));
      }
    }
  }

  private static List<CSVRecord> records(Path file) throws IOException {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
      return parser.getRecords();
    }
  }

  /** Works changed cells into a round: another value, {@code (hapus)} a row, {@code (salin)} it. */
  static void edit(Path edits, Path round) throws IOException {
    if (!Files.exists(edits)) {
      return;
    }
    for (CSVRecord edit : records(edits)) {
      for (String table : List.of("nominations", "agencies", "desk", "field", "surveys")) {
        String column = edit.get("kolom");
        boolean every = column.startsWith("(") && !table.equals("agencies");
        if (every || table.equals(edit.get("tabel"))) {
          edit(round.resolve(table + ".csv"), edit.get("kunci"), column, edit.get("nilai"));
        }
      }
    }
  }

  private static void edit(Path table, String key, String column, String value) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(table, StandardCharsets.UTF_8, CSVFormat.DEFAULT)) {
      parser.forEach(row -> rows.add(new ArrayList<>(row.toList())));
    }
    List<List<String>> edited = new ArrayList<>();
    for (List<String> row : rows) {
      List<String> copy = new ArrayList<>(row);
      boolean meant = row.get(0).equals(key);
      if (meant && column.equals("(salin)")) {
        edited.add(row);
        copy.set(0, value);
      } else if (meant && !column.equals("(hapus)")) {
        copy.set(rows.get(0).indexOf(column), value);
      }
      if (!meant || !column.equals("(hapus)")) {
        edited.add(copy);
      }
    }
    StringWriter text = new StringWriter();
    try (CSVPrinter printer =
        CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get().print(text)) {
      printer.printRecords(edited);
    }
    Files.writeString(table, text.toString());
  }

  /** Puts other words into a run, as another version of the program would have written them. */
  private static void record(Path changes, Path run) throws IOException {
    if (!Files.exists(changes)) {
      return;
    }
    for (CSVRecord change : records(changes)) {
      Path file = run.resolve(change.get("berkas"));
      String before = Files.readString(file);
      String after = before.replaceFirst(change.get("cari"), change.get("ganti"));
      assertTrue(!after.equals(before), change.get("cari"));
      Files.writeString(file, after);
    }
  }
}
