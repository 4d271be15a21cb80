package org.predikat.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Runs the jobs that review a changed rulebook, line by line as they stand in their files, with the
 * variables that GitHub and GitLab would set.
 */
final class CiJobs {
  private final Path folder;
  private final CiProject project;

  /** What a job came to: its exit code, the comment, and the requests that it made. */
  record Job(int exit, String comment, ImmutableList<String> requests) {}

  /**
   * @param folder where the job's own files lie
   */
  CiJobs(Path folder, CiProject project) {
    this.folder = folder;
    this.project = project;
  }

  /** The job of a pull request. */
  Job github(String earlier) throws Exception {
    Files.writeString(folder.resolve("earlier.txt"), earlier);
    assertTrue(isGitHubConcerned());
    Path outputs = outputs();
    Map<String, String> environment = environment();
    CiProject.Ended review = project.job(step("review"), environment);
    assertEquals(0, review.exit(), review.said());
    CiProject.Ended comment = project.job(step("comment"), environment);
    assertEquals(0, comment.exit(), comment.said());
    String text = project.text("target/review/comment.md");
    assertEquals(text, Files.readString(folder.resolve("summary.md")));
    environment.put("CODE", Files.readString(outputs).replaceAll("(?s).*code=|\\s", ""));
    int exit = project.job(step("verdict"), environment).exit();
    return new Job(exit, text, requests());
  }

  /** The job of a merge request. */
  Job gitlab(String earlier) throws Exception {
    Files.writeString(folder.resolve("earlier.txt"), earlier);
    Files.deleteIfExists(folder.resolve("notes.txt"));
    StringBuilder lines = new StringBuilder(gitLabGuard()).append('\n');
    CiFiles.gitlab().get("script").forEach(each -> lines.append(each.asString()).append('\n'));
    CiProject.Ended ended = project.job(lines.toString(), gitLabEnvironment());
    return new Job(ended.exit(), project.text("target/review/comment.md"), requests());
  }

  /** Checks the pull request out, and says whether the job finds anything to do in it. */
  boolean isGitHubConcerned() throws IOException, InterruptedException {
    project.checkOutMerge();
    CiProject.Ended ended = project.job(step("changed"), environment());
    assertEquals(0, ended.exit(), ended.said());
    String said = Files.readString(outputs());
    assertTrue(said.matches("changed=(yes|no)\n"), said);
    return said.equals("changed=yes\n");
  }

  /** Whether the example for GitLab finds anything to do; otherwise it ends before its script. */
  boolean isGitLabConcerned() throws IOException, InterruptedException {
    int reached = 9;
    String lines = gitLabGuard() + "\nexit " + reached;
    CiProject.Ended ended = project.job(lines, gitLabEnvironment());
    assertTrue(ended.exit() == 0 || ended.exit() == reached, ended.said());
    return ended.exit() == reached;
  }

  private static String step(String id) {
    return CiFiles.step(id).get("run").asString();
  }

  /** The line of the example that ends a job which has nothing to do. */
  private static String gitLabGuard() {
    return CiFiles.gitlab()
        .get("before_script")
        .valueStream()
        .map(each -> each.asString())
        .filter(each -> each.contains("git diff"))
        .findFirst()
        .orElseThrow();
  }

  private Path outputs() {
    return folder.resolve("outputs.txt");
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(CiFiles.variables(CiFiles.github().get("env")));
    environment.put("GITHUB_OUTPUT", outputs().toString());
    environment.put("GITHUB_STEP_SUMMARY", folder.resolve("summary.md").toString());
    environment.put("REPOSITORY", "contoh/zi");
    environment.put("NUMBER", "7");
    return own(environment);
  }

  private Map<String, String> gitLabEnvironment() {
    Map<String, String> environment =
        new HashMap<>(CiFiles.variables(CiFiles.gitlab().get("variables")));
    environment.put("BASE", "main");
    environment.put("REVIEW_TOKEN", "rahasia");
    environment.put("CI_API_V4_URL", "http://gitlab.invalid");
    environment.put("CI_PROJECT_ID", "3");
    environment.put("CI_MERGE_REQUEST_IID", "7");
    return own(environment);
  }

  private Map<String, String> own(Map<String, String> environment) {
    environment.put("RULEBOOK", CiProject.RULEBOOK);
    environment.put("ROUND", project.round());
    environment.put("LAW_TESTS", CiProject.LAW_TESTS);
    environment.put("REVIEW_LANG", "en");
    environment.put("CI_NOTES", folder.resolve("notes.txt").toString());
    environment.put("CI_EARLIER", folder.resolve("earlier.txt").toString());
    return environment;
  }

  private ImmutableList<String> requests() throws IOException {
    return ImmutableList.copyOf(Files.readAllLines(folder.resolve("notes.txt")));
  }
}
