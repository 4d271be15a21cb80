package org.predikat.publication;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.predikat.publication.JUnitXml.Case;
import org.predikat.publication.JUnitXml.Result;
import org.predikat.publication.JUnitXml.Suite;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

public class JUnitXmlTest {
  private static final ImmutableList<Suite> EVERYTHING =
      ImmutableList.of(
          new Suite(
              "batas",
              ImmutableList.of(
                  new Case("a.yaml", "tepat", new Result.Passed()),
                  new Case("a.yaml", "di bawah", new Result.Failed("<1> & \"2\"", "satu\n]]> dua")),
                  new Case("b.yaml", "rusak", new Result.Broken("tak\nterbaca", "")),
                  new Case("b.yaml", "lewat", new Result.Skipped("tidak ada 'unit'")))),
          new Suite("kosong", ImmutableList.of()));

  /**
   * Fails unless a report is what readers of JUnit's XML accept.
   *
   * @return the report
   */
  public static Document validated(byte[] report) throws Exception {
    SchemaFactory.newDefaultInstance()
        .newSchema(JUnitXmlTest.class.getResource("junit.xsd"))
        .newValidator()
        .validate(new StreamSource(new ByteArrayInputStream(report)));
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(report));
  }

  @Test
  void everyResultIsValidAndCounted() throws Exception {
    Document report = validated(write(EVERYTHING));
    Element all = report.getDocumentElement();
    assertEquals("4 1 1", counts(all));
    Element first = (Element) all.getElementsByTagName("testsuite").item(0);
    assertEquals("4 1 1", counts(first));
    assertEquals("1", first.getAttribute("skipped"));
    Element failure = (Element) all.getElementsByTagName("failure").item(0);
    assertEquals("<1> & \"2\"", failure.getAttribute("message"));
    assertEquals("satu\n]]> dua", failure.getTextContent());
    Element error = (Element) all.getElementsByTagName("error").item(0);
    assertEquals("tak terbaca", error.getAttribute("message"));
    Element skipped = (Element) all.getElementsByTagName("skipped").item(0);
    assertEquals("tidak ada 'unit'", skipped.getAttribute("message"));
  }

  @Test
  void anyTextIsValidXml() throws Exception {
    String odd = "nul \0 bell \u0007 half \uD83D whole \uD83D\uDE00 last \uFFFF é";
    Case test = new Case(odd, odd, new Result.Failed(odd, odd));
    Document report = validated(write(ImmutableList.of(new Suite(odd, ImmutableList.of(test)))));
    String kept = "nul \uFFFD bell \uFFFD half \uFFFD whole \uD83D\uDE00 last \uFFFD é";
    NodeList failures = report.getElementsByTagName("failure");
    assertEquals(kept, failures.item(0).getTextContent());
    assertEquals(kept, ((Element) failures.item(0)).getAttribute("message"));
  }

  @Test
  void sameResultsAreSameBytesOnEveryMachine() throws Exception {
    byte[] report = write(EVERYTHING);
    assertArrayEquals(report, write(EVERYTHING));
    String text = new String(report, StandardCharsets.UTF_8);
    assertFalse(text.contains("\r"), text);
    assertFalse(text.contains("timestamp"), text);
    assertFalse(text.contains("hostname"), text);
  }

  @Test
  void aFullDiskIsAnInputOutputProblem() {
    IOException full = new IOException("full");
    OutputStream out =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw full;
          }
        };
    assertSame(full, assertThrows(IOException.class, () -> JUnitXml.write("x", EVERYTHING, out)));
  }

  private static byte[] write(ImmutableList<Suite> suites) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    JUnitXml.write("uji", suites, bytes);
    return bytes.toByteArray();
  }

  private static String counts(Element element) {
    return element.getAttribute("tests")
        + " "
        + element.getAttribute("failures")
        + " "
        + element.getAttribute("errors");
  }
}
