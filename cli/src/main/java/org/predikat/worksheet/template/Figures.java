package org.predikat.worksheet.template;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.predikat.round.AnswerSheet;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Minimum;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.Settings;
import org.predikat.scoring.NodeScores;
import org.predikat.scoring.Points;
import org.predikat.scoring.ScorePlan;
import org.predikat.scoring.SheetExplanation;
import org.predikat.worksheet.outline.HeadLabel;

/**
 * What every live cell of one worksheet shows, by the program's own exact scores. A formula's cell
 * keeps it as its stored result, so that a reader that does not calculate sees it too.
 */
final class Figures {
  /** Digits after the point of a stored result; a spreadsheet holds about as many. */
  private static final int DECIMALS = 15;

  /**
   * Decimals to which a distance from a minimum is rounded before it is judged. The sums of a
   * spreadsheet are off by some billionths of a billionth: without rounding, a unit that stands
   * exactly on a minimum may be shown below it.
   */
  static final int DISTANCE_DECIMALS = 10;

  private final Head head;
  private final AnswerSheet sheet;
  private final Rulebook rulebook;
  private final Layout layout;
  private final Ratios ratios;
  private final NodeScores scores;
  private final ImmutableList<SheetExplanation.QuestionExplanation> questions;
  private final int blanks;
  private final int invalids;

  Figures(ScorePlan plan, Head head, AnswerSheet sheet) {
    this.head = head;
    this.sheet = sheet;
    this.rulebook = plan.rulebook();
    this.layout = rulebook.layout();
    this.ratios = new Ratios(layout, sheet);
    this.scores = plan.score(sheet);
    this.questions = plan.explain(sheet).questions();
    int blankEntries = 0;
    int refused = 0;
    for (int i = 0; i < layout.questions().size(); i++) {
      if (layout.firstSlot().get(i) < 0) {
        blankEntries += sheet.option(i) == AnswerSheet.BLANK ? 1 : 0;
      }
      refused += ratios.refused(i) ? 1 : 0;
    }
    for (int slot = 0; slot < layout.slots().size(); slot++) {
      blankEntries += sheet.slot(slot) == AnswerSheet.MISSING ? 1 : 0;
    }
    this.blanks = blankEntries;
    this.invalids = refused;
  }

  /** What a cell shows. */
  Content content(Live live) {
    if (live instanceof Live.Head label) {
      return head(label.label());
    } else if (live instanceof Live.Choice choice) {
      return choice(choice.question());
    } else if (live instanceof Live.Amount number) {
      return number(number.slot());
    } else if (live instanceof Live.Value value) {
      return value(value.question());
    } else if (live instanceof Live.Ratio ratio) {
      return ratio(ratio.question());
    } else if (live instanceof Live.Sum sum) {
      return sum(sum.slots());
    } else if (live instanceof Live.ChoiceState state) {
      return state(sheet.option(state.question()) == AnswerSheet.BLANK);
    } else if (live instanceof Live.NumberState state) {
      return state(sheet.slot(state.slot()) == AnswerSheet.MISSING);
    } else if (live instanceof Live.RatioState state) {
      return new Content.Text(ratios.refused(state.question()) ? Terms.INVALID : "");
    } else if (live instanceof Live.Points points) {
      return exact(points(points.nodes()));
    } else if (live instanceof Live.Share share) {
      return exact(points(share.nodes()).dividedBy(weight(layout, share.nodes())));
    } else if (live instanceof Live.Blanks) {
      return new Content.Decimal(BigDecimal.valueOf(blanks));
    } else if (live instanceof Live.Invalids) {
      return new Content.Decimal(BigDecimal.valueOf(invalids));
    } else if (live instanceof Live.Progress) {
      return new Content.Text(Terms.progress(entries(layout), blanks, invalids));
    } else if (live instanceof Live.Unit) {
      return new Content.Text(head.unitId() + "  " + head.unitName());
    } else if (live instanceof Live.Verdicts) {
      return new Content.Text(verdicts());
    } else if (live instanceof Live.Distance distance) {
      return distance(distance.minimum(), distance.predikat())
          .<Content>map(points -> new Content.Decimal(strip(points.toDecimal(DISTANCE_DECIMALS))))
          .orElse(new Content.Text(Terms.NONE));
    } else if (live instanceof Live.Reached reached) {
      return new Content.Text(reached(reached.minimum(), reached.predikat()));
    } else {
      return new Content.Text(allReached(((Live.AllReached) live).predikat()));
    }
  }

