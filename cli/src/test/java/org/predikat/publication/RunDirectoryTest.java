package org.predikat.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunDirectoryTest {
  @TempDir private Path folder;

  /** Starts a run in another process and waits for its end there. */
  static final class Child {
    private Child() {}

    public static void main(String[] args) throws Exception {
      try (RunDirectory run = RunDirectory.create(Path.of(args[0]), true)) {
        write(run, "results.csv", "half");
        System.out.write('\n');
        System.out.flush();
        Thread.sleep(TimeUnit.MINUTES.toMillis(1));
        run.commit();
      }
    }
  }

  private static void write(RunDirectory run, String name, String text) throws IOException {
    try (OutputStream out = run.newFile(name)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void run(Path target, boolean force, String text) throws Exception {
    try (RunDirectory run = RunDirectory.create(target, force)) {
      write(run, RunDirectory.MANIFEST, text);
      run.commit();
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private String manifest() throws IOException {
    return Files.readString(folder.resolve("run").resolve(RunDirectory.MANIFEST));
  }

  @Test
  void appearsOnlyWhenCommitted() throws Exception {
    Path target = folder.resolve("run");
    try (RunDirectory run = RunDirectory.create(target, false)) {
      write(run, RunDirectory.MANIFEST, "a");
      assertFalse(Files.exists(target));
      run.commit();
    }
    assertEquals("a", manifest());
    assertEquals(List.of("run"), names());
    assertEquals(List.of(RunDirectory.MANIFEST), RunWriterTest.names(target));
  }

  @Test
  void leavesNothingWhenNotCommitted() throws Exception {
    try (RunDirectory run = RunDirectory.create(folder.resolve("run"), false)) {
      write(run, RunDirectory.MANIFEST, "a");
    }
    assertEquals(List.of(), names());
  }

  @Test
  void refusesAnExistingTarget() throws Exception {
    run(folder.resolve("run"), false, "old");
    PublicationException refused =
        assertThrows(PublicationException.class, () -> run(folder.resolve("run"), false, "new"));
    assertEquals(PublicationException.Kind.EXISTS, refused.kind());
    assertEquals("old", manifest());
    assertEquals(List.of("run"), names());
  }

  @Test
  void theOldRunSurvivesUntilTheNewOneIsComplete() throws Exception {
    run(folder.resolve("run"), false, "old");
    try (RunDirectory run = RunDirectory.create(folder.resolve("run"), true)) {
      write(run, RunDirectory.MANIFEST, "new");
      assertEquals("old", manifest());
      run.commit();
    }
    assertEquals("new", manifest());
    assertEquals(List.of("run"), names());
  }

  @Test
  void forceNeverReplacesWhatIsNoRun() throws Exception {
    Files.createDirectory(folder.resolve("run"));
    Files.writeString(folder.resolve("run").resolve("skripsi.txt"), "x");
    PublicationException refused =
        assertThrows(PublicationException.class, () -> run(folder.resolve("run"), true, "new"));
    assertEquals(PublicationException.Kind.NOT_A_RUN, refused.kind());
    assertTrue(Files.exists(folder.resolve("run").resolve("skripsi.txt")));
  }

  @Test
  void aMissingParentIsToldAsSuch() {
    PublicationException refused =
        assertThrows(PublicationException.class, () -> run(folder.resolve("no/run"), false, "new"));
    assertEquals(PublicationException.Kind.NO_PARENT, refused.kind());
  }

  @Test
  void anUnwritableParentIsAProblemOfTheFileSystem() {
    // Read-only even to root, unlike a directory without permissions.
    assertThrows(IOException.class, () -> run(Path.of("/proc/run"), false, "new"));
  }

  @Test
  void anOldRunLeftAsideComesBack() throws Exception {
    run(folder.resolve("run"), false, "old");
    Files.move(folder.resolve("run"), folder.resolve(".run.old-1"));
    PublicationException refused =
        assertThrows(PublicationException.class, () -> run(folder.resolve("run"), false, "new"));
    assertEquals(PublicationException.Kind.EXISTS, refused.kind());
    assertEquals("old", manifest());
  }

  @Test
  void leftoversOfAFinishedReplacementGo() throws Exception {
    run(folder.resolve("run"), false, "new");
    Files.createDirectory(folder.resolve(".run.old-1"));
    run(folder.resolve("run"), true, "newer");
    assertEquals(List.of("run"), names());
    assertEquals("newer", manifest());
  }

  @Test
  void aRunInProgressIsNotTakenForALeftover() throws Exception {
    try (RunDirectory first = RunDirectory.create(folder.resolve("run"), false)) {
      write(first, RunDirectory.MANIFEST, "first");
      try (RunDirectory second = RunDirectory.create(folder.resolve("run"), false)) {
        write(second, RunDirectory.MANIFEST, "second");
      }
      first.commit();
    }
    assertEquals("first", manifest());
  }

  @Test
  void twoRunsIntoOneTargetDoNotMix() throws Exception {
    try (RunDirectory first = RunDirectory.create(folder.resolve("run"), false);
        RunDirectory second = RunDirectory.create(folder.resolve("run"), false)) {
      write(first, RunDirectory.MANIFEST, "first");
      write(second, RunDirectory.MANIFEST, "second");
      second.commit();
      assertThrows(PublicationException.class, first::commit);
    }
    assertEquals("second", manifest());
    assertEquals(List.of("run"), names());
  }

  private Process child() throws IOException {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                folder.resolve("run").toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    InputStream said = child.getInputStream();
    assertEquals('\n', said.read());
    return child;
  }

  @Test
  void aTerminatedRunCleansUp() throws Exception {
    run(folder.resolve("run"), false, "old");
    Process child = child();
    child.destroy();
    assertTrue(child.waitFor(30, TimeUnit.SECONDS));
    assertEquals("old", manifest());
    assertEquals(List.of("run"), names());
  }

  @Test
  void aKilledRunLeavesNoResultAndIsClearedAway() throws Exception {
    Process child = child();
    child.destroyForcibly();
    assertTrue(child.waitFor(30, TimeUnit.SECONDS));
    assertFalse(Files.exists(folder.resolve("run")));
    run(folder.resolve("run"), false, "new");
    assertEquals(List.of("run"), names());
  }
}
