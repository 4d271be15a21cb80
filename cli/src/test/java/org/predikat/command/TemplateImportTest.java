package org.predikat.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.predikat.rulebook.reading.RulebookReader;

/** A round's answers go out as worksheets and come back the same. */
class TemplateImportTest {
  @TempDir private Path folder;

  static List<String> rulebooks() {
    return RulebookReader.shippedIds();
  }

  private static void good(Object... args) {
    Run run =
        Run.predikat(
            Stream.concat(Stream.of("--lang", "en"), Stream.of(args).map(String::valueOf))
                .toArray(String[]::new));
    assertEquals(0, run.exit(), () -> run.out() + run.err());
  }

  @ParameterizedTest
  @MethodSource("rulebooks")
  void theRoundComesBack(String rulebook) throws IOException {
    Path round = folder.resolve("round");
    good("sample", "--rulebook", rulebook, "--units", 25, "--seed", 11, "--out", round);
    Path back = Files.createDirectory(folder.resolve("back"));
    for (String file : List.of("round.yaml", "nominations.csv", "agencies.csv")) {
      Files.copy(round.resolve(file), back.resolve(file));
    }
    for (String stage : List.of("desk", "field")) {
      Path out = folder.resolve(stage);
      good("template", "--filled", round, "--stage", stage, "--out", out);
      good("import", out.resolve("lke"), "--stage", stage, "--into", back);
      String table = stage + ".csv";
      assertEquals(Files.readString(round.resolve(table)), Files.readString(back.resolve(table)));
    }
    // A worksheet says nothing of how many people answered a survey.
    assertEquals(indices(round.resolve("surveys.csv")), indices(back.resolve("surveys.csv")));
  }

  /** Rows of the surveys without the numbers of respondents. */
  private static ImmutableList<String> indices(Path table) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(table, StandardCharsets.UTF_8);
        CSVParser rows = CSVParser.parse(reader, format)) {
      List<String> shown =
          rows.getHeaderNames().stream().filter(name -> !name.startsWith("responden_")).toList();
      return rows.stream()
          .map(row -> shown.stream().map(name -> name + "=" + row.get(name)).toList().toString())
          .collect(ImmutableList.toImmutableList());
    }
  }
}
