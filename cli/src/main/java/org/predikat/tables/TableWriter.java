package org.predikat.tables;

import com.google.common.collect.ImmutableList;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.predikat.round.RoundInfo;

/**
 * Writes the tables of a round: blocks of units are rendered on any thread and written in order.
 *
 * @param <B> a rendered block
 */
public interface TableWriter<B> extends Closeable {
  /**
   * Starts the tables of a round; the agencies are written at once.
   *
   * @param draft the folder, which exists, or the file, whose name says whether it is Excel
   */
  static TableWriter<?> open(RoundForm form, Path draft, RoundInfo info, Tables tables)
      throws IOException {
    return switch (form) {
      case FOLDER -> new FolderWriter(draft, info, tables);
      case FLAT ->
          RoundForm.ending(draft).equals("xlsx")
              ? new FlatWorkbookWriter(draft, info, tables)
              : new FlatCsvWriter(draft, info, tables);
      case WORKBOOK -> new WorkbookWriter(draft, info, tables);
    };
  }

  /** Renders a block; safe to call on several threads at once. */
  B render(ImmutableList<UnitRows> units);

  /** Writes a block; called in the order of the units. */
  void write(B block) throws IOException;

  /** Renders and writes a block. */
  default void append(ImmutableList<UnitRows> units) throws IOException {
    write(render(units));
  }

  /** Completes the files. */
  void finish() throws IOException;
}
