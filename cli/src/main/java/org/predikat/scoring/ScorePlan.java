package org.predikat.scoring;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.util.stream.IntStream;
import org.predikat.round.AnswerSheet;
import org.predikat.round.OptionLanes;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.RatioRule;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.Settings;

/**
 * A rulebook compiled to tables of integers. Scoring a sheet is adding longs; what counts for a
 * blank answer and for a defect of the official workbook follows the rulebook's settings.
 * Immutable, safe for use by many threads.
 *
 * <p>A sub-component is worth weight times the plain mean of its questions' values, any node above
 * the sum of its children (90/2021, Lampiran III; the same arithmetic in the earlier forms). All
 * fixed numbers share the plan's denominator. A ratio of counts keeps its own: each sheet's scores
 * stand over the plan's denominator times the least multiplier that makes its ratios whole.
 */
public final class ScorePlan {
  private final Rulebook rulebook;
  private final Layout layout;
  private final boolean skip;
  private final ChoiceTable choices;
  private final ImmutableList<Sub> subs;
  private final NodeTable nodes;
  private final long denominator;
  private final long mostMultiplier;
  private final int ratios;
  private final long[] asked;
  private final MainScores mainScores;

  ScorePlan(Rulebook rulebook, ImmutableList<Sub> all, long denominator, long mostMultiplier) {
    this.rulebook = rulebook;
    this.layout = rulebook.layout();
    this.skip = rulebook.settings().blankAnswer() == Settings.BlankAnswer.SKIP;
    this.choices = new ChoiceTable(all, layout.questions().size(), layout.nodeCount(), skip);
    this.subs =
        all.stream()
            .filter(sub -> skip || !sub.others().isEmpty())
            .collect(ImmutableList.toImmutableList());
    this.nodes = NodeTable.of(layout);
    this.denominator = denominator;
    this.mainScores = new MainScores(rulebook.mainNodes(), layout.nodeCount(), denominator);
    this.mostMultiplier = mostMultiplier;
    int count = 0;
    for (Sub sub : subs) {
      for (Item item : sub.others()) {
        count += item instanceof Item.Ratio ? 1 : 0;
      }
    }
    this.ratios = count;
    int questions = layout.questions().size();
    this.asked =
        OptionLanes.mask(
            questions,
            IntStream.range(0, questions).filter(question -> layout.firstSlot().get(question) < 0));
  }

  /**
   * Compiles a rulebook with its settings.
   *
   * @throws ScoreBoundsException if an exact score could overflow a long
   */
  public static ScorePlan compile(Rulebook rulebook) {
    return new PlanCompiler(rulebook).compile();
  }

  /** The rulebook that was compiled. */
  public Rulebook rulebook() {
    return rulebook;
  }

  /**
   * Exact scores of every node. A blank answer counts as 0, or is left out of the mean where the
   * settings say so (a sub-component that is wholly blank is worth 0); where they refuse blanks it
   * counts as 0 here and {@link #blanks} names it. An answer that a ratio rule refuses counts as
   * blank. A given score takes the place of everything below its node.
   *
   * @throws IllegalArgumentException for a number off its scale, a negative count or a score given
   *     for an aggregate, none of which intake lets through
   */
  public NodeScores score(AnswerSheet sheet) {
    Sums sums = sums(sheet);
    long multiplier = sums.multiplier(mostMultiplier);
    return multiplier > 0 ? sums.toLongs(multiplier) : sums.toBig();
  }

  /** How scores of the main nodes are kept in little room. */
  public MainScores mainScores() {
    return mainScores;
  }

  /** The same scores by big integers, whether or not longs would do. */
  NodeScores scoreBig(AnswerSheet sheet) {
    return sums(sheet).toBig();
  }

  private Sums sums(AnswerSheet sheet) {
    Sums sums = new Sums(nodes, denominator, choices.sums(sheet), ratios);
    for (int i = 0; i < subs.size(); i++) {
      add(subs.get(i), sheet, sums);
    }
    if (!sheet.given().isEmpty()) {
      sheet.given().forEach(sums::give);
    }
    return sums;
  }

  private void add(Sub sub, AnswerSheet sheet, Sums sums) {
    long sum = 0;
    int answered = skip ? sub.choicesAnswered(sheet) : 0;
    int firstRatio = sums.ratioCount();
    ImmutableList<Item> others = sub.others();
    for (int i = 0; i < others.size(); i++) {
      long value = value(others.get(i), sub, sheet, sums);
      if (value >= 0) {
        sum += value;
        answered++;
      }
    }
    long pointUnits = sub.pointUnits(skip ? answered : sub.size());
    if (skip) {
      sums.weigh(sub, pointUnits);
    }
    sums.put(sub, sum, pointUnits, firstRatio);
  }

