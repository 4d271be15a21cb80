package org.predikat.rulebook.reading;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.Condition;
import org.predikat.rulebook.Exemption;
import org.predikat.rulebook.Minimum;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.RulebookFigures;
import org.predikat.rulebook.Setting;
import org.predikat.rulebook.Settings;
import org.predikat.rulebook.StageRule;
import org.predikat.rulebook.TreePath;
import org.predikat.rulebook.reading.RulebookProblem.Code;

/**
 * Checks what the parts of a rulebook mean to each other. Runs at every load, so it looks at each
 * part once and builds texts only for what it finds.
 */
final class RulebookLint {
  private static final ImmutableList<String> SETTINGS =
      ImmutableList.of(
          Settings.BLANK_ANSWER,
          Settings.WORKSHEET_DEFECTS,
          Settings.TYPED_SUM,
          Settings.BLANK_CONDITION,
          Settings.DESK_FIELD_DROP,
          Settings.LEAST_RESPONDENTS,
          Settings.MERGED_INCIDENTS,
          Settings.DECIDED_INCIDENTS);

  /** How a ban is counted: needed where there is one. */
  private static final ImmutableList<String> BAN_SETTINGS =
      ImmutableList.of(Settings.LEAP_DAY_END, Settings.BAN_LAST_DAY);

  private static final ImmutableList<String> ALL_SETTINGS =
      ImmutableList.<String>builder()
          .addAll(SETTINGS)
          .addAll(BAN_SETTINGS)
          .add(Settings.WBK_YEARS)
          .build();

  private static final ImmutableSet<String> COUNTS =
      ImmutableSet.of(Settings.LEAST_RESPONDENTS, Settings.WBK_YEARS);

  /** What the program can do; a rulebook may allow fewer. */
  private static final ImmutableMap<String, ImmutableSet<String>> WORDS =
      ImmutableMap.of(
          Settings.LEAP_DAY_END, ImmutableSet.of("february_28", "march_1"),
          Settings.BAN_LAST_DAY, ImmutableSet.of("banned", "free"),
          Settings.MERGED_INCIDENTS, ImmutableSet.of("from_merger", "all"),
          Settings.DECIDED_INCIDENTS, ImmutableSet.of("settled", "open"),
          Settings.BLANK_ANSWER, ImmutableSet.of("refuse", "zero", "skip"),
          Settings.WORKSHEET_DEFECTS, ImmutableSet.of("correct", "reproduce"),
          Settings.TYPED_SUM, ImmutableSet.of("sum", "parts"),
          Settings.BLANK_CONDITION, ImmutableSet.of("refuse", "fail"));

  private final Rulebook rulebook;
  private final Findings findings;

  private RulebookLint(Rulebook rulebook, Findings findings) {
    this.rulebook = rulebook;
    this.findings = findings;
  }

  /** Adds to {@code problems} what is wrong with a rulebook that was read from {@code tree}. */
  static void check(Rulebook rulebook, YamlNode tree, Problems problems) {
    Findings findings = new Findings(tree, problems);
    RulebookLint lint = new RulebookLint(rulebook, findings);
    lint.dates();
    lint.types();
    WeightLint.check(rulebook, findings);
    QuestionLint.check(rulebook, findings);
    MinimumLint.check(rulebook, findings);
    lint.conditions();
    lint.stages();
    lint.ranking();
    lint.settings();
  }

  /** Adds how many figures are not verified; nobody needs it who only uses the rulebook. */
  static void inform(Rulebook rulebook, YamlNode tree, Problems problems) {
    int unverified = RulebookFigures.unverified(rulebook).size();
    if (unverified > 0) {
      problems.add(Code.UNVERIFIED_FIGURES, tree, TreePath.ROOT, unverified);
    }
  }

  private void dates() {
    if (rulebook.inForceUntil().isPresent()
        && rulebook.inForceUntil().get().isBefore(rulebook.inForceFrom())) {
      findings.add(
          Code.DATES_REVERSED,
          TreePath.ROOT.key("in_force").key("until"),
          rulebook.inForceFrom(),
          rulebook.inForceUntil().get());
    }
  }

  private void types() {
    Set<String> used = new HashSet<>();
    rulebook.layout().questions().forEach(question -> used.add(question.type().code()));
    for (AnswerType type : rulebook.answerTypes().values()) {
      TreePath path = TreePath.ROOT.key("answer_types").key(type.code());
      if (!used.contains(type.code())) {
        findings.add(Code.UNUSED_TYPE, path, type.code());
      }
      if (type instanceof AnswerType.Choice choice) {
        options(choice, path.key("options"));
      } else if (type instanceof AnswerType.Scale scale
          && scale.least().value().compareTo(scale.most().value()) >= 0) {
        findings.add(
            Code.SCALE_REVERSED,
            path.key("most"),
            plain(scale.least().value()),
            plain(scale.most().value()));
      }
    }
  }

