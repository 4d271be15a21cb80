package org.predikat.command;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.reading.RulebookReader;
import org.predikat.worksheet.outline.HeadLabel;
import org.predikat.worksheet.reading.Layer;
import org.predikat.worksheet.reading.Worksheet;
import org.predikat.worksheet.reading.WorksheetReader;

/**
 * One worksheet on the disk: a workbook, or an answer document of the portal.
 *
 * @param path the file
 * @param layer layer to read; empty to read the only one that is filled
 */
record WorksheetFile(Path path, Optional<Layer> layer) {
  /**
   * A worksheet and the law that it was read by.
   *
   * @param worksheet what was read; not always usable
   */
  record Read(Rulebook rulebook, Worksheet worksheet) {}

  /** Reads it by a rulebook. */
  Worksheet read(Rulebook rulebook) throws IOException {
    String name = path.getFileName().toString();
    return new WorksheetReader(rulebook).read(path, name, new WorksheetReader.Options(layer));
  }

  /**
   * Reads it by the shipped rulebook that it names itself, as the workbooks of this program do.
   *
   * @param prepared what becomes of the rulebook before the worksheet is read by it
   * @return empty when it names none, or none that is shipped
   */
  Optional<Read> readByItsOwn(Function<Rulebook, Rulebook> prepared) throws IOException {
    ImmutableList<String> ids = RulebookReader.shippedIds();
    for (String id : ids.reverse()) {
      Worksheet first = read(RulebookReader.shipped(id));
      String named = first.labels().getOrDefault(HeadLabel.RULEBOOK, "");
      if (ids.contains(named)) {
        Rulebook rulebook = prepared.apply(RulebookReader.shipped(named));
        return Optional.of(new Read(rulebook, named.equals(id) ? first : read(rulebook)));
      }
      if (first.usable()) {
        break;
      }
    }
    return Optional.empty();
  }
}
