package org.predikat.worksheet.outline;

import java.util.stream.Collectors;
import org.predikat.rulebook.AnswerType;

/**
 * The words of the form that reading looks for and templates write: headers of its columns, labels
 * of the cells above it, and how each answer type is named. Indonesian in every language.
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

  /** Label of the cell, to its left, that holds the unit's id. */
  public static final String UNIT_ID = "ID unit";

  /** Label of the cell that holds the unit's name. */
  public static final String UNIT_NAME = "Nama unit";

  /** Label of the cell that holds the round's year. */
  public static final String YEAR = "Tahun";

  /** Label of the cell that holds the rulebook's id. */
  public static final String RULEBOOK = "Rulebook";

  /** Label of the cell that holds the stage: {@code desk} or {@code field}. */
  public static final String STAGE = "Tahap";

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
