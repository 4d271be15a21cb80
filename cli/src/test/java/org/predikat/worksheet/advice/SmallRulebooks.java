package org.predikat.worksheet.advice;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.predikat.rulebook.Aggregate;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.Citation;
import org.predikat.rulebook.Component;
import org.predikat.rulebook.Figure;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Minimum;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Question;
import org.predikat.rulebook.RatioRule;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.Setting;
import org.predikat.rulebook.Settings;
import org.predikat.rulebook.Stage;
import org.predikat.rulebook.StageRule;
import org.predikat.rulebook.Status;
import org.predikat.rulebook.reading.RulebookReader;

/**
 * Random rulebooks so small that every sheet can be tried: odd weights, all types of answers, and
 * minimums anywhere in the tree.
 */
final class SmallRulebooks {
  private static final Citation SOURCE = new Citation("uji", "uji", "", Status.UNVERIFIED, "");
  private static final Rulebook PATTERN = RulebookReader.shipped("permenpanrb-90-2021");

  private final SplittableRandom random;
  private final boolean sumsAcross;
  private final boolean defect;
  private int questions;

  /**
   * Rulebooks of one kind.
   *
   * @param sumsAcross whether they have minimums on aggregates
   * @param defect whether they reproduce a defect by which one answer counts in two places
   */
  SmallRulebooks(SplittableRandom random, boolean sumsAcross, boolean defect) {
    this.random = random;
    this.sumsAcross = sumsAcross;
    this.defect = defect;
  }

  Rulebook next() {
    questions = 0;
    List<Component> parts = new ArrayList<>();
    int count = 2;
    for (int i = 0; i < count; i++) {
      parts.add(part("K" + i));
    }
    if (random.nextBoolean()) {
      parts.add(sub("S", Component.Level.AREA, ImmutableList.of(survey())));
    }
    Component root = inner("total", Component.Level.TOTAL, parts);
    ImmutableList<Aggregate> aggregates =
        sumsAcross
            ? ImmutableList.of(
                new Aggregate(
                    "lintas",
                    "lintas",
                    figure(
                        parts
                            .get(0)
                            .children()
                            .get(0)
                            .weight()
                            .value()
                            .add(parts.get(1).children().get(0).weight().value())),
                    ImmutableList.of(
                        parts.get(0).children().get(0).code(),
                        parts.get(1).children().get(0).code())))
            : ImmutableList.of();
    Layout layout = Layout.of(root, aggregates);
    ImmutableList<Minimum> minimums = minimums(layout);
    ImmutableList<String> codes =
        minimums.stream().map(Minimum::code).collect(ImmutableList.toImmutableList());
    ImmutableList<StageRule> stages =
        PATTERN.stages().stream()
            .map(
                stage ->
                    new StageRule(
                        stage.stage(),
                        ImmutableList.of(),
                        stage.stage() == Stage.DESK ? codes : ImmutableList.of(),
                        false,
                        SOURCE))
            .collect(ImmutableList.toImmutableList());
    return new Rulebook(
        "kecil",
        "kecil",
        "kecil",
        PATTERN.inForceFrom(),
        Optional.empty(),
        ImmutableMap.of(),
        PATTERN.answerTypes(),
        PATTERN.agencyKinds(),
        root,
        aggregates,
        minimums,
        ImmutableList.of(),
        ImmutableList.of(),
        stages,
        PATTERN.ranking(),
        PATTERN.revocation(),
        ImmutableList.of(),
        settings(),
        layout);
  }

  private Settings settings() {
    ImmutableMap.Builder<String, Setting> all = ImmutableMap.builder();
    PATTERN
        .settings()
        .all()
        .forEach(
            (code, setting) ->
                all.put(
                    code,
                    new Setting(
                        code,
                        code.equals(Settings.WORKSHEET_DEFECTS) && defect
                            ? "reproduce"
                            : code.equals(Settings.BLANK_ANSWER)
                                ? setting.allowed().get(random.nextInt(3))
                                : setting.value(),
                        setting.allowed(),
                        SOURCE)));
    return new Settings(all.buildOrThrow());
  }

