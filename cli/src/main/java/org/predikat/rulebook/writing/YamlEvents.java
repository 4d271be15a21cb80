package org.predikat.rulebook.writing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Present;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ImplicitTuple;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.events.StreamStartEvent;

/** Writes YAML piece by piece; numbers stay as they are, texts are quoted where they need it. */
final class YamlEvents {
  private static final ImplicitTuple NO_TAG = new ImplicitTuple(true, true);

  private final List<Event> events = new ArrayList<>();

  YamlEvents() {
    events.add(new StreamStartEvent());
    events.add(new DocumentStartEvent(false, Optional.empty(), Map.of()));
  }

  YamlEvents key(String key) {
    return scalar(key, ScalarStyle.PLAIN);
  }

  YamlEvents text(String text) {
    return scalar(text, looksLikeAnother(text) ? ScalarStyle.DOUBLE_QUOTED : ScalarStyle.PLAIN);
  }

  YamlEvents texts(Iterable<String> texts) {
    startList(true);
    texts.forEach(this::text);
    return endList();
  }

  YamlEvents number(BigDecimal number) {
    return scalar(number.toPlainString(), ScalarStyle.PLAIN);
  }

  YamlEvents number(int number) {
    return scalar(Integer.toString(number), ScalarStyle.PLAIN);
  }

  /** A word of YAML itself: true, false or null. */
  YamlEvents word(String word) {
    return scalar(word, ScalarStyle.PLAIN);
  }

  YamlEvents startMap(boolean inline) {
    events.add(
        new MappingStartEvent(
            Optional.empty(), Optional.empty(), true, inline ? FlowStyle.FLOW : FlowStyle.BLOCK));
    return this;
  }

  YamlEvents endMap() {
    events.add(new MappingEndEvent());
    return this;
  }

  YamlEvents startList(boolean inline) {
    events.add(
        new SequenceStartEvent(
            Optional.empty(), Optional.empty(), true, inline ? FlowStyle.FLOW : FlowStyle.BLOCK));
    return this;
  }

  YamlEvents endList() {
    events.add(new SequenceEndEvent());
    return this;
  }

  String finish() {
    events.add(new DocumentEndEvent(false));
    events.add(new StreamEndEvent());
    DumpSettings settings =
        DumpSettings.builder()
            .setIndent(2)
            .setIndicatorIndent(2)
            .setIndentWithIndicator(true)
            .setWidth(Integer.MAX_VALUE)
            .setSplitLines(false)
            .setBestLineBreak("\n")
            .build();
    return new Present(settings).emitToString(events.iterator());
  }

  private YamlEvents scalar(String text, ScalarStyle style) {
    events.add(new ScalarEvent(Optional.empty(), Optional.empty(), NO_TAG, text, style));
    return this;
  }

  /** Whether a reader that guesses types could take a text for a number, a truth or nothing. */
  private static boolean looksLikeAnother(String text) {
    if (text.isEmpty()) {
      return true;
    }
    char first = text.charAt(0);
    return (first >= '0' && first <= '9')
        || "+-.~<=".indexOf(first) >= 0
        || switch (text.toLowerCase(Locale.ROOT)) {
          case "null", "true", "false", "yes", "no", "on", "off", "y", "n" -> true;
          default -> false;
        };
  }
}
