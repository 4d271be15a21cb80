package org.predikat.worksheet.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.Lists;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * LibreOffice without a display, with a profile of its own, as a calculator that shares no code
 * with the program.
 *
 * @param program the command
 */
record LibreOffice(Path program) {
  private static final long MOST_SECONDS = 900;

  /**
   * CSV of every sheet into a file of its own: comma, quotes around every text, UTF-8, numbers as
   * they are held rather than as they are shown.
   */
  private static final String EVERY_SHEET =
      "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,false,false,false,-1";

  /** The command where it is installed. */
  static Optional<LibreOffice> find() {
    String path = System.getenv("PATH");
    return Stream.of(path == null ? new String[0] : path.split(":", -1))
        .map(folder -> Path.of(folder, "soffice"))
        .filter(Files::isExecutable)
        .findFirst()
        .map(LibreOffice::new);
  }

  /** Recalculates workbooks; each sheet becomes FILE-SHEET.csv in the folder {@code into}. */
  void toCsv(List<Path> workbooks, Path into) throws IOException, InterruptedException {
    // Two at a time: one alone leaves a core idle, and each needs a profile of its own.
    int half = (workbooks.size() + 1) / 2;
    List<Path> profiles =
        List.of(
            Files.createTempDirectory("predikat-office"),
            Files.createTempDirectory("predikat-office"));
    List<Process> running = new ArrayList<>();
    try {
      List<List<Path>> shares = Lists.partition(workbooks, half);
      for (int i = 0; i < shares.size(); i++) {
        running.add(start(shares.get(i), into, profiles.get(i)));
      }
      for (Process process : running) {
        assertTrue(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS), "LibreOffice does not end");
        assertEquals(0, process.exitValue(), "LibreOffice failed");
      }
    } finally {
      for (Process process : running) {
        // The command is a script around the program proper.
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
      for (Path profile : profiles) {
        MoreFiles.deleteRecursively(profile, RecursiveDeleteOption.ALLOW_INSECURE);
      }
    }
  }

  private Process start(List<Path> workbooks, Path into, Path profile) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(program.toString());
    command.add("-env:UserInstallation=" + profile.toUri());
    command.addAll(List.of("--headless", "--norestore", "--convert-to", EVERY_SHEET));
    command.addAll(List.of("--outdir", into.toString()));
    workbooks.forEach(book -> command.add(book.toString()));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(profile.resolve("log.txt").toFile())
        .start();
  }
}
