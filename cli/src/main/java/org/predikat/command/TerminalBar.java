package org.predikat.command;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * The bar itself, gone from the terminal when the work is done; a class of its own so that its
 * library is loaded only where one is drawn.
 */
final class TerminalBar {
  private static final int MILLISECONDS = 200;

  private final ProgressBar bar;

  TerminalBar(String task, int units) {
    this.bar =
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(units)
            .setUpdateIntervalMillis(MILLISECONDS)
            .setStyle(ProgressBarStyle.ASCII)
            .setConsumer(new TerminalLine())
            .build();
  }

  void at(int done) {
    bar.stepTo(done);
  }

  void close() {
    bar.close();
  }
}
