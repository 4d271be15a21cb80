package org.predikat.worksheet.outline;

import java.util.stream.Collectors;
import org.predikat.rulebook.AnswerType;

/**
 * The words of the form that reading looks for and templates write: headers of its columns and how
 * each answer type is named; {@link HeadLabel} has those above it. Indonesian in every language.
 */
public final class FormWords {
  /** Header above the outline. */
  public static final String ASSESSED = "Penilaian";

  /** Header of the weights. */
  public static final String WEIGHT = "Bobot";

  /** Header of the explanations. */
  public static final String EXPLANATION = "Penjelasan";

  /** Header of the answer types. */
  public static final String TYPE = "Pilihan Jawaban";

  /** Header of the answers. */
  public static final String ANSWER = "Jawaban";

  /** Header of values and scores. */
  public static final String VALUE = "Nilai";

  /** Header of a score's share of its weight. */
  public static final String SHARE = "%";

  /** Answer type of a count. */
  public static final String COUNT = "Jumlah";

  /** What the workbook shows for an answer that is missing. */
  public static final String NOT_FILLED = "Blm Diisi";

  private FormWords() {}

  /** How the form names an answer type: {@code A/B/C}, {@code Nilai (0-4)}, {@code %}. */
  public static String type(AnswerType type) {
    if (type instanceof AnswerType.Choice choice) {
      return choice.options().stream()
          .map(AnswerType.Option::code)
          .collect(Collectors.joining("/"));
    }
    if (type instanceof AnswerType.Scale scale) {
      return "Nilai ("
          + scale.least().value().toPlainString()
          + "-"
          + scale.most().value().toPlainString()
          + ")";
    }
    return SHARE;
  }
}
