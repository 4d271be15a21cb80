package org.predikat.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A git project with a rulebook, a round and law tests, as a ministry may have one, and what a CI
 * machine has: a shell, git, the program, and a {@code gh}, {@code curl} and {@code jq} that only
 * note what they were asked.
 */
final class CiProject {
  static final String RULEBOOK = "aturan/zi.yaml";
  static final String LAW_TESTS = "uji";

  private static final Path SCRIPTS = Path.of("..", "scripts");
  private static final String SHELL = "/bin/sh";

  private final Path folder;
  private final Path repository;
  private final Path tools;
  private final String round;

  /** What a command came to. */
  record Ended(int exit, String said) {}

  private CiProject(Path folder, String round) {
    this.folder = folder;
    this.repository = folder.resolve("proyek");
    this.tools = folder.resolve("alat");
    this.round = round;
  }

  /** A project whose branch {@code main} has one commit. Skips the test where git is absent. */
  static CiProject with(Path folder, Path round) throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of(SHELL)), "the jobs need a POSIX shell: no " + SHELL);
    boolean git =
        Splitter.on(File.pathSeparatorChar)
            .splitToStream(System.getenv("PATH"))
            .anyMatch(each -> Files.isExecutable(Path.of(each, "git")));
    assumeTrue(git, "the simulation makes branches, and there is no git on the path");
    CiProject project = new CiProject(folder, "ronde/" + round.getFileName());
    project.furnish(round);
    return project;
  }

  private void furnish(Path source) throws IOException, InterruptedException {
    Files.createDirectories(tools);
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    tool(
        "predikat",
        "exec '%s' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '%s' org.predikat.command.Main"
                .formatted(java, System.getProperty("java.class.path"))
            + " \"$@\"");
    // A GET is answered with the id of an earlier comment, where there is one.
    String noting =
        """
        { printf '%%s' %s; printf ' <%%s>' "$@"; echo; } >> "$CI_NOTES"
        case " $* " in *" body@"* | *" body=@"*) ;; *) cat "$CI_EARLIER" ;; esac
        """;
    tool("gh", noting.formatted("gh"));
    tool("curl", noting.formatted("curl"));
    tool("jq", "cat");
    git("init", "--quiet", "--initial-branch=main");
    copy(SCRIPTS.resolve("review-rulebook"), repository.resolve("scripts/review-rulebook"));
    assertTrue(repository.resolve("scripts/review-rulebook").toFile().setExecutable(true));
    copy(source, repository.resolve(round));
    copy(
        Path.of("..", "fixtures", "law", "demonstration-90-2021.yaml"),
        repository.resolve(LAW_TESTS).resolve("contoh.yaml"));
    Files.createDirectories(repository.resolve(RULEBOOK).getParent());
    Run exported =
        Run.predikat(
            "rulebook",
            "export",
            "permenpanrb-90-2021",
            "--out",
            repository.resolve(RULEBOOK).toString());
    assertEquals(0, exported.exit(), exported.err());
    Files.writeString(repository.resolve(".gitignore"), "target/\n");
    commit();
  }

  private void tool(String name, String lines) throws IOException {
    Path file = tools.resolve(name);
    Files.writeString(file, "#!/bin/sh\n" + lines + "\n");
    assertTrue(file.toFile().setExecutable(true));
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    try (Stream<Path> files = Files.walk(from)) {
      files.forEach(
          each -> {
            try {
              Files.copy(each, to.resolve(from.relativize(each).toString()));
            } catch (IOException problem) {
              throw new UncheckedIOException(problem);
            }
          });
    }
  }

  String round() {
    return round;
  }

  Path file(String name) {
    return repository.resolve(name);
  }

  String text(String name) throws IOException {
    return Files.readString(file(name));
  }

  /** Commits one change of a file on a branch of its own. */
  void change(String file, String before, String after) throws IOException, InterruptedException {
    String old = text(file);
    assertTrue(old.contains(before), () -> file + " has no " + before);
    branch();
    Files.writeString(file(file), old.replace(before, after));
    commit();
  }

  /** Leaves {@code main} for a new branch. */
  void branch() throws IOException, InterruptedException {
    git("checkout", "--quiet", "-b", "usulan");
  }

  void commit() throws IOException, InterruptedException {
    git("add", "--all");
    git("commit", "--quiet", "--message=Perubahan");
  }

  /** What GitHub checks out for a pull request: the branch merged into {@code main}. */
  void checkOutMerge() throws IOException, InterruptedException {
    git("checkout", "--quiet", "--detach", "main");
    git("merge", "--quiet", "--no-ff", "--message=Gabungan", "usulan");
  }

  /** What git says; an exit code other than 0 fails the test. */
  String git(String... args) throws IOException, InterruptedException {
    Files.createDirectories(repository);
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(args));
    Ended ended = run(command, ImmutableMap.of());
    assertEquals(0, ended.exit(), ended.said());
    return ended.said();
  }

  /** Runs lines of a job in the project, and stops at the first that fails, as runners do. */
  Ended job(String lines, Map<String, String> environment)
      throws IOException, InterruptedException {
    return run(List.of(SHELL, "-e", "-c", lines), environment);
  }

  private Ended run(List<String> command, Map<String, String> environment)
      throws IOException, InterruptedException {
    Path said = folder.resolve("said.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(repository.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    Map<String, String> variables = builder.environment();
    // Neither the user's settings nor a hook that runs these tests may reach the project.
    variables.keySet().removeIf(each -> each.startsWith("GIT_") || each.startsWith("CI_"));
    for (String who : List.of("AUTHOR", "COMMITTER")) {
      variables.put("GIT_" + who + "_NAME", "Contoh");
      variables.put("GIT_" + who + "_EMAIL", "contoh@example.org");
    }
    variables.put("GIT_CONFIG_GLOBAL", "/dev/null");
    variables.put("GIT_CONFIG_NOSYSTEM", "1");
    variables.put("PATH", tools + File.pathSeparator + variables.get("PATH"));
    variables.put("PREDIKAT", tools.resolve("predikat").toString());
    variables.put("LC_ALL", "C.UTF-8");
    variables.putAll(environment);
    Process process = builder.start();
    assertTrue(process.waitFor(2, TimeUnit.MINUTES), "still running after two minutes");
    return new Ended(process.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
  }
}
