package org.predikat.rulebook.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.Component;
import org.predikat.rulebook.Condition;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Minimum;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Question;
import org.predikat.rulebook.Rulebook;

/**
 * Codes that became other codes. A component or a question keeps its identity by its code; one
 * whose code is gone is the same as a new one in the same place with the same label and the same
 * level or answer type, where there is just one of each.
 *
 * @param components new code by old code of component
 * @param questions new code by old code of question
 * @param types new code by old code of answer type
 * @param scales new key by old key of a scale of grades
 * @param minimums new code by old code of minimum: the same figures for the same node
 * @param conditions new code by old code of condition: the same column, for the same agencies
 */
record Renames(
    ImmutableMap<String, String> components,
    ImmutableMap<String, String> questions,
    ImmutableMap<String, String> types,
    ImmutableMap<String, String> scales,
    ImmutableMap<String, String> minimums,
    ImmutableMap<String, String> conditions) {
  static final Renames NONE =
      new Renames(
          ImmutableMap.of(),
          ImmutableMap.of(),
          ImmutableMap.of(),
          ImmutableMap.of(),
          ImmutableMap.of(),
          ImmutableMap.of());

  static Renames between(Rulebook before, Rulebook after) {
    Map<String, String> types =
        pairs(
            before.answerTypes().values(),
            after.answerTypes().values(),
            AnswerType::code,
            (a, b) -> signature(a).equals(signature(b)));
    Map<String, String> components = new HashMap<>();
    Layout old = before.layout();
    Layout young = after.layout();
    // From the root down, because a child is recognised by its parent.
    int last;
    do {
      last = components.size();
      Map<String, String> known = Map.copyOf(components);
      components.putAll(
          pairs(
              old.nodes(),
              young.nodes(),
              Component::code,
              (a, b) ->
                  a.label().equals(b.label())
                      && a.level() == b.level()
                      && Objects.equals(
                          mapped(known, parent(old, a.code())), parent(young, b.code()))));
    } while (last != components.size());
    Map<String, String> questions =
        pairs(
            old.questions(),
            young.questions(),
            Question::code,
            (a, b) ->
                a.label().equals(b.label())
                    && mapped(types, a.type().code()).equals(b.type().code())
                    && mapped(components, sub(old, a.code())).equals(sub(young, b.code())));
    return new Renames(
        ImmutableMap.copyOf(components),
        ImmutableMap.copyOf(questions),
        ImmutableMap.copyOf(types),
        ImmutableMap.copyOf(
            pairs(
                scales(before),
                scales(after),
                Condition.Kind.Grade::scale,
                (a, b) -> a.grades().equals(b.grades()))),
        ImmutableMap.copyOf(
            pairs(
                before.minimums(),
                after.minimums(),
                Minimum::code,
                (a, b) ->
                    mapped(components, a.node()).equals(b.node())
                        && a.form() == b.form()
                        && figures(a).equals(figures(b)))),
        ImmutableMap.copyOf(
            pairs(
                before.conditions(),
                after.conditions(),
                Condition::code,
                (a, b) ->
                    a.scope() == b.scope()
                        && a.field().equals(b.field())
                        && a.agencyLevels().equals(b.agencyLevels()))));
  }

  /** The code of a component or aggregate as it is called after the change. */
  String component(String code) {
    return components.getOrDefault(code, code);
  }

  /** The code of a question as it is called after the change. */
  String question(String code) {
    return questions.getOrDefault(code, code);
  }

  /** The code of an answer type as it is called after the change. */
  String type(String code) {
    return types.getOrDefault(code, code);
  }

  /** The key of a scale as it is called after the change. */
  String scale(String key) {
    return scales.getOrDefault(key, key);
  }

  /** The code of a minimum as it is called after the change. */
  String minimum(String code) {
    return minimums.getOrDefault(code, code);
  }

  /** The code of a condition as it is called after the change. */
  String condition(String code) {
    return conditions.getOrDefault(code, code);
  }

  private static Map<Predikat, String> figures(Minimum minimum) {
    return Maps.transformValues(minimum.required(), figure -> ThingFacts.plain(figure.value()));
  }

  /** The scales that conditions use, each once. */
  static ImmutableList<Condition.Kind.Grade> scales(Rulebook rulebook) {
    ImmutableMap.Builder<String, Condition.Kind.Grade> scales = ImmutableMap.builder();
    for (Condition condition : rulebook.conditions()) {
      if (condition.kind() instanceof Condition.Kind.Grade grade) {
        scales.put(grade.scale(), grade);
      }
    }
    return scales.buildKeepingLast().values().asList();
  }

  /** Everything about an answer type but its code. */
  static String signature(AnswerType type) {
    if (type instanceof AnswerType.Choice choice) {
      StringBuilder text = new StringBuilder();
      for (AnswerType.Option option : choice.options()) {
        text.append(text.isEmpty() ? "" : ", ").append(option.code()).append(' ');
        text.append(ThingFacts.plain(option.value().value()));
      }
      return text.toString();
    }
    if (type instanceof AnswerType.Scale scale) {
      return ThingFacts.plain(scale.least().value())
          + " - "
          + ThingFacts.plain(scale.most().value())
          + ", "
          + scale.decimals();
    }
    return "ratio";
  }

  /** Old and new codes of things of which each is like no more than one of the other side. */
  private static <T> Map<String, String> pairs(
      Iterable<T> before, Iterable<T> after, Function<T, String> code, BiPredicate<T, T> alike) {
    List<T> gone = without(before, codes(after, code), code);
    List<T> fresh = without(after, codes(before, code), code);
    Map<String, String> pairs = new LinkedHashMap<>();
    for (T old : gone) {
      List<T> like = fresh.stream().filter(young -> alike.test(old, young)).toList();
      boolean only =
          like.size() == 1
              && gone.stream().filter(other -> alike.test(other, like.get(0))).count() == 1;
      if (only) {
        pairs.put(code.apply(old), code.apply(like.get(0)));
      }
    }
    return pairs;
  }

  private static <T> ImmutableSet<String> codes(Iterable<T> things, Function<T, String> code) {
    ImmutableSet.Builder<String> codes = ImmutableSet.builder();
    things.forEach(each -> codes.add(code.apply(each)));
    return codes.build();
  }

  private static <T> ImmutableList<T> without(
      Iterable<T> things, ImmutableSet<String> codes, Function<T, String> code) {
    ImmutableList.Builder<T> rest = ImmutableList.builder();
    things.forEach(
        each -> {
          if (!codes.contains(code.apply(each))) {
            rest.add(each);
          }
        });
    return rest.build();
  }

  private static String mapped(Map<String, String> codes, String code) {
    return code == null ? null : codes.getOrDefault(code, code);
  }

  private static String parent(Layout layout, String code) {
    int parent = layout.parents().get(layout.nodeIndex().get(code));
    return parent < 0 ? null : layout.nodes().get(parent).code();
  }

  private static String sub(Layout layout, String code) {
    return layout.nodes().get(layout.questionSub().get(layout.questionIndex().get(code))).code();
  }
}
