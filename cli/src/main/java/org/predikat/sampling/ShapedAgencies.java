package org.predikat.sampling;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.predikat.rulebook.AgencyKind;
import org.predikat.rulebook.AgencyLevel;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Rulebook;

/** Lays the counts of a shape over its agencies: awards, WBBM among them, nominations. */
final class ShapedAgencies {
  private final Shape shape;
  private final Draws draws;
  private final List<Cell> cells = new ArrayList<>();

  private ShapedAgencies(Shape shape, Draws draws) {
    this.shape = shape;
    this.draws = draws;
  }

  /**
   * An agency of the plan.
   *
   * @param name its name
   * @param kind its kind
   * @param awarded awarded units
   * @param wbbm WBBM among them
   * @param nominated nominated units
   */
  record Draft(String name, AgencyKind kind, int awarded, int wbbm, int nominated) {}

  private static final class Cell {
    private final String name;
    private final AgencyKind kind;
    private final boolean named;
    private int awarded;
    private int wbbm;
    private int mostWbbm;
    private int nominated;

    Cell(String name, AgencyKind kind, boolean named) {
      this.name = name;
      this.kind = kind;
      this.named = named;
    }
  }

  /** The agencies of a shape in the order of its kinds, named ones first. */
  static ImmutableList<Draft> drafts(Rulebook rulebook, Shape shape, Draws draws) {
    ShapedAgencies agencies = new ShapedAgencies(shape, draws);
    agencies.name(rulebook);
    agencies.award();
    agencies.splitAwards();
    agencies.nominate();
    return agencies.cells.stream()
        .map(c -> new Draft(c.name, c.kind, c.awarded, c.wbbm, c.nominated))
        .collect(ImmutableList.toImmutableList());
  }

  private void name(Rulebook rulebook) {
    int found = 0;
    for (Shape.Kind row : shape.kinds()) {
      AgencyKind kind = rulebook.agencyKinds().get(row.kind());
      if (kind == null) {
        throw new SamplingException(SamplingException.Kind.SHAPE_UNKNOWN, "kinds.kind", row.kind());
      }
      List<Cell> ofKind = new ArrayList<>();
      for (Shape.NamedAgency named : shape.agencies()) {
        if (named.kind().equals(row.kind())) {
          Cell cell = new Cell(named.name(), kind, true);
          cell.awarded = named.awarded();
          ofKind.add(cell);
          found++;
        }
      }
      int synthetic = row.nominating() - ofKind.size();
      if (synthetic < 0) {
        ShapedPlanner.check("kinds.nominating", row.nominating(), ofKind.size());
      }
      for (int i = 1; i <= synthetic; i++) {
        ofKind.add(new Cell(row.label() + " Contoh " + Ids.padded(i, 100), kind, false));
      }
      openAwards(row, ofKind);
      cells.addAll(ofKind);
    }
    ShapedPlanner.check("agencies.kind", shape.agencies().size(), found);
  }

  /** Gives one award to as many synthetic agencies of a kind as the shape wants. */
  private void openAwards(Shape.Kind row, List<Cell> ofKind) {
    int left = row.awarded() - (int) ofKind.stream().filter(c -> c.awarded > 0).count();
    List<Cell> synthetic = new ArrayList<>(ofKind.stream().filter(c -> !c.named).toList());
    if (left < 0 || left > synthetic.size()) {
      ShapedPlanner.check("kinds.awarded", row.awarded(), row.awarded() - left);
    }
    ShapedPlanner.shuffle(synthetic, draws);
    synthetic.subList(0, left).forEach(cell -> cell.awarded = 1);
  }

  private void award() {
    int left = shape.awarded() - cells.stream().mapToInt(c -> c.awarded).sum();
    List<Cell> open = cells.stream().filter(c -> !c.named && c.awarded > 0).toList();
    long room = open.stream().mapToLong(c -> shape.mostAwardedElsewhere() - (long) c.awarded).sum();
    if (left < 0 || left > room) {
      ShapedPlanner.check("awarded", shape.awarded(), shape.awarded() - left);
    }
    while (left > 0) {
      Cell cell = open.get(draws.below(open.size()));
      if (cell.awarded < shape.mostAwardedElsewhere()) {
        cell.awarded++;
        left--;
      }
    }
  }

  private void splitAwards() {
    for (Shape.NamedUnit unit : shape.units()) {
      if (shape.agencies().stream().noneMatch(a -> a.name().equals(unit.agency()))) {
        throw new SamplingException(
            SamplingException.Kind.SHAPE_UNKNOWN, "units.agency", unit.agency());
      }
    }
    for (Cell cell : cells) {
      cell.wbbm = named(cell, Predikat.WBBM);
      cell.mostWbbm = cell.awarded - named(cell, Predikat.WBK);
      for (Shape.NamedAgency fixed : shape.agencies()) {
        if (fixed.name().equals(cell.name) && fixed.awardedWbbm().isPresent()) {
          cell.wbbm = fixed.awardedWbbm().get();
          cell.mostWbbm = cell.wbbm;
        }
      }
      if (cell.wbbm > cell.mostWbbm) {
        ShapedPlanner.check("units", cell.wbbm, cell.mostWbbm);
      }
    }
    List<Cell> open = new ArrayList<>();
    for (Cell cell : cells) {
      for (int i = cell.wbbm; i < cell.mostWbbm; i++) {
        open.add(cell);
      }
    }
    int left = shape.awardedWbbm() - cells.stream().mapToInt(c -> c.wbbm).sum();
    if (left < 0 || left > open.size()) {
      ShapedPlanner.check("awarded.wbbm", shape.awardedWbbm(), shape.awardedWbbm() - left);
    }
    ShapedPlanner.shuffle(open, draws);
    open.subList(0, left).forEach(cell -> cell.wbbm++);
  }

  private int named(Cell cell, Predikat predikat) {
    return (int)
        shape.units().stream()
            .filter(u -> u.agency().equals(cell.name) && u.awarded() == predikat)
            .count();
  }

  /** Each agency nominates what it is awarded and more; central ones more than regional ones. */
  private void nominate() {
    List<Cell> tickets = new ArrayList<>();
    for (Cell cell : cells) {
      cell.nominated = Math.max(1, cell.awarded);
      int base = cell.kind.level() == AgencyLevel.PUSAT ? 16 : 8;
      int weight = cell.awarded == 0 ? base : 4 + cell.awarded + cell.awarded / 2;
      for (int i = 0; i < weight; i++) {
        tickets.add(cell);
      }
    }
    int left = shape.nominations() - cells.stream().mapToInt(c -> c.nominated).sum();
    if (left < 0) {
      ShapedPlanner.check("nominations", shape.nominations(), shape.nominations() - left);
    }
    for (int i = 0; i < left; i++) {
      tickets.get(draws.below(tickets.size())).nominated++;
    }
  }
}
