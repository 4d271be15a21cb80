package org.predikat.command;

import com.google.common.collect.ImmutableList;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.reading.RulebookReader;
import org.predikat.worksheet.outline.HeadLabel;
import org.predikat.worksheet.portal.PortalJson;
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
  private static final int BYTE_ORDER_MARK = 0xEF;

  /**
   * A worksheet and the law that it was read by.
   *
   * @param worksheet what was read; not always usable
   */
  record Read(Rulebook rulebook, Worksheet worksheet) {}

  /** Reads it by a rulebook. */
  Worksheet read(Rulebook rulebook) throws IOException {
    String name = path.getFileName().toString();
    if (!isJson()) {
      return new WorksheetReader(rulebook).read(path, name, new WorksheetReader.Options(layer));
    }
    try (InputStream in = Files.newInputStream(path)) {
      PortalJson.Found found = new PortalJson(rulebook, layer).document(in, name);
      if (found instanceof PortalJson.Found.Answers answers) {
        return answers.worksheet();
      }
      throw new CommandFailure(ExitCode.USAGE, "precheck.unit_list", path);
    }
  }

  /**
   * Reads it by the shipped rulebook that it names itself, as the workbooks of this program do.
   *
   * @param prepared the rulebook of an id, with what was asked for laid on it
   * @return empty when it can be read but names no rulebook, or none that is shipped
   */
  Optional<Read> readByItsOwn(Function<String, Rulebook> prepared) throws IOException {
    ImmutableList<String> ids = RulebookReader.shippedIds();
    Optional<Read> unusable = Optional.empty();
    for (String id : ids.reverse()) {
      Rulebook tried = RulebookReader.shipped(id);
      Worksheet worksheet = read(tried);
      String named = worksheet.labels().getOrDefault(HeadLabel.RULEBOOK, "");
      if (ids.contains(named)) {
        Rulebook rulebook = prepared.apply(named);
        return Optional.of(new Read(rulebook, read(rulebook)));
      }
      if (worksheet.usable()) {
        return Optional.empty();
      }
      unusable = unusable.or(() -> Optional.of(new Read(tried, worksheet)));
    }
    return unusable;
  }

  /** Whether it begins as JSON does; a workbook is a zip file. */
  private boolean isJson() throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 64)) {
      int first = in.read();
      while (first == ' ' || first == '\t' || first == '\r' || first == '\n') {
        first = in.read();
      }
      if (first == BYTE_ORDER_MARK) {
        in.skipNBytes(2);
        first = in.read();
      }
      return first == '{' || first == '[';
    }
  }
}
