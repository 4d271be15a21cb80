package org.predikat.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.NodeList;

/**
 * A change to a rulebook on a branch, from the commit to the comment: the steps of {@code
 * .github/workflows/rulebook-change.yml} and of the example for GitLab, run as they stand there.
 */
final class RulebookChangeInCiTest {
  private static final Path ROUND = Path.of("..", "fixtures", "round-2022", "round-2022.xlsx");
  private static final Path SMALL_ROUND = Path.of("..", "fixtures", "differences", "base");
  private static final Pattern UNIT = Pattern.compile("\\bU\\d{2,3}\\b");
  private static final String MINIMUM = "wbk: {value: 75, source: lampiran2";
  private static final String CHANGED = "wbk: {value: 76, source: lampiran2";
  private static final String SAME = "No status, predikat, rank or score is different.";
  private static final String SAME_LAW = "**No change of meaning**";
  private static final String MARK = "<!-- predikat review-rulebook zi.yaml -->";

  @TempDir private Path folder;

  @Test
  void aRaisedMinimumNamesWhoLosesAPredikat() throws Exception {
    CiProject project = CiProject.with(folder, ROUND);
    project.change(CiProject.RULEBOOK, MINIMUM, CHANGED);
    CiJobs.Job job = github(project, "");
    assertEquals(5, job.exit());
    namesTheTwoUnits(project, job);
    assertEquals(2, job.requests().size(), () -> job.requests().toString());
    assertTrue(job.requests().get(0).startsWith("gh <api> <--paginate>"));
    assertEquals(
        "gh <api> <--silent> <repos/contoh/zi/issues/7/comments>"
            + " <-F> <body=@target/review/comment.md>",
        job.requests().get(1));
  }

  @Test
  void anEarlierCommentIsRenewed() throws Exception {
    CiProject project = CiProject.with(folder, ROUND);
    project.change(CiProject.RULEBOOK, MINIMUM, CHANGED);
    CiJobs.Job job = github(project, "4711\n");
    assertEquals(
        "gh <api> <--silent> <--method> <PATCH> <repos/contoh/zi/issues/comments/4711>"
            + " <-F> <body=@target/review/comment.md>",
        job.requests().get(1));
  }

  @Test
  void gitLabSaysTheSame() throws Exception {
    CiProject project = CiProject.with(folder, ROUND);
    project.change(CiProject.RULEBOOK, MINIMUM, CHANGED);
    CiJobs.Job first = gitlab(project, "");
    assertEquals(5, first.exit());
    namesTheTwoUnits(project, first);
    assertTrue(
        first
            .requests()
            .get(1)
            .endsWith(
                "<--request> <POST> <--data-urlencode> <body@target/review/comment.md>"
                    + " <http://gitlab.invalid/projects/3/merge_requests/7/notes>"),
        () -> first.requests().toString());
    project.git("worktree", "remove", "--force", "target/base");
    CiJobs.Job second = gitlab(project, "4711\n");
    assertEquals(first.comment(), second.comment());
    assertTrue(
        second
            .requests()
            .get(1)
            .endsWith(
                "<--request> <PUT> <--data-urlencode> <body@target/review/comment.md>"
                    + " <http://gitlab.invalid/projects/3/merge_requests/7/notes/4711>"),
        () -> second.requests().toString());
  }

  private static void namesTheTwoUnits(CiProject project, CiJobs.Job job) throws Exception {
    String comment = job.comment();
    assertTrue(comment.startsWith(MARK + "\n"), comment);
    // U045 stands exactly on the minimum of 75 points, U047 0.00125 above it; the next has 80.
    assertEquals(ImmutableSet.of("U045", "U047"), units(comment));
    assertTrue(comment.contains("Threshold passed (status): units 2."), comment);
    assertTrue(
        comment.contains(
            "| **U045** Contoh minimum total WBK, tepat | Kementerian Contoh A"
                + " | WBK → failed at the desk | rules<br>Nilai total misses its minimum now:"
                + " 75.00 against a minimum of 76.00"
                + " (before: 75.00 against a minimum of 75.00)"),
        comment);
    assertTrue(
        comment.contains(
            "| minimum total (Nilai total), for WBK | 75 → 76 |"
                + " PermenPANRB 90/2021, Lampiran II, Tabel 6, hlm. 58; verified |"),
        comment);
    assertTrue(comment.contains("**1 change of meaning**"), comment);
    assertTrue(comment.contains("Law tests: 2, passed: 2, failed: 0"), comment);
    assertEquals(
        ImmutableList.of(
            "U045 Contoh minimum total WBK, tepat", "U047 Contoh minimum total WBK, tepat di atas"),
        failures(project.file("target/review/differences.xml")));
    assertEquals(ImmutableList.of(), failures(project.file("target/review/law-tests.xml")));
  }

