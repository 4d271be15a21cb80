package org.predikat.command;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.predikat.intake.ColumnSpec;
import org.predikat.intake.ColumnText;
import org.predikat.intake.Columns;
import org.predikat.intake.Table;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.reading.RulebookReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Prints the columns that a round's tables have under a rulebook. */
@Command(name = "schema")
final class SchemaCommand implements Callable<ExitCode> {
  @ParentCommand private PredikatCommand parent;
  @Spec private CommandSpec spec;

  @Option(names = "--rulebook", paramLabel = "ID|FILE")
  private String rulebookName;

  @Option(names = "--overlay", paramLabel = "ID|FILE", descriptionKey = "rulebook.overlay")
  private List<String> overlays = List.of();

  @Option(names = "--table", paramLabel = "TABLE")
  private String tableName;

  @Option(names = "--json")
  private boolean json;

  @Override
  public ExitCode call() {
    ImmutableList.Builder<String> stack = ImmutableList.builder();
    stack.add(rulebookName == null ? Iterables.getLast(RulebookReader.shippedIds()) : rulebookName);
    Rulebook rulebook = RulebookReader.read(stack.addAll(overlays).build());
    ColumnText texts = ColumnText.in(parent.messages().language().code(), rulebook);
    ImmutableListMultimap<Table, ColumnSpec> columns =
        ImmutableListMultimap.<Table, ColumnSpec>builder()
            .putAll(Columns.of(rulebook))
            .putAll(Columns.afterAward())
            .putAll(Columns.assessors(rulebook))
            .build();
    Optional<Table> wanted = Optional.ofNullable(tableName).map(name -> table(name, columns));
    List<ColumnSpec> shown =
        columns.values().stream()
            .filter(column -> wanted.isEmpty() || column.table() == wanted.get())
            .toList();
    if (json) {
      parent.out().print(json(rulebook, shown, texts));
    } else {
      print(rulebook, shown, texts);
    }
    return ExitCode.OK;
  }

  private Table table(String name, ImmutableListMultimap<Table, ColumnSpec> columns) {
    for (Table table : columns.keySet()) {
      if (table.title().equals(name)) {
        return table;
      }
    }
    String known = columns.keySet().stream().map(Table::title).collect(Collectors.joining(", "));
    throw new ParameterException(
        spec.commandLine(), parent.messages().text("schema.table_unknown", name, known));
  }

  private void print(Rulebook rulebook, List<ColumnSpec> columns, ColumnText texts) {
    parent.out().println(rulebook.regulation() + " (" + rulebook.id() + ")");
    for (Table table : Table.values()) {
      List<ImmutableList<String>> rows = new ArrayList<>();
      rows.add(ImmutableList.of("kolom", "wajib", "jenis", "isi", "arti"));
      for (ColumnSpec column : columns) {
        if (column.table() == table) {
          ColumnText.Description description = texts.describe(column);
          rows.add(
              ImmutableList.of(
                  column.name(),
                  column.required() ? "ya" : "-",
                  description.type(),
                  String.join(" ", description.allowed()),
                  description.meaning()));
        }
      }
      if (rows.size() > 1) {
        parent.out().println();
        parent.out().println(table.title() + ": " + texts.table(table));
        parent.out().print(RulebookTables.table(rows));
      }
    }
    parent.out().println();
    parent.out().println(parent.messages().text("schema.flat"));
  }

  private static String json(Rulebook rulebook, List<ColumnSpec> columns, ColumnText texts) {
    JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    ObjectNode root = mapper.createObjectNode();
    root.put("rulebook", rulebook.id());
    ArrayNode all = root.putArray("columns");
    for (ColumnSpec column : columns) {
      ColumnText.Description description = texts.describe(column);
      ObjectNode each = all.addObject();
      each.put("table", column.table().title());
      each.put("column", column.name());
      each.put("flat_column", column.table().isAlwaysApart() ? null : column.flatName());
      each.put("required", column.required());
      each.put("type", description.type());
      ArrayNode allowed = each.putArray("allowed");
      description.allowed().forEach(allowed::add);
      each.put("meaning", description.meaning());
    }
    return mapper.writeValueAsString(root) + "\n";
  }
}
