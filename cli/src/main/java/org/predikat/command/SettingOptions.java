package org.predikat.command;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.predikat.intake.AskedLaw;
import org.predikat.intake.SettingRefused;
import org.predikat.rulebook.Rulebook;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Settings of a rulebook that a command without a round is given. */
final class SettingOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(names = "--setting", paramLabel = "KEY=VALUE", descriptionKey = "intake.setting")
  private Map<String, String> settings = new LinkedHashMap<>();

  /** The rulebook with the settings that were given; one that does not exist is a usage error. */
  Rulebook on(Rulebook rulebook, Messages messages) {
    try {
      return AskedLaw.with(rulebook, ImmutableMap.copyOf(settings));
    } catch (SettingRefused refused) {
      throw usage(spec, messages, refused);
    }
  }

  /** What to throw for a setting that a rulebook refuses. */
  static ParameterException usage(CommandSpec spec, Messages messages, SettingRefused refused) {
    return new ParameterException(
        spec.commandLine(),
        messages.text(
            key(refused), refused.code(), refused.value(), String.join(", ", refused.choices())));
  }

  private static String key(SettingRefused refused) {
    if (!refused.isKnown()) {
      return "intake.setting_unknown";
    }
    return refused.choices().isEmpty() ? "intake.setting_amount" : "intake.setting_value";
  }
}