  @Test
  void commentsAndOrderChangeNothing() throws Exception {
    CiProject project = CiProject.with(folder, ROUND);
    String old = project.text(CiProject.RULEBOOK);
    project.branch();
    Files.writeString(
        project.file(CiProject.RULEBOOK),
        "# Catatan baru.\n"
            + old.replace(MINIMUM, "wbk: {source: lampiran2, value: 75.00")
                .replace("node: SPAK\n    form: points", "form: points\n    node: SPAK"));
    project.commit();
    CiJobs.Job job = github(project, "");
    assertEquals(0, job.exit(), job.comment());
    assertTrue(job.comment().contains(SAME), job.comment());
    assertTrue(job.comment().contains(SAME_LAW), job.comment());
    assertEquals(ImmutableSet.of(), units(job.comment()));
    assertEquals(ImmutableList.of(), failures(project.file("target/review/differences.xml")));
  }

  @Test
  void aBranchThatTouchesNeitherIsLeftAlone() throws Exception {
    CiProject project = CiProject.with(folder, ROUND);
    project.branch();
    Files.writeString(project.file("README.md"), "Contoh\n");
    project.commit();
    CiJobs jobs = new CiJobs(folder, project);
    assertFalse(jobs.isGitLabConcerned());
    assertFalse(jobs.isGitHubConcerned());
  }

  @Test
  void aBrokenRulebookIsToldWithItsLine() throws Exception {
    CiProject project = CiProject.with(folder, ROUND);
    project.change(CiProject.RULEBOOK, MINIMUM, "wbk: {value: 7x5, source: lampiran2");
    CiJobs.Job job = github(project, "");
    assertEquals(3, job.exit());
    assertTrue(
        job.comment().contains("**The rulebook cannot be used. Nothing was judged.**"),
        job.comment());
    assertTrue(
        job.comment().contains("    aturan/zi.yaml:696: error: minimums[total].wbk.value:"),
        job.comment());
    assertEquals(2, job.requests().size(), "the comment was posted before the job failed");
    assertFalse(Files.exists(project.file("target/review/differences.xml")));
  }

  @Test
  void aCorrectedRoundIsComparedWithTheRoundBefore() throws Exception {
    CiProject project = CiProject.with(folder, SMALL_ROUND);
    String row =
        project.text(project.round() + "/surveys.csv").replaceAll("(?s).*\n(U09,.*?)\n.*", "$1");
    project.change(project.round() + "/surveys.csv", row, row.replace(",2.95,", ",3.90,"));
    CiJobs.Job job = github(project, "");
    assertEquals(5, job.exit(), job.comment());
    assertTrue(
        job.comment()
            .contains(
                "| **U09** Unit Contoh 09 | Kementerian Contoh 001"
                    + " | failed at determination → WBK | data<br>"),
        job.comment());
    assertTrue(job.comment().contains("2.95 → 3.9 "), job.comment());
    assertTrue(job.comment().contains(SAME_LAW), job.comment());
    assertEquals(
        ImmutableList.of("U09 Unit Contoh 09"),
        failures(project.file("target/review/differences.xml")));
  }

  @Test
  void aRoundThatCannotBeReadIsToldAsSuch() throws Exception {
    CiProject project = CiProject.with(folder, SMALL_ROUND);
    project.change(project.round() + "/round.yaml", "year: 2024", "year: dua ribu");
    CiJobs.Job job = github(project, "");
    assertEquals(4, job.exit(), job.comment());
    assertTrue(job.comment().contains("**The round cannot be judged.**"), job.comment());
    assertTrue(job.comment().contains("round.yaml"), job.comment());
  }

  @Test
  void aNewRulebookHasNothingToBeComparedWith() throws Exception {
    CiProject project = CiProject.with(folder, ROUND);
    project.git("mv", CiProject.RULEBOOK, "aturan/lama.yaml");
    project.git("commit", "--quiet", "--message=Lama");
    project.branch();
    Files.copy(project.file("aturan/lama.yaml"), project.file(CiProject.RULEBOOK));
    project.commit();
    CiJobs.Job job = github(project, "");
    assertEquals(0, job.exit(), job.comment());
    assertTrue(job.comment().contains("The rulebook is new: there is nothing to compare it with."));
  }

