package org.predikat.rulebook.reading;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.predikat.rulebook.TreePath;
import org.predikat.rulebook.reading.RulebookProblem.Code;
import org.predikat.rulebook.reading.RulebookProblem.Severity;

/** Collects what is wrong while one rulebook, or another YAML file, is read. */
public final class Problems {
  private final List<RulebookProblem> all = new ArrayList<>();
  private boolean errors;

  void add(Code code, YamlNode where, TreePath path, Object... args) {
    add(code, where.file(), path.toString(), where.line(), args);
  }

  void add(Code code, String file, String path, int line, Object... args) {
    ImmutableList.Builder<String> texts = ImmutableList.builder();
    for (Object arg : args) {
      texts.add(String.valueOf(arg));
    }
    all.add(new RulebookProblem(code, file, path, line, texts.build()));
    errors |= code.severity() == Severity.ERROR;
  }

  /** Whether there is an error among them. */
  public boolean errors() {
    return errors;
  }

  /** Everything, in the order found. */
  public ImmutableList<RulebookProblem> all() {
    return ImmutableList.copyOf(all);
  }
}
