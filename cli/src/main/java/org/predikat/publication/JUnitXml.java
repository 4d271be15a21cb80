package org.predikat.publication;

import com.google.common.collect.ImmutableList;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Test results in the XML that every CI shows (JUnit's, as Ant first wrote it). Nothing in it
 * depends on the clock or the machine: every {@code time} is 0, so that the same results give the
 * same bytes.
 */
public final class JUnitXml {
  private static final char REPLACEMENT = '\uFFFD';

  private JUnitXml() {}

  /**
   * Cases that belong together.
   *
   * @param name what CI shows as their heading
   * @param cases in the order in which they are written
   */
  public record Suite(String name, ImmutableList<Case> cases) {}

  /**
   * One test.
   *
   * @param group what it belongs to, such as a file or an agency; CI groups by it
   * @param name unique within the group
   * @param result how it ended
   */
  public record Case(String group, String name, Result result) {}

  /** How a test ended. */
  public sealed interface Result {
    /** As expected. */
    record Passed() implements Result {}

    /**
     * Not as expected.
     *
     * @param message one line
     * @param details any number of lines; may be empty
     */
    record Failed(String message, String details) implements Result {}

    /**
     * Could not be run.
     *
     * @param message one line
     * @param details any number of lines; may be empty
     */
    record Broken(String message, String details) implements Result {}

    /**
     * Left out.
     *
     * @param reason one line
     */
    record Skipped(String reason) implements Result {}
  }

  /**
   * Writes a report and leaves the stream open. Characters that XML cannot hold become U+FFFD.
   *
   * @param name what the report is about
   * @throws IOException if the stream cannot be written
   */
  public static void write(String name, ImmutableList<Suite> suites, OutputStream out)
      throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    try {
      new Report(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(writer))
          .write(name, suites);
    } catch (XMLStreamException e) {
      if (e.getNestedException() instanceof IOException cause) {
        throw cause;
      }
      throw new IllegalStateException(e);
    }
    writer.flush();
  }

  /** The text as XML can hold it; its line ends as they are. */
  private static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().map(each -> isXml(each) ? each : REPLACEMENT).forEach(clean::appendCodePoint);
    return clean.toString();
  }

  /** A reader of XML takes a line end in an attribute for a space; so it is written as one. */
  private static String oneLine(String text) {
    return clean(text).replaceAll("[\\t\\r\\n]+", " ");
  }

  /** The characters of XML 1.0, section 2.2. */
  private static boolean isXml(int character) {
    return character == '\t'
        || character == '\n'
        || character == '\r'
        || (character >= 0x20 && character <= 0xD7FF)
        || (character >= 0xE000 && character <= 0xFFFD)
        || character >= 0x10000;
  }

  private record Report(XMLStreamWriter xml) {
    void write(String name, ImmutableList<Suite> suites) throws XMLStreamException {
      xml.writeStartDocument("UTF-8", "1.0");
      line(0);
      xml.writeStartElement("testsuites");
      attribute("name", name);
      counts(
          suites.stream()
              .flatMap(suite -> suite.cases().stream())
              .collect(ImmutableList.toImmutableList()));
      for (Suite suite : suites) {
        line(1);
        suite(suite);
      }
      line(0);
      xml.writeEndElement();
      line(0);
      xml.writeEndDocument();
      xml.flush();
    }

    private void suite(Suite suite) throws XMLStreamException {
      xml.writeStartElement("testsuite");
      attribute("name", suite.name());
      counts(suite.cases());
      attribute("skipped", count(suite.cases(), Result.Skipped.class));
      for (Case each : suite.cases()) {
        line(2);
        test(each);
      }
      line(1);
      xml.writeEndElement();
    }

    private void test(Case each) throws XMLStreamException {
      boolean passed = each.result() instanceof Result.Passed;
      if (passed) {
        xml.writeEmptyElement("testcase");
      } else {
        xml.writeStartElement("testcase");
      }
      attribute("classname", each.group());
      attribute("name", each.name());
      attribute("time", "0");
      if (passed) {
        return;
      }
      line(3);
      if (each.result() instanceof Result.Failed failed) {
        outcome("failure", failed.message(), failed.details());
      } else if (each.result() instanceof Result.Broken broken) {
        outcome("error", broken.message(), broken.details());
      } else if (each.result() instanceof Result.Skipped skipped) {
        xml.writeEmptyElement("skipped");
        attribute("message", skipped.reason());
      }
      line(2);
      xml.writeEndElement();
    }

    private void outcome(String element, String message, String details) throws XMLStreamException {
      xml.writeStartElement(element);
      attribute("message", message);
      attribute("type", element);
      xml.writeCharacters(clean(details));
      xml.writeEndElement();
    }

    private void counts(ImmutableList<Case> cases) throws XMLStreamException {
      attribute("tests", Integer.toString(cases.size()));
      attribute("failures", count(cases, Result.Failed.class));
      attribute("errors", count(cases, Result.Broken.class));
      attribute("time", "0");
    }

    private void attribute(String name, String value) throws XMLStreamException {
      xml.writeAttribute(name, oneLine(value));
    }

    private void line(int depth) throws XMLStreamException {
      xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    private static String count(ImmutableList<Case> cases, Class<? extends Result> kind) {
      return Long.toString(cases.stream().filter(each -> kind.isInstance(each.result())).count());
    }
  }
}
