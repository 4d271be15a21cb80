package org.predikat.command;

import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.Setting;
import org.predikat.rulebook.Settings;
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
    ImmutableMap<String, Setting> known = rulebook.settings().all();
    Map<String, Setting> changed = new LinkedHashMap<>(known);
    settings.forEach(
        (code, value) -> {
          Setting setting = known.get(code);
          if (setting == null) {
            throw usage(messages, "unknown", code, value, known.keySet());
          }
          if (!fits(setting, value)) {
            String key = setting.allowed().isEmpty() ? "amount" : "value";
            throw usage(messages, key, code, value, setting.allowed());
          }
          changed.put(code, new Setting(code, value, setting.allowed(), setting.citation()));
        });
    return rulebook.withSettings(new Settings(ImmutableMap.copyOf(changed)));
  }

  private static boolean fits(Setting setting, String value) {
    return setting.allowed().isEmpty()
        ? value.matches("[0-9]{1,9}(\\.[0-9]{1,9})?")
        : setting.allowed().contains(value);
  }

  private ParameterException usage(
      Messages messages, String key, String code, String value, Collection<String> choices) {
    return new ParameterException(
        spec.commandLine(),
        messages.text("intake.setting_" + key, code, value, String.join(", ", choices)));
  }
}
