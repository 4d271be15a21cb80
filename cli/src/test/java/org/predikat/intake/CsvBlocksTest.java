package org.predikat.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.predikat.intake.cells.PackedAnswers;
import org.predikat.intake.cells.PackedWords;
import org.predikat.intake.cells.RawRow;
import org.predikat.intake.cells.Texts;
import org.predikat.round.NoticeCode;
import org.predikat.round.OptionLanes;

/** Blocks of any size give the records that Commons CSV finds in the whole text. */
final class CsvBlocksTest {
  private static final ImmutableList<String> PIECES =
      ImmutableList.of(
          ",",
          ",",
          ",",
          "\n",
          "\n",
          "\r\n",
          "\r",
          "a",
          "Ya",
          "B",
          "Tidak,",
          ",,,,,,,,,,,,",
          "pinjaman a",
          "0,5",
          ";",
          " ",
          "\t",
          "é",
          "𝄞",
          "\"\"",
          "5\" pipa",
          "\"a,b\"",
          "\"baris\nkedua\"",
          "\"\r\n\"",
          "\"\"\"x\"\"\"",
          "\"y\" ",
          "");

  /** Text without quotes, with quotes in their places, or with quotes anywhere. */
  private static String text(Random random) {
    int pieces = random.nextInt(40);
    boolean quotes = random.nextBoolean();
    boolean anywhere = random.nextInt(4) == 0;
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      String piece = PIECES.get(random.nextInt(PIECES.size()));
      if (piece.contains("\"") && !quotes) {
        continue;
      }
      text.append(piece);
      if (piece.startsWith("\"") && !anywhere) {
        text.append(random.nextInt(3) == 0 ? "\n" : ",");
      } else if (anywhere && random.nextInt(10) == 0) {
        text.append('"');
      }
    }
    return text.toString();
  }

  /** Records up to the first that cannot be read. */
  private static List<List<String>> byCommons(String text) throws IOException {
    List<List<String>> records = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), CsvHead.format(','))) {
      for (CSVRecord record : parser) {
        records.add(ImmutableList.copyOf(record.values()));
      }
    } catch (UncheckedIOException malformed) {
      records.add(ImmutableList.of("<unreadable>"));
    }
    return records;
  }

  /** Cells that are answers in the rows of these tests, with the places of their bits. */
  private static final PackedAnswers ANSWERS = answers();

  private static final ImmutableList<String> WORDS = ImmutableList.of("Ya", "B", "Tidak", "a");

  private static PackedAnswers answers() {
    PackedWords words = new PackedWords(ImmutableMap.of("Ya", 0, "B", 1, "Tidak", 2, "a", 3));
    List<PackedAnswers.Answer> answers = new ArrayList<>();
    for (int cell = 0; cell < 3; cell++) {
      answers.add(new PackedAnswers.Answer(2 - cell, OptionLanes.place(15 + cell), words));
    }
    return new PackedAnswers(answers);
  }

  /** Takes rows apart in all the ways there are. */
  private record Taker(List<List<String>> records) implements CsvBlockReader.Rows {
    @Override
    public void row(RawRow row, ImmutableList<TextFault> faults) {
      assertEquals(records.size() + 1L, row.number());
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        cells.add(row.text(i));
        assertEquals(Texts.isBlank(row.text(i)), row.isBlank(i));
        if (row.packed(i) != 0 && CharMatcher.ascii().matchesAllOf(row.text(i))) {
          assertEquals(RawRow.pack(row.text(i)), row.packed(i));
        }
      }
      assertEquals("", row.text(row.size()));
      assertEquals(0, row.packed(row.size()));
      assertTrue(faults.isEmpty());
      records.add(cells);
      answers(row, cells);
    }

    private static void answers(RawRow row, List<String> cells) {
      long[] lanes = new long[2];
      boolean all = row.take(ANSWERS, (lane, options) -> lanes[lane] |= options);
      for (int cell = 0; cell < Math.min(3, cells.size()); cell++) {
        int read = OptionLanes.get(lanes, 17 - cell);
        int written = WORDS.indexOf(cells.get(cell));
        if (all) {
          assertEquals(written, read);
          assertTrue(written >= 0 || cells.get(cell).isEmpty());
        } else {
          assertTrue(read < 0 || read == written);
        }
      }
    }
  }

  private static List<List<String>> inBlocks(String text, int blockSize) throws IOException {
    List<List<String>> records = new ArrayList<>();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    BlockSplitter splitter =
        new BlockSplitter(new ByteArrayInputStream(bytes), Encoding.UTF_8, ',', 1, 0, blockSize);
    CsvBlockReader reader = new CsvBlockReader(Encoding.UTF_8, ',');
    for (Optional<CsvBlock> block = splitter.next(); block.isPresent(); block = splitter.next()) {
      reader.read(block.get(), new Taker(records));
      splitter.giveBack(block.get());
    }
    splitter
        .fault()
        .ifPresent(
            fault -> {
              assertEquals(records.size() + 1L, fault.row());
              records.add(ImmutableList.of("<unreadable>"));
            });
    return records;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void blocksOfAnySizeGiveTheRecordsOfTheWhole(long seed) throws IOException {
    Random random = new Random(seed);
    for (int i = 0; i < 1_500; i++) {
      String text = text(random);
      List<List<String>> expected = byCommons(text);
      for (int blockSize : new int[] {1, 2, 3, 1 + random.nextInt(60), 1 << 12}) {
        assertEquals(expected, inBlocks(text, blockSize), () -> "blocks of: " + text);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "\"x\""})
  void aRowMayBeWiderThanAnyHeader(String first) throws IOException {
    String text = "a,b\n" + first + ",".repeat(1_000) + "y\n";
    assertEquals(byCommons(text), inBlocks(text, 1 << 12));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3|'a,b\n1,2\n\"x,y\n1,2'|QUOTE_UNTERMINATED",
        "2|'a,b\n\"x\"y,1\n1,2'|QUOTE_FOLLOWED_BY_TEXT",
      })
  void whatCannotBeReadFurtherNamesItsRow(long row, String text, NoticeCode code)
      throws IOException {
    for (int blockSize = 1; blockSize < 20; blockSize++) {
      BlockSplitter splitter =
          new BlockSplitter(
              new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
              Encoding.UTF_8,
              ',',
              1,
              0,
              blockSize);
      while (splitter.next().isPresent()) {
        assertTrue(splitter.fault().isEmpty() || splitter.fault().get().row() == row);
      }
      assertEquals(code, splitter.fault().orElseThrow().code());
      assertEquals(row, splitter.fault().orElseThrow().row());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Ya,B,Tidak,x|true",
        ",,,|true",
        "B,,Ya|true",
        "Ya,B|false",
        "ya,B,B|false",
        "Ya ,B,B|false",
        "B,xB,B|false",
        "B,pinjaman B,B|false",
        "B,Yaaaaaa,B|false",
        "B,aaaaaaYa,B|false",
        "B,a,B|false",
        "é,B,B|false",
        "B,\u0000B,B|false",
        "B,\"B\",B|false",
      })
  void answersAreTakenWhereAllAreWrittenAsTheyShouldBe(String record, boolean taken) {
    byte[] bytes = ("x".repeat(7) + "\n" + record + "\n").getBytes(StandardCharsets.UTF_8);
    List<Boolean> all = new ArrayList<>();
    new CsvBlockReader(Encoding.UTF_8, ',')
        .read(
            new CsvBlock(bytes, bytes.length, 1, 0, false),
            (row, faults) -> all.add(row.take(ANSWERS, (lane, options) -> {})));
    assertEquals(ImmutableList.of(false, taken), all);
  }

  @Test
  void damagedBytesAreFoundInTheirRow() throws IOException {
    byte[] bytes = "a,b\nx\u0000,y\nz,?\n1,2\n".getBytes(StandardCharsets.UTF_8);
    bytes[11] = (byte) 0xE9;
    for (int blockSize = 1; blockSize < 20; blockSize++) {
      List<String> found = new ArrayList<>();
      BlockSplitter splitter =
          new BlockSplitter(new ByteArrayInputStream(bytes), Encoding.UTF_8, ',', 1, 0, blockSize);
      for (Optional<CsvBlock> block = splitter.next(); block.isPresent(); block = splitter.next()) {
        new CsvBlockReader(Encoding.UTF_8, ',')
            .read(
                block.get(),
                (row, faults) ->
                    faults.forEach(
                        fault ->
                            found.add(
                                row.number() + " " + fault.code() + " " + fault.args().get(0))));
      }
      assertEquals(List.of("2 NUL_CHARACTER 5", "3 BYTES_UNDECODABLE 11"), found);
    }
  }
}
