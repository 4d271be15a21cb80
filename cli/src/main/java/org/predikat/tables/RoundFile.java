package org.predikat.tables;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.predikat.round.RoundInfo;

/** What a round says about itself, as {@code round.yaml} and as the sheet {@code round}. */
public final class RoundFile {
  private RoundFile() {}

  /** Keys and values in the flattened form of the sheet. */
  static ImmutableMap<String, String> entries(RoundInfo info) {
    ImmutableMap.Builder<String, String> entries = ImmutableMap.builder();
    entries.put("year", Integer.toString(info.year()));
    entries.put("title", info.title());
    entries.put("rulebook", info.rulebook());
    entries.put("through", through(info));
    info.agencyAward().ifPresent(code -> entries.put("agency_award.code", code));
    info.agencyAwardFigure()
        .ifPresent(figure -> entries.put("agency_award.figure", Integer.toString(figure)));
    info.announced().ifPresent(day -> entries.put("announced", day.toString()));
    info.settings().forEach((code, value) -> entries.put("settings." + code, value));
    return entries.buildOrThrow();
  }

  /** The same as YAML. */
  public static String yaml(RoundInfo info) {
    String text =
        "year: "
            + info.year()
            + "\ntitle: "
            + quoted(info.title())
            + "\nrulebook: "
            + quoted(info.rulebook())
            + "\nthrough: "
            + through(info)
            + "\n";
    return text
        + info.agencyAward().map(code -> award(code, info.agencyAwardFigure())).orElse("")
        + info.announced().map(day -> "announced: " + day + "\n").orElse("")
        + settings(info);
  }

  private static String through(RoundInfo info) {
    return Ascii.toLowerCase(info.through().name());
  }

  private static String settings(RoundInfo info) {
    StringBuilder text = new StringBuilder(info.settings().isEmpty() ? "" : "settings:\n");
    info.settings()
        .forEach((code, value) -> text.append("  ").append(code + ": " + quoted(value) + "\n"));
    return text.toString();
  }

  private static String award(String code, Optional<Integer> figure) {
    Map<String, String> parts =
        figure.isPresent()
            ? ImmutableMap.of("code", code, "figure", Integer.toString(figure.get()))
            : ImmutableMap.of("code", code);
    return parts.entrySet().stream()
        .map(part -> part.getKey() + ": " + part.getValue())
        .collect(Collectors.joining(", ", "agency_award: {", "}\n"));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
