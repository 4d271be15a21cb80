package org.predikat.worksheet.gathering;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.predikat.files.Awaited;
import org.predikat.intake.RoundReader;
import org.predikat.intake.Table;
import org.predikat.round.Notice;
import org.predikat.round.NoticeCode;
import org.predikat.round.Notices;
import org.predikat.round.Place;
import org.predikat.rulebook.Stage;
import org.predikat.worksheet.outline.HeadLabel;
import org.predikat.worksheet.reading.Layer;

/**
 * Imports worksheets into a round. Files are read in parallel and merged in ascending order of
 * name, so that the result depends neither on the threads nor on the order in which files were
 * named. The round is changed whole or not at all; the files are only read.
 */
public final class Gatherer {
  private final Request request;
  private final Notices notices = new Notices();
  private final List<NominationMerge.Listed> listed = new ArrayList<>();
  private final List<Gathered> sheets = new ArrayList<>();

  private Gatherer(Request request) {
    this.request = request;
  }

  /**
   * What the user asked for.
   *
   * @param inputs files, folders and archives, which exist
   * @param round folder of the round; begun anew where there is none
   * @param stage DESK or FIELD
   * @param options how the round is read
   * @param layer the layer to read; empty to read the only one that is filled
   * @param map the mapping file; empty for none
   * @param idCell where workbooks hold the unit's id; empty for the cell that names itself
   * @param agency agency of units that lists bring in; empty to leave it open
   * @param replace units whose answers may be overwritten
   * @param threads threads that read, at least 1
   * @param dryRun whether to leave everything as it is
   */
  public record Request(
      ImmutableList<Path> inputs,
      Path round,
      Stage stage,
      RoundReader.Options options,
      Optional<Layer> layer,
      Optional<Path> map,
      Optional<IdCell> idCell,
      Optional<String> agency,
      ImmutableSet<String> replace,
      int threads,
      boolean dryRun) {}

  /**
   * A worksheet and what became of it.
   *
   * @param sheet what was read
   * @param unit id of its unit; empty when it is not known
   * @param outcome what was done
   * @param notices everything odd about the file and its place in the round
   */
  public record Item(Gathered sheet, String unit, Outcome outcome, ImmutableList<Notice> notices) {}

  /**
   * What an import came to.
   *
   * @param items the worksheets in ascending order of name
   * @param listed how many units the portal's lists named
   * @param notices everything that was noticed
   * @param opened whether the round could be opened; if not, nothing was read
   * @param written whether the round was changed
   */
  public record Result(
      ImmutableList<Item> items, int listed, Notices notices, boolean opened, boolean written) {
    /** Number of worksheets with an outcome. */
    public int count(Outcome outcome) {
      return (int) items.stream().filter(item -> item.outcome() == outcome).count();
    }

    /** Whether everything named is in the round now and nothing is wrong with it. */
    public boolean isGood() {
      return opened && !notices.hasErrors();
    }
  }

  /**
   * Imports.
   *
   * @throws IOException when the round cannot be read or written
   * @throws GatheringException when the import cannot begin, or the round changed meanwhile
   * @throws org.predikat.rulebook.reading.RulebookException when the rulebook cannot be used
   */
  public static Result run(Request request) throws IOException {
    return new Gatherer(request).run();
  }

  private Result run() throws IOException {
    UnitMap map = request.map().isPresent() ? UnitMap.read(request.map().get()) : UnitMap.NONE;
    Table table = request.stage() == Stage.DESK ? Table.DESK : Table.FIELD;
    Optional<RoundFolder> opened =
        RoundFolder.open(
            request.round(),
            request.options(),
            ImmutableList.of(Table.NOMINATIONS, Table.AGENCIES, table, Table.SURVEYS),
            notices);
    if (opened.isEmpty()) {
      return new Result(ImmutableList.of(), 0, notices, false, false);
    }
    RoundFolder round = opened.get();
    read(round);
    if (!listed.isEmpty()) {
      new NominationMerge(round, request.agency()).enter(listed).forEach(notices::add);
      request.agency().ifPresent(id -> agency(round, id));
    }
    ImmutableList<Item> items = merge(round, map);
    items.forEach(item -> item.notices().forEach(notices::add));
    map.unused().forEach(file -> unused("--map", file));
    Set<String> met = new TreeSet<>();
    items.forEach(item -> met.add(item.unit()));
    request.replace().stream()
        .filter(unit -> !met.contains(unit))
        .forEach(unit -> unused("--replace", unit));
    boolean written = !request.dryRun() && round.isChanged();
    if (written) {
      round.commit();
    }
    return new Result(items, listed.size(), notices, true, written);
  }

