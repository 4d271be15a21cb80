package org.predikat.intake;

import com.google.common.collect.ImmutableList;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.predikat.intake.cells.UnreadableException;
import org.predikat.round.Notice;
import org.predikat.round.NoticeCode;
import org.predikat.round.Notices;
import org.predikat.rulebook.Rulebook;

/**
 * A CSV table as text with what is certain about it, for those who change some of its rows and must
 * keep the rest as it is.
 *
 * @param mark bytes of the byte order mark; empty without one
 * @param charset encoding of the text behind the mark
 * @param text everything behind the mark
 * @param delimiter the delimiter
 * @param columns for each column of the header the name by which the table is documented; empty for
 *     headers that it does not know
 * @param rowsFrom where the first row behind the header begins in the text
 */
public record TableText(
    ImmutableList<Byte> mark,
    Charset charset,
    String text,
    char delimiter,
    ImmutableList<String> columns,
    int rowsFrom) {

  /**
   * Finds the header of a table in the same way as reading a round does.
   *
   * @param bytes the whole file
   * @param file its name, for notices
   * @throws UnreadableException when the header or the delimiter is not certain, or the bytes are
   *     not of the encoding
   */
  public static TableText of(
      byte[] bytes, String file, Table table, Rulebook rulebook, RoundReader.Options options)
      throws UnreadableException {
    TableSource source = new TableSource(file, "", table, false, false);
    TextInput.Mark mark = TextInput.Mark.of(bytes);
    Charset charset = mark == TextInput.Mark.NONE ? options.encoding() : mark.charset();
    String text = decoded(bytes, mark.length(), charset, source);
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    HeaderMatcher matcher =
        HeaderMatcher.ofTable(
            table.isAfterAward() ? Columns.afterAward() : Columns.of(rulebook), table);
    CsvHead head =
        CsvHead.find(
            utf8,
            StandardCharsets.UTF_8,
            options.delimiter().orElse((char) 0),
            matcher,
            source,
            new Notices());
    ImmutableList.Builder<String> columns = ImmutableList.builder();
    for (String header : head.header()) {
      Optional<ColumnSpec> spec = header.isEmpty() ? Optional.empty() : matcher.find(header);
      columns.add(spec.map(ColumnSpec::name).orElse(""));
    }
    ImmutableList.Builder<Byte> marked = ImmutableList.builder();
    for (int i = 0; i < mark.length(); i++) {
      marked.add(bytes[i]);
    }
    int rowsFrom = new String(utf8, 0, head.dataOffset(), StandardCharsets.UTF_8).length();
    return new TableText(
        marked.build(), charset, text, head.delimiter(), columns.build(), rowsFrom);
  }

  private static String decoded(byte[] bytes, int from, Charset charset, TableSource source)
      throws UnreadableException {
    try {
      return charset
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
          .toString();
    } catch (CharacterCodingException e) {
      throw new UnreadableException(
          new Notice(
              NoticeCode.BYTES_UNDECODABLE,
              source.place(),
              "",
              "",
              ImmutableList.of("?", charset.name())),
          e);
    }
  }

  /** The file with another text behind the mark. */
  public byte[] toBytes(String changed) {
    byte[] body = changed.getBytes(charset);
    byte[] bytes = new byte[mark.size() + body.length];
    for (int i = 0; i < mark.size(); i++) {
      bytes[i] = mark.get(i);
    }
    System.arraycopy(body, 0, bytes, mark.size(), body.length);
    return bytes;
  }
}
