package org.predikat.worksheet.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableMap;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.predikat.intake.Xlsx;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.reading.RulebookReader;

/**
 * Files that are broken, disguised or made to do harm, read one after the other by a process of 64
 * MiB heap: each gets its own notice, and a good one between them is read all the same.
 */
final class HostileWorksheetsTest {
  private static final int MILLION = 1_000_000;
  private static final Rulebook RULEBOOK = RulebookReader.shipped("permenpanrb-90-2021");

  /** Notices by file; a plus stands for answers that were read. */
  private static final ImmutableMap<String, String> EXPECTED =
      ImmutableMap.<String, String>builder()
          .put("10000-lembar.xlsx", "EXCEL_TOO_MANY_SHEETS")
          .put("baik.xlsx", "+")
          .put("bom-lembar.xlsx", "EXCEL_ZIP_BOMB")
          .put("bom-rapat.xlsx", "EXCEL_ZIP_BOMB")
          .put("bukan-excel.xlsx", "WRONG_EXTENSION")
          .put("doctype.xlsx", "EXCEL_DOCTYPE")
          .put("kosong.xlsx", "EMPTY_FILE")
          .put("lama.xls", "EXCEL_OLD_FORMAT")
          .put("makro.xlsm", "+ EXCEL_MACROS")
          .put("sandi.xlsx", "EXCEL_ENCRYPTED")
          .put("sejuta-baris-di-lembar-lain.xlsx", "+")
          .put("sejuta-baris.xlsx", "EXCEL_TOO_MANY_ROWS")
          .put("tanpa-lembar.xlsx", "WORKSHEET_MISSING")
          .put("tautan-luar.xlsx", "+ EXCEL_EXTERNAL_LINKS")
          .put("teks-raksasa.xlsx", "EXCEL_TOO_MUCH_TEXT")
          .put("terpotong.xlsx", "EXCEL_DAMAGED")
          .buildOrThrow();

  @TempDir private Path folder;
  @TempDir private Path output;

