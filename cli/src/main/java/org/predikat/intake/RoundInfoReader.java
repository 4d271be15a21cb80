package org.predikat.intake;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.predikat.intake.cells.NumberText;
import org.predikat.round.Notice;
import org.predikat.round.NoticeCode;
import org.predikat.round.Notices;
import org.predikat.round.Place;
import org.predikat.round.RoundInfo;
import org.predikat.rulebook.AgencyAward;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.Setting;
import org.predikat.rulebook.Settings;
import org.predikat.rulebook.Stage;
import org.predikat.rulebook.reading.RulebookException;
import org.predikat.rulebook.reading.RulebookReader;

/** Understands what a round says about itself, and finds the law for it. Strict about every key. */
final class RoundInfoReader {
  private static final String SETTINGS = "settings.";
  private static final ImmutableSet<String> KEYS =
      ImmutableSet.of(
          "year",
          "title",
          "rulebook",
          "through",
          "agency_award.code",
          "agency_award.figure",
          "announced",
          "proposed");

  /** What is known before the tables are read. */
  record Known(RoundInfo info, Rulebook rulebook) {}

  private final RoundKeys keys;
  private final RoundReader.Options options;
  private final Notices notices;
  private final ImmutableList.Builder<RulebookReader.Inspection> laws;

  RoundInfoReader(
      RoundKeys keys,
      RoundReader.Options options,
      Notices notices,
      ImmutableList.Builder<RulebookReader.Inspection> laws) {
    this.laws = laws;
    this.keys = keys;
    this.options = options;
    this.notices = notices;
  }

  /**
   * Reads the keys and the rulebook; empty when the round cannot go on without what is wrong.
   *
   * @param folder where a rulebook's relative path starts
   * @param fallbackTitle title when none is given
   */
  Optional<Known> read(Path folder, String fallbackTitle) {
    for (Map.Entry<String, RoundKeys.Entry> entry : keys.entries().entrySet()) {
      if (!KEYS.contains(entry.getKey()) && !entry.getKey().startsWith(SETTINGS)) {
        add(
            NoticeCode.ROUND_KEY_UNKNOWN,
            entry.getValue().place(),
            entry.getKey(),
            Nearest.of(entry.getKey(), KEYS));
      }
    }
    Optional<Integer> year =
        options.year().isPresent() ? options.year() : count("year", 1900, 2200);
    Optional<String> rulebookName = rulebookName(folder);
    if (year.isEmpty() && text("year").isEmpty()) {
      missing("year");
    }
    boolean lawless = rulebookName.isEmpty() && options.law().isEmpty();
    if (lawless) {
      missing("rulebook");
    }
    if (year.isEmpty() || lawless) {
      return Optional.empty();
    }
    Rulebook law = options.law().orElseGet(() -> inspected(rulebookName.orElseThrow()));
    Map<String, String> changed = new TreeMap<>();
    Rulebook rulebook = law.withSettings(settings(law, changed));
    inForce(rulebook, year.get());
    Optional<LocalDate> announced = date("announced");
    RoundInfo info =
        new RoundInfo(
            year.get(),
            options.title().or(() -> text("title")).or(options::name).orElse(fallbackTitle),
            rulebookName(folder, false).orElse(rulebook.id()),
            options.through().or(this::through).orElse(Stage.DETERMINATION),
            award(rulebook),
            count("agency_award.figure", 1, 1_000_000),
            announced,
            date("proposed"),
            ImmutableMap.copyOf(changed));
    return Optional.of(new Known(info, rulebook));
  }

  private Rulebook inspected(String name) {
    RulebookReader.Inspection inspection =
        RulebookReader.inspect(
            ImmutableList.<String>builder().add(name).addAll(options.overlays()).build());
    laws.add(inspection);
    return inspection.rulebook().orElseThrow(() -> new RulebookException(inspection.problems()));
  }

  private Optional<String> rulebookName(Path folder) {
    return rulebookName(folder, true);
  }

  /** The rulebook's id or path; a path in the round's own file starts at the round. */
  private Optional<String> rulebookName(Path folder, boolean resolved) {
    if (options.rulebook().isPresent()) {
      return options.rulebook();
    }
    Optional<String> written = text("rulebook");
    if (!resolved || written.isEmpty() || RulebookReader.shippedIds().contains(written.get())) {
      return written;
    }
    Path beside = folder.resolve(written.get());
    return Files.isRegularFile(beside) ? Optional.of(beside.toString()) : written;
  }

