package org.predikat.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.predikat.round.Incident;
import org.predikat.round.NoticeCode;
import org.predikat.round.Place;
import org.predikat.round.RegisterEvent;
import org.predikat.rulebook.IncidentKind;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.reading.RulebookReader;

/** Register and incidents as files of their own and inside a round, in the ways of Excel. */
final class AfterAwardReaderTest {
  private static final Rulebook LAW = RulebookReader.shipped("permenpanrb-90-2021");
  private static final String REGISTER =
      """
      id_unit,nama_unit,id_instansi,tanggal,peristiwa,predikat,nomor_keputusan,unit_lain
      01,Unit Satu,A1,2021-12-20,diberikan,WBK,KEP-1,

      01,Unit Satu,A1,2022-02-03,dicabut,WBK,KEP-2,
      02,Unit Dua,A1,2022-03-01,bergabung,,KEP-3,01
      """;
  private static final String INCIDENTS =
      """
      id_kejadian;id_unit;tanggal;jenis;sumber;bukti;konfirmasi;dikonfirmasi_oleh;tanggal_konfirmasi
      K1;01;2022-01-20;tersangka;Berita;"surat; 3";benar;TPI;2022-01-25
      K2;02;2022-01-21;Survei_Turun;;;belum;;
      """;

  @TempDir private Path folder;

  @Test
  void readsARegister() throws IOException {
    Path file = Files.writeString(folder.resolve("buku.csv"), REGISTER);
    AfterAwardReader.Result read = read(file, Table.REGISTER, RoundReader.Options.DEFAULTS);
    assertFalse(read.notices().hasErrors(), read.notices().sorted().toString());
    RegisterEvent revoked = read.register().get(1);
    assertEquals(
        new RegisterEvent(
            "01",
            "Unit Satu",
            "A1",
            LocalDate.of(2022, 2, 3),
            RegisterEvent.Kind.DICABUT,
            Optional.of(Predikat.WBK),
            "KEP-2",
            "",
            "",
            "",
            "",
            "",
            "",
            new Place("buku.csv", "", 4, 0, "")),
        revoked);
    assertEquals("01", read.register().get(2).otherUnit());
    assertEquals("buku.csv", read.inputs().get(0).name());
  }

  @Test
  void readsIncidentsWithSemicolonsAndAByteOrderMark() throws IOException {
    Path file = Files.writeString(folder.resolve("incidents.csv"), "\uFEFF" + INCIDENTS);
    AfterAwardReader.Result read = read(folder, Table.INCIDENTS, RoundReader.Options.DEFAULTS);
    assertEquals(
        List.of(NoticeCode.BYTE_ORDER_MARK, NoticeCode.DELIMITER_FOUND, NoticeCode.SPELLING),
        read.notices().sorted().stream().map(notice -> notice.code()).toList());
    assertEquals(
        new Incident(
            "K1",
            "01",
            LocalDate.of(2022, 1, 20),
            IncidentKind.TERSANGKA,
            "Berita",
            "surat; 3",
            Incident.Confirmation.BENAR,
            Optional.of(Incident.Assessor.TPI),
            Optional.of(LocalDate.of(2022, 1, 25)),
            "",
            new Place(file.getFileName().toString(), "", 2, 0, "")),
        read.incidents().get(0));
    assertEquals(Optional.empty(), read.incidents().get(1).confirmedOn());
  }

  @Test
  void blocksAndThreadsDoNotShow() throws IOException {
    StringBuilder text = new StringBuilder(REGISTER);
    for (int i = 0; i < 500; i++) {
      text.append("U").append(i).append(",Unit,A1,2021-12-20,diberikan,WBK,KEP-1,\n");
    }
    Path file = Files.writeString(folder.resolve("register.csv"), text);
    ImmutableList<RegisterEvent> one =
        read(file, Table.REGISTER, RoundReader.Options.DEFAULTS).register();
    assertEquals(503, one.size());
    assertEquals(
        one, read(file, Table.REGISTER, RoundReader.Options.DEFAULTS.reading(3, 200)).register());
  }

  @Test
  void aWorkbookHoldsTheSame() throws IOException {
    Path csv = Files.writeString(folder.resolve("register.csv"), REGISTER);
    Path workbook = folder.resolve("register.xlsx");
    List<String[]> rows = REGISTER.lines().map(line -> line.split(",", -1)).toList();
    new Xlsx().table("register", rows.toArray(String[][]::new)).write(workbook);
    assertEquals(
        withoutPlace(read(csv, Table.REGISTER, RoundReader.Options.DEFAULTS)),
        withoutPlace(read(workbook, Table.REGISTER, RoundReader.Options.DEFAULTS)));
  }

  private static List<String> withoutPlace(AfterAwardReader.Result read) {
    return read.register().stream()
        .map(event -> event.toString().replaceAll("Place.*", ""))
        .toList();
  }

  @Test
  void aDayOfASpreadsheetIsRead() throws IOException {
    Path workbook = folder.resolve("buku.xlsx");
    new Xlsx()
        .styles("dd/mm/yyyy")
        .sheet(
            "Sheet1",
            "<sheetData><row r=\"1\">"
                + cells(
                    "id_unit",
                    "nama_unit",
                    "id_instansi",
                    "peristiwa",
                    "predikat",
                    "nomor_keputusan",
                    "tanggal")
                + "</row><row r=\"2\">"
                + cells("01", "Satu", "A1", "diberikan", "WBK", "K")
                + "<c r=\"G2\" s=\"1\"><v>44595</v></c></row></sheetData>")
        .write(workbook);
    AfterAwardReader.Result read = read(workbook, Table.REGISTER, RoundReader.Options.DEFAULTS);
    assertEquals(LocalDate.of(2022, 2, 3), read.register().get(0).date());
  }

  private static String cells(String... texts) {
    StringBuilder xml = new StringBuilder();
    for (String text : texts) {
      xml.append("<c t=\"inlineStr\"><is><t>").append(text).append("</t></is></c>");
    }
    return xml.toString();
  }

  @Test
  void anAbsentFileIsSaid() throws IOException {
    AfterAwardReader.Result read = read(folder, Table.REGISTER, RoundReader.Options.DEFAULTS);
    assertEquals(1, read.notices().count(NoticeCode.TABLE_MISSING));
    Path other = Files.write(folder.resolve("register.pdf"), "x".getBytes(StandardCharsets.UTF_8));
    read = read(other, Table.REGISTER, RoundReader.Options.DEFAULTS);
    assertEquals(1, read.notices().count(NoticeCode.INPUT_NOT_UNDERSTOOD));
  }

  private static AfterAwardReader.Result read(Path file, Table table, RoundReader.Options options)
      throws IOException {
    return AfterAwardReader.read(file, table, LAW, options);
  }
}
