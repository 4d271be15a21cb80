package org.predikat.rulebook.comparing;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.predikat.rulebook.Citation;
import org.predikat.rulebook.Figure;
import org.predikat.rulebook.TreePath;
import org.predikat.rulebook.comparing.Subject.Aspect;
import org.predikat.rulebook.comparing.Subject.Thing;

/** Adds the facts of one thing to those of its rulebook. */
final class ThingFacts {
  private final List<Fact> all;
  private final String key;
  private final Thing thing;
  private final ImmutableList<String> names;
  private final TreePath path;

  /**
   * Facts of a thing.
   *
   * @param all where they go
   * @param key its name among things of its kind, the same in both rulebooks
   * @param names what it is called in words
   */
  ThingFacts(List<Fact> all, Thing thing, String key, ImmutableList<String> names, TreePath path) {
    this.all = all;
    this.thing = thing;
    this.key = thing + "/" + key;
    this.names = names;
    this.path = path;
  }

  /**
   * Facts of a thing with the same code in both rulebooks.
   *
   * @param label what it is called beside its code; may be empty
   */
  static ThingFacts of(List<Fact> all, Thing thing, String code, String label, TreePath path) {
    ImmutableList<String> names =
        label.isEmpty() ? ImmutableList.of(code) : ImmutableList.of(code, label);
    return new ThingFacts(all, thing, code, names, path);
  }

  /** A number without needless zeros. */
  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** A constant as rulebooks write it. */
  static String word(Enum<?> constant) {
    return Ascii.toLowerCase(constant.name());
  }

  /** Constants whose order says nothing. */
  static String words(Collection<? extends Enum<?>> constants) {
    return sorted(constants.stream().map(ThingFacts::word).toList());
  }

  /** Codes whose order says nothing, as they are called in the other rulebook. */
  static String sorted(Collection<String> codes, UnaryOperator<String> renamed) {
    return sorted(codes.stream().map(renamed).toList());
  }

  /** Codes or words whose order says nothing. */
  static String sorted(Collection<String> codes) {
    return String.join(", ", codes.stream().sorted().toList());
  }

  /** The thing itself; {@code summary} says what it is when it is new or gone. */
  ThingFacts itself(String summary, Effect effect, Citation citation) {
    add(Fact.Role.TOLD, Aspect.PRESENCE, path, effect, "", summary, Optional.ofNullable(citation));
    return this;
  }

  /** A figure of the law, or another value with a source. */
  ThingFacts figure(Aspect aspect, String step, Effect effect, Figure figure) {
    String value = plain(figure.value());
    return cited(aspect, step, effect, value, value, figure.citation());
  }

  /** A value with a source, which is always told. */
  ThingFacts cited(
      Aspect aspect, String step, Effect effect, String value, String shown, Citation citation) {
    add(Fact.Role.TOLD, aspect, at(step), effect, value, shown, Optional.of(citation));
    return this;
  }

  /** A property; an empty step stands for the thing's own place. */
  ThingFacts detail(Aspect aspect, String step, Effect effect, String value) {
    return detail(aspect, at(step), effect, value, value);
  }

  /** The same at another place, or with other words for the value. */
  ThingFacts detail(Aspect aspect, TreePath where, Effect effect, String value, String shown) {
    add(Fact.Role.DETAIL, aspect, where, effect, value, shown, Optional.empty());
    return this;
  }

  /** The same with a source. */
  ThingFacts citedDetail(
      Aspect aspect, TreePath where, Effect effect, String value, Citation citation) {
    add(Fact.Role.DETAIL, aspect, where, effect, value, value, Optional.of(citation));
    return this;
  }

  /** The order of what it holds; only what both rulebooks hold there is compared. */
  ThingFacts order(String step, List<String> codes) {
    return detail(Aspect.ORDER, step, Effect.WORDS, String.join("\n", codes));
  }

  private TreePath at(String step) {
    return step.isEmpty() ? path : path.key(step);
  }

  private void add(
      Fact.Role role,
      Aspect aspect,
      TreePath where,
      Effect effect,
      String value,
      String shown,
      Optional<Citation> citation) {
    // A question may have several of these, told apart by their place in the list.
    boolean listed = aspect == Aspect.BAND || aspect == Aspect.UNASSIGNED;
    String name = key + "/" + aspect + (listed ? where.step() : "");
    all.add(
        new Fact(
            name,
            key,
            role,
            where,
            new Subject(thing, names, aspect),
            effect,
            value,
            shown,
            citation));
  }
}
