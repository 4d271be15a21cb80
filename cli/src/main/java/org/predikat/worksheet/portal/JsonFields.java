package org.predikat.worksheet.portal;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.predikat.round.Notice;
import org.predikat.round.NoticeCode;
import org.predikat.round.Place;
import org.predikat.worksheet.portal.PortalDocument.Given;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Fields of JSON objects, each read as the one type that it may have. What has another type is
 * reported and passed over.
 */
final class JsonFields implements AutoCloseable {
  /** Deeper, longer or more than any document of the portal, and harmless to the memory. */
  private static final StreamReadConstraints LIMITS =
      StreamReadConstraints.builder()
          .maxNestingDepth(50)
          .maxStringLength(100_000)
          .maxNameLength(1_000)
          .maxNumberLength(100)
          .maxTokenCount(10_000_000)
          .build();

  private static final JsonFactory FACTORY =
      JsonFactory.builder().streamReadConstraints(LIMITS).build();

  private final JsonParser parser;
  private final String file;
  private final long firstLine;
  private final ImmutableList.Builder<Notice> notices = ImmutableList.builder();
  private final Set<String> unknown = new HashSet<>();
  private boolean spoilt;
  private int depth;
  private String field = "";

  JsonFields(byte[] bytes, String file, long firstLine) {
    this.parser = FACTORY.createParser(ObjectReadContext.empty(), bytes);
    this.file = file;
    this.firstLine = firstLine;
  }

  /** The next token; null at the end. */
  JsonToken next() {
    return parser.nextToken();
  }

  /** Line of the file that the current token stands on. */
  long line() {
    return firstLine - 1 + Math.max(1, parser.currentTokenLocation().getLineNr());
  }

  /** Everything that was noticed so far. */
  ImmutableList<Notice> notices() {
    return notices.build();
  }

  /** Whether something was found that leaves the whole document in doubt. */
  boolean isSpoilt() {
    return spoilt;
  }

  /**
   * Reads the object that the parser stands on.
   *
   * @param reader takes the name of each field and reads its value
   * @return whether every key stands there once
   */
  boolean object(Consumer<String> reader) {
    Set<String> seen = new HashSet<>();
    boolean once = true;
    depth++;
    while (next() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      field = name;
      next();
      if (seen.add(name)) {
        reader.accept(name);
      } else {
        report(NoticeCode.JSON_KEY_TWICE, name);
        // In the document itself the key may decide what all the rest means.
        spoilt |= depth == 1;
        once = false;
        skip();
      }
    }
    depth--;
    return once;
  }

  /** Reads each element of an array; false where there is none. */
  boolean array(Runnable element) {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      wrong("[ ]");
      spoilt = true;
      return false;
    }
    while (next() != JsonToken.END_ARRAY) {
      element.run();
    }
    return true;
  }

  /** Whether the parser stands on an object; what else there is, is reported and passed over. */
  boolean isObject(String where) {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      return true;
    }
    field = where;
    wrong("{ }");
    return false;
  }

  /** A whole number that is not negative. */
  OptionalInt count() {
    if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
      String digits = parser.getString();
      if (digits.length() <= 9 && digits.charAt(0) != '-') {
        return OptionalInt.of(Integer.parseInt(digits));
      }
    }
    wrong("0, 1, 2, …");
    spoilt |= depth == 1;
    return OptionalInt.empty();
  }

  /** A text that is not blank, without spaces around it. */
  Optional<String> name(int longest) {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      wrong("\"…\"");
      return Optional.empty();
    }
    String text = parser.getString();
    String stripped = text.strip();
    if (stripped.isEmpty() || stripped.length() > longest) {
      wrong("\"…\" (1 – " + longest + ")");
      return Optional.empty();
    }
    if (stripped.length() != text.length()) {
      report(NoticeCode.STRAY_SPACES, text);
    }
    return Optional.of(stripped);
  }

  /** A text that is not blank, or null. */
  Optional<String> nullableName(int longest) {
    return isNull() ? Optional.empty() : name(longest);
  }

  /** True or false, or null. */
  Optional<Boolean> flag() {
    if (isNull()) {
      return Optional.empty();
    }
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
      return Optional.of(token == JsonToken.VALUE_TRUE);
    }
    wrong("true, false");
    return Optional.empty();
  }

  /** Any text or number, for showing only. */
  String scalar() {
    if (parser.currentToken().isScalarValue()) {
      return parser.getString();
    }
    wrong("\"…\"");
    return "";
  }

  /** The text of an answer. */
  Given given() {
    if (isNull()) {
      return new Given.Nothing();
    }
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      return new Given.Text(parser.getString());
    }
    wrong("\"…\", null");
    return new Given.Unusable();
  }

  /** Checks a text that is not used. It is not even taken into memory. */
  void textOrNull() {
    if (!isNull() && parser.currentToken() != JsonToken.VALUE_STRING) {
      wrong("\"…\", null");
    }
  }

  /** A field that the guide does not know: said once, and passed over. */
  void unknown(String name) {
    if (unknown.add(depth + name)) {
      report(NoticeCode.JSON_FIELD_UNKNOWN, name);
    }
    skip();
  }

  /** A required field that an object does not have. */
  void missing(String name, long line) {
    add(NoticeCode.JSON_FIELD_MISSING, line, name, "", name);
  }

  /** Passes over the value that the parser stands on. */
  void skip() {
    parser.skipChildren();
  }

  /** Reports something about the current token. */
  void report(NoticeCode code, String value, String... args) {
    add(code, line(), field, value, args);
  }

  /** Reports something that leaves the whole document in doubt. */
  void spoil(NoticeCode code, String... args) {
    spoilt = true;
    report(code, "", args);
  }

  private boolean isNull() {
    return parser.currentToken() == JsonToken.VALUE_NULL;
  }

  private void wrong(String expected) {
    boolean scalar = parser.currentToken().isScalarValue();
    report(NoticeCode.JSON_VALUE_WRONG, scalar ? parser.getString() : "", expected);
    skip();
  }

  private void add(NoticeCode code, long line, String header, String value, String... args) {
    notices.add(
        new Notice(
            code, new Place(file, "", line, 0, header), "", value, ImmutableList.copyOf(args)));
  }

  @Override
  public void close() {
    parser.close();
  }
}
