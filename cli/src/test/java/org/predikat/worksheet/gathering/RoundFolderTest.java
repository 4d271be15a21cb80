package org.predikat.worksheet.gathering;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.predikat.intake.RoundReader;
import org.predikat.intake.Table;
import org.predikat.round.Notices;

final class RoundFolderTest {
  private static final String DESK = "id_unit,P1.i.a\nU1,Ya\n";

  @TempDir private Path folder;
  private Path round;

  @BeforeEach
  void makeRound() throws IOException {
    round = Files.createDirectories(folder.resolve("ronde"));
    Files.writeString(
        round.resolve("round.yaml"), "year: 2023\ntitle: C\nrulebook: permenpanrb-90-2021\n");
    Files.writeString(
        round.resolve("nominations.csv"), "id_unit,nama_unit,id_instansi,usulan\nU1,Satu,K1,WBK\n");
    Files.writeString(
        round.resolve("agencies.csv"), "id_instansi,nama_instansi,jenis\nK1,K,kementerian\n");
    Files.writeString(round.resolve("desk.csv"), DESK);
  }

  private RoundFolder open() throws IOException {
    Notices notices = new Notices();
    RoundFolder opened =
        RoundFolder.open(
                round,
                RoundReader.Options.DEFAULTS,
                ImmutableList.of(Table.NOMINATIONS, Table.DESK, Table.SURVEYS),
                notices)
            .orElseThrow(() -> new AssertionError(notices.inOrder()));
    return opened;
  }

  private List<String> beside() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aRoundThatSomebodyElseChangesMeanwhileIsLeftToThem() throws IOException {
    RoundFolder opened = open();
    opened.table(Table.DESK).set("U1", ImmutableMap.of("P1.i.a", "Tidak"));
    Files.writeString(round.resolve("desk.csv"), DESK + "U2,Ya\n");
    GatheringException problem = assertThrows(GatheringException.class, opened::commit);
    assertEquals(GatheringException.Kind.CHANGED_MEANWHILE, problem.kind());
    assertEquals(ImmutableList.of("desk.csv"), problem.args());
    assertEquals(DESK + "U2,Ya\n", Files.readString(round.resolve("desk.csv")));
    assertEquals(List.of("ronde"), beside());
  }

  @Test
  void whatCannotBeWrittenLeavesTheRoundAsItWas() throws IOException {
    RoundFolder opened = open();
    opened.table(Table.DESK).set("U1", ImmutableMap.of("P1.i.a", "Tidak"));
    Path moved = folder.resolve("dipindah");
    Files.move(round, moved);
    assertThrows(IOException.class, opened::commit);
    assertEquals(DESK, Files.readString(moved.resolve("desk.csv")));
    assertEquals(List.of("dipindah"), beside());
  }

  @Test
  void nothingIsWrittenWhereNothingChanged() throws IOException {
    RoundFolder opened = open();
    opened.table(Table.DESK).set("U1", ImmutableMap.of("P1.i.a", "Ya"));
    Object before = Files.getAttribute(round, "unix:ino");
    opened.commit();
    assertEquals(before, Files.getAttribute(round, "unix:ino"));
  }

  @Test
  void rowsThatAreNotChangedKeepTheirBytes() throws IOException {
    byte[] latin =
        "id_unit;catatan;P1.i.a\r\nU0;caf\u00e9;Ya\r\nU1;;\r\n".getBytes(StandardCharsets.UTF_16LE);
    byte[] desk = new byte[latin.length + 2];
    desk[0] = (byte) 0xFF;
    desk[1] = (byte) 0xFE;
    System.arraycopy(latin, 0, desk, 2, latin.length);
    Files.write(round.resolve("desk.csv"), desk);
    RoundFolder opened = open();
    opened.table(Table.DESK).set("U1", ImmutableMap.of("P1.i.a", "Ya"));
    assertTrue(opened.isChanged());
    byte[] changed = opened.table(Table.DESK).toBytes();
    String text = new String(changed, 2, changed.length - 2, StandardCharsets.UTF_16LE);
    assertTrue(text.contains("\r\nU0;caf\u00e9;Ya;"), text);
    assertTrue(text.contains("\r\nU1;;Ya;"), text);
    assertArrayEquals(new byte[] {(byte) 0xFF, (byte) 0xFE}, new byte[] {changed[0], changed[1]});
  }
}
