package org.predikat.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** The bar itself; a class of its own so that its library is loaded only where one is drawn. */
final class TerminalBar {
  private static final int WIDTH = 79;
  private static final int MILLISECONDS = 200;

  private final ProgressBar bar;

  TerminalBar(String task, int units) {
    PrintStream terminal =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    this.bar =
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(units)
            .setUpdateIntervalMillis(MILLISECONDS)
            .setStyle(ProgressBarStyle.ASCII)
            // A fixed width, because asking the terminal needs a native library.
            .setConsumer(new ConsoleProgressBarConsumer(terminal, WIDTH))
            .build();
  }

  void at(int done) {
    bar.stepTo(done);
  }

  void close() {
    bar.close();
  }
}
