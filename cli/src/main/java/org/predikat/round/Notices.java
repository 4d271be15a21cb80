package org.predikat.round;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Ordering;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Collects notices. Counts are true whatever is kept: of warnings and errors together the first
 * {@code limit} are kept, of each remark (INFO) the first {@link #KEPT_REMARKS}, since remarks
 * about a habit repeat on every row.
 *
 * <p>Not safe for concurrent use: each task fills its own, and they are joined in input order with
 * {@link #addAll}, which gives the same as collecting everything in one.
 */
public final class Notices {
  /** Warnings and errors kept unless told otherwise. */
  public static final int DEFAULT_LIMIT = 1_000_000;

  /** Remarks kept of each code. */
  public static final int KEPT_REMARKS = 1_000;

  /** By file, sheet, row, column, code, unit, value. */
  public static final Ordering<Notice> ORDER =
      Ordering.from(
          Comparator.comparing((Notice n) -> n.place().file())
              .thenComparing(n -> n.place().sheet())
              .thenComparingLong(n -> n.place().row())
              .thenComparingInt(n -> n.place().column())
              .thenComparing(Notice::code)
              .thenComparing(Notice::unit)
              .thenComparing(Notice::value)
              .thenComparing(n -> n.args().toString()));

  private final int limit;
  private final long[] counts = new long[NoticeCode.values().length];
  private final int[] keptRemarks = new int[counts.length];
  private final List<Notice> kept = new ArrayList<>();
  private int keptProblems;

  /** The kept notices in {@link #ORDER}; null when one was kept since they were sorted. */
  private ImmutableList<Notice> sorted;

  /** An empty collection that keeps up to {@link #DEFAULT_LIMIT} warnings and errors. */
  public Notices() {
    this(DEFAULT_LIMIT);
  }

  /** An empty collection that keeps up to {@code limit} warnings and errors. */
  public Notices(int limit) {
    this.limit = limit;
  }

  /** Counts a notice, and keeps it while there is room. */
  public void add(Notice notice) {
    counts[notice.code().ordinal()]++;
    keep(notice);
  }

  /**
   * Counts a notice without one: for remarks of which so many are kept already that making another
   * would be waste. Returns whether the caller must make the notice and {@link #add} it instead.
   */
  public boolean wants(NoticeCode code) {
    return code.severity() == Severity.INFO
        ? keptRemarks[code.ordinal()] < KEPT_REMARKS
        : keptProblems < limit;
  }

  /** Counts one notice of a code that is not kept; see {@link #wants}. */
  public void countOnly(NoticeCode code) {
    counts[code.ordinal()]++;
  }

  /** Adds everything of a collection that comes later in input order. */
  public void addAll(Notices later) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] += later.counts[i];
    }
    later.kept.forEach(this::keep);
  }

  private void keep(Notice notice) {
    if (wants(notice.code())) {
      if (notice.severity() == Severity.INFO) {
        keptRemarks[notice.code().ordinal()]++;
      } else {
        keptProblems++;
      }
      kept.add(notice);
      sorted = null;
    }
  }

  /** True count of a code. */
  public long count(NoticeCode code) {
    return counts[code.ordinal()];
  }

  /** True count of a severity. */
  public long count(Severity severity) {
    long sum = 0;
    for (NoticeCode code : NoticeCode.values()) {
      if (code.severity() == severity) {
        sum += counts[code.ordinal()];
      }
    }
    return sum;
  }

  /** True count of all notices. */
  public long total() {
    long sum = 0;
    for (long count : counts) {
      sum += count;
    }
    return sum;
  }

  /** Whether any error stands. */
  public boolean hasErrors() {
    return count(Severity.ERROR) > 0;
  }

  /** How many notices were counted but are not in {@link #sorted}. */
  public long notKept() {
    return total() - kept.size();
  }

  /** The kept notices in the order in which they were added. */
  public ImmutableList<Notice> inOrder() {
    return ImmutableList.copyOf(kept);
  }

  /** The kept notices in {@link #ORDER}. */
  public ImmutableList<Notice> sorted() {
    if (sorted == null) {
      sorted = ORDER.immutableSortedCopy(kept);
    }
    return sorted;
  }
}
