package org.predikat.rulebook.reading;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.predikat.rulebook.TreePath;
import org.predikat.rulebook.reading.RulebookProblem.Code;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Turns the events of the YAML parser into nodes that know their line. What makes YAML mean
 * something else than it says (anchors, aliases, tags, repeated keys, further documents) is
 * refused.
 */
public final class YamlTree {
  private static final int DEEPEST = 60;

  private final String file;
  private final Problems problems;
  private final Iterator<Event> events;

  private YamlTree(String file, Iterator<Event> events, Problems problems) {
    this.file = file;
    this.events = events;
    this.problems = problems;
  }

  /** Parses a file's text; empty when it holds no mapping, with the reason in {@code problems}. */
  public static Optional<YamlNode.Mapping> parse(String file, String text, Problems problems) {
    LoadSettings settings =
        LoadSettings.builder().setLabel(file).setCodePointLimit(Integer.MAX_VALUE).build();
    try {
      YamlTree tree =
          new YamlTree(file, new Parse(settings).parseString(text).iterator(), problems);
      return tree.document();
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      problems.add(Code.SYNTAX, file, "", line, e.getProblem());
    } catch (YamlEngineException e) {
      problems.add(Code.SYNTAX, file, "", 1, e.getMessage());
    } catch (TooDeepException e) {
      problems.add(Code.TOO_DEEP, file, "", e.line, DEEPEST);
    }
    return Optional.empty();
  }

  private Optional<YamlNode.Mapping> document() {
    YamlNode root = null;
    while (events.hasNext()) {
      Event event = events.next();
      switch (event.getEventId()) {
        case StreamStart, DocumentStart, DocumentEnd, StreamEnd, Comment -> {}
        default -> {
          if (root != null) {
            problems.add(Code.SECOND_DOCUMENT, file, "", line(event));
            return Optional.empty();
          }
          root = node(event, TreePath.ROOT, 0);
        }
      }
    }
    if (root instanceof YamlNode.Mapping mapping) {
      return Optional.of(mapping);
    }
    int line = root == null ? 1 : root.line();
    problems.add(Code.WRONG_TYPE, file, "", line, "@mapping", kind(root));
    return Optional.empty();
  }

  /** The word for what a node is, as {@link RulebookTexts} knows it. */
  public static String kind(YamlNode node) {
    if (node instanceof YamlNode.Mapping) {
      return "@mapping";
    }
    if (node instanceof YamlNode.Sequence) {
      return "@list";
    }
    return node instanceof YamlNode.Scalar scalar && !scalar.isNull() ? "@scalar" : "@nothing";
  }

  private YamlNode node(Event event, TreePath path, int depth) {
    int line = line(event);
    if (depth > DEEPEST) {
      throw new TooDeepException(line);
    }
    if (event instanceof AliasEvent alias) {
      problems.add(Code.ANCHOR, file, path.toString(), line, "*" + alias.getAlias());
      return new YamlNode.Scalar(file, line, "*" + alias.getAlias(), false);
    }
    if (event instanceof ScalarEvent scalar) {
      refuse(scalar.getAnchor(), scalar.getTag(), path, line);
      return new YamlNode.Scalar(file, line, scalar.getValue(), scalar.isPlain());
    }
    CollectionStartEvent start = (CollectionStartEvent) event;
    refuse(start.getAnchor(), start.getTag(), path, line);
    return start instanceof MappingStartEvent
        ? mapping(line, path, depth)
        : sequence(line, path, depth);
  }

  private YamlNode sequence(int line, TreePath path, int depth) {
    List<YamlNode> items = new ArrayList<>();
    Event event = events.next();
    while (event.getEventId() != Event.ID.SequenceEnd) {
      items.add(node(event, path.item(Integer.toString(items.size())), depth + 1));
      event = events.next();
    }
    return new YamlNode.Sequence(file, line, ImmutableList.copyOf(items));
  }

  private YamlNode mapping(int line, TreePath path, int depth) {
    Map<String, YamlNode> values = new LinkedHashMap<>();
    Map<String, YamlNode.Scalar> keys = new LinkedHashMap<>();
    Event event = events.next();
    while (event.getEventId() != Event.ID.MappingEnd) {
      int keyLine = line(event);
      YamlNode key = node(event, path, depth + 1);
      String name = key instanceof YamlNode.Scalar scalar ? scalar.text() : "?";
      YamlNode value = node(events.next(), path.key(name), depth + 1);
      if (!(key instanceof YamlNode.Scalar scalar) || scalar.isNull()) {
        problems.add(Code.KEY_NOT_TEXT, file, path.toString(), keyLine);
      } else if (values.containsKey(name)) {
        problems.add(
            Code.DUPLICATE_KEY,
            file,
            path.key(name).toString(),
            keyLine,
            name,
            keys.get(name).line());
      } else {
        values.put(name, value);
        keys.put(name, scalar);
      }
      event = events.next();
    }
    return new YamlNode.Mapping(file, line, ImmutableMap.copyOf(values), ImmutableMap.copyOf(keys));
  }

  private void refuse(Optional<Anchor> anchor, Optional<String> tag, TreePath path, int line) {
    anchor.ifPresent(a -> problems.add(Code.ANCHOR, file, path.toString(), line, "&" + a));
    tag.ifPresent(t -> problems.add(Code.TAG, file, path.toString(), line, t));
  }

  private static int line(Event event) {
    Optional<Mark> mark = event.getStartMark();
    return mark.isPresent() ? mark.get().getLine() + 1 : 0;
  }

  private static final class TooDeepException extends RuntimeException {
    private final int line;

    TooDeepException(int line) {
      this.line = line;
    }
  }
}
