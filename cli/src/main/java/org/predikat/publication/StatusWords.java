package org.predikat.publication;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Arrays;
import java.util.Map;
import org.predikat.evaluation.FinalStatus;
import org.predikat.evaluation.StageOutcome;
import org.predikat.rulebook.Stage;

/** The words for statuses and stages, looked up once for a whole run. */
final class StatusWords {
  private final ImmutableMap<FinalStatus, String> statuses;
  private final ImmutableMap<StageOutcome.Status, String> stageStatuses;
  private final ImmutableMap<Stage, String> stages;
  private final String yes;
  private final String no;

  StatusWords(Words words) {
    this.statuses = Maps.toMap(Arrays.asList(FinalStatus.values()), words::word);
    this.stageStatuses =
        Maps.toMap(
            Arrays.asList(StageOutcome.Status.values()),
            status -> words.text("stagestatus." + Ascii.toLowerCase(status.name())));
    this.stages = Maps.toMap(Arrays.asList(Stage.values()), words::word);
    this.yes = words.text("yes");
    this.no = words.text("no");
  }

  String status(FinalStatus status) {
    return statuses.get(status);
  }

  /**
   * The status of a word.
   *
   * @throws IllegalArgumentException if there is none
   */
  FinalStatus finalStatus(String word) {
    return ofWord(statuses, word);
  }

  /**
   * The stage of a word.
   *
   * @throws IllegalArgumentException if there is none
   */
  Stage stage(String word) {
    return ofWord(stages, word);
  }

  private static <T> T ofWord(ImmutableMap<T, String> words, String word) {
    for (Map.Entry<T, String> entry : words.entrySet()) {
      if (entry.getValue().equals(word)) {
        return entry.getKey();
      }
    }
    throw new IllegalArgumentException(word);
  }

  String stage(StageOutcome.Status status) {
    return stageStatuses.get(status);
  }

  /** The stage as part of a heading, such as {@code lapangan}. */
  String stageCode(Stage stage) {
    return stages.get(stage);
  }

  String yesNo(boolean value) {
    return value ? yes : no;
  }
}
