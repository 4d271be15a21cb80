package org.predikat.scoring;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.commons.numbers.fraction.BigFraction;
import org.predikat.round.AnswerSheet;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.Component;
import org.predikat.rulebook.Question;
import org.predikat.rulebook.RatioRule;
import org.predikat.rulebook.Rulebook;

/**
 * Drives sheets to stand exactly on an amount of points of a node: from all best answers it takes
 * losses at random until few points are left to lose, then finds a set of losses that sum to just
 * those. Ratios are set in pairs, p/q and (q-p)/q, whose odd denominators cancel.
 */
public final class SheetDriver {
  /** So many units of the common denominator are searched exhaustively. */
  private static final int MOST_UNITS = 120_000;

  private final Rulebook rulebook;
  private final FractionOracle oracle;
  private final SplittableRandom random;

  /** A driver from a seed. */
  public SheetDriver(Rulebook rulebook, long seed) {
    this.rulebook = rulebook;
    this.oracle = new FractionOracle(rulebook);
    this.random = new SplittableRandom(seed);
  }

  private record Move(Question question, int option, BigFraction loss) {}

  /** Tries a number of times; empty when no try came out. */
  public Optional<SheetDraft> drive(String node, BigFraction target, boolean ratios, int tries) {
    for (int i = 0; i < tries; i++) {
      Optional<SheetDraft> sheet = tryOnce(node, target, ratios);
      if (sheet.isPresent()) {
        return sheet;
      }
    }
    return Optional.empty();
  }

  private Optional<SheetDraft> tryOnce(String node, BigFraction target, boolean ratios) {
    SheetDraft draft = SheetDraft.best(rulebook);
    List<Component> subs = new ArrayList<>();
    collect(component(rulebook.root(), node), subs);
    if (ratios) {
      pairRatios(subs, draft);
    }
    BigFraction left = points(draft, node).subtract(target);
    List<Move> moves = new ArrayList<>();
    Question scale = null;
    for (Component sub : subs) {
      for (Question question : sub.questions()) {
        if (question.type() instanceof AnswerType.Choice choice) {
          BigFraction worth = oracle.exact(sub.weight().value()).divide(sub.questions().size());
          for (int option = 1; option < choice.options().size(); option++) {
            BigFraction value = oracle.exact(choice.options().get(option).value().value());
            moves.add(new Move(question, option, worth.multiply(BigFraction.ONE.subtract(value))));
          }
        } else if (question.type() instanceof AnswerType.Scale) {
          scale = question;
        }
      }
    }
    shuffle(moves);
    List<Question> used = new ArrayList<>();
    // Sometimes everything is left to the search, which then finds a set if there is one.
    BigFraction near = BigFraction.of(random.nextInt(8) == 0 ? 20 : 1 + random.nextInt(4), 2);
    for (Move move : moves) {
      if (left.compareTo(near) <= 0) {
        break;
      }
      if (!used.contains(move.question()) && move.loss().compareTo(left) <= 0) {
        draft.option(move.question(), move.option());
        used.add(move.question());
        left = left.subtract(move.loss());
      }
    }
    moves.removeIf(move -> used.contains(move.question()));
    if (left.compareTo(BigFraction.ZERO) == 0) {
      return Optional.of(draft);
    }
    if (scale != null && loseOnScale(scale, node, left, draft, target)) {
      return Optional.of(draft);
    }
    return left.compareTo(BigFraction.ZERO) > 0 && loseExactly(moves, left, draft)
        ? Optional.of(draft)
        : Optional.empty();
  }

  private void pairRatios(List<Component> subs, SheetDraft draft) {
    Question waiting = null;
    BigFraction worthWaiting = BigFraction.ZERO;
    for (Component sub : subs) {
      for (Question question : sub.questions()) {
        if (!(question.type() instanceof AnswerType.Ratio)
            || question.ratio().get().formula() != RatioRule.Formula.SHARE) {
          continue;
        }
        BigFraction worth = oracle.exact(sub.weight().value()).divide(sub.questions().size());
        if (waiting == null || !worth.equals(worthWaiting)) {
          waiting = question;
          worthWaiting = worth;
        } else {
          long whole = 2 + random.nextLong(random.nextInt(3) == 0 ? 1_000_000_007L : 30);
          long part = 1 + random.nextLong(whole - 1);
          draft.ratio(waiting, part, whole);
          draft.ratio(question, whole - part, whole);
          waiting = null;
        }
      }
    }
  }

  private boolean loseOnScale(
      Question question, String node, BigFraction left, SheetDraft draft, BigFraction target) {
    AnswerType.Scale scale = (AnswerType.Scale) question.type();
    BigFraction weight = oracle.exact(weightOf(question));
    BigFraction span =
        oracle.exact(scale.most().value()).subtract(oracle.exact(scale.least().value()));
    BigFraction number =
        oracle.exact(scale.most().value()).subtract(left.divide(weight).multiply(span));
    BigFraction scaled = number.multiply(BigInteger.TEN.pow(scale.decimals()));
    if (!scaled.getDenominator().equals(BigInteger.ONE)
        || number.compareTo(oracle.exact(scale.least().value())) < 0) {
      return false;
    }
    draft.number(question.code(), new BigDecimal(scaled.getNumerator(), scale.decimals()));
    return points(draft, node).equals(target);
  }

