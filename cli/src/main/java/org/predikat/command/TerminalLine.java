package org.predikat.command;

import com.google.common.base.Strings;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import me.tongfei.progressbar.ProgressBarConsumer;

/**
 * The line of standard error on which progress is shown. The library's own ends with a line break,
 * which would leave an empty line above the results for every bar.
 */
final class TerminalLine implements ProgressBarConsumer {
  /** A fixed width, because asking the terminal needs a native library. */
  private static final int WIDTH = 79;

  private final PrintStream terminal =
      new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);

  @Override
  public int getMaxRenderedLength() {
    return WIDTH;
  }

  @Override
  public void accept(String text) {
    terminal.print('\r' + Strings.padEnd(text, WIDTH, ' '));
    terminal.flush();
  }

  @Override
  public void clear() {
    terminal.print('\r' + " ".repeat(WIDTH) + '\r');
    terminal.flush();
  }

  @Override
  public void close() {
    clear();
  }
}
