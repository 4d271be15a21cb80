package org.predikat.worksheet.gathering;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.predikat.intake.Table;
import org.predikat.round.Notice;
import org.predikat.round.NoticeCode;
import org.predikat.round.Place;
import org.predikat.rulebook.Exemption;
import org.predikat.rulebook.Predikat;
import org.predikat.worksheet.portal.PortalDocument.Unit;

/** Enters the units of the portal's lists into the nominations of a round. */
final class NominationMerge {
  private static final String NAME = "nama_unit";
  private static final String PROPOSED = "usulan";
  private static final String AGENCY = "id_instansi";

  /** Column and category of the portal for affirmation (5/2024). */
  private static final String AFFIRMED = "afirmasi";

  private static final String WBK_AFFIRMED = "WBK-AFIRMASI";
  private static final String YES = "Ya";

  private final TableEditor nominations;
  private final boolean knowsAffirmation;
  private final Optional<String> agency;
  private final List<Notice> notices = new ArrayList<>();
  private int open;

  /** A listed unit and the file that lists it. */
  record Listed(String file, Unit unit) {}

  /** What a unit is proposed for. */
  private record Proposal(Predikat predikat, boolean affirmed) {}

  NominationMerge(RoundFolder round, Optional<String> agency) {
    this.nominations = round.table(Table.NOMINATIONS);
    this.knowsAffirmation =
        round.rulebook().exemptions().stream().map(Exemption::field).anyMatch(AFFIRMED::equals);
    this.agency = agency;
  }

  /**
   * Enters the units that are not nominated yet; those that are stay as they are.
   *
   * @return everything that was noticed
   */
  ImmutableList<Notice> enter(List<Listed> units) {
    Map<String, Proposal> proposals = new HashMap<>();
    Set<String> unclear = new HashSet<>();
    for (Listed listed : units) {
      Optional<Proposal> proposal = proposal(listed);
      String id = listed.unit().id();
      if (proposal.isEmpty()) {
        unclear.add(id);
      } else {
        Proposal other = proposals.putIfAbsent(id, proposal.get());
        if (other != null && !other.equals(proposal.get())) {
          unclear.add(id);
        }
      }
    }
    for (Listed listed : units) {
      String id = listed.unit().id();
      if (unclear.contains(id)) {
        add(NoticeCode.PORTAL_CATEGORY_UNCLEAR, listed, id);
      } else if (nominations.count(id) > 0) {
        compare(listed, NAME, listed.unit().name());
        compare(listed, PROPOSED, proposals.get(id).predikat().name());
      } else {
        enter(listed, proposals.get(id));
      }
    }
    if (open > 0) {
      notices.add(
          new Notice(
              NoticeCode.IMPORT_AGENCY_OPEN,
              Place.file("nominations.csv"),
              "",
              "",
              ImmutableList.of(Integer.toString(open))));
    }
    return ImmutableList.copyOf(notices);
  }

  private void enter(Listed listed, Proposal proposal) {
    Unit unit = listed.unit();
    ImmutableMap.Builder<String, String> cells = ImmutableMap.builder();
    cells.put(NAME, unit.name()).put(PROPOSED, proposal.predikat().name());
    agency.ifPresent(id -> cells.put(AGENCY, id));
    open += agency.isEmpty() ? 1 : 0;
    if (proposal.affirmed() && knowsAffirmation && nominations.has(AFFIRMED)) {
      cells.put(AFFIRMED, YES);
    } else if (proposal.affirmed()) {
      add(NoticeCode.PORTAL_AFFIRMATION_UNUSED, listed, unit.id());
    }
    nominations.set(unit.id(), cells.buildOrThrow());
  }

  private void compare(Listed listed, String column, String value) {
    String there = nominations.cell(listed.unit().id(), column);
    if (!there.equals(value)) {
      add(NoticeCode.IMPORT_NOMINATION_DIFFERS, listed, value, column, there);
    }
  }

  /** By the category, or by the name of the document; empty when they leave it open. */
  private static Optional<Proposal> proposal(Listed listed) {
    Unit unit = listed.unit();
    boolean affirmed = unit.affirmed().orElse(false);
    if (unit.category().isEmpty()) {
      Optional<Predikat> named = byName(listed.file());
      return named
          .filter(predikat -> predikat == Predikat.WBK || !affirmed)
          .map(predikat -> new Proposal(predikat, affirmed));
    }
    String category = Ascii.toUpperCase(unit.category().get());
    if (category.equals(WBK_AFFIRMED)) {
      return unit.affirmed().orElse(true)
          ? Optional.of(new Proposal(Predikat.WBK, true))
          : Optional.empty();
    }
    if (category.equals(Predikat.WBK.name())) {
      return Optional.of(new Proposal(Predikat.WBK, affirmed));
    }
    return category.equals(Predikat.WBBM.name()) && !affirmed
        ? Optional.of(new Proposal(Predikat.WBBM, false))
        : Optional.empty();
  }

  /** The portal serves its lists under two names. */
  private static Optional<Predikat> byName(String file) {
    String name = Ascii.toLowerCase(file.substring(file.lastIndexOf('/') + 1));
    if (name.startsWith("unit-wbk")) {
      return Optional.of(Predikat.WBK);
    }
    return name.startsWith("unit-wbbm") ? Optional.of(Predikat.WBBM) : Optional.empty();
  }

  private void add(NoticeCode code, Listed listed, String value, String... args) {
    notices.add(
        new Notice(
            code,
            new Place(listed.file(), "", listed.unit().line(), 0, ""),
            listed.unit().id(),
            value,
            ImmutableList.copyOf(args)));
  }
}
