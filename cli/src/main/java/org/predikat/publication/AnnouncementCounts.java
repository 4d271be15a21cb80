package org.predikat.publication;

import java.util.ArrayList;
import java.util.List;
import org.predikat.round.RoundInfo;
import org.predikat.rulebook.AgencyLevel;
import org.predikat.standing.Funnel;
import org.predikat.standing.KindTally;
import org.predikat.standing.Standing;

/**
 * The counts that stand above an announcement, as the ministry publishes them: nominations, those
 * through administration, awards by predikat, agencies by kind, leading agencies.
 */
final class AnnouncementCounts {
  private final Announcement announcement;
  private final Standing standing;
  private final Words words;

  AnnouncementCounts(Announcement announcement, Words words) {
    this.announcement = announcement;
    this.standing = announcement.standing();
    this.words = words;
  }

  String heading() {
    return words.text("announcement.heading", announcement.info().year());
  }

  String subheading() {
    RoundInfo info = announcement.info();
    String law = words.text("announcement.law", announcement.regulation());
    String title = info.title().isEmpty() ? law : info.title() + ". " + law;
    return info.announced()
        .map(date -> title + " " + words.text("announcement.date", words.date(date)))
        .orElse(title);
  }

  /** A count with what it counts. */
  record Count(String label, long value) {}

  /** The round in numbers. */
  List<Count> funnel() {
    Funnel funnel = standing.funnel();
    List<Count> rows = new ArrayList<>();
    rows.add(count("announcement.nominated", funnel.nominated()));
    rows.add(count("announcement.administration", funnel.throughAdministration()));
    rows.add(count("announcement.awarded", funnel.awarded()));
    rows.add(count("announcement.wbk", funnel.awardedWbk()));
    rows.add(count("announcement.wbbm", funnel.awardedWbbm()));
    rows.add(
        count("announcement.agencies", agencies(AgencyLevel.PUSAT) + agencies(AgencyLevel.DAERAH)));
    rows.add(count("announcement.agencies_central", agencies(AgencyLevel.PUSAT)));
    rows.add(count("announcement.agencies_regional", agencies(AgencyLevel.DAERAH)));
    return rows;
  }

  private int agencies(AgencyLevel level) {
    return standing.kinds().stream()
        .filter(kind -> kind.kind().level() == level)
        .mapToInt(KindTally::agenciesAwarded)
        .sum();
  }

  private Count count(String key, long value) {
    return new Count(words.text(key), value);
  }
}