  /** Value in the sub-component's units, 0 for a ratio left to {@code sums}, -1 when blank. */
  private static long value(Item item, Sub sub, AnswerSheet sheet, Sums sums) {
    if (item instanceof Item.Scale scale) {
      return scaleValue(scale, sheet.slot(scale.slot()));
    }
    Item.Ratio ratio = (Item.Ratio) item;
    long part = count(ratio.part(), sheet);
    long whole = count(ratio.whole(), sheet);
    if (part < 0 || whole < 0) {
      return -1;
    }
    if (whole == 0) {
      return part == 0 ? ratio.bothZero() : ratio.zeroWhole();
    }
    long done = ratio.formula() == RatioRule.Formula.SHARE ? part : whole - part;
    if (done <= 0) {
      return 0;
    }
    if (done >= whole) {
      return sub.valueUnits();
    }
    sums.ratio(done, whole);
    return 0;
  }

  private static long scaleValue(Item.Scale scale, long number) {
    if (number == AnswerSheet.MISSING) {
      return -1;
    }
    if (number < scale.least() || number > scale.most()) {
      throw new IllegalArgumentException("number off its scale in slot " + scale.slot());
    }
    return number * scale.factor() - scale.offset();
  }

  /** Sum of counts, or -1 when one is blank. */
  private static long count(ImmutableIntArray slots, AnswerSheet sheet) {
    long sum = 0;
    for (int i = 0; i < slots.length(); i++) {
      int slot = slots.get(i);
      long count = sheet.slot(slot);
      if (count == AnswerSheet.MISSING) {
        return -1;
      }
      if (count < 0) {
        throw new IllegalArgumentException("negative count in slot " + slot);
      }
      sum = Math.addExact(sum, count);
    }
    return sum;
  }

  /**
   * Index of the question whose answer counts at the place of a question: its own, unless the
   * settings reproduce a defect of the official workbook.
   */
  public int scored(int question) {
    return layout
        .questionIndex()
        .get(PlanCompiler.scored(rulebook, layout.questions().get(question)).code());
  }

  /** A threshold at so many points, 0 or more, made ready for scores of this plan. */
  public Threshold threshold(Points points) {
    return Threshold.at(points, denominator);
  }

  /** Whether no answer is blank; see {@link #blanks}. */
  public boolean isComplete(AnswerSheet sheet) {
    if (!sheet.given().isEmpty()) {
      return blanks(sheet).isEmpty();
    }
    if (!sheet.answers(asked)) {
      return false;
    }
    for (int slot = 0; slot < sheet.slotCount(); slot++) {
      if (sheet.slot(slot) == AnswerSheet.MISSING) {
        return false;
      }
    }
    return true;
  }

  /**
   * Indexes of the questions left blank, in worksheet order: no option chosen, or any of the
   * numbers missing, those included that must be filled in but enter no formula. Questions below a
   * node whose score is given are not asked.
   */
  public ImmutableIntArray blanks(AnswerSheet sheet) {
    ImmutableIntArray.Builder blanks = null;
    for (int question = 0; question < layout.questions().size(); question++) {
      if (isBlank(question, sheet)) {
        blanks = blanks == null ? ImmutableIntArray.builder() : blanks;
        blanks.add(question);
      }
    }
    return blanks == null ? ImmutableIntArray.of() : blanks.build();
  }

  /** Whether one question is left blank, in the sense of {@link #blanks}. */
  public boolean isBlank(int question, AnswerSheet sheet) {
    return lacksAnswer(question, sheet)
        && (sheet.given().isEmpty()
            || nodes.givenAbove(layout.questionSub().get(question), sheet) < 0);
  }

  private boolean lacksAnswer(int question, AnswerSheet sheet) {
    int first = nodes.firstSlot(question);
    if (first < 0) {
      return sheet.option(question) == AnswerSheet.BLANK;
    }
    for (int slot = first; slot < nodes.endSlot(question); slot++) {
      if (sheet.slot(slot) == AnswerSheet.MISSING) {
        return true;
      }
    }
    return false;
  }

  /** Every question with its answer, value and contribution, in worksheet order. */
  public SheetExplanation explain(AnswerSheet sheet) {
    return new Explainer(rulebook, nodes).explain(sheet);
  }
}
