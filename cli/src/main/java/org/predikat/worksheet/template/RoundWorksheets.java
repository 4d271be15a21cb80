package org.predikat.worksheet.template;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.predikat.round.AnswerSheet;
import org.predikat.round.Round;
import org.predikat.round.UnitDossier;
import org.predikat.rulebook.Stage;

/** Worksheets of the units of a round, with the answers that its tables hold or blank. */
public final class RoundWorksheets implements Worksheets {
  private final Round round;
  private final Optional<Stage> stage;
  private final boolean filled;
  private final AnswerSheet blank;
  private final ImmutableIntArray units;
  private final ImmutableList<LeftOut> leftOut;

  /** Why a unit has no worksheet. */
  public enum Reason {
    /** The round holds no answers of the stage. */
    NO_ANSWERS,
    /** The round gives points of components, which no answers stand behind. */
    POINTS
  }

  /** A unit without a worksheet. */
  public record LeftOut(String unitId, Reason reason) {}

  private RoundWorksheets(Round round, Optional<Stage> stage, boolean filled) {
    this.round = round;
    this.stage = stage;
    this.filled = filled;
    this.blank = TemplateWriter.blankAnswers(round.rulebook());
    ImmutableIntArray.Builder found = ImmutableIntArray.builder();
    List<LeftOut> others = new ArrayList<>();
    for (int i = 0; i < round.dossiers().size(); i++) {
      UnitDossier unit = round.dossiers().get(i);
      Optional<AnswerSheet> sheet = filled ? sheet(unit) : Optional.of(blank);
      if (sheet.isEmpty()) {
        others.add(new LeftOut(unit.id(), Reason.NO_ANSWERS));
      } else if (!sheet.get().given().isEmpty()) {
        others.add(new LeftOut(unit.id(), Reason.POINTS));
      } else {
        found.add(i);
      }
    }
    this.units = found.build();
    this.leftOut = ImmutableList.copyOf(others);
  }

  /** Blank worksheets for all units of a round. */
  public static RoundWorksheets blank(Round round, Optional<Stage> stage) {
    return new RoundWorksheets(round, stage, false);
  }

  /** The worksheets that a round's tables hold for a stage, DESK or FIELD. */
  public static RoundWorksheets filled(Round round, Stage stage) {
    return new RoundWorksheets(round, Optional.of(stage), true);
  }

  /** Units without a worksheet, in ascending order of id. */
  public ImmutableList<LeftOut> leftOut() {
    return leftOut;
  }

  private Optional<AnswerSheet> sheet(UnitDossier unit) {
    return stage.orElseThrow() == Stage.DESK ? unit.desk() : unit.field();
  }

  @Override
  public int size() {
    return units.length();
  }

  @Override
  public String unitId(int index) {
    return round.dossiers().get(units.get(index)).id();
  }

  @Override
  public Filled get(int index) {
    UnitDossier unit = round.dossiers().get(units.get(index));
    String agency = unit.agency() < 0 ? "" : round.agencies().get(unit.agency()).name();
    Head head = new Head(unit.id(), unit.name(), agency, Optional.of(round.info().year()), stage);
    return new Filled(head, filled ? sheet(unit).orElseThrow() : blank);
  }
}
