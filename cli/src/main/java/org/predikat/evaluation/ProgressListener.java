package org.predikat.evaluation;

/** Hears how far a run has come. Called by several threads, one at a time, with growing counts. */
@FunctionalInterface
public interface ProgressListener {
  /** A listener that ignores what it hears. */
  ProgressListener NONE = (done, total) -> {};

  /** So many units of the total are done. */
  void progress(int done, int total);
}