  private BigDecimal weightOf(Question question) {
    int index = rulebook.layout().questionIndex().get(question.code());
    return rulebook
        .layout()
        .nodes()
        .get(rulebook.layout().questionSub().get(index))
        .weight()
        .value();
  }

  private static boolean sameQuestion(Move move, Move other) {
    return move.question().code().equals(other.question().code());
  }

  /** Finds a set of moves, at most one per question, that lose just so much. */
  private boolean loseExactly(List<Move> moves, BigFraction left, SheetDraft draft) {
    BigInteger common = left.getDenominator();
    for (Move move : moves) {
      BigInteger denominator = move.loss().getDenominator();
      common = common.divide(common.gcd(denominator)).multiply(denominator);
    }
    BigInteger units = left.multiply(common).getNumerator();
    if (units.bitLength() > 30 || units.intValueExact() > MOST_UNITS) {
      return false;
    }
    int target = units.intValueExact();
    int[] by = new int[target + 1];
    Arrays.fill(by, -1);
    by[0] = moves.size();
    moves.sort((a, b) -> a.question().code().compareTo(b.question().code()));
    int from = 0;
    while (from < moves.size() && by[target] < 0) {
      int to = from;
      while (to < moves.size() && sameQuestion(moves.get(to), moves.get(from))) {
        to++;
      }
      // Downwards, so that a question is used at most once; marks of this question are told apart.
      for (int at = target; at > 0; at--) {
        for (int i = from; i < to && by[at] < 0; i++) {
          int loss = moves.get(i).loss().multiply(common).getNumerator().intValueExact();
          if (loss <= at && by[at - loss] >= 0) {
            by[at] = i;
          }
        }
      }
      from = to;
    }
    if (by[target] < 0) {
      return false;
    }
    for (int at = target; at > 0; ) {
      Move move = moves.get(by[at]);
      draft.option(move.question(), move.option());
      at -= move.loss().multiply(common).getNumerator().intValueExact();
    }
    return true;
  }

  /** The smallest change of one answer below the node that lowers (or lifts) its score. */
  public Optional<SheetDraft> step(AnswerSheet sheet, String node, boolean up) {
    Map<String, BigFraction> before = oracle.score(sheet);
    List<Component> subs = new ArrayList<>();
    collect(component(rulebook.root(), node), subs);
    BigFraction least = null;
    Optional<SheetDraft> best = Optional.empty();
    for (Component sub : subs) {
      for (Question question : sub.questions()) {
        for (SheetDraft changed : neighbours(sheet, question)) {
          BigFraction difference =
              oracle.score(changed.sheet()).get(node).subtract(before.get(node));
          BigFraction size = up ? difference : difference.negate();
          if (size.compareTo(BigFraction.ZERO) > 0
              && (least == null || size.compareTo(least) < 0)) {
            least = size;
            best = Optional.of(changed);
          }
        }
      }
    }
    return best;
  }

  private List<SheetDraft> neighbours(AnswerSheet sheet, Question question) {
    int index = rulebook.layout().questionIndex().get(question.code());
    List<SheetDraft> all = new ArrayList<>();
    for (int change : new int[] {-1, 1}) {
      if (question.type() instanceof AnswerType.Choice choice) {
        int option = sheet.option(index) + change;
        if (option >= 0 && option < choice.options().size()) {
          all.add(SheetDraft.of(rulebook, sheet).option(question, option));
        }
      } else if (question.type() instanceof AnswerType.Scale scale) {
        int slot = rulebook.layout().firstSlot().get(index);
        long number = sheet.slot(slot) + change;
        if (number >= scale.least().value().movePointRight(scale.decimals()).longValueExact()
            && number <= scale.most().value().movePointRight(scale.decimals()).longValueExact()) {
          all.add(SheetDraft.of(rulebook, sheet).slot(slot, number));
        }
      } else {
        RatioRule rule = question.ratio().get();
        int slot = rulebook.layout().slotIndex().get(question.code() + "." + rule.part().get(0));
        if (sheet.slot(slot) + change >= 0) {
          all.add(SheetDraft.of(rulebook, sheet).slot(slot, sheet.slot(slot) + change));
        }
      }
    }
    return all;
  }

  private BigFraction points(SheetDraft draft, String node) {
    return oracle.score(draft.sheet()).get(node);
  }

  private void shuffle(List<Move> moves) {
    for (int i = moves.size() - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      Move move = moves.get(i);
      moves.set(i, moves.get(other));
      moves.set(other, move);
    }
  }

  private static void collect(Component component, List<Component> subs) {
    if (component.children().isEmpty()) {
      subs.add(component);
    }
    component.children().forEach(child -> collect(child, subs));
  }

  private static Component component(Component root, String code) {
    if (root.code().equals(code)) {
      return root;
    }
    for (Component child : root.children()) {
      Component found = component(child, code);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