  @Test
  void aFailingLawTestFailsTheJob() throws Exception {
    CiProject project = CiProject.with(folder, ROUND);
    Path tests = project.file(CiProject.LAW_TESTS).resolve("contoh.yaml");
    project.branch();
    Files.writeString(
        tests, Files.readString(tests).replaceFirst("verdict: \\w+", "verdict: not_awarded"));
    Files.writeString(
        project.file(CiProject.RULEBOOK), "# Catatan\n" + project.text(CiProject.RULEBOOK));
    project.commit();
    CiJobs.Job job = github(project, "");
    assertEquals(5, job.exit(), job.comment());
    assertTrue(job.comment().contains("verdict: expected not_awarded"), job.comment());
    assertEquals(1, failures(project.file("target/review/law-tests.xml")).size());
  }

  @Test
  void theScriptExplainsItself() throws Exception {
    CiProject project = CiProject.with(folder, SMALL_ROUND);
    CiProject.Ended usage = project.job("scripts/review-rulebook", Map.of());
    assertEquals(2, usage.exit());
    assertTrue(
        usage.said().contains("review-rulebook BASE_RULEBOOK HEAD_RULEBOOK ROUND FOLDER"),
        usage.said());
    assertFalse(usage.said().contains("predikat="), usage.said());
  }

  /** The script by hand, on versions taken out of the history, in Indonesian. */
  @Test
  void versionsOfTheHistoryCanBeComparedByHand() throws Exception {
    CiProject project = CiProject.with(folder, ROUND);
    project.change(CiProject.RULEBOOK, MINIMUM, CHANGED);
    Files.createDirectories(project.file("target"));
    CiProject.Ended ended =
        project.job(
            """
            git show main:%1$s > target/lama.yaml
            git show usulan:%1$s > target/baru.yaml
            REVIEW_LANG=id scripts/review-rulebook target/lama.yaml target/baru.yaml %2$s target/hasil
            """
                .formatted(CiProject.RULEBOOK, project.round()),
            Map.of());
    assertEquals(5, ended.exit());
    assertEquals("", ended.said());
    String comment = project.text("target/hasil/comment.md");
    assertTrue(comment.contains("# Buku aturan `baru.yaml`"), comment);
    assertEquals(ImmutableSet.of("U045", "U047"), units(comment));
  }

  @Test
  void whatIsTooLongForACommentIsCutAtALine() throws Exception {
    CiProject project = CiProject.with(folder, ROUND);
    CiProject.Ended ended =
        project.job(
            "scripts/review-rulebook "
                + CiProject.RULEBOOK
                + " permenpanrb-52-2014 "
                + project.round()
                + " target/hasil",
            Map.of());
    assertEquals(5, ended.exit(), ended.said());
    String comment = project.text("target/hasil/comment.md");
    assertTrue(comment.length() < 65_536, () -> "characters: " + comment.length());
    assertTrue(comment.endsWith("see rulebook.md and law-tests.txt of this job.**\n"));
    String law = project.text("target/hasil/rulebook.md");
    String shown = comment.substring(comment.indexOf(law.substring(0, law.indexOf('\n'))));
    assertTrue(law.startsWith(shown.substring(0, shown.lastIndexOf("\n\n**") + 1)));
  }

  private CiJobs.Job github(CiProject project, String earlier) throws Exception {
    return new CiJobs(folder, project).github(earlier);
  }

  private CiJobs.Job gitlab(CiProject project, String earlier) throws Exception {
    return new CiJobs(folder, project).gitlab(earlier);
  }

  private static ImmutableSet<String> units(String text) {
    return UNIT.matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(ImmutableSet.toImmutableSet());
  }

  /** Names of the failed cases of a JUnit file. */
  private static ImmutableList<String> failures(Path file) throws Exception {
    NodeList failures =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(file.toFile())
            .getElementsByTagName("failure");
    ImmutableList.Builder<String> names = ImmutableList.builder();
    for (int i = 0; i < failures.getLength(); i++) {
      names.add(
          failures.item(i).getParentNode().getAttributes().getNamedItem("name").getNodeValue());
    }
    return names.build();
  }
}
