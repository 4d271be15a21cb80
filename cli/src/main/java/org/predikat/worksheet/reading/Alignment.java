package org.predikat.worksheet.reading;

import java.util.Arrays;

/**
 * Which row of a sheet is which line of the form. Rows and lines keep their order; of all ways to
 * pair them the one that agrees best is taken. Where several agree equally well, a line is
 * uncertain rather than guessed.
 *
 * @param rows for each line the index of its row among the sorted rows, or NONE
 * @param uncertain for each line whether another row, or none, would do as well
 */
@SuppressWarnings("ArrayRecordComponent") // looked up, never compared or printed
record Alignment(int[] rows, boolean[] uncertain) {
  /** No row. */
  static final int NONE = -1;

  /** What leaving out a row or a line costs. */
  private static final int GAP = -3;

  /** How well a row fits a line; IMPOSSIBLE when it cannot be that line. */
  @FunctionalInterface
  interface Fit {
    int of(int row, int line);
  }

  /** Fit of a row that cannot be the line. */
  static final int IMPOSSIBLE = Integer.MIN_VALUE / 4;

  /**
   * Pairs rows and lines.
   *
   * @param n number of rows
   * @param m number of lines
   */
  static Alignment of(int n, int m, Fit fit) {
    int[][] fits = new int[n][m];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < m; j++) {
        fits[i][j] = fit.of(i, j);
      }
    }
    // before[i][j]: the best for the first i rows and j lines; after[i][j]: for those from there.
    int[][] before = new int[n + 1][m + 1];
    int[][] after = new int[n + 1][m + 1];
    for (int j = 1; j <= m; j++) {
      before[0][j] = j * GAP;
      after[n][m - j] = j * GAP;
    }
    for (int i = 1; i <= n; i++) {
      before[i][0] = i * GAP;
      for (int j = 1; j <= m; j++) {
        before[i][j] =
            Math.max(
                before[i - 1][j - 1] + fits[i - 1][j - 1],
                Math.max(before[i - 1][j], before[i][j - 1]) + GAP);
      }
    }
    for (int i = n - 1; i >= 0; i--) {
      after[i][m] = (n - i) * GAP;
      for (int j = m - 1; j >= 0; j--) {
        after[i][j] =
            Math.max(
                after[i + 1][j + 1] + fits[i][j], Math.max(after[i + 1][j], after[i][j + 1]) + GAP);
      }
    }
    return choose(n, m, fits, before, after);
  }

  private static Alignment choose(int n, int m, int[][] fits, int[][] before, int[][] after) {
    int best = before[n][m];
    int[] rows = new int[m];
    int[] ways = new int[m];
    Arrays.fill(rows, NONE);
    for (int j = 0; j < m; j++) {
      boolean gap = before[n][j] + GAP + after[n][j + 1] == best;
      for (int i = 0; i < n; i++) {
        if (fits[i][j] != IMPOSSIBLE && before[i][j] + fits[i][j] + after[i + 1][j + 1] == best) {
          rows[j] = rows[j] == NONE ? i : rows[j];
          ways[j]++;
        }
        gap |= before[i][j] + GAP + after[i][j + 1] == best;
      }
      ways[j] += gap ? 1 : 0;
    }
    boolean[] uncertain = new boolean[m];
    for (int j = 0; j < m; j++) {
      uncertain[j] = ways[j] > 1;
    }
    return new Alignment(rows, uncertain);
  }
}
