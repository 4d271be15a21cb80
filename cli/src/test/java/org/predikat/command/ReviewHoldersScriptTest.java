package org.predikat.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code scripts/review-holders}, run as cron would. */
final class ReviewHoldersScriptTest {
  private static final Path SCRIPT = Path.of("..", "scripts", "review-holders");
  private static final Path TENURE = Path.of("..", "fixtures", "tenure");

  @TempDir private Path folder;
  private Path launcher;

  /** What the script came to. */
  private record Ended(int exit, String said) {}

  @BeforeEach
  void launcher() throws IOException {
    Path shell = Path.of("/bin/sh");
    assumeTrue(
        Files.isExecutable(shell), "the script needs a POSIX shell, and there is no " + shell);
    launcher = folder.resolve("predikat");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Files.writeString(
        launcher,
        "#!/bin/sh\nexec '%s' -Duser.language=en -cp '%s' org.predikat.command.Main \"$@\"\n"
            .formatted(java, System.getProperty("java.class.path")));
    assertTrue(launcher.toFile().setExecutable(true));
    Files.createDirectory(folder.resolve("hasil"));
  }

  @Test
  void saysWhatNeedsActionAndEndsWithFive() throws Exception {
    Ended ended =
        run(
            Map.of(),
            TENURE.resolve("round").toString(),
            TENURE.resolve("register-held.csv").toString(),
            folder.resolve("hasil").toString(),
            "2022-07-05");
    assertEquals(5, ended.exit(), ended.said());
    assertTrue(
        ended.said().contains("Proposed revocation of WBK: Pengadilan Negeri Surabaya (N001)"));
    assertTrue(Files.exists(folder.resolve("hasil/2022-07-05/dossiers/N001.docx")));
  }

  @Test
  void isSilentWhereNothingNeedsAction() throws Exception {
    Path register = folder.resolve("register-baru.csv");
    Files.writeString(
        register,
        """
        id_unit,nama_unit,id_instansi,tanggal,peristiwa,predikat,nomor_keputusan
        U1,Unit 1,I1,2022-06-01,diberikan,WBK,K1
        """);
    Path round = Files.createDirectory(folder.resolve("ronde"));
    Files.writeString(
        round.resolve("incidents.csv"), "id_kejadian,id_unit,tanggal,jenis,konfirmasi\n");
    String out = folder.resolve("hasil").toString();
    for (int times = 1; times <= 2; times++) {
      Ended ended = run(Map.of(), round.toString(), register.toString(), out, "2022-07-05");
      assertEquals(0, ended.exit(), ended.said());
      assertEquals("", ended.said());
    }
    assertTrue(Files.exists(folder.resolve("hasil/2022-07-05/reevaluation.json")));
  }

  @Test
  void asksOnlyForWhatItIsTold() throws Exception {
    Path register = folder.resolve("register-lama.csv");
    Files.writeString(
        register,
        """
        id_unit,nama_unit,id_instansi,tanggal,peristiwa,predikat,nomor_keputusan
        U1,Unit 1,I1,2019-06-01,diberikan,WBK,K1
        """);
    Path round = Files.createDirectory(folder.resolve("ronde"));
    Files.writeString(
        round.resolve("incidents.csv"), "id_kejadian,id_unit,tanggal,jenis,konfirmasi\n");
    String[] args = {
      round.toString(), register.toString(), folder.resolve("hasil").toString(), "2022-07-05"
    };
    assertEquals(5, run(Map.of(), args).exit());
    assertEquals(0, run(Map.of("FAIL_ON", "propose-revocation,clarify"), args).exit());
  }

  @Test
  void explainsItselfAndPassesOnWhatWentWrong() throws Exception {
    Ended usage = run(Map.of());
    assertEquals(2, usage.exit());
    assertTrue(usage.said().contains("review-holders ROUND REGISTER FOLDER [DATE]"), usage.said());
    assertFalse(usage.said().contains("predikat="), usage.said());
    String nowhere = folder.resolve("tidak-ada").toString();
    Ended absent = run(Map.of(), nowhere, nowhere, folder.resolve("hasil").toString());
    assertEquals(2, absent.exit());
    assertTrue(absent.said().contains(nowhere), absent.said());
  }

  private Ended run(Map<String, String> environment, String... args) throws Exception {
    List<String> command = new ArrayList<>(List.of("/bin/sh", SCRIPT.toString()));
    command.addAll(List.of(args));
    Path said = folder.resolve("said.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
    builder.environment().put("PREDIKAT", launcher.toString());
    builder.environment().putAll(environment);
    Process process = builder.start();
    assertTrue(process.waitFor(2, TimeUnit.MINUTES), "still running after two minutes");
    return new Ended(process.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
  }
}
