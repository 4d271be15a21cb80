package org.predikat.rulebook.comparing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multiset;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.predikat.rulebook.Citation;
import org.predikat.rulebook.Figure;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.reading.RulebookReader;

/**
 * Changes every part of a rulebook in turn, found by reflection, so that a part which is added to
 * the records one day cannot be forgotten in the comparison.
 */
class EverythingShowsTest {
  /** So many places are tried of each kind of part. */
  private static final int TRIED = 2;

  /** Parts that say nothing of their own. */
  private static final ImmutableSet<String> DERIVED =
      ImmutableSet.of(
          "Rulebook.id", // what it is called; both ids stand at the head of the comparison
          "ProcedureStep.step", // its code; with another one it would stand there twice
          "RatioRule.zeroWhole Figure.citation", // stands in zeroCitation, too
          "Rulebook.layout", // made from the tree
          "StageRule.stage", // its place in the list of all stages
          "Requirement.value", // the coding of atLeast
          "Citation.source", // a key; its words stand in the table
          "Grade.scale", // a key, too
          "Grade.grades", // shared by conditions; see RulebookDiffTest
          "Question.type"); // shared by questions; its parts are varied in the table of types

  /** Parts of a citation that the source table leaves to the figures. */
  private static final ImmutableSet<String> OF_A_FIGURE =
      ImmutableSet.of("Citation.page", "Citation.reason");

  /** Lists in which the order says nothing. */
  private static final ImmutableSet<String> SETS =
      ImmutableSet.of(
          "Option.aliases",
          "Aggregate.members",
          "Question.portalIds",
          "Input.portalIds",
          "RatioRule.part",
          "RatioRule.whole",
          "StageRule.conditions",
          "StageRule.minimums",
          "Ground.incidents",
          "Revocation.grounds",
          "Rulebook.aggregates",
          "Rulebook.stages",
          "Choice.options",
          "Bands.bands",
          "Bands.unassigned",
          "Setting.allowed");

  private final List<String> silent = new ArrayList<>();
  private final List<String> loud = new ArrayList<>();
  private final Multiset<String> tried = HashMultiset.create();
  private Rulebook base;

  @ParameterizedTest
  @ValueSource(strings = {"permenpanrb-90-2021", "permenpanrb-5-2024", "permenpanrb-52-2014"})
  void everyPartShowsWhenItIsAnother(String id) {
    base = RulebookReader.shipped(id);
    vary(base, "Rulebook", changed -> changed);
    assertEquals(List.of(), silent, "changed, but not shown");
    assertEquals(List.of(), loud, "shown, but the same");
    assertTrue(tried.elementSet().size() > 100, tried::toString);
  }

  private void vary(Object value, String where, Function<Object, Object> rebuild) {
    if (value instanceof Record record) {
      parts(record, where, rebuild);
    } else if (value instanceof ImmutableMap<?, ?> map) {
      map.forEach(
          (key, each) ->
              vary(
                  each,
                  where,
                  changed -> {
                    Map<Object, Object> copy = new LinkedHashMap<>(map);
                    copy.put(key, changed);
                    return rebuild.apply(ImmutableMap.copyOf(copy));
                  }));
    } else if (value instanceof ImmutableList<?> list) {
      for (int i = 0; i < list.size(); i++) {
        int at = i;
        vary(
            list.get(i),
            where,
            changed -> {
              List<Object> copy = new ArrayList<>(list);
              copy.set(at, changed);
              return rebuild.apply(ImmutableList.copyOf(copy));
            });
      }
      shortened(list, where, rebuild);
    } else if (value instanceof ImmutableSet<?> set && !set.isEmpty()) {
      show(
          where + " without one",
          rebuild.apply(ImmutableSet.copyOf(set.asList().subList(1, set.size()))));
    } else if (value instanceof Optional<?> optional && optional.isPresent()) {
      show(where + " absent", rebuild.apply(Optional.empty()));
      vary(optional.get(), where, changed -> rebuild.apply(Optional.of(changed)));
    } else {
      leaf(value, where, rebuild);
    }
  }