  @Test
  void eachGetsItsNoticeInBoundedMemory() throws Exception {
    make();
    Path said = output.resolve("keluaran.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                HostileWorksheetsTest.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    int exit = process.waitFor();
    String expected =
        EXPECTED.entrySet().stream()
            .map(each -> each.getKey() + ": " + each.getValue() + "\n")
            .collect(Collectors.joining());
    assertEquals(expected, Files.readString(said));
    assertEquals(0, exit);
  }

  /** Reads every file of a folder and says what came of it; holds the good one many times over. */
  public static void main(String[] args) throws IOException {
    WorksheetReader reader = new WorksheetReader(RULEBOOK);
    try (Stream<Path> files = Files.list(Path.of(args[0]))) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        Worksheet read = reader.read(file, name, WorksheetReader.Options.DEFAULT);
        List<String> said = new ArrayList<>();
        if (read.usable()) {
          said.add("+");
        }
        read.notices().forEach(each -> said.add(each.code().name()));
        System.out.println(name + ": " + String.join(" ", said));
      }
    }
    List<Worksheet> held = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      held.add(
          reader.read(Path.of(args[0], "baik.xlsx"), "baik.xlsx", WorksheetReader.Options.DEFAULT));
    }
    if (held.stream().distinct().count() == 0) {
      throw new IllegalStateException("nothing was held");
    }
  }

  private void make() throws Exception {
    String form = SampleForm.best(RULEBOOK).xml();
    new Xlsx().sheet("LKE", form).write(at("baik.xlsx"));
    new Xlsx().sheet("LKE", form).macros().write(at("makro.xlsm"));
    new Xlsx().sheet("s", "<sheetData/>").write(at("tanpa-lembar.xlsx"));
    new Xlsx()
        .sheet("LKE", form)
        .tail("<externalReferences><externalReference r:id=\"rId9\"/></externalReferences>")
        .write(at("tautan-luar.xlsx"));
    new Xlsx()
        .sheetPart("s", "visible", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/x\">]><a>&b;</a>")
        .write(at("doctype.xlsx"));
    Files.write(at("kosong.xlsx"), new byte[0]);
    Files.writeString(at("bukan-excel.xlsx"), "kode;jawaban\nP1.i.a;Ya\n");
    try (HSSFWorkbook old = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(at("lama.xls"))) {
      old.createSheet("LKE").createRow(0).createCell(0).setCellValue("Penilaian");
      old.write(out);
    }
    try (POIFSFileSystem container = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(at("sandi.xlsx"))) {
      container.createDocument(new ByteArrayInputStream(new byte[5000]), "EncryptedPackage");
      container.writeFilesystem(out);
    }
    byte[] whole = Files.readAllBytes(at("baik.xlsx"));
    Files.write(at("terpotong.xlsx"), Arrays.copyOf(whole, whole.length / 2));
    many("10000-lembar.xlsx");
    swollen("bom-lembar.xlsx", Strings.repeat(" ", 1 << 20), 60);
    swollen("bom-rapat.xlsx", dense(), 40);
    new Xlsx().strings(longTexts()).sheet("LKE", form).write(at("teks-raksasa.xlsx"));
    String head = form.substring("<sheetData>".length(), form.length() - "</sheetData>".length());
    rows("sejuta-baris.xlsx", head, "", 1000);
    rows("sejuta-baris-di-lembar-lain.xlsx", "", form, 1);
  }

  private Path at(String name) {
    return folder.resolve(name);
  }

  /** Shared strings of 32,000 characters that no packing makes small. */
  private static String[] longTexts() {
    String[] texts = new String[160];
    for (int i = 0; i < texts.length; i++) {
      StringBuilder text = new StringBuilder("<t>");
      for (int j = 0; j < 4_000; j++) {
        text.append((long) (i + 1) * (j + 7) * 7919 % 100_000_000);
      }
      texts[i] = text.append("</t>").toString();
    }
    return texts;
  }

  /** A megabyte of rows without cells that packs to more than a hundredth. */
  private static String dense() {
    StringBuilder rows = new StringBuilder();
    for (int i = 1; rows.length() < 1 << 20; i++) {
      rows.append("<x a=\"").append((long) i * 7919 % 1_000_003).append("\"/>");
    }
    return rows.toString();
  }

  private void many(String name) throws IOException {
    StringBuilder sheets = new StringBuilder();
    for (int i = 1; i <= 10_000; i++) {
      sheets.append("<sheet name=\"s").append(i).append("\" sheetId=\"").append(i);
      sheets.append("\" r:id=\"rId1\"/>");
    }
    replaced(
        name,
        Map.of(
            "xl/workbook.xml",
            out ->
                out.write(
                    ascii("<workbook xmlns:r=\"r\"><sheets>" + sheets + "</sheets></workbook>"))));
  }

  private void swollen(String name, String piece, int times) throws IOException {
    replaced(
        name,
        Map.of(
            "xl/worksheets/sheet1.xml",
            out -> {
              out.write(ascii("<worksheet><sheetData>"));
              for (int i = 0; i < times; i++) {
                out.write(ascii(piece));
              }
              out.write(ascii("</sheetData></worksheet>"));
            }));
  }

  /** A first sheet of a million rows behind the given ones, and another sheet. */
  private void rows(String name, String head, String other, int from) throws IOException {
    Map<String, Part> parts = new TreeMap<>();
    parts.put(
        "xl/worksheets/sheet1.xml",
        out -> {
          out.write(ascii("<worksheet><sheetData>" + head));
          for (int i = from; i < from + MILLION; i++) {
            out.write(ascii("<row r=\"" + i + "\"><c><v>" + i * 31L % 977 + "</v></c></row>"));
          }
          out.write(ascii("</sheetData></worksheet>"));
        });
    if (!other.isEmpty()) {
      parts.put(
          "xl/worksheets/sheet2.xml",
          out -> out.write(ascii("<worksheet>" + other + "</worksheet>")));
    }
    replaced(name, parts);
  }

  /** Writes the content of a part. */
  @FunctionalInterface
  private interface Part {
    void write(OutputStream out) throws IOException;
  }

  /** A workbook of two sheets with some parts put in place of its own. */
  private void replaced(String name, Map<String, Part> parts) throws IOException {
    Path small = output.resolve("kecil.xlsx");
    new Xlsx().sheet("a", "<sheetData/>").sheet("b", "<sheetData/>").write(small);
    try (ZipFile source = new ZipFile(small.toFile());
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(at(name)));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(Deflater.BEST_SPEED);
      for (ZipEntry entry : source.stream().toList()) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        Part part = parts.get(entry.getName());
        if (part == null) {
          source.getInputStream(entry).transferTo(zip);
        } else {
          part.write(zip);
        }
        zip.closeEntry();
      }
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
