package org.predikat.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Running {@code reevaluate} below a folder of a test, and reading what it wrote. */
record ReviewRuns(Path folder) {
  static final Path TENURE = Path.of("..", "fixtures", "tenure");
  static final Path GOLDEN = Path.of("..", "fixtures", "golden", "wbk-10-2019", "round");
  static final String DAY = "2022-07-05";
  static final String HEAD =
      "id_unit,nama_unit,id_instansi,tanggal,peristiwa,predikat,nomor_keputusan\n";
  static final String INCIDENTS =
      "id_kejadian,id_unit,tanggal,jenis,sumber,bukti,konfirmasi,dikonfirmasi_oleh,"
          + "tanggal_konfirmasi\n";

  Path held(String name, String... more) throws IOException {
    Run run = heldRun(name, List.of(more));
    assertEquals(0, run.exit(), run.err());
    return folder.resolve(name);
  }

  Run heldRun(String name, List<String> more) throws IOException {
    return run(
        TENURE.resolve("round"),
        TENURE.resolve("register-held.csv"),
        DAY,
        folder.resolve(name),
        more.toArray(String[]::new));
  }

  static Run run(Path round, Path register, String day, Path out, String... more) {
    ImmutableList<String> args =
        ImmutableList.<String>builder()
            .add("reevaluate", round.toString(), "--register", register.toString())
            .add("--as-of", day, "--out", out.toString())
            .add(more)
            .build();
    return Run.predikat(args.toArray(String[]::new));
  }

  /** A copy of the fixture's round, for a test to change. */
  static Path copied(Path round) throws IOException {
    Files.createDirectory(round);
    for (String name : files(TENURE.resolve("round"))) {
      Files.copy(TENURE.resolve("round").resolve(name), round.resolve(name));
    }
    return round;
  }

  Path incidents(String rows) throws IOException {
    Path round = Files.createDirectories(folder.resolve("kejadian"));
    Files.writeString(round.resolve("incidents.csv"), INCIDENTS + rows);
    return round;
  }

  static JsonNode json(Path out, String name) throws IOException {
    return JsonMapper.shared().readTree(Files.readString(out.resolve(name)));
  }

  static List<String> units(JsonNode list) {
    return list.get("unit").valueStream().map(unit -> unit.get("id_unit").asString()).toList();
  }

  static JsonNode unit(JsonNode list, String id) {
    return list.get("unit")
        .valueStream()
        .filter(unit -> unit.get("id_unit").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  static String unit(JsonNode list, String id, String field) {
    return unit(list, id).get(field).asString();
  }

  static List<CSVRecord> csv(Path file) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
      return parser.getRecords();
    }
  }

  static List<String> files(Path out) throws IOException {
    try (Stream<Path> found = Files.walk(out)) {
      return found
          .filter(Files::isRegularFile)
          .map(file -> out.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  static void reversed(Path from, Path to) throws IOException {
    List<String> lines = Files.readAllLines(from);
    List<String> turned = new ArrayList<>(List.of(lines.get(0)));
    turned.addAll(Lists.reverse(lines.subList(1, lines.size())));
    Files.write(to, turned);
  }

  /** The rows in reverse order as the sheet of a workbook. */
  static void workbook(Path csv, Path to) throws IOException {
    List<CSVRecord> records = csv(csv);
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(to)) {
      XSSFSheet sheet = book.createSheet("register");
      XSSFRow head = sheet.createRow(0);
      List<String> headers = records.get(0).getParser().getHeaderNames();
      for (int column = 0; column < headers.size(); column++) {
        head.createCell(column).setCellValue(headers.get(column));
      }
      int at = 1;
      for (CSVRecord record : Lists.reverse(records)) {
        XSSFRow row = sheet.createRow(at++);
        for (int column = 0; column < headers.size(); column++) {
          if (!record.get(column).isEmpty()) {
            row.createCell(column).setCellValue(record.get(column));
          }
        }
      }
      book.write(out);
    }
  }
}