  private void options(AnswerType.Choice choice, TreePath path) {
    Map<String, String> spellings = new HashMap<>();
    BigDecimal before = null;
    for (AnswerType.Option option : choice.options()) {
      TreePath here = path.item(option.code());
      BigDecimal value = option.value().value();
      if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
        findings.add(Code.OPTION_RANGE, here.key("value"), option.code(), plain(value));
      }
      if (before != null && value.compareTo(before) >= 0) {
        findings.add(
            Code.OPTIONS_NOT_FALLING,
            here.key("value"),
            option.code(),
            plain(value),
            plain(before));
      }
      before = value;
      spelling(spellings, option.code(), option.code(), here.key("code"));
      for (String alias : option.aliases()) {
        spelling(spellings, alias, option.code(), here.key("aliases"));
      }
    }
    BigDecimal best = choice.options().get(0).value().value();
    if (best.compareTo(BigDecimal.ONE) != 0 || before.signum() != 0) {
      findings.add(Code.OPTION_EXTREMES, path, plain(best), plain(before));
    }
  }

  private void spelling(Map<String, String> known, String text, String option, TreePath path) {
    String other = known.putIfAbsent(Ascii.toLowerCase(text), option);
    if (other != null && !other.equals(option)) {
      findings.add(Code.OPTION_AMBIGUOUS, path, text, other, option);
    }
  }

  private void conditions() {
    for (Condition condition : rulebook.conditions()) {
      TreePath path = TreePath.ROOT.key("conditions").item(condition.code());
      Condition.Requirement wbk = condition.required().get(Predikat.WBK);
      Condition.Requirement wbbm = condition.required().get(Predikat.WBBM);
      if (wbk == null && wbbm == null) {
        findings.add(Code.NOTHING_REQUIRED, path, condition.code());
      }
      if (wbk != null && wbbm != null && !condition.fulfils(wbbm.value(), wbk)) {
        findings.add(Code.CONDITION_WEAKER, path.key("wbbm"), wbbm.atLeast(), wbk.atLeast());
      }
    }
  }

  private void stages() {
    Set<String> conditions = new HashSet<>();
    rulebook.conditions().forEach(each -> conditions.add(each.code()));
    Set<String> minimums = new HashSet<>();
    rulebook.minimums().forEach(each -> minimums.add(each.code()));
    Set<String> checkedConditions = new HashSet<>();
    Set<String> checkedMinimums = new HashSet<>();
    for (StageRule stage : rulebook.stages()) {
      TreePath path = TreePath.ROOT.key("stages").key(Ascii.toLowerCase(stage.stage().name()));
      known(stage.conditions(), conditions, path.key("conditions"), Code.UNKNOWN_CONDITION);
      known(stage.minimums(), minimums, path.key("minimums"), Code.UNKNOWN_MINIMUM);
      checkedConditions.addAll(stage.conditions());
      checkedMinimums.addAll(stage.minimums());
    }
    for (Exemption exemption : rulebook.exemptions()) {
      known(
          exemption.except().asList(),
          conditions,
          TreePath.ROOT.key("exemptions").item(exemption.code()).key("except"),
          Code.UNKNOWN_CONDITION);
    }
    for (Condition condition : rulebook.conditions()) {
      if (!checkedConditions.contains(condition.code())) {
        TreePath path = TreePath.ROOT.key("conditions").item(condition.code());
        findings.add(Code.NEVER_CHECKED, path, condition.code());
      }
    }
    for (Minimum minimum : rulebook.minimums()) {
      if (!checkedMinimums.contains(minimum.code())) {
        TreePath path = TreePath.ROOT.key("minimums").item(minimum.code());
        findings.add(Code.NEVER_CHECKED, path, minimum.code());
      }
    }
  }

  private void known(List<String> names, Set<String> known, TreePath path, Code code) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < names.size(); i++) {
      TreePath where = path.item(Integer.toString(i));
      if (!known.contains(names.get(i))) {
        findings.add(code, where, names.get(i));
      } else if (!seen.add(names.get(i))) {
        findings.add(Code.DUPLICATE_CODE, where, names.get(i));
      }
    }
  }

  private void ranking() {
    known(
        rulebook.ranking().keys(),
        rulebook.layout().nodeIndex().keySet(),
        TreePath.ROOT.key("ranking").key("keys"),
        Code.UNKNOWN_NODE);
  }

  private void settings() {
    ImmutableMap<String, Setting> all = rulebook.settings().all();
    TreePath path = TreePath.ROOT.key("settings");
    boolean bans = rulebook.revocation().banYears().isPresent();
    for (String code : ALL_SETTINGS) {
      boolean needed = SETTINGS.contains(code) || (bans && BAN_SETTINGS.contains(code));
      if (needed && !all.containsKey(code)) {
        findings.add(Code.SETTING_MISSING, path, code);
      }
    }
    for (Setting setting : all.values()) {
      TreePath here = path.key(setting.code());
      if (!ALL_SETTINGS.contains(setting.code())) {
        findings.add(Code.SETTING_UNKNOWN, here, setting.code(), String.join(", ", ALL_SETTINGS));
        continue;
      }
      ImmutableSet<String> words = WORDS.get(setting.code());
      if (words == null) {
        number(setting, here);
        continue;
      }
      for (String allowed : setting.allowed()) {
        if (!words.contains(allowed)) {
          findings.add(
              Code.SETTING_NOT_ALLOWED, here.key("allowed"), allowed, String.join(", ", words));
        }
      }
      if (!words.contains(setting.value())
          || (!setting.allowed().isEmpty() && !setting.allowed().contains(setting.value()))) {
        String choice = String.join(", ", setting.allowed().isEmpty() ? words : setting.allowed());
        findings.add(Code.SETTING_NOT_ALLOWED, here.key("value"), setting.value(), choice);
      }
    }
  }

  private void number(Setting setting, TreePath path) {
    Optional<BigDecimal> number =
        COUNTS.contains(setting.code())
            ? Scalars.count(setting.value()).map(BigDecimal::valueOf)
            : Scalars.decimal(setting.value()).filter(each -> each.signum() >= 0);
    if (number.isEmpty()
        || (!setting.allowed().isEmpty() && !setting.allowed().contains(setting.value()))) {
      findings.add(
          Code.SETTING_NOT_ALLOWED,
          path.key("value"),
          setting.value(),
          setting.allowed().isEmpty() ? "@any_number" : String.join(", ", setting.allowed()));
    }
  }

  /** A number as rulebooks write it. */
  static String plain(BigDecimal number) {
    return number.toPlainString();
  }
}
