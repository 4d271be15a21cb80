package org.predikat.rulebook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.base.Ascii;
import com.google.common.io.Resources;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.predikat.rulebook.reading.RulebookReader;

/**
 * What the regulations say besides the worksheet (ratios and their edge cases, bands, conditions,
 * exemptions, stages, revocation, awards, settings, dates), and every figure whose status is not
 * the usual one of its rulebook, written down apart from the rulebooks.
 */
class LawRulesTest {
  @ParameterizedTest
  @CsvSource({
    "permenpanrb-52-2014, rules-52-2014.txt, verified",
    "permenpanrb-10-2019, rules-10-2019.txt, unverified",
    "permenpanrb-90-2021, rules-90-2021.txt, verified",
    "permenpanrb-5-2024, rules-5-2024.txt, verified"
  })
  void areThoseOfTheRegulation(String id, String rules, String usual) throws IOException {
    assertEquals(
        Resources.readLines(Resources.getResource(LawRulesTest.class, rules), UTF_8),
        lines(RulebookReader.shipped(id), usual));
  }

  private static List<String> lines(Rulebook law, String usual) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "in force "
            + law.inForceFrom()
            + ".."
            + law.inForceUntil().map(Object::toString).orElse(""));
    for (Question question : law.layout().questions()) {
      question.ratio().ifPresent(ratio -> lines.add(ratio(question, ratio)));
      question.bands().ifPresent(bands -> lines.add(bands(question, bands)));
    }
    law.conditions().forEach(each -> lines.add(condition(each)));
    law.exemptions().forEach(each -> lines.add(exemption(each)));
    law.stages()
        .forEach(
            each ->
                lines.add(
                    "stage "
                        + word(each.stage())
                        + ": "
                        + each.conditions()
                        + " "
                        + each.minimums()
                        + (each.externalSurvey() ? " external survey" : "")));
    revocation(law.revocation(), lines);
    law.agencyAwards()
        .forEach(
            each -> lines.add("award " + word(each.rule()) + " " + plain(each.figure().value())));
    law.settings().all().values().forEach(each -> lines.add(each.code() + " " + each.value()));
    for (CitedFigure figure : RulebookFigures.all(law)) {
      String status = word(figure.citation().status());
      if (!status.equals(usual)) {
        lines.add(status + " " + figure.path().replaceAll("children\\[(\\w+)\\]", "$1"));
      }
    }
    return lines;
  }

  private static String ratio(Question question, RatioRule ratio) {
    return question.code()
        + " "
        + word(ratio.formula())
        + " "
        + String.join("+", ratio.part())
        + " of "
        + String.join("+", ratio.whole())
        + ", of 0: "
        + ratio.zeroWhole().map(each -> plain(each.value())).orElse("refuse")
        + ratio.bothZero().map(each -> ", 0 of 0: " + plain(each.value())).orElse("")
        + question.inputs().stream()
            .map(each -> " " + each.row() + (each.scored() ? "" : " unscored"))
            .collect(Collectors.joining(",", ", rows", ""))
        + question.worksheetDefect().map(each -> ", worksheet takes " + each).orElse("");
  }

  private static String bands(Question question, Bands bands) {
    return question.code()
        + " "
        + bands.unit()
        + bands.bands().stream()
            .map(
                each ->
                    " "
                        + each.option()
                        + (each.fromInclusive() ? "[" : "(")
                        + plain(each.from())
                        + ".."
                        + (each.to() == null ? "" : plain(each.to()))
                        + (each.toInclusive() ? "]" : ")"))
            .collect(Collectors.joining())
        + bands.unassigned().stream()
            .map(each -> ", " + plain(each.at()) + " -> " + each.option())
            .collect(Collectors.joining());
  }

  private static String condition(Condition condition) {
    return word(condition.scope())
        + " "
        + condition.field()
        + " "
        + condition.agencyLevels()
        + condition.required().entrySet().stream()
            .map(each -> " " + word(each.getKey()) + ">=" + each.getValue().atLeast())
            .collect(Collectors.joining())
        + (condition.kind() instanceof Condition.Kind.Grade grade ? " of " + grade.grades() : "");
  }

  private static String exemption(Exemption exemption) {
    return "exemption "
        + exemption.code()
        + " waives "
        + exemption.waives()
        + " except "
        + exemption.except()
        + " for "
        + exemption.predikat()
        + " "
        + exemption.agencyLevels()
        + " "
        + exemption.unitKinds();
  }

  private static void revocation(Revocation revocation, List<String> lines) {
    revocation
        .grounds()
        .forEach(
            each ->
                lines.add(
                    "ground "
                        + each.code()
                        + " by "
                        + each.confirmedBy()
                        + " "
                        + each.incidents()));
    lines.add(
        "procedure " + revocation.procedure().stream().map(each -> word(each.step())).toList());
    lines.add(
        "ban "
            + revocation.banYears().map(each -> plain(each.value())).orElse("none")
            + ", then from "
            + word(revocation.restartAt())
            + ", review "
            + revocation.reviewYears().map(each -> plain(each.value())).orElse("none")
            + ", by "
            + revocation.decidedBy());
  }

  private static String word(Enum<?> constant) {
    return Ascii.toLowerCase(constant.name());
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