  private void shortened(ImmutableList<?> list, String where, Function<Object, Object> rebuild) {
    if (list.isEmpty()) {
      return;
    }
    show(where + " without the last", rebuild.apply(list.subList(0, list.size() - 1)));
    if (list.size() > 1) {
      List<Object> turned = new ArrayList<>(list);
      Collections.swap(turned, 0, 1);
      Object rebuilt = rebuild.apply(ImmutableList.copyOf(turned));
      if (SETS.contains(where)) {
        same(where + " in another order", rebuilt);
      } else {
        show(where + " in another order", rebuilt);
      }
    }
  }

  private void leaf(Object value, String where, Function<Object, Object> rebuild) {
    if (value instanceof String text) {
      // Where a number is wanted, what it becomes is still one.
      show(
          where,
          rebuild.apply(
              text.matches("[0-9.]+") ? text + (text.contains(".") ? "1" : ".1") : text + "x"));
    } else if (value instanceof BigDecimal number) {
      show(where, rebuild.apply(number.add(BigDecimal.ONE)));
      same(where + " with more zeros", rebuild.apply(number.setScale(number.scale() + 2)));
    } else if (value instanceof Integer number) {
      show(where, rebuild.apply(number + 1));
    } else if (value instanceof Boolean flag) {
      show(where, rebuild.apply(!flag));
    } else if (value instanceof LocalDate date) {
      show(where, rebuild.apply(date.plusDays(1)));
    } else if (value instanceof Enum<?> constant) {
      Object[] all = constant.getDeclaringClass().getEnumConstants();
      show(where, rebuild.apply(all[(constant.ordinal() + 1) % all.length]));
    } else {
      assertTrue(
          value == null || value instanceof Optional || value instanceof ImmutableSet, where);
    }
  }

  private void parts(Record record, String around, Function<Object, Object> rebuild) {
    RecordComponent[] components = record.getClass().getRecordComponents();
    Object[] values = Arrays.stream(components).map(each -> get(each, record)).toArray();
    for (int i = 0; i < components.length; i++) {
      int at = i;
      String part = record.getClass().getSimpleName() + "." + components[i].getName();
      boolean cited = record instanceof Citation && !around.startsWith("Rulebook.sources");
      if (DERIVED.contains(part)
          || DERIVED.contains(around + " " + part)
          || (cited && part.equals("Citation.text"))
          || (record instanceof Citation && !cited && OF_A_FIGURE.contains(part))) {
        continue;
      }
      String where =
          record instanceof Citation || record instanceof Figure ? around + " " + part : part;
      vary(
          values[i],
          where,
          changed -> {
            Object[] copy = values.clone();
            copy[at] = changed;
            return rebuild.apply(make(record.getClass(), copy));
          });
    }
  }

  private void show(String what, Object rebuilt) {
    if (tried.count(what) < TRIED) {
      tried.add(what);
      Rulebook changed = whole((Rulebook) rebuilt);
      if (RulebookDiff.of(base, changed).isEmpty()) {
        silent.add(what);
      }
    }
  }

  private void same(String what, Object rebuilt) {
    if (tried.count(what) < TRIED) {
      tried.add(what);
      RulebookDiff diff = RulebookDiff.of(base, whole((Rulebook) rebuilt));
      if (!diff.isEmpty()) {
        loud.add(what + " " + diff.changes());
      }
    }
  }

  private static Rulebook whole(Rulebook changed) {
    Object[] values =
        Arrays.stream(Rulebook.class.getRecordComponents())
            .map(each -> get(each, changed))
            .toArray();
    values[values.length - 1] = Layout.of(changed.root(), changed.aggregates());
    return (Rulebook) make(Rulebook.class, values);
  }

  private static Object get(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static Object make(Class<?> type, Object[] values) {
    try {
      Class<?>[] types =
          Arrays.stream(type.getRecordComponents())
              .map(RecordComponent::getType)
              .toArray(Class<?>[]::new);
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type + " " + Arrays.toString(values), e);
    }
  }
}
