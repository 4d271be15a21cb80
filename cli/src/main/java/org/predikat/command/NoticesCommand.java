package org.predikat.command;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.predikat.round.NoticeCode;
import org.predikat.round.NoticeText;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Prints the catalogue of notices, made from the codes themselves. */
@Command(name = "notices")
final class NoticesCommand implements Callable<ExitCode> {
  /** One form or the other. */
  static final class Form {
    @Option(names = "--json", descriptionKey = "predikat.notices.json")
    private boolean json;

    @Option(names = "--markdown", descriptionKey = "predikat.notices.markdown")
    private boolean markdown;
  }

  @ParentCommand private PredikatCommand parent;

  @ArgGroup private Form form = new Form();

  @Override
  public ExitCode call() {
    NoticeText texts = NoticeText.in(parent.messages().language().code());
    if (form.json) {
      parent.out().print(json(texts));
    } else if (form.markdown) {
      parent.out().print(markdown(texts));
    } else {
      List<ImmutableList<String>> rows = new ArrayList<>();
      rows.add(ImmutableList.of("kode", "tingkat", "judul"));
      for (NoticeCode code : NoticeCode.values()) {
        rows.add(ImmutableList.of(code.name(), texts.severity(code.severity()), texts.title(code)));
      }
      parent.out().print(RulebookTables.table(rows));
    }
    return ExitCode.OK;
  }

  private static String json(NoticeText texts) {
    JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    ArrayNode all = mapper.createArrayNode();
    for (NoticeCode code : NoticeCode.values()) {
      ObjectNode each = all.addObject();
      each.put("code", code.name());
      each.put("severity", code.severity().name());
      each.put("title", texts.title(code));
      each.put("message", texts.message(code));
      each.put("explanation", texts.explanation(code));
      each.put("hint", texts.hint(code));
    }
    return mapper.writeValueAsString(all) + "\n";
  }

  private String markdown(NoticeText texts) {
    StringBuilder page = new StringBuilder();
    page.append("# ").append(parent.messages().text("notices.title")).append('\n');
    for (NoticeCode code : NoticeCode.values()) {
      page.append("\n## ").append(code.name()).append('\n');
      page.append("\n**").append(texts.title(code)).append("** (");
      page.append(texts.severity(code.severity())).append(")\n\n");
      page.append(texts.explanation(code)).append('\n');
      if (!texts.hint(code).isEmpty()) {
        page.append('\n').append(texts.hint(code)).append('\n');
      }
    }
    return page.toString();
  }
}
