package org.predikat.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.predikat.publication.JUnitXmlTest;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class TestCommandTest {
  private static final String LAW = "../fixtures/law";

  @TempDir Path folder;

  private static Run test(String... args) {
    List<String> all = new ArrayList<>(List.of("--lang", "en", "test"));
    all.addAll(List.of(args));
    return Run.predikat(all.toArray(new String[0]));
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private String failing() throws IOException {
    return file(
        "failing.yaml",
        """
        rulebook: permenpanrb-90-2021
        source: worked out wrongly
        proposed: wbk
        cases:
          - name: a wrong sum
            answers: {all: best, P1.i.b: B}
            expected:
              nodes: {P1.i: "0.38", MP: "8.00"}
          - name: a wrong verdict
            answers: {all: best, SPAK.indeks: 3.5}
            expected: {missed: [], verdict: awarded, status: awarded, reasons: []}
          - name: right
            answers: {all: best}
            expected: {nodes: {total: "100"}}
        """);
  }

  @Test
  void theProjectsLawTestsPass() {
    Run run = test(LAW);
    assertEquals(0, run.exit(), run.out() + run.err());
    assertTrue(run.out().matches("(?s)Law tests: \\d+, passed: \\d+, failed: 0\n"), run.out());
  }

  @Test
  void aFailureShowsWhatWasExpectedAndHowTheScoreCameAbout() throws IOException {
    Run run = test(failing());
    assertEquals(5, run.exit(), run.err());
    assertEquals(
        """
        FAILED  FOLDER/failing.yaml:5  a wrong sum
          nodes.MP: expected 8.00, actual 7.88 (exactly 7.875)
          Law: PermenPANRB 90/2021 (permenpanrb-90-2021)
          Source of the expectation: worked out wrongly
          What came out: awarded
            MP Manajemen Perubahan: 7.88 of 8 (= 7.875)
            ├─ P1 Pemenuhan Manajemen Perubahan: 3.88 of 4.00 (= 3.875)
        """,
        run.out()
            .replace(folder.toString(), "FOLDER")
            .lines()
            .limit(7)
            .map(each -> each + "\n")
            .reduce("", String::concat));
    assertTrue(
        run.out()
            .contains(
                """
                  missed: expected [], actual [SPAK]
                  verdict: expected awarded, actual not_awarded
                  status: expected awarded, actual desk_failed
                  reasons: expected [], actual [SPAK]
                """),
        run.out());
    assertTrue(run.out().endsWith("Law tests: 3, passed: 1, failed: 2\n"), run.out());
  }

  @Test
  void ciGetsEveryTest() throws Exception {
    Path report = folder.resolve("report.xml");
    Run run = test(failing(), "--junit", report.toString());
    assertEquals(5, run.exit(), run.err());
    Document xml = JUnitXmlTest.validated(Files.readAllBytes(report));
    Element all = xml.getDocumentElement();
    assertEquals("3", all.getAttribute("tests"));
    assertEquals("2", all.getAttribute("failures"));
    String first = xml.getElementsByTagName("failure").item(0).getTextContent();
    assertTrue(first.contains("nodes.MP: expected 8.00, actual 7.88"), first);
    assertTrue(first.contains("P1.i.b"), first);
  }

  @Test
  void resultsDoNotDependOnTheNumberOfThreads() throws IOException {
    Path one = folder.resolve("one.xml");
    Path four = folder.resolve("four.xml");
    Run single = test(LAW, "--threads", "1", "--junit", one.toString());
    Run several = test(LAW, "--threads", "4", "--junit", four.toString());
    assertEquals(single.out(), several.out());
    assertEquals(Files.readString(one), Files.readString(four));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          demonstration              | 2
          UNITS-ROUND-2022.yaml      | 6
          tolerance                  | 1
          *units-round*tenth*        | 1
          a unit exactly ?n the *    | 1
          """)
  void aFilterChoosesByFileAndName(String filter, int count) {
    Run run = test(LAW, "--filter", filter);
    assertEquals(0, run.exit(), run.out() + run.err());
    assertEquals("Law tests: " + count + ", passed: " + count + ", failed: 0\n", run.out());
  }

  @Test
  void nothingToTestIsNoSuccess() throws IOException {
    Run none = test(LAW, "--filter", "no such test");
    assertEquals(2, none.exit());
    assertTrue(none.err().contains("matches 'no such test'"), none.err());
    Run empty = test(folder.toString());
    assertEquals(2, empty.exit());
    assertTrue(empty.err().contains("no law test"), empty.err());
    Run gone = test(folder.resolve("gone").toString());
    assertEquals(2, gone.exit());
  }

  @ParameterizedTest
  @ValueSource(strings = {"keys.yaml", "codes.yaml", "laws.yaml", "units.yaml", "syntax.yaml"})
  void aWrongFileIsWrongDataAndNothingIsTested(String name) {
    Run run = test("../fixtures/law-faulty/" + name);
    assertEquals(4, run.exit(), run.err());
    assertEquals("", run.out());
    assertTrue(run.err().contains("law-faulty/" + name + ":"), run.err());
    assertTrue(run.err().contains("Nothing was tested"), run.err());
  }

  /** What if the minimum of MP were 70%? The tests that stand between 60% and 70% say so. */
  @Test
  void changedLawIsTriedWithoutTouchingTheTests() throws IOException {
    String higher = file("higher.yaml", "minimums:\n  - {code: MP, wbk: {value: 0.7}}\n");
    String tests = LAW + "/minimums-90-2021-wbk.yaml";
    Run changed = test(tests, "--overlay", higher);
    assertEquals(5, changed.exit(), changed.err());
    assertTrue(changed.out().contains("MP tepat"), changed.out());
    assertTrue(changed.out().contains("(permenpanrb-90-2021+higher)"), changed.out());
    assertFalse(changed.out().contains("FAILED  " + tests + ":200"), changed.out());
    String back = file("back.yaml", "minimums:\n  - {code: MP, wbk: {value: 0.6}}\n");
    assertEquals(0, test(tests, "--overlay", higher, "--overlay", back).exit());
    assertEquals(0, test(tests, "--rulebook", "permenpanrb-5-2024").exit());
    Run other = test(tests, "--rulebook", "permenpanrb-52-2014");
    assertEquals(4, other.exit());
    assertTrue(other.err().contains("has nothing called P1.ii.b"), other.err());
    Run none = test(tests, "--rulebook", "nowhere");
    assertEquals(3, none.exit());
    assertTrue(none.err().contains("nowhere"), none.err());
  }
}
