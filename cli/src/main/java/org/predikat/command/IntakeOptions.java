package org.predikat.command;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.predikat.intake.RoundReader;
import org.predikat.rulebook.Stage;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options of every command that reads a round. */
final class IntakeOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(names = "--rulebook", paramLabel = "ID|FILE", descriptionKey = "intake.rulebook")
  private String rulebook;

  @Option(names = "--overlay", paramLabel = "ID|FILE", descriptionKey = "intake.overlay")
  private List<String> overlays = List.of();

  @Option(names = "--setting", paramLabel = "NAME=VALUE", descriptionKey = "intake.setting")
  private Map<String, String> settings = Map.of();

  @Option(names = "--through", paramLabel = "STAGE", descriptionKey = "intake.through")
  private String through;

  @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "intake.year")
  private Integer year;

  @Option(names = "--title", paramLabel = "TEXT", descriptionKey = "intake.title")
  private String title;

  @Option(names = "--encoding", paramLabel = "NAME", descriptionKey = "intake.encoding")
  private String encoding;

  @Option(names = "--delimiter", paramLabel = "CHAR", descriptionKey = "intake.delimiter")
  private String delimiter;

  /** What was asked for, read by so many threads. */
  RoundReader.Options options(Messages messages, int threads) {
    return new RoundReader.Options(
        Optional.ofNullable(rulebook),
        ImmutableList.copyOf(overlays),
        ImmutableMap.copyOf(settings),
        threads,
        encoding(messages),
        delimiter(messages),
        through(messages),
        Optional.ofNullable(year),
        Optional.ofNullable(title),
        RoundReader.Options.BLOCK_SIZE);
  }

  private Charset encoding(Messages messages) {
    if (encoding == null) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(encoding);
    } catch (IllegalArgumentException unknown) {
      throw usage(messages, "intake.encoding_unknown", encoding);
    }
  }

  private Optional<Character> delimiter(Messages messages) {
    if (delimiter == null) {
      return Optional.empty();
    }
    if (delimiter.equals("tab")) {
      return Optional.of('\t');
    }
    if (delimiter.length() != 1) {
      throw usage(messages, "intake.delimiter_unknown", delimiter);
    }
    return Optional.of(delimiter.charAt(0));
  }

  private Optional<Stage> through(Messages messages) {
    if (through == null) {
      return Optional.empty();
    }
    for (Stage stage : Stage.values()) {
      if (Ascii.toLowerCase(stage.name()).equals(through)) {
        return Optional.of(stage);
      }
    }
    throw usage(messages, "intake.stage_unknown", through);
  }

  private ParameterException usage(Messages messages, String key, String value) {
    return new ParameterException(spec.commandLine(), messages.text(key, value));
  }
}
