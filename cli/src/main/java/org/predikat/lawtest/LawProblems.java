package org.predikat.lawtest;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.predikat.lawtest.LawProblem.Code;
import org.predikat.rulebook.TreePath;
import org.predikat.rulebook.reading.RulebookProblem;
import org.predikat.rulebook.reading.YamlNode;

/** Collects what is wrong with files of law tests. */
final class LawProblems {
  private static final Pattern DECIMAL = Pattern.compile("(0|[1-9][0-9]{0,11})(\\.[0-9]{1,18})?");

  private final List<LawProblem> all = new ArrayList<>();

  void add(Code code, YamlNode where, TreePath path, Object... args) {
    add(code, where.file(), path.toString(), where.line(), args);
  }

  void add(Code code, String file, String path, int line, Object... args) {
    ImmutableList.Builder<String> texts = ImmutableList.builder();
    for (Object arg : args) {
      texts.add(String.valueOf(arg));
    }
    all.add(new LawProblem(code, file, path, line, texts.build(), Optional.empty()));
  }

  /** What the reader of YAML found in a file of tests. */
  void yaml(RulebookProblem problem) {
    all.add(
        new LawProblem(
            Code.YAML,
            problem.file(),
            problem.path(),
            problem.line(),
            ImmutableList.of(),
            Optional.of(problem)));
  }

  /** What is wrong with a rulebook that stands at a place of a file of tests. */
  void rulebook(RulebookProblem problem, YamlNode where, TreePath path) {
    all.add(
        new LawProblem(
            Code.RULEBOOK,
            where.file(),
            path.toString(),
            where.line(),
            ImmutableList.of(),
            Optional.of(problem)));
  }

  /** A plain decimal that is not negative, with its decimals as written; empty after a problem. */
  Optional<BigDecimal> amount(YamlNode.Scalar scalar, TreePath path) {
    if (!DECIMAL.matcher(scalar.text()).matches()) {
      add(Code.NOT_A_NUMBER, scalar, path, scalar.text());
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(scalar.text()));
  }

  int size() {
    return all.size();
  }

  ImmutableList<LawProblem> all() {
    return ImmutableList.copyOf(all);
  }
}
