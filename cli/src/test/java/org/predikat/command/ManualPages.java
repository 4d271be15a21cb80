package org.predikat.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/**
 * Writes the sources of the manual pages, one folder for each language. Run by the packaging, never
 * by the program, which therefore does not carry the generator.
 */
public final class ManualPages {
  /** The generator's headings are English only. */
  private static final ImmutableMap<String, String> INDONESIAN_HEADINGS =
      ImmutableMap.<String, String>builder()
          .put("== Name", "== Nama")
          .put("== Synopsis", "== Pemakaian")
          .put("== Description", "== Uraian")
          .put("== Options", "== Opsi")
          .put("== Arguments", "== Argumen")
          .put("== Commands", "== Perintah")
          .put("== Exit status", "== Kode keluar")
          .buildOrThrow();

  private ManualPages() {}

  /** Writes into the folders {@code id} and {@code en} of the folder that is given. */
  public static void main(String[] args) throws IOException {
    for (Language language : Language.values()) {
      write(Path.of(args[0], language.code()), language);
    }
  }

  static void write(Path folder, Language language) throws IOException {
    Files.createDirectories(folder);
    CommandLine root = CommandLines.in(Messages.in(language));
    ManPageGenerator.generateManPage(
        folder.toFile(), null, new boolean[0], true, root.getCommandSpec());
    try (Stream<Path> pages = Files.list(folder)) {
      for (Path page : pages.toList()) {
        List<String> lines = Files.readAllLines(page, UTF_8);
        Map<String, String> headings =
            language == Language.ID ? INDONESIAN_HEADINGS : ImmutableMap.of();
        lines.replaceAll(line -> headings.getOrDefault(line.strip(), line));
        Files.write(page, lines, UTF_8);
      }
    }
  }
}
