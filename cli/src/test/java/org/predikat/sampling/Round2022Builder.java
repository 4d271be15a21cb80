package org.predikat.sampling;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.predikat.rulebook.reading.RulebookReader;
import org.predikat.tables.TableColumns;
import org.predikat.tables.WorkbookFile;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Makes {@code fixtures/round-2022/round-2022.xlsx} from the cases beside it. */
final class Round2022Builder {
  static final Path FOLDER = Path.of("..", "fixtures", "round-2022");

  private Round2022Builder() {}

  private record Cases(Base base, List<AgencyCase> agencies, List<UnitCase> units) {}

  private record Base(
      Map<String, String> nominations,
      Map<String, String> agencies,
      Map<String, String> surveys,
      Map<String, String> desk) {}

  private record AgencyCase(String id, String name, String kind, Map<String, String> set) {}

  private record UnitCase(
      String id,
      String name,
      String agency,
      String proposed,
      Boolean visit,
      Map<String, String> nominations,
      Map<String, String> desk,
      Map<String, String> field,
      Map<String, String> surveys) {}

  static void write(Path target) throws IOException {
    Cases cases = new YAMLMapper().readValue(FOLDER.resolve("cases.yaml"), Cases.class);
    TableColumns tables = TableColumns.of(RulebookReader.shipped("permenpanrb-90-2021"));
    // A recap gives the score of an area in place of its answers.
    List<String> answers = Stream.concat(tables.answers().stream(), Stream.of("TT")).toList();
    try (WorkbookFile book = new WorkbookFile(target)) {
      Sheet round = book.sheet("round", List.of("kunci", "nilai"));
      Map<String, String> info = new LinkedHashMap<>();
      info.put("year", "2022");
      info.put("title", "Ronde contoh 2022 (seluruhnya rekaan)");
      info.put("rulebook", "permenpanrb-90-2021");
      info.put("through", "determination");
      info.put("agency_award.code", "pemimpin_perubahan_minimum");
      info.forEach((key, value) -> WorkbookFile.append(round, List.of(key, value)));
      Sheet nominations = book.sheet("nominations", tables.nominations());
      Sheet agencies = book.sheet("agencies", tables.agencies());
      Sheet desk = book.sheet("desk", answers);
      Sheet field = book.sheet("field", answers);
      Sheet surveys = book.sheet("surveys", tables.surveys());
      for (AgencyCase agency : cases.agencies()) {
        Map<String, String> row = with(cases.base().agencies(), agency.set());
        row.put("id_instansi", agency.id());
        row.put("nama_instansi", agency.name());
        row.put("jenis", agency.kind());
        append(agencies, tables.agencies(), row);
      }
      for (UnitCase unit : cases.units()) {
        append(nominations, tables.nominations(), nomination(cases.base(), unit));
        append(desk, answers, identified(unit, with(cases.base().desk(), unit.desk())));
        if (unit.field() != null) {
          append(field, answers, identified(unit, with(Map.of(), unit.field())));
        }
        append(surveys, tables.surveys(), survey(cases.base(), unit));
      }
      book.finish();
    }
  }

  private static Map<String, String> nomination(Base base, UnitCase unit) {
    Map<String, String> row = with(base.nominations(), unit.nominations());
    row.put("nama_unit", unit.name());
    row.put("id_instansi", unit.agency());
    row.put("usulan", unit.proposed());
    row.putIfAbsent("predikat_dipegang", unit.proposed().equals("WBBM") ? "WBK" : "-");
    return identified(unit, row);
  }

  private static Map<String, String> survey(Base base, UnitCase unit) {
    Map<String, String> row = with(base.surveys(), unit.surveys());
    if (Boolean.FALSE.equals(unit.visit())) {
      row.keySet().removeIf(column -> column.endsWith("_eksternal"));
    }
    return identified(unit, row);
  }

  private static Map<String, String> identified(UnitCase unit, Map<String, String> row) {
    row.put("id_unit", unit.id());
    return row;
  }

  private static Map<String, String> with(Map<String, String> base, Map<String, String> changes) {
    Map<String, String> row = new LinkedHashMap<>(base);
    if (changes != null) {
      row.putAll(changes);
    }
    return row;
  }

  private static void append(Sheet sheet, List<String> columns, Map<String, String> row) {
    List<String> cells = new ArrayList<>();
    for (String column : columns) {
      String cell = row.get(column);
      cells.add(cell == null ? "" : cell);
    }
    if (!columns.containsAll(row.keySet())) {
      throw new IllegalArgumentException("no such column: " + row.keySet());
    }
    WorkbookFile.append(sheet, cells);
  }
}
