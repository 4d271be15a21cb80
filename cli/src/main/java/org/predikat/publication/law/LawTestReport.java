package org.predikat.publication.law;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.stream.Collectors;
import org.predikat.lawtest.Check;
import org.predikat.lawtest.LawResult;
import org.predikat.publication.JUnitXml;

/** What law tests came to, for CI systems: a suite for each file. */
public final class LawTestReport {
  private LawTestReport() {}

  /**
   * Writes JUnit's XML and leaves the stream open.
   *
   * @throws IOException if the stream cannot be written
   */
  public static void write(ImmutableList<LawResult> results, Locale locale, OutputStream out)
      throws IOException {
    LawTestText texts = new LawTestText(locale);
    ImmutableListMultimap<String, LawResult> files =
        Multimaps.index(results, each -> each.test().file());
    ImmutableList.Builder<JUnitXml.Suite> suites = ImmutableList.builder();
    for (String file : files.keySet()) {
      ImmutableList.Builder<JUnitXml.Case> cases = ImmutableList.builder();
      for (LawResult each : files.get(file)) {
        cases.add(new JUnitXml.Case(file, each.test().name(), result(each, texts)));
      }
      suites.add(new JUnitXml.Suite(file, cases.build()));
    }
    JUnitXml.write("predikat test", suites.build(), out);
  }

  private static JUnitXml.Result result(LawResult each, LawTestText texts) {
    if (each.passed()) {
      return new JUnitXml.Result.Passed();
    }
    String message =
        each.failures().stream().map(Check::key).distinct().collect(Collectors.joining(", "));
    return new JUnitXml.Result.Failed(
        message,
        each.test().file()
            + ":"
            + each.test().line()
            + "\n"
            + Joiner.on('\n').join(texts.lines(each)));
  }
}
