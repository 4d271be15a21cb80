package org.predikat;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.common.collect.ImmutableList;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Data flow from left to right through the rooms; a room knows only those to its left. */
class ArchitectureTest {
  private static final ImmutableList<String> ROOMS =
      ImmutableList.of(
          "files",
          "rulebook",
          "round",
          "intake",
          "tables",
          "scoring",
          "evaluation",
          "worksheet",
          "sampling",
          "standing",
          "lawtest",
          "robustness",
          "agreement",
          "tenure",
          "comparison",
          "publication",
          "command");

  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.predikat");

  static Stream<Arguments> roomsAndThoseToTheirRight() {
    return IntStream.range(0, ROOMS.size() - 1)
        .mapToObj(i -> arguments(ROOMS.get(i), ROOMS.subList(i + 1, ROOMS.size())));
  }

  @ParameterizedTest
  @MethodSource("roomsAndThoseToTheirRight")
  void aRoomKnowsNoneToItsRight(String room, ImmutableList<String> toTheRight) {
    noClasses()
        .that()
        .resideInAPackage(inside(room))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            toTheRight.stream().map(ArchitectureTest::inside).toArray(String[]::new))
        .allowEmptyShould(true)
        .check(PROGRAM);
  }

  @Test
  void everyClassLivesInARoom() {
    classes()
        .should()
        .resideInAnyPackage(ROOMS.stream().map(ArchitectureTest::inside).toArray(String[]::new))
        .check(PROGRAM);
  }

  @Test
  void packagesHaveNoCycles() {
    slices()
        .matching("org.predikat.(**)")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .check(PROGRAM);
  }

  @Test
  void onlyCommandsSpeakToTheConsole() {
    noClasses()
        .that()
        .resideOutsideOfPackage(inside("command"))
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .allowEmptyShould(true)
        .check(PROGRAM);
  }

  @Test
  void nothingLogs() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.util.logging..", "org.apache.logging..", "org.slf4j..")
        .check(PROGRAM);
  }

  @ParameterizedTest
  @ValueSource(strings = {"scoring", "evaluation", "worksheet", "standing", "lawtest"})
  void scoresAreNeverFloatingPoint(String room) {
    classes()
        .that()
        .resideInAPackage(inside(room))
        .should(declareNoFloatingPoint())
        .allowEmptyShould(true)
        .check(PROGRAM);
  }

  private static String inside(String room) {
    return "org.predikat." + room + "..";
  }

  private static ArchCondition<JavaClass> declareNoFloatingPoint() {
    return new ArchCondition<>("declare no float or double") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (JavaField field : type.getFields()) {
          if (isFloatingPoint(field.getRawType())) {
            events.add(SimpleConditionEvent.violated(field, field.getDescription()));
          }
        }
        for (JavaCodeUnit unit : type.getCodeUnits()) {
          if (Stream.concat(
                  Stream.of(unit.getRawReturnType()), unit.getRawParameterTypes().stream())
              .anyMatch(ArchitectureTest::isFloatingPoint)) {
            events.add(SimpleConditionEvent.violated(unit, unit.getDescription()));
          }
        }
      }
    };
  }

  private static boolean isFloatingPoint(JavaClass type) {
    JavaClass element = type.getBaseComponentType();
    return Stream.of(double.class, float.class, Double.class, Float.class)
        .anyMatch(element::isEquivalentTo);
  }
}
