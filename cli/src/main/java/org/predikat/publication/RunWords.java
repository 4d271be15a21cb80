package org.predikat.publication;

import org.predikat.round.Panel;

/** The words of input columns that results repeat. */
public final class RunWords {
  private static final String PANEL_PASSED = "Lulus";
  private static final String PANEL_REJECTED = "Tidak Lulus";

  private RunWords() {}

  /** The panel's note as in the column {@code hasil_panel}; empty when there is none. */
  public static String panel(Panel panel) {
    return switch (panel) {
      case NONE -> "";
      case PASSED -> PANEL_PASSED;
      case REJECTED -> PANEL_REJECTED;
    };
  }

  /** The panel's note of a text that {@link #panel(Panel)} made. */
  static Panel panel(String text) {
    return switch (text) {
      case PANEL_PASSED -> Panel.PASSED;
      case PANEL_REJECTED -> Panel.REJECTED;
      default -> Panel.NONE;
    };
  }
}
