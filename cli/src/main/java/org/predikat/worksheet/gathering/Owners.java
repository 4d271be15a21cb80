package org.predikat.worksheet.gathering;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.predikat.intake.Table;
import org.predikat.round.Notice;
import org.predikat.round.NoticeCode;
import org.predikat.round.Place;
import org.predikat.rulebook.Stage;
import org.predikat.worksheet.outline.HeadLabel;

/**
 * Says whose a worksheet is: by the mapping file, else by a cell, else by the file's name where
 * that is the id of a nominated unit. Names of units are never compared.
 */
final class Owners {
  private final UnitMap map;
  private final ImmutableSet<String> nominated;
  private final String year;

  /**
   * Whose a worksheet is.
   *
   * @param unit id of the unit; empty when it is not known
   * @param usable whether the worksheet may be entered for it
   * @param notices what is to be said about it
   */
  record Owned(String unit, boolean usable, ImmutableList<Notice> notices) {}

  Owners(UnitMap map, RoundFolder round) {
    this.map = map;
    this.nominated = round.table(Table.NOMINATIONS).ids();
    this.year = Integer.toString(round.info().year());
  }

  /** Whose a worksheet is, and whether it is of this round. */
  Owned of(Gathered sheet, Stage stage) {
    List<Notice> notices = new ArrayList<>();
    Optional<String> mapped = map.find(sheet.file());
    String inside = Gatherer.label(sheet, HeadLabel.UNIT_ID);
    String unit = mapped.orElse(inside);
    if (mapped.isPresent() && !inside.isEmpty() && !inside.equals(unit)) {
      notices.add(notice(NoticeCode.IMPORT_UNIT_DISAGREES, sheet, unit, unit, inside));
    }
    if (unit.isEmpty() && nominated.contains(sheet.stem())) {
      unit = sheet.stem();
    }
    boolean usable = sheet.usable();
    if (!usable) {
      return new Owned(nominated.contains(unit) ? unit : "", false, ImmutableList.copyOf(notices));
    }
    if (unit.isEmpty()) {
      notices.add(notice(NoticeCode.IMPORT_UNIT_UNCERTAIN, sheet, "", ""));
      return new Owned("", false, ImmutableList.copyOf(notices));
    }
    if (!nominated.contains(unit)) {
      notices.add(notice(NoticeCode.UNKNOWN_UNIT, sheet, unit, unit));
      usable = false;
    }
    String given = Gatherer.label(sheet, HeadLabel.YEAR);
    if (!given.isEmpty() && !given.equals(year)) {
      notices.add(notice(NoticeCode.IMPORT_YEAR, sheet, unit, given, year));
      usable = false;
    }
    String made = Gatherer.label(sheet, HeadLabel.STAGE);
    String wanted = Ascii.toLowerCase(stage.name());
    if (!made.isEmpty() && !Ascii.equalsIgnoreCase(made, wanted)) {
      notices.add(notice(NoticeCode.IMPORT_STAGE_DIFFERS, sheet, unit, made, wanted));
    }
    return new Owned(unit, usable, ImmutableList.copyOf(notices));
  }

  private static Notice notice(
      NoticeCode code, Gathered sheet, String unit, String value, String... args) {
    return new Notice(code, Place.file(sheet.file()), unit, value, ImmutableList.copyOf(args));
  }
}
