package org.predikat.intake;

import com.google.common.collect.ImmutableList;

/**
 * A setting asked for on the command line that the rulebook does not know or does not allow. In the
 * files of a round the same is a notice; here who typed it must act, and can at once.
 */
public final class SettingRefused extends RuntimeException {
  private final String code;
  private final String value;
  private final boolean known;
  private final ImmutableList<String> choices;

  SettingRefused(String code, String value, boolean known, ImmutableList<String> choices) {
    super(code + "=" + value);
    this.code = code;
    this.value = value;
    this.known = known;
    this.choices = choices;
  }

  /** The setting that was asked for. */
  public String code() {
    return code;
  }

  /** The value that was asked for. */
  public String value() {
    return value;
  }

  /** Whether the rulebook has the setting, so that the value is at fault. */
  public boolean isKnown() {
    return known;
  }

  /** Values of a known setting, empty where any amount from 0 up will do; else the settings. */
  public ImmutableList<String> choices() {
    return choices;
  }
}
