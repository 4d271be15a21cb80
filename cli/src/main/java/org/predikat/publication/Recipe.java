package org.predikat.publication;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.nio.file.Path;
import org.predikat.intake.RoundReader;

/**
 * All that decides the bytes of a run besides the contents of its inputs. The manifest keeps it, so
 * that {@code verify} can make the run again; whatever new option changes a byte belongs in here.
 *
 * @param round the round's folder or file
 * @param reading how the round is read; threads and size of blocks decide nothing
 * @param dialect how CSV files are written
 * @param outputs files wanted
 * @param besides files that were read besides the round, by what they are for, such as {@link
 *     #ACCEPTED}
 */
public record Recipe(
    Path round,
    RoundReader.Options reading,
    CsvDialect dialect,
    ImmutableSet<Output> outputs,
    ImmutableSortedMap<String, Beside> besides) {
  /** The file of accepted problems among those besides the round. */
  public static final String ACCEPTED = "masalah_diterima";

  /** The register among those besides the round. */
  public static final String REGISTER = "register";

  /**
   * A file besides the round.
   *
   * @param path where it lies
   * @param hash what it was when it was read
   */
  public record Beside(Path path, FileHash hash) {}
}
