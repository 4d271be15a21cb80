package org.predikat.intake;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.predikat.round.Incident;
import org.predikat.round.Notice;
import org.predikat.round.NoticeCode;
import org.predikat.round.Notices;
import org.predikat.round.Proposal;
import org.predikat.round.RegisterEvent;
import org.predikat.rulebook.IncidentKind;
import org.predikat.rulebook.Predikat;

/**
 * Makes events and incidents of rows whose cells have been read. A row with an error makes none: it
 * is reported instead.
 */
final class AfterAwardRows {
  private final HeaderPlan plan;
  private final RowDraft draft;
  private final ImmutableList.Builder<RegisterEvent> events = ImmutableList.builder();
  private final ImmutableList.Builder<Incident> incidents = ImmutableList.builder();

  private final ImmutableList.Builder<Proposal> proposals = ImmutableList.builder();

  AfterAwardRows(HeaderPlan plan, RowDraft draft) {
    this.plan = plan;
    this.draft = draft;
  }

  /** Events so far, in the order of their rows. */
  ImmutableList<RegisterEvent> events() {
    return events.build();
  }

  /** Incidents so far, in the order of their rows. */
  ImmutableList<Incident> incidents() {
    return incidents.build();
  }

  /** Takes a row of the register. */
  private void event() {
    requireUnit();
    require(draft.unitName, Target.Text.UNIT_NAME);
    require(draft.agencyId, Target.Text.AGENCY_ID);
    require(Target.AfterAward.DATE);
    require(Target.AfterAward.EVENT);
    String word = text(Target.AfterAward.EVENT);
    if (!word.isEmpty()) {
      RegisterEvent.Kind kind = RegisterEvent.Kind.valueOf(Ascii.toUpperCase(word));
      if (kind.isAboutUnit()) {
        require(Target.AfterAward.OTHER_UNIT);
        refuse(Target.AfterAward.PREDIKAT, word);
        if (!draft.unit.isEmpty() && draft.unit.equals(text(Target.AfterAward.OTHER_UNIT))) {
          ColumnRef ref = ref(Target.AfterAward.OTHER_UNIT);
          draft.report(NoticeCode.EVENT_SAME_UNIT, ref, draft.unit);
        }
      } else {
        require(Target.AfterAward.PREDIKAT);
        refuse(Target.AfterAward.OTHER_UNIT, word);
        refuse(Target.AfterAward.OTHER_NAME, word);
      }
      if (!kind.mayHaveGround()) {
        refuse(Target.AfterAward.GROUND, word);
      }
      if (!isFaulty(Table.REGISTER)) {
        events.add(event(kind));
      }
    }
  }

  private RegisterEvent event(RegisterEvent.Kind kind) {
    String predikat = text(Target.AfterAward.PREDIKAT);
    return new RegisterEvent(
        draft.unit,
        draft.unitName,
        draft.agencyId,
        LocalDate.parse(text(Target.AfterAward.DATE)),
        kind,
        predikat.isEmpty() ? Optional.empty() : Optional.of(Predikat.valueOf(predikat)),
        text(Target.AfterAward.DECREE),
        text(Target.AfterAward.RULEBOOK),
        text(Target.AfterAward.RUN),
        text(Target.AfterAward.GROUND),
        text(Target.AfterAward.OTHER_UNIT),
        text(Target.AfterAward.OTHER_NAME),
        text(Target.AfterAward.NOTE),
        draft.place());
  }

  /** What is proposed so far, in the order of the rows. */
  ImmutableList<Proposal> proposals() {
    return proposals.build();
  }

  /** Takes a row of one of the tables. */
  void row(Table table) {
    switch (table) {
      case REGISTER -> event();
      case INCIDENTS -> incident();
      case PROPOSALS -> proposal();
      default -> throw new IllegalArgumentException(table.title());
    }
  }

  private void proposal() {
    requireUnit();
    require(Target.AfterAward.PREDIKAT);
    if (!isFaulty(Table.PROPOSALS)) {
      proposals.add(
          new Proposal(
              draft.unit,
              Predikat.valueOf(text(Target.AfterAward.PREDIKAT)),
              text(Target.AfterAward.GROUND),
              text(Target.AfterAward.EVIDENCE),
              draft.place()));
    }
  }