  private static void agency(RoundFolder round, String id) {
    TableEditor agencies = round.table(Table.AGENCIES);
    if (agencies.count(id) == 0) {
      agencies.set(id, ImmutableMap.of());
    }
  }

  private void unused(String option, String name) {
    notices.add(
        new Notice(NoticeCode.IMPORT_NAME_UNUSED, Place.NONE, "", name, ImmutableList.of(option)));
  }

  private void read(RoundFolder round) throws IOException {
    SourceReader reader = new SourceReader(round.rulebook(), request.layer(), request.idCell());
    ExecutorService workers = Executors.newFixedThreadPool(request.threads());
    try (Sources sources = Sources.of(request.inputs(), notices)) {
      List<Future<ImmutableList<SourceReader.Found>>> waiting = new ArrayList<>();
      for (Source source : sources.sorted()) {
        waiting.add(workers.submit(() -> reader.read(source)));
      }
      for (Future<ImmutableList<SourceReader.Found>> each : waiting) {
        Awaited.result(each).forEach(found -> sort(found, round));
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private void sort(SourceReader.Found found, RoundFolder round) {
    if (found instanceof SourceReader.Found.Sheet sheet) {
      sheets.add(sheet.sheet());
      return;
    }
    SourceReader.Found.Units units = (SourceReader.Found.Units) found;
    units.notices().forEach(notices::add);
    int year = round.info().year();
    if (units.list().year().orElse(year) != year) {
      String given = Integer.toString(units.list().year().getAsInt());
      notices.add(
          new Notice(
              NoticeCode.IMPORT_YEAR,
              Place.file(units.file()),
              "",
              given,
              ImmutableList.of(Integer.toString(year))));
      return;
    }
    units
        .list()
        .units()
        .forEach(unit -> listed.add(new NominationMerge.Listed(units.file(), unit)));
  }

  private ImmutableList<Item> merge(RoundFolder round, UnitMap map) {
    Owners owners = new Owners(map, round);
    List<Owners.Owned> owned = new ArrayList<>();
    ListMultimap<String, Gathered> byUnit = MultimapBuilder.hashKeys().arrayListValues().build();
    for (Gathered sheet : sheets) {
      Owners.Owned owner = owners.of(sheet, request.stage());
      owned.add(owner);
      if (owner.usable()) {
        byUnit.put(owner.unit(), sheet);
      }
    }
    AnswerMerge answers = new AnswerMerge(round, request.stage());
    ImmutableListMultimap<String, Gathered> all = ImmutableListMultimap.copyOf(byUnit);
    ImmutableList.Builder<Item> items = ImmutableList.builder();
    for (int i = 0; i < sheets.size(); i++) {
      items.add(item(sheets.get(i), owned.get(i), all, answers));
    }
    return items.build();
  }

  private Item item(
      Gathered sheet,
      Owners.Owned owner,
      ImmutableListMultimap<String, Gathered> byUnit,
      AnswerMerge answers) {
    String unit = owner.unit();
    List<Notice> said = new ArrayList<>();
    sheet.notices().forEach(notice -> said.add(about(notice, unit)));
    said.addAll(owner.notices());
    Outcome outcome = Outcome.REFUSED;
    if (owner.usable()) {
      Optional<Gathered> other =
          byUnit.get(unit).stream()
              .filter(each -> !each.sha256().equals(sheet.sha256()))
              .findFirst();
      if (other.isPresent()) {
        outcome = Outcome.CONFLICT;
        said.add(
            new Notice(
                NoticeCode.IMPORT_TWO_FILES,
                Place.file(sheet.file()),
                unit,
                "",
                ImmutableList.of(other.get().file())));
      } else {
        AnswerMerge.Merged merged = answers.merge(unit, sheet, request.replace().contains(unit));
        outcome = merged.outcome();
        said.addAll(merged.notices());
      }
    }
    return new Item(sheet, unit, outcome, ImmutableList.copyOf(said));
  }

  private static Notice about(Notice notice, String unit) {
    return notice.unit().isEmpty() && !unit.isEmpty()
        ? new Notice(notice.code(), notice.place(), unit, notice.value(), notice.args())
        : notice;
  }

  /** What a worksheet says in a cell above its form; empty when it does not. */
  static String label(Gathered sheet, HeadLabel label) {
    return sheet.labels().getOrDefault(label, "");
  }
}
