package org.predikat.worksheet.gathering;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableIntArray;
import java.math.BigDecimal;
import java.util.Optional;
import org.predikat.round.AnswerSheet;
import org.predikat.round.Notice;
import org.predikat.round.Place;
import org.predikat.worksheet.outline.HeadLabel;
import org.predikat.worksheet.reading.Form;
import org.predikat.worksheet.reading.Layer;

/**
 * What is kept of a worksheet once it has been read and scored, a few hundred bytes.
 *
 * @param file name of the file
 * @param stem name of the file as an id of a unit may stand in it; empty for a line of a file
 * @param sha256 hash of its bytes
 * @param form what kind of worksheet it is; UNKNOWN when it cannot be used
 * @param layer the layer that was read; empty for a single column without name
 * @param labels what the file says about itself
 * @param answers the answers
 * @param answered number of questions answered
 * @param blank number of questions left blank
 * @param invalid indexes of questions with something that is no answer
 * @param score its score, twice
 * @param notices everything odd about the file
 */
public record Gathered(
    String file,
    String stem,
    String sha256,
    Form form,
    Optional<Layer> layer,
    ImmutableMap<HeadLabel, String> labels,
    AnswerSheet answers,
    int answered,
    int blank,
    ImmutableIntArray invalid,
    Score score,
    ImmutableList<Notice> notices) {

  /**
   * The program's score beside the one that the file holds, in points.
   *
   * @param program by the program; empty when the file cannot be used
   * @param stored as stored; empty when the file holds none
   * @param causes why they differ, gravest first; empty when they agree
   * @param cells cells behind the difference, the first of them
   * @param cellCount how many there are
   */
  public record Score(
      Optional<BigDecimal> program,
      Optional<BigDecimal> stored,
      ImmutableList<String> causes,
      ImmutableList<Cell> cells,
      int cellCount) {
    /** Of a file that cannot be used. */
    public static final Score NONE =
        new Score(Optional.empty(), Optional.empty(), ImmutableList.of(), ImmutableList.of(), 0);

    /** Program less stored; empty when one of them is. */
    public Optional<BigDecimal> difference() {
      return program.flatMap(own -> stored.map(other -> plain(own.subtract(other))));
    }

    private static BigDecimal plain(BigDecimal number) {
      BigDecimal bare = number.stripTrailingZeros();
      return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
  }

  /**
   * A stored value that differs.
   *
   * @param place its cell
   * @param node code of the component or question
   * @param stored as it stands
   * @param program by the program
   * @param cause why
   */
  public record Cell(Place place, String node, String stored, BigDecimal program, String cause) {}

  /** Whether its answers may be used. */
  public boolean usable() {
    return form != Form.UNKNOWN;
  }

  /** The layer as on the command line; empty when there is none. */
  public String layerWord() {
    return layer.map(Layer::word).orElse("");
  }
}
