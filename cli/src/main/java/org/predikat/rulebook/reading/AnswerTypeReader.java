package org.predikat.rulebook.reading;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.HashSet;
import java.util.Set;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.reading.RulebookProblem.Code;

/** Reads the answer types. */
final class AnswerTypeReader {
  private AnswerTypeReader() {}

  private enum Kind {
    CHOICE,
    SCALE,
    RATIO
  }

  static ImmutableMap<String, AnswerType> read(Fields root) {
    ImmutableMap.Builder<String, AnswerType> types = ImmutableMap.builder();
    root.someEntries("answer_types").forEach(each -> types.put(each.path().step(), type(each)));
    return types.buildOrThrow();
  }

  private static AnswerType type(Fields fields) {
    String code = fields.path().step();
    AnswerType type =
        switch (fields.word("kind", Kind.class)) {
          case CHOICE -> new AnswerType.Choice(code, options(fields));
          case SCALE ->
              new AnswerType.Scale(
                  code, fields.figure("least"), fields.figure("most"), fields.count("decimals"));
          case RATIO -> new AnswerType.Ratio(code);
        };
    fields.end();
    return type;
  }

  private static ImmutableList<AnswerType.Option> options(Fields fields) {
    ImmutableList.Builder<AnswerType.Option> options = ImmutableList.builder();
    Set<String> codes = new HashSet<>();
    for (Fields each : fields.someItems("options")) {
      String code = each.code("code");
      each.unique(codes, "code", code);
      if (codes.size() == AnswerType.Choice.MOST_OPTIONS + 1) {
        each.problem(Code.TOO_MANY_OPTIONS, "code", code, AnswerType.Choice.MOST_OPTIONS);
      }
      options.add(new AnswerType.Option(code, each.figure("value"), each.texts("aliases")));
      each.end();
    }
    return options.build();
  }
}
