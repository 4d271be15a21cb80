package org.predikat.rulebook.reading;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.predikat.rulebook.Citation;
import org.predikat.rulebook.Figure;
import org.predikat.rulebook.IncidentKind;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Revocation;
import org.predikat.rulebook.reading.RulebookProblem.Code;

/** Reads how a predikat is lost. */
final class RevocationReader {
  private static final String KINDS =
      Arrays.stream(IncidentKind.values())
          .map(IncidentKind::code)
          .collect(Collectors.joining(", "));

  private RevocationReader() {}

  private enum Confirmer {
    TPI,
    TPN
  }

  static Revocation read(Fields fields) {
    ImmutableList.Builder<Revocation.Ground> grounds = ImmutableList.builder();
    Set<String> codes = new HashSet<>();
    for (Fields each : fields.someItems("grounds")) {
      String code = each.code("code");
      each.unique(codes, "code", code);
      String confirmedBy = each.text("confirmed_by");
      if (!confirmedBy.equals(Confirmer.TPI.name()) && !confirmedBy.equals(Confirmer.TPN.name())) {
        each.problem(Code.UNKNOWN_VALUE, "confirmed_by", confirmedBy, "TPI, TPN");
      }
      grounds.add(
          new Revocation.Ground(
              code, each.text("label"), confirmedBy, incidents(each), each.citation()));
      each.end();
    }
    ImmutableList<Revocation.ProcedureStep> procedure = procedure(fields);
    Optional<Figure> banYears = years(fields, "ban_years");
    Predikat restartAt = Predikat.WBK;
    Citation restartCitation = fields.citation();
    Optional<Fields> restart = fields.fields("restart_at");
    if (restart.isPresent()) {
      restartAt = restart.get().word("predikat", Predikat.class);
      restartCitation = restart.get().citation();
      restart.get().end();
    }
    Revocation revocation =
        new Revocation(
            grounds.build(),
            procedure,
            banYears,
            restartAt,
            restartCitation,
            years(fields, "review_years"),
            fields.text("decided_by"),
            fields.citation());
    fields.end();
    return revocation;
  }

  private static ImmutableList<Revocation.ProcedureStep> procedure(Fields fields) {
    ImmutableList.Builder<Revocation.ProcedureStep> procedure = ImmutableList.builder();
    Set<String> steps = new HashSet<>();
    for (Fields each : fields.items("procedure")) {
      Revocation.ProcedureStep.Step step = each.word("code", Revocation.ProcedureStep.Step.class);
      each.unique(steps, "code", Ascii.toLowerCase(step.name()));
      procedure.add(new Revocation.ProcedureStep(step, each.citation()));
      each.end();
    }
    return procedure.build();
  }

  /** A word that no incident can have would leave a ground without effect. */
  private static ImmutableList<String> incidents(Fields ground) {
    ImmutableList<String> incidents = ground.texts("incidents");
    for (String incident : incidents) {
      if (IncidentKind.of(incident).isEmpty()) {
        ground.problem(Code.UNKNOWN_VALUE, "incidents", incident, KINDS);
      }
    }
    return incidents;
  }

  /** Whole years: what is counted from a decision must fall on a day. */
  private static Optional<Figure> years(Fields fields, String key) {
    Optional<Figure> years = fields.optionalFigure(key);
    if (years.isPresent()
        && (years.get().value().signum() < 0
            || years.get().value().stripTrailingZeros().scale() > 0)) {
      fields.problem(Code.NOT_A_COUNT, key, years.get().value().toPlainString());
    }
    return years;
  }
}
