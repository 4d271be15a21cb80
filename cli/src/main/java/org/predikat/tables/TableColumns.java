package org.predikat.tables;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.stream.Stream;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.Condition;
import org.predikat.rulebook.Exemption;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Question;
import org.predikat.rulebook.Rulebook;

/**
 * Headers of every table that is written, in order.
 *
 * @param nominations those of the unit, then its conditions, exemptions and the panel
 * @param agencies those of the agency, then its conditions
 * @param answers columns of both {@code desk} and {@code field}
 * @param surveys indices, then respondents
 */
public record TableColumns(
    ImmutableList<String> nominations,
    ImmutableList<String> agencies,
    ImmutableList<String> answers,
    ImmutableList<String> surveys) {
  /** Column of the predikat that a unit holds. */
  public static final String HELD = "predikat_dipegang";

  /** Columns of {@code nominations} before those of the rulebook. */
  public static final ImmutableList<String> UNIT =
      ImmutableList.of("id_unit", "nama_unit", "id_instansi", "usulan", HELD, "jenis_unit");

  /** Columns of {@code nominations} after those of the rulebook. */
  public static final ImmutableList<String> PANEL =
      ImmutableList.of("hasil_panel", "catatan_panel");

  /** Columns with an answer for each question and no points of nodes. */
  public static TableColumns of(Rulebook rulebook) {
    return of(rulebook, ImmutableSortedSet.of());
  }

  /**
   * Columns where some sheets give points of nodes in place of the answers below them.
   *
   * @param nodes indexes of those nodes in the layout
   */
  public static TableColumns of(Rulebook rulebook, ImmutableSortedSet<Integer> nodes) {
    Layout layout = rulebook.layout();
    ImmutableList.Builder<String> nominations = ImmutableList.builder();
    nominations.addAll(UNIT).addAll(fields(rulebook.conditions(Condition.Scope.UNIT)));
    nominations.addAll(exemptionFields(rulebook)).addAll(PANEL);
    ImmutableList.Builder<String> agencies = ImmutableList.builder();
    agencies.add("id_instansi", "nama_instansi", "jenis");
    agencies.addAll(fields(rulebook.conditions(Condition.Scope.AGENCY)));
    ImmutableList.Builder<String> answers = ImmutableList.<String>builder().add("id_unit");
    ImmutableList.Builder<String> indexes = ImmutableList.<String>builder().add("id_unit");
    ImmutableList.Builder<String> respondents = ImmutableList.builder();
    for (Question question : layout.questions()) {
      if (question.origin() == Question.Origin.SURVEY) {
        String name = surveyName(question);
        indexes.add(name + "_sendiri", name + "_eksternal");
        respondents.add("responden_" + name + "_sendiri", "responden_" + name + "_eksternal");
      } else if (question.type() instanceof AnswerType.Ratio) {
        question.inputs().forEach(input -> answers.add(question.code() + "." + input.code()));
      } else {
        answers.add(question.code());
      }
    }
    nodes.forEach(node -> answers.add(layout.nodeCode(node)));
    return new TableColumns(
        nominations.build(),
        agencies.build(),
        answers.build(),
        indexes.addAll(respondents.build()).build());
  }

  /** Columns of conditions; two that apply to different levels of agency may share one. */
  static ImmutableList<String> fields(ImmutableList<Condition> conditions) {
    Stream<String> fields = conditions.stream().map(Condition::field);
    return fields
        .filter(field -> !UNIT.contains(field))
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  /** Columns by which exemptions are claimed; several exemptions may share one. */
  public static ImmutableList<String> exemptionFields(Rulebook rulebook) {
    return rulebook.exemptions().stream()
        .map(Exemption::field)
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  /** The part of the code before the dot, in lower case: SPAK.indeks is {@code spak}. */
  public static String surveyName(Question question) {
    int dot = question.code().indexOf('.');
    return Ascii.toLowerCase(dot < 0 ? question.code() : question.code().substring(0, dot));
  }
}