  private Content head(HeadLabel label) {
    return switch (label) {
      case UNIT_ID -> text(head.unitId());
      case UNIT_NAME -> text(head.unitName());
      case AGENCY -> text(head.agency());
      case RULEBOOK -> text(rulebook.id());
      case STAGE -> text(head.stage().map(stage -> Ascii.toLowerCase(stage.name())).orElse(""));
      case YEAR ->
          head.year()
              .<Content>map(year -> new Content.Decimal(BigDecimal.valueOf(year)))
              .orElse(Content.BLANK);
    };
  }

  private static Content text(String text) {
    return text.isEmpty() ? Content.BLANK : new Content.Text(text);
  }

  private Content choice(int question) {
    int option = sheet.option(question);
    return option == AnswerSheet.BLANK
        ? Content.BLANK
        : new Content.Text(
            ((AnswerType.Choice) layout.questions().get(question).type())
                .options()
                .get(option)
                .code());
  }

  private Content number(int slot) {
    long number = sheet.slot(slot);
    return number == AnswerSheet.MISSING
        ? Content.BLANK
        : new Content.Decimal(
            strip(BigDecimal.valueOf(number, layout.slots().get(slot).decimals())));
  }

  private Content value(int question) {
    return questions.get(question).value().map(Figures::exact).orElse(new Content.Text(""));
  }

  /** The ratio of a question's own counts, also where a reproduced defect scores other ones. */
  private Content ratio(int question) {
    return ratios
        .value(question)
        .map(Figures::exact)
        .orElse(new Content.Text(ratios.refused(question) ? Terms.INVALID : ""));
  }

  private Content sum(ImmutableList<Integer> slots) {
    long sum = 0;
    boolean any = false;
    for (int slot : slots) {
      if (sheet.slot(slot) != AnswerSheet.MISSING) {
        sum += sheet.slot(slot);
        any = true;
      }
    }
    return any ? new Content.Decimal(BigDecimal.valueOf(sum)) : new Content.Text("");
  }

  private static Content state(boolean blank) {
    return new Content.Text(blank ? Terms.BLANK : "");
  }

  private Points points(List<Integer> nodes) {
    Points sum = Points.ZERO;
    for (int node : nodes) {
      sum = sum.plus(scores.points(node));
    }
    return sum;
  }

  static Points weight(Layout layout, List<Integer> nodes) {
    Points sum = Points.ZERO;
    for (int node : nodes) {
      sum = sum.plus(Points.of(layout.nodeWeight(node).value()));
    }
    return sum;
  }

  /** Number of entries: a choice is one, and so is every number. */
  static int entries(Layout layout) {
    int choices = (int) layout.firstSlot().stream().filter(slot -> slot < 0).count();
    return choices + layout.slots().size();
  }

  private String verdicts() {
    return Terms.verdicts(allReached(Predikat.WBK), allReached(Predikat.WBBM));
  }

  /** Exact distance; empty where the predikat has no such minimum. */
  private Optional<Points> distance(int index, Predikat predikat) {
    Minimum minimum = rulebook.minimums().get(index);
    int node = layout.nodeIndex().get(minimum.node());
    return Optional.ofNullable(minimum.required().get(predikat))
        .map(
            figure ->
                scores
                    .points(node)
                    .minus(Points.of(minimum.points(figure, layout.nodeWeight(node).value()))));
  }

  /** What keeps a verdict from being given. */
  private Optional<String> open() {
    if (invalids > 0) {
      return Optional.of(Terms.CHECK);
    }
    return blanks > 0 && rulebook.settings().blankAnswer() == Settings.BlankAnswer.REFUSE
        ? Optional.of(Terms.INCOMPLETE)
        : Optional.empty();
  }

  private String reached(int minimum, Predikat predikat) {
    Optional<Points> distance = distance(minimum, predikat);
    return distance.isEmpty()
        ? Terms.NONE
        : open().orElse(Terms.verdict(distance.get().signum() >= 0));
  }

  private String allReached(Predikat predikat) {
    boolean all = true;
    for (int i = 0; i < rulebook.minimums().size(); i++) {
      all &= distance(i, predikat).filter(distance -> distance.signum() < 0).isEmpty();
    }
    return open().orElse(Terms.verdict(all));
  }

  private static Content exact(Points points) {
    return new Content.Decimal(strip(points.toDecimal(DECIMALS)));
  }

  private static BigDecimal strip(BigDecimal number) {
    return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
  }
}
