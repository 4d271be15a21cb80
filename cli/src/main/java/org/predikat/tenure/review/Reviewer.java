package org.predikat.tenure.review;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.predikat.evaluation.MinimumResult;
import org.predikat.evaluation.NodeDrop;
import org.predikat.round.Incident;
import org.predikat.round.Notice;
import org.predikat.round.NoticeCode;
import org.predikat.round.Notices;
import org.predikat.round.Round;
import org.predikat.round.UnitDossier;
import org.predikat.rulebook.IncidentKind;
import org.predikat.rulebook.Rulebook;

/**
 * Looks at every holder again: is its review due, what do the incidents reported about it count
 * for, what do its new answers come to. Pure: the findings depend on the request alone, not on the
 * order of anything in it.
 */
public final class Reviewer {
  private static final Comparator<WeighedIncident> IN_TIME =
      Comparator.comparing((WeighedIncident each) -> each.incident().date())
          .thenComparing(each -> each.incident().id());

  private final ReviewRequest request;
  private final Weighing weighing;
  private final ImmutableMap<String, Integer> dossiers;
  private final Map<String, Appraiser> appraisers = new HashMap<>();
  private final Notices notices = new Notices();

  private Reviewer(ReviewRequest request) {
    this.request = request;
    this.weighing =
        new Weighing(request.law().revocation(), request.law().settings(), request.asOf());
    ImmutableMap.Builder<String, Integer> places = ImmutableMap.builder();
    request
        .answers()
        .ifPresent(
            round -> {
              for (int i = 0; i < round.dossiers().size(); i++) {
                places.put(round.dossiers().get(i).id(), i);
              }
            });
    this.dossiers = places.buildKeepingLast();
  }

  /**
   * Looks at every holder.
   *
   * @throws org.predikat.scoring.ScoreBoundsException if scores by one of the laws could overflow
   */
  public static Review review(ReviewRequest request) {
    return new Reviewer(request).review();
  }

  private Review review() {
    ImmutableList<Holder> holders =
        ImmutableList.sortedCopyOf(Comparator.comparing(Holder::id), request.holders());
    ImmutableListMultimap<String, Incident> incidents = byHolder(holders);
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    for (Holder holder : holders) {
      findings.add(finding(holder, incidents.get(holder.id())));
    }
    return new Review(request.asOf(), request.law(), findings.build(), notices);
  }

  /** Incidents by the holder that they concern today; what was renamed or merged goes along. */
  private ImmutableListMultimap<String, Incident> byHolder(ImmutableList<Holder> holders) {
    ImmutableSet<String> holding =
        holders.stream().map(Holder::id).collect(ImmutableSet.toImmutableSet());
    ImmutableListMultimap.Builder<String, Incident> found = ImmutableListMultimap.builder();
    for (Incident incident : request.incidents()) {
      Bearer bearer = request.bearers().get(incident.unit());
      if (bearer != null && holding.contains(bearer.unit())) {
        found.put(bearer.unit(), incident);
      } else {
        notices.add(
            new Notice(
                bearer == null
                    ? NoticeCode.INCIDENT_UNIT_UNKNOWN
                    : NoticeCode.INCIDENT_WITHOUT_PREDIKAT,
                incident.place(),
                incident.unit(),
                incident.unit(),
                ImmutableList.of(incident.id(), request.asOf().toString())));
      }
    }
    return found.build();
  }

  private ImmutableList<WeighedIncident> weighed(Holder holder, ImmutableList<Incident> reported) {
    return reported.stream()
        .map(
            incident ->
                weighing.weigh(incident, holder, request.bearers().get(incident.unit()).merged()))
        .sorted(IN_TIME)
        .collect(ImmutableList.toImmutableList());
  }

