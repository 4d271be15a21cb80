package org.predikat.intake;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.Setting;
import org.predikat.rulebook.Settings;
import org.predikat.rulebook.reading.RulebookReader;

/** The law as the user asks for it, without a round that could say otherwise. */
public final class AskedLaw {
  private AskedLaw() {}

  /**
   * Reads the rulebook of the options with its overlays and settings.
   *
   * @param options must name a rulebook
   * @throws org.predikat.rulebook.reading.RulebookException when the rulebook cannot be used
   * @throws SettingRefused when it has no such setting, or not with this value
   */
  public static Rulebook read(RoundReader.Options options) {
    Rulebook law =
        RulebookReader.read(
            ImmutableList.<String>builder()
                .add(options.rulebook().orElseThrow())
                .addAll(options.overlays())
                .build());
    return with(law, options.settings());
  }

  /**
   * A rulebook with other settings, by code.
   *
   * @throws SettingRefused when it has no such setting, or not with this value
   */
  public static Rulebook with(Rulebook law, ImmutableMap<String, String> asked) {
    Map<String, Setting> all = new TreeMap<>(law.settings().all());
    set(law, asked, all);
    return law.withSettings(new Settings(ImmutableMap.copyOf(all)));
  }

  /** Puts the settings asked for in place of others. */
  static void set(Rulebook law, ImmutableMap<String, String> asked, Map<String, Setting> all) {
    asked.forEach(
        (code, value) -> {
          Setting setting = law.settings().all().get(code);
          if (setting == null) {
            throw new SettingRefused(code, value, false, law.settings().all().keySet().asList());
          }
          if (!fits(setting, value)) {
            throw new SettingRefused(code, value, true, setting.allowed());
          }
          all.put(code, new Setting(code, value, setting.allowed(), setting.citation()));
        });
  }

  /** Whether a setting may have a value. */
  static boolean fits(Setting setting, String value) {
    return setting.allowed().isEmpty() ? isAmount(value) : setting.allowed().contains(value);
  }

  private static boolean isAmount(String value) {
    if (value.isEmpty() || value.length() > 12 || value.charAt(0) == '-' || value.contains("e")) {
      return false;
    }
    try {
      return new BigDecimal(value).signum() >= 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
