package org.predikat.sampling;

import com.google.common.collect.ImmutableList;
import java.io.Closeable;
import java.io.IOException;

/**
 * A form of output: blocks of units are rendered on any thread and written in order.
 *
 * @param <B> a rendered block
 */
interface RoundFormat<B> extends Closeable {
  /** Renders a block; safe to call on several threads at once. */
  B render(ImmutableList<UnitRows> units);

  /** Writes a block; called in the order of the units. */
  void write(B block) throws IOException;

  /** Completes the files. */
  void finish() throws IOException;
}