  private Component part(String code) {
    List<Component> children = new ArrayList<>();
    int count = 1 + random.nextInt(2);
    for (int i = 0; i < count; i++) {
      List<Question> own = new ArrayList<>();
      int size = 1 + random.nextInt(2);
      for (int j = 0; j < size; j++) {
        own.add(question());
      }
      children.add(sub(code + i, Component.Level.SUB, own));
    }
    return inner(code, Component.Level.PART, children);
  }

  private static Component inner(String code, Component.Level level, List<Component> children) {
    BigDecimal weight =
        children.stream()
            .map(each -> each.weight().value())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Component(
        code, code, level, figure(weight), ImmutableList.copyOf(children), ImmutableList.of());
  }

  private Component sub(String code, Component.Level level, List<Question> own) {
    BigDecimal weight = BigDecimal.valueOf(1 + random.nextInt(12)).movePointLeft(random.nextInt(2));
    return new Component(
        code, code, level, figure(weight), ImmutableList.of(), ImmutableList.copyOf(own));
  }

  private Question question() {
    int number = questions++;
    String code = "q" + number;
    Optional<String> instead = defect && number == 3 ? Optional.of("q0") : Optional.empty();
    if (instead.isEmpty() && random.nextInt(3) == 0) {
      boolean share = random.nextBoolean();
      RatioRule rule =
          new RatioRule(
              share ? RatioRule.Formula.SHARE : RatioRule.Formula.REDUCTION,
              ImmutableList.of("bagian"),
              ImmutableList.of("semua"),
              Optional.of(figure(share && random.nextBoolean() ? BigDecimal.ONE : BigDecimal.ZERO)),
              SOURCE,
              share ? Optional.empty() : Optional.of(figure(BigDecimal.ONE)));
      return question(
          code,
          new AnswerType.Ratio("RATIO"),
          Question.Origin.WORKSHEET,
          Optional.of(rule),
          ImmutableList.of(
              new Question.Input("semua", "semua", 0, ImmutableList.of(), true),
              new Question.Input("bagian", "bagian", 0, ImmutableList.of(), true)),
          instead);
    }
    AnswerType type =
        random.nextInt(6) == 0
            ? new AnswerType.Scale(
                "ANGKA", figure(BigDecimal.ONE), figure(new BigDecimal("3.5")), 1)
            : PATTERN
                .answerTypes()
                .get(ImmutableList.of("YT", "ABC", "ABCD", "ABCDE").get(random.nextInt(4)));
    return question(
        code, type, Question.Origin.WORKSHEET, Optional.empty(), ImmutableList.of(), instead);
  }

  private static Question survey() {
    return question(
        "survei",
        PATTERN.answerTypes().get("INDEX"),
        Question.Origin.SURVEY,
        Optional.empty(),
        ImmutableList.of(),
        Optional.empty());
  }

  private static Question question(
      String code,
      AnswerType type,
      Question.Origin origin,
      Optional<RatioRule> rule,
      ImmutableList<Question.Input> inputs,
      Optional<String> instead) {
    return new Question(
        code,
        code,
        type,
        origin,
        rule,
        inputs,
        Optional.empty(),
        0,
        ImmutableList.of(),
        instead,
        SOURCE);
  }

  private ImmutableList<Minimum> minimums(Layout layout) {
    ImmutableList.Builder<Minimum> all = ImmutableList.builder();
    for (int node = 0; node < layout.nodeCount(); node++) {
      boolean across = node >= layout.nodes().size();
      if (node == 0 || across || random.nextInt(3) == 0) {
        BigDecimal share = BigDecimal.valueOf(random.nextInt(21)).multiply(new BigDecimal("0.05"));
        boolean points = random.nextBoolean();
        BigDecimal weight = layout.nodeWeight(node).value();
        all.add(
            new Minimum(
                layout.nodeCode(node),
                layout.nodeCode(node),
                points ? Minimum.Form.POINTS : Minimum.Form.SHARE,
                ImmutableMap.of(Predikat.WBK, figure(points ? share.multiply(weight) : share))));
      }
    }
    return all.build();
  }

  private static Figure figure(BigDecimal value) {
    return new Figure(value, SOURCE);
  }
}