  private Optional<String> text(String key) {
    RoundKeys.Entry entry = keys.entries().get(key);
    return entry == null || entry.value().isBlank()
        ? Optional.empty()
        : Optional.of(entry.value().strip());
  }

  private Optional<Integer> count(String key, int least, int most) {
    Optional<String> text = text(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    long value = new NumberText(0, least, most).read(text.get(), true);
    if (NumberText.isProblem(value)) {
      wrong(key, least + " – " + most);
      return Optional.empty();
    }
    return Optional.of((int) value);
  }

  private Optional<Stage> through() {
    Optional<String> text = text("through");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    for (Stage stage : Stage.values()) {
      if (Ascii.equalsIgnoreCase(stage.name(), text.get())) {
        return Optional.of(stage);
      }
    }
    wrong("through", "administration, desk, field, determination");
    return Optional.empty();
  }

  private Optional<String> award(Rulebook rulebook) {
    Optional<String> code = text("agency_award.code");
    if (code.isEmpty()) {
      return Optional.empty();
    }
    ImmutableList<String> codes =
        rulebook.agencyAwards().stream()
            .map(AgencyAward::code)
            .collect(ImmutableList.toImmutableList());
    if (!codes.contains(code.get())) {
      wrong("agency_award.code", String.join(", ", codes));
      return Optional.empty();
    }
    return code;
  }

  private Optional<LocalDate> date(String key) {
    Optional<String> text = text(key);
    try {
      return text.map(LocalDate::parse);
    } catch (DateTimeException e) {
      wrong(key, "2020-12-21");
      return Optional.empty();
    }
  }

  private Settings settings(Rulebook law, Map<String, String> changed) {
    Map<String, Setting> all = new TreeMap<>(law.settings().all());
    keys.entries()
        .forEach(
            (key, entry) -> {
              if (key.startsWith(SETTINGS)) {
                String code = key.substring(SETTINGS.length());
                set(law, all, changed, code, entry.value(), entry.place());
              }
            });
    AskedLaw.set(law, options.settings(), all);
    changed.putAll(options.settings());
    return new Settings(ImmutableMap.copyOf(all));
  }

  private void set(
      Rulebook law,
      Map<String, Setting> all,
      Map<String, String> changed,
      String code,
      String value,
      Place place) {
    Setting setting = law.settings().all().get(code);
    if (setting == null) {
      String nearest = Nearest.of(code, law.settings().all().keySet());
      add(NoticeCode.ROUND_KEY_UNKNOWN, place, SETTINGS + code, nearest);
      return;
    }
    if (!AskedLaw.fits(setting, value)) {
      String expected =
          setting.allowed().isEmpty() ? "0, 1, 2.5, …" : String.join(", ", setting.allowed());
      add(NoticeCode.ROUND_VALUE_WRONG, place, value, SETTINGS + code, expected);
      return;
    }
    all.put(code, new Setting(code, value, setting.allowed(), setting.citation()));
    changed.put(code, value);
  }

  private void inForce(Rulebook rulebook, int year) {
    boolean before = year < rulebook.inForceFrom().getYear();
    boolean after = rulebook.inForceUntil().filter(until -> year > until.getYear()).isPresent();
    if (before || after) {
      RoundKeys.Entry entry = keys.entries().get("year");
      add(
          NoticeCode.YEAR_NOT_IN_FORCE,
          entry == null ? Place.file(keys.file()) : entry.place(),
          Integer.toString(year),
          rulebook.id(),
          rulebook.inForceFrom().toString(),
          rulebook.inForceUntil().map(LocalDate::toString).orElse(""));
    }
  }

  private void wrong(String key, String expected) {
    RoundKeys.Entry entry = keys.entries().get(key);
    add(NoticeCode.ROUND_VALUE_WRONG, entry.place(), entry.value(), key, expected);
  }

  private void missing(String key) {
    add(NoticeCode.ROUND_KEY_MISSING, Place.file(keys.file()), "", key);
  }

  private void add(NoticeCode code, Place place, String value, String... args) {
    notices.add(new Notice(code, place, "", value, ImmutableList.copyOf(args)));
  }
}
