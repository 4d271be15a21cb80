package org.predikat.command;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.predikat.comparison.Thresholds;
import org.predikat.scoring.Points;

/** The words of {@code --fail-on}. */
final class DiffThresholds {
  private static final String RANK = "rank:";
  private static final String SCORE = "score:";
  private static final int MOST_CHARACTERS = 12;

  private DiffThresholds() {}

  /** A word that is none. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final String text;

    private Refused(String text) {
      super(text);
      this.text = text;
    }

    String text() {
      return text;
    }
  }

  /** The thresholds that words ask for; of two of a kind the stricter. */
  static Thresholds parse(List<String> words) throws Refused {
    boolean status = false;
    boolean predikat = false;
    Optional<Integer> rank = Optional.empty();
    Optional<Points> score = Optional.empty();
    for (String word : words) {
      String text = word.strip();
      if (text.equals("status")) {
        status = true;
      } else if (text.equals("predikat")) {
        predikat = true;
      } else if (text.startsWith(RANK)) {
        int places = places(text);
        rank = Optional.of(Math.min(rank.orElse(places), places));
      } else if (text.startsWith(SCORE)) {
        Points points = points(text);
        boolean stricter = score.isEmpty() || points.compareTo(score.get()) < 0;
        score = stricter ? Optional.of(points) : score;
      } else {
        throw new Refused(text);
      }
    }
    return new Thresholds(status, predikat, rank, score);
  }

  private static int places(String text) throws Refused {
    try {
      int places = Integer.parseInt(text.substring(RANK.length()));
      if (places >= 1) {
        return places;
      }
    } catch (NumberFormatException e) {
      // Refused below, with what was written.
    }
    throw new Refused(text);
  }

  private static Points points(String text) throws Refused {
    String number = text.substring(SCORE.length());
    if (number.matches("[0-9]+(\\.[0-9]+)?") && number.length() <= MOST_CHARACTERS) {
      Points points = Points.of(new BigDecimal(number));
      if (points.signum() > 0) {
        return points;
      }
    }
    throw new Refused(text);
  }
}