  private Finding finding(Holder holder, ImmutableList<Incident> reported) {
    ImmutableList<WeighedIncident> incidents = weighed(holder, reported);
    Optional<UnitDossier> dossier = dossier(holder);
    ImmutableList<NoticeCode> errors = dossier.map(UnitDossier::errors).orElse(ImmutableList.of());
    Optional<UnitDossier> usable =
        dossier.filter(
            each -> errors.isEmpty() && (each.desk().isPresent() || each.field().isPresent()));
    Optional<LawScores> now = usable.map(each -> scores(each, holder, request.law()));
    Optional<LawScores> thenLaw =
        holder
            .law()
            .filter(law -> !law.id().equals(request.law().id()))
            .flatMap(law -> usable.map(each -> scores(each, holder, law)));
    ImmutableList<Observation> observations =
        usable.map(each -> observations(each, now.orElseThrow())).orElse(ImmutableList.of());
    Term term = Term.of(request.law(), holder.countedFrom(), request.asOf());
    Outcome outcome = outcome(holder, term, incidents, observations);
    return new Finding(
        holder,
        outcome,
        term,
        incidents,
        observations,
        now,
        thenLaw,
        past(holder),
        errors,
        new Procedure(request.law().revocation())
            .missing(holder, outcome, term, incidents, observations, now));
  }

  /** What the unit scored for the predikat that it holds; of several runs the last one counts. */
  private Optional<PastScores> past(Holder holder) {
    return Stream.concat(holder.formerIds().stream(), Stream.of(holder.id()))
        .flatMap(id -> request.past().get(id).stream())
        .filter(scores -> scores.predikat() == holder.predikat())
        .reduce((first, second) -> second);
  }

  private Optional<UnitDossier> dossier(Holder holder) {
    Integer place = dossiers.get(holder.id());
    for (String former : holder.formerIds()) {
      place = place == null ? dossiers.get(former) : place;
    }
    return place == null
        ? Optional.empty()
        : Optional.of(request.answers().orElseThrow().dossiers().get(place));
  }

  private LawScores scores(UnitDossier dossier, Holder holder, Rulebook law) {
    return appraiser(law).appraise(dossier, holder.predikat());
  }

  private Appraiser appraiser(Rulebook law) {
    Rulebook worksheet = request.answers().map(Round::rulebook).orElseThrow();
    return appraisers.computeIfAbsent(law.id(), id -> Appraiser.of(worksheet, law));
  }

  private ImmutableList<Observation> observations(UnitDossier dossier, LawScores now) {
    Appraiser appraiser = appraiser(request.law());
    ImmutableList.Builder<MinimumResult> surveys = ImmutableList.builder();
    ImmutableList.Builder<MinimumResult> scores = ImmutableList.builder();
    for (MinimumResult missed : now.missed()) {
      (appraiser.isOfSurveys(missed.minimum()) ? surveys : scores).add(missed);
    }
    ImmutableList.Builder<Observation> all = ImmutableList.builder();
    add(all, IncidentKind.SURVEI_TURUN, surveys.build(), ImmutableList.of());
    add(all, IncidentKind.NILAI_TURUN, scores.build(), ImmutableList.of());
    add(all, IncidentKind.DESK_LAPANGAN_TURUN, ImmutableList.of(), appraiser.drops(dossier));
    return all.build();
  }

  private void add(
      ImmutableList.Builder<Observation> all,
      IncidentKind kind,
      ImmutableList<MinimumResult> missed,
      ImmutableList<NodeDrop> drops) {
    if (!missed.isEmpty() || !drops.isEmpty()) {
      all.add(new Observation(kind, weighing.ground(kind), missed, drops));
    }
  }

  private static Outcome outcome(
      Holder holder,
      Term term,
      ImmutableList<WeighedIncident> incidents,
      ImmutableList<Observation> observations) {
    if (incidents.stream().anyMatch(each -> each.weight() == Weight.COUNTS)) {
      return Outcome.REVOKE;
    }
    boolean open =
        holder.suspended().isPresent()
            || incidents.stream().anyMatch(each -> each.weight().open())
            || observations.stream().anyMatch(each -> each.ground().isPresent());
    if (open) {
      return Outcome.CLARIFY;
    }
    return term.reached() ? Outcome.REVIEW_DUE : Outcome.KEPT;
  }
}
