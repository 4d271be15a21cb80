package org.predikat.evaluation;

/** Counts units by the unverified figures that decided their outcomes. For one thread. */
final class UnverifiedCount {
  private final UnverifiedFigures figures;
  private final FigureSet deciding;
  private final int[] units;

  UnverifiedCount(UnverifiedFigures figures) {
    this.figures = figures;
    this.deciding = figures.none();
    this.units = new int[figures.names().size()];
  }

  /** Counts a unit in, and says how many figures decided it. */
  int add(JudgedUnit unit) {
    deciding.clear();
    figures.addDeciding(unit, deciding);
    return deciding.count(units);
  }

  /** How many units a figure decided, by its position among the names. */
  int units(int figure) {
    return units[figure];
  }
}
