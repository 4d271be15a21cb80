package org.predikat.sampling;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.predikat.round.RoundInfo;

/** What a round says about itself, as {@code round.yaml} and as the sheet {@code round}. */
final class RoundFile {
  private RoundFile() {}

  /** Keys and values in the flattened form of the sheet. */
  static ImmutableMap<String, String> entries(RoundInfo info) {
    ImmutableMap.Builder<String, String> entries = ImmutableMap.builder();
    entries.put("year", Integer.toString(info.year()));
    entries.put("title", info.title());
    entries.put("rulebook", info.rulebook());
    entries.put("through", "determination");
    info.agencyAward().ifPresent(code -> entries.put("agency_award.code", code));
    info.agencyAwardFigure()
        .ifPresent(figure -> entries.put("agency_award.figure", Integer.toString(figure)));
    return entries.buildOrThrow();
  }

  /** The same as YAML. */
  static String yaml(RoundInfo info) {
    String text =
        "year: "
            + info.year()
            + "\ntitle: "
            + quoted(info.title())
            + "\nrulebook: "
            + quoted(info.rulebook())
            + "\nthrough: determination\n";
    return text + info.agencyAward().map(code -> award(code, info.agencyAwardFigure())).orElse("");
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
