package org.predikat.worksheet.reading;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.Optional;
import org.predikat.rulebook.Rulebook;
import org.predikat.worksheet.outline.Outline;

/** Reads workbooks of one unit each. Immutable; any number of threads may read with it. */
public final class WorksheetReader {
  private final Rulebook rulebook;
  private final Outline outline;

  /** A reader of the forms of a rulebook. */
  public WorksheetReader(Rulebook rulebook) {
    this.rulebook = rulebook;
    this.outline = Outline.of(rulebook);
  }

  /**
   * What the user asked for.
   *
   * @param layer the layer to read; empty to read the only one that is filled
   */
  public record Options(Optional<Layer> layer) {}

  /** The form that is looked for. */
  public Outline outline() {
    return outline;
  }

  /**
   * Reads a file. Whatever is wrong with it becomes a notice; nothing is thrown for its content.
   *
   * @param path the file
   * @param name how messages call it
   */
  public Worksheet read(Path path, String name, Options options) {
    ImmutableList<Layer> layers =
        options.layer().map(ImmutableList::of).orElseGet(ImmutableList::of);
    long bytes = path.toFile().length();
    return Worksheet.unusable(name, "", bytes, rulebook, layers, ImmutableList.of());
  }
}
