package org.predikat.command;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.predikat.intake.AskedLaw;
import org.predikat.intake.RoundReader;
import org.predikat.intake.SettingRefused;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.Stage;
import org.predikat.rulebook.reading.RulebookReader;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of every command that reads a round. */
final class IntakeOptions {
  /**
   * Encodings of files without a mark. In all of them the bytes of ASCII are what they seem, so
   * that files can be cut into blocks; UTF-16 is known by its mark.
   */
  private static final ImmutableSortedMap<String, Charset> ENCODINGS =
      ImmutableSortedMap.of(
          "utf-8", StandardCharsets.UTF_8,
          "windows-1252", Charset.forName("windows-1252"),
          "iso-8859-1", StandardCharsets.ISO_8859_1);

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(names = "--rulebook", paramLabel = "ID|FILE", descriptionKey = "intake.rulebook")
  private String rulebook;

  @Option(names = "--overlay", paramLabel = "ID|FILE", descriptionKey = "rulebook.overlay")
  private List<String> overlays = List.of();

  @Option(names = "--setting", paramLabel = "KEY=VALUE", descriptionKey = "intake.setting")
  private Map<String, String> settings = new LinkedHashMap<>();

  @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "intake.year")
  private Integer year;

  @Option(names = "--title", paramLabel = "TEXT", descriptionKey = "intake.title")
  private String title;

  @Option(names = "--through", paramLabel = "STAGE", descriptionKey = "intake.through")
  private String through;

  @Option(names = "--encoding", paramLabel = "NAME", descriptionKey = "intake.encoding")
  private String encoding = "utf-8";

  @Option(names = "--delimiter", paramLabel = "CHAR", descriptionKey = "intake.delimiter")
  private String delimiter;

  /** Reads a round as the user asked, on so many threads. */
  RoundReader.Result read(Path input, PredikatCommand parent, int threads) throws IOException {
    return read(input, parent, options(parent.messages(), threads));
  }

  /**
   * Reads a round as the user asked but for the law: by the round's own, or by another rulebook.
   *
   * @param otherRulebook id or path of a rulebook; empty for that of the round
   */
  RoundReader.Result readByOwnLaw(
      Path input, PredikatCommand parent, int threads, Optional<String> otherRulebook)
      throws IOException {
    return read(
        input,
        parent,
        options(parent.messages(), threads, otherRulebook, ImmutableList.of(), ImmutableMap.of()));
  }

  private RoundReader.Result read(Path input, PredikatCommand parent, RoundReader.Options options)
      throws IOException {
    Closeable line = Progress.reading(parent, input);
    try {
      return RoundReader.read(input, options);
    } catch (SettingRefused refused) {
      throw usage(parent.messages(), refused);
    } finally {
      line.close();
    }
  }

  /** Overlays and settings as the user gave them; empty when there are none. */
  ImmutableList<String> rules() {
    ImmutableList.Builder<String> rules = ImmutableList.builder();
    rules.addAll(overlays);
    settings.forEach((code, value) -> rules.add(code + "=" + value));
    return rules.build();
  }

  /** Whether the user asks for a law other than that of the data. */
  boolean asksForLaw() {
    return rulebook != null || !rules().isEmpty();
  }

  /**
   * The law that the user asks for, laid on another.
   *
   * @param base path of the rulebook that counts where the user names none
   */
  Rulebook lawOn(String base, Messages messages) {
    ImmutableList<String> stack =
        ImmutableList.<String>builder()
            .add(rulebook == null ? base : rulebook)
            .addAll(overlays)
            .build();
    try {
      return AskedLaw.with(RulebookReader.read(stack), ImmutableMap.copyOf(settings));
    } catch (SettingRefused refused) {
      throw usage(messages, refused);
    }
  }

  /** The law that the options alone ask for; they must name a rulebook. */
  Rulebook law(Messages messages, int threads) {
    try {
      return AskedLaw.read(options(messages, threads));
    } catch (SettingRefused refused) {
      throw usage(messages, refused);
    }
  }

  /** What to throw for a setting that the rulebook refuses. */
  ParameterException usage(Messages messages, SettingRefused refused) {
    return SettingOptions.usage(spec, messages, refused);
  }

  /** What the user asked for, for reading on so many threads. */
  RoundReader.Options options(Messages messages, int threads) {
    return options(
        messages,
        threads,
        Optional.ofNullable(rulebook),
        ImmutableList.copyOf(overlays),
        ImmutableMap.copyOf(settings));
  }

  private RoundReader.Options options(
      Messages messages,
      int threads,
      Optional<String> law,
      ImmutableList<String> laidOn,
      ImmutableMap<String, String> set) {
    return new RoundReader.Options(
        law,
        laidOn,
        set,
        threads,
        encoding(messages),
        Optional.ofNullable(delimiter).map(text -> delimiter(messages, text)),
        Optional.ofNullable(through).map(text -> stage(messages, text)),
        Optional.ofNullable(year),
        Optional.ofNullable(title),
        Optional.empty(),
        Optional.empty(),
        RoundReader.Options.BLOCK_SIZE);
  }

  private Charset encoding(Messages messages) {
    Charset charset = ENCODINGS.get(Ascii.toLowerCase(encoding));
    if (charset == null) {
      throw usage(
          messages, "intake.encoding_unknown", encoding, String.join(", ", ENCODINGS.keySet()));
    }
    return charset;
  }

  private char delimiter(Messages messages, String text) {
    if (text.equals("tab") || text.equals("\\t")) {
      return '\t';
    }
    if (text.length() != 1 || !RoundReader.isDelimiter(text.charAt(0))) {
      throw usage(messages, "intake.delimiter_unknown", text);
    }
    return text.charAt(0);
  }

  private Stage stage(Messages messages, String text) {
    for (Stage stage : Stage.values()) {
      if (Ascii.equalsIgnoreCase(stage.name(), text)) {
        return stage;
      }
    }
    throw usage(messages, "intake.stage_unknown", text);
  }

  private ParameterException usage(Messages messages, String key, Object... args) {
    return new ParameterException(spec.commandLine(), messages.text(key, args));
  }
}