  /** Takes a row of incidents. */
  private void incident() {
    require(Target.AfterAward.INCIDENT_ID);
    requireUnit();
    require(Target.AfterAward.DATE);
    require(Target.AfterAward.INCIDENT_KIND);
    require(Target.AfterAward.CONFIRMATION);
    String confirmation = text(Target.AfterAward.CONFIRMATION);
    if (confirmation.equals(Incident.Confirmation.BELUM.code())) {
      refuse(Target.AfterAward.CONFIRMED_BY, confirmation);
      refuse(Target.AfterAward.CONFIRMED_ON, confirmation);
    } else if (!confirmation.isEmpty()) {
      require(Target.AfterAward.CONFIRMED_BY);
      require(Target.AfterAward.CONFIRMED_ON);
    }
    String confirmedOn = text(Target.AfterAward.CONFIRMED_ON);
    String date = text(Target.AfterAward.DATE);
    if (!confirmedOn.isEmpty() && confirmedOn.compareTo(date) < 0) {
      ColumnRef ref = ref(Target.AfterAward.CONFIRMED_ON);
      draft.report(NoticeCode.CONFIRMED_TOO_EARLY, ref, confirmedOn, date);
    }
    if (!isFaulty(Table.INCIDENTS)) {
      String by = text(Target.AfterAward.CONFIRMED_BY);
      incidents.add(
          new Incident(
              text(Target.AfterAward.INCIDENT_ID),
              draft.unit,
              LocalDate.parse(date),
              IncidentKind.of(text(Target.AfterAward.INCIDENT_KIND)).orElseThrow(),
              text(Target.AfterAward.SOURCE),
              text(Target.AfterAward.EVIDENCE),
              Incident.Confirmation.valueOf(Ascii.toUpperCase(confirmation)),
              by.isEmpty() ? Optional.empty() : Optional.of(Incident.Assessor.valueOf(by)),
              confirmedOn.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(confirmedOn)),
              text(Target.AfterAward.NOTE),
              draft.place()));
    }
  }

  private boolean isFaulty(Table table) {
    return draft.faulty || plan.missing()[table.ordinal()] != 0;
  }

  private String text(Target.AfterAward target) {
    return draft.afterAward.getOrDefault(target, "");
  }

  private void requireUnit() {
    require(draft.unit, Target.Text.UNIT_ID);
  }

  private void require(Target.AfterAward target) {
    require(text(target), target);
  }

  /** A blank cell that must be filled; one that could not be read has its own notice. */
  private void require(String value, Target target) {
    ColumnRef ref = ref(target);
    if (value.isEmpty() && !draft.reported.contains(ref)) {
      boolean absent = ref.number() == 0 && spec(target).required();
      if (!absent) {
        draft.report(NoticeCode.VALUE_MISSING, ref, "");
      }
    }
  }

  /** A filled cell that has no meaning beside what the row says. */
  private void refuse(Target.AfterAward target, String beside) {
    String value = text(target);
    if (!value.isEmpty()) {
      draft.report(NoticeCode.VALUE_NOT_EXPECTED, ref(target), value, beside);
    }
  }

  private ColumnRef ref(Target target) {
    ColumnRef ref = plan.required().get(target);
    return ref != null ? ref : new ColumnRef(0, spec(target).name(), plan.source().table());
  }

  private ColumnSpec spec(Target target) {
    for (ColumnSpec spec : Columns.afterAward().get(plan.source().table())) {
      if (spec.target().equals(target)) {
        return spec;
      }
    }
    throw new IllegalArgumentException(target.toString());
  }

  /** Reports rows that stand more than once: the same event, or two incidents of one id. */
  static void reportTwice(List<RegisterEvent> events, List<Incident> incidents, Notices notices) {
    Map<ImmutableList<Object>, RegisterEvent> known = new HashMap<>();
    for (RegisterEvent event : events) {
      ImmutableList<Object> content =
          ImmutableList.of(
              event.unit(),
              event.date(),
              event.kind(),
              event.predikat(),
              event.decree(),
              event.otherUnit());
      RegisterEvent first = known.putIfAbsent(content, event);
      if (first != null) {
        notices.add(
            new Notice(
                NoticeCode.EVENT_TWICE,
                event.place(),
                event.unit(),
                event.kind().code(),
                ImmutableList.of(Long.toString(first.place().row()))));
      }
    }
    Map<String, Incident> ids = new HashMap<>();
    for (Incident incident : incidents) {
      Incident first = ids.putIfAbsent(incident.id(), incident);
      if (first != null) {
        notices.add(
            new Notice(
                NoticeCode.INCIDENT_TWICE,
                incident.place(),
                incident.unit(),
                incident.id(),
                ImmutableList.of(Long.toString(first.place().row()))));
      }
    }
  }
}
