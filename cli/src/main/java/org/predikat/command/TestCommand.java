package org.predikat.command;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.predikat.lawtest.LawCase;
import org.predikat.lawtest.LawResult;
import org.predikat.lawtest.LawRunner;
import org.predikat.lawtest.LawTests;
import org.predikat.lawtest.LawTexts;
import org.predikat.publication.law.LawTestReport;
import org.predikat.publication.law.LawTestText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Runs law tests. */
@Command(name = "test")
final class TestCommand implements Callable<ExitCode> {
  @ParentCommand private PredikatCommand parent;

  @Parameters(paramLabel = "FOLDER|FILE", descriptionKey = "folder")
  private Path folder;

  @Option(names = "--filter", paramLabel = "TEXT")
  private String filter = "";

  @Option(names = "--rulebook", paramLabel = "ID|FILE")
  private String rulebook;

  @Option(names = "--overlay", paramLabel = "ID|FILE")
  private List<String> overlays = List.of();

  @Option(names = "--junit", paramLabel = "FILE")
  private Path junit;

  @Mixin private ThreadOptions threads;

  @Override
  public ExitCode call() throws IOException, InterruptedException {
    int workers = threads.count(parent.messages());
    if (!Files.exists(folder)) {
      throw new CommandFailure(ExitCode.USAGE, "test.no_folder", folder);
    }
    Locale locale = parent.messages().language().locale();
    LawTests tests =
        LawTests.read(
            folder,
            new LawTests.Options(
                Optional.ofNullable(rulebook), ImmutableList.copyOf(overlays), workers));
    if (!tests.problems().isEmpty()) {
      LawTexts texts = LawTexts.in(locale);
      tests.problems().forEach(each -> parent.err().println(texts.line(each)));
      throw new CommandFailure(ExitCode.DATA, "test.wrong", tests.problems().size());
    }
    ImmutableList<LawCase> chosen = chosen(tests.cases());
    if (chosen.isEmpty()) {
      throw new CommandFailure(
          ExitCode.USAGE, filter.isEmpty() ? "test.none" : "test.none_matches", folder, filter);
    }
    ImmutableList<LawResult> results = LawRunner.run(chosen, workers);
    if (junit != null) {
      OneFile.write(junit, out -> LawTestReport.write(results, locale, out));
    }
    new LawTestText(locale).print(results, parent.out());
    return results.stream().allMatch(LawResult::passed) ? ExitCode.OK : ExitCode.DIFFERENT;
  }

  /** Those whose file and name hold the text, or match it where it has * or ? in it. */
  private ImmutableList<LawCase> chosen(ImmutableList<LawCase> cases) {
    boolean glob = filter.contains("*") || filter.contains("?");
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < filter.length(); i++) {
      char each = filter.charAt(i);
      regex.append(
          each == '*' ? ".*" : each == '?' ? "." : Pattern.quote(Character.toString(each)));
    }
    Pattern pattern =
        Pattern.compile(
            regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    return cases.stream()
        .filter(
            each ->
                glob
                    ? pattern.matcher(each.name()).matches()
                        || pattern.matcher(each.title()).matches()
                    : pattern.matcher(each.title()).find())
        .collect(ImmutableList.toImmutableList());
  }
}
