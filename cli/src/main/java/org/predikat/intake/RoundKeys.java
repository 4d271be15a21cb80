package org.predikat.intake;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.predikat.round.Notice;
import org.predikat.round.NoticeCode;
import org.predikat.round.Notices;
import org.predikat.round.Place;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * What a round says about itself, as keys with dots and their values: from {@code round.yaml} or
 * from the rows of the sheet {@code round}. Whether a key or a value makes sense is judged by
 * {@link RoundInfoReader}.
 */
final class RoundKeys {
  /** Name of the sheet and, with an extension, of the file. */
  static final String TITLE = "round";

  private static final int LONGEST_FILE = 1 << 20;

  /**
   * A value and where it stands.
   *
   * @param value text as written; "" for nothing
   * @param place its place
   */
  record Entry(String value, Place place) {}

  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Notices notices;
  private final String file;
  private final String sheet;

  RoundKeys(String file, String sheet, Notices notices) {
    this.file = file;
    this.sheet = sheet;
    this.notices = notices;
  }

  /** Name of the file that the keys stand in. */
  String file() {
    return file;
  }

  /** Keys with dots and their values, in the order of the file. */
  Map<String, Entry> entries() {
    return entries;
  }

  /** Adds a key and its value. */
  void put(String key, String value, long row) {
    Place place = new Place(file, sheet, row, 0, key);
    if (entries.putIfAbsent(key, new Entry(value, place)) != null) {
      add(NoticeCode.ROUND_KEY_DUPLICATE, row, key);
    }
  }

  /** Reads a YAML file. */
  void readYaml(Path path) throws IOException {
    if (Files.size(path) > LONGEST_FILE) {
      add(NoticeCode.LIMIT_REACHED, 0, "", TITLE, Integer.toString(LONGEST_FILE));
      return;
    }
    String text;
    try {
      text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
              .toString();
    } catch (CharacterCodingException e) {
      add(NoticeCode.ROUND_SYNTAX, 0, "", "UTF-8");
      return;
    }
    try {
      events(new Parse(LoadSettings.builder().build()).parseString(text));
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      add(NoticeCode.ROUND_SYNTAX, line, "", e.getProblem());
    } catch (YamlEngineException e) {
      add(NoticeCode.ROUND_SYNTAX, 0, "", e.getMessage());
    }
  }

  /** Mappings inside mappings become keys with dots; nothing else is nested in a round. */
  private void events(Iterable<Event> events) {
    Deque<String> path = new ArrayDeque<>();
    String key = null;
    boolean root = true;
    for (Event event : events) {
      int row = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
      if (event instanceof MappingStartEvent) {
        if (root) {
          root = false;
          path.addLast("");
        } else if (key == null || path.size() > 2) {
          add(NoticeCode.ROUND_SYNTAX, row, "", "{ }");
          return;
        } else {
          path.addLast(key + ".");
          key = null;
        }
      } else if (event instanceof MappingEndEvent) {
        path.removeLast();
      } else if (event instanceof ScalarEvent scalar && !root && !path.isEmpty()) {
        if (scalar.getAnchor().isPresent() || scalar.getTag().isPresent()) {
          add(NoticeCode.ROUND_SYNTAX, row, scalar.getValue(), "& !");
          return;
        }
        if (key == null) {
          key = path.getLast() + scalar.getValue();
        } else {
          boolean nothing = scalar.isPlain() && scalar.getValue().equals("null");
          put(key, nothing ? "" : scalar.getValue(), row);
          key = null;
        }
      } else if (event instanceof NodeEvent || event instanceof SequenceStartEvent) {
        // A list, an alias, a lone text, or a second document.
        add(NoticeCode.ROUND_SYNTAX, row, key == null ? "" : key, "[ ] *");
        return;
      }
    }
  }

  private void add(NoticeCode code, long row, String value, String... args) {
    notices.add(
        new Notice(
            code, new Place(file, sheet, row, 0, ""), "", value, ImmutableList.copyOf(args)));
  }
}
