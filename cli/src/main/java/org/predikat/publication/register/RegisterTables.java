package org.predikat.publication.register;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.predikat.publication.PlainTable;
import org.predikat.publication.Words;
import org.predikat.round.RegisterEvent;
import org.predikat.rulebook.Citation;
import org.predikat.tenure.Ban;
import org.predikat.tenure.Holding;

/**
 * What units hold on a day, a row each, and the events of units, a row each. Headers and words are
 * Indonesian, as in every file.
 */
public final class RegisterTables {
  private static final Joiner LIST = Joiner.on(", ");
  private static final Words WORDS = Words.indonesian();

  /** A column of holdings. */
  private record Column(String header, int width, Function<Holding, String> cell) {}

  private static final ImmutableList<Column> COLUMNS =
      ImmutableList.of(
          new Column("id_unit", 14, Holding::unit),
          new Column("nama_unit", 44, Holding::name),
          new Column("id_instansi", 12, Holding::agency),
          new Column("predikat", 10, RegisterTables::predikat),
          new Column("keadaan", 14, holding -> holding.status().code()),
          new Column("sejak", 12, holding -> text(holding.since())),
          new Column("nomor_keputusan", 30, holding -> of(holding.grant(), RegisterEvent::decree)),
          new Column("rulebook", 22, holding -> of(holding.grant(), RegisterEvent::rulebook)),
          new Column(
              "evaluasi_terakhir",
              14,
              holding -> of(holding.lastReview(), event -> event.date().toString())),
          new Column(
              "ditangguhkan_sejak",
              14,
              holding -> of(holding.suspension(), event -> event.date().toString())),
          new Column(
              "hilang_sejak", 12, holding -> of(holding.loss(), event -> event.date().toString())),
          new Column("larangan_sampai", 16, RegisterTables::banEnd),
          new Column(
              "dapat_diusulkan_sejak", 16, holding -> text(holding.ban().flatMap(Ban::free))),
          new Column("dasar_larangan", 44, RegisterTables::banSource),
          new Column("id_lama", 16, RegisterTables::oldIds),
          new Column("gabungan_dari", 16, holding -> LIST.join(holding.merged())),
          new Column("bergabung_ke", 14, holding -> holding.mergedInto().orElse("")));

  private static final ImmutableList<String> BRIEF =
      ImmutableList.of(
          "id_unit",
          "nama_unit",
          "id_instansi",
          "predikat",
          "keadaan",
          "sejak",
          "nomor_keputusan",
          "hilang_sejak",
          "larangan_sampai");

  private RegisterTables() {}

  /** Headers of the listing, in order. */
  public static ImmutableList<String> headers() {
    return COLUMNS.stream().map(Column::header).collect(ImmutableList.toImmutableList());
  }

  /** The cells of a unit, in the order of the headers. */
  public static ImmutableList<String> cells(Holding holding) {
    return COLUMNS.stream()
        .map(column -> column.cell().apply(holding))
        .collect(ImmutableList.toImmutableList());
  }

  /** Headers of the columns that a console has room for. */
  public static ImmutableList<String> briefHeaders() {
    return BRIEF;
  }

  /** The cells of a unit under those headers. */
  public static ImmutableList<String> briefCells(Holding holding) {
    return COLUMNS.stream()
        .filter(column -> BRIEF.contains(column.header()))
        .map(column -> column.cell().apply(holding))
        .collect(ImmutableList.toImmutableList());
  }

  /** The listing as a table for CSV and workbook. */
  public static PlainTable listing(LocalDate day, List<Holding> holdings) {
    ImmutableList.Builder<PlainTable.Column> columns = ImmutableList.builder();
    COLUMNS.forEach(column -> columns.add(new PlainTable.Column(column.header(), column.width())));
    return new PlainTable(
        WORDS.text("register.sheet"),
        WORDS.text("register.title", WORDS.date(day)),
        WORDS.text("register.subject"),
        columns.build(),
        holdings.stream()
            .map(holding -> ImmutableList.<Object>copyOf(cells(holding)))
            .collect(ImmutableList.toImmutableList()));
  }

  /** The events of a unit, the headers first. */
  public static ImmutableList<ImmutableList<String>> history(Holding holding) {
    ImmutableList.Builder<ImmutableList<String>> rows = ImmutableList.builder();
    rows.add(
        ImmutableList.of(
            "tanggal",
            "peristiwa",
            "predikat",
            "id_unit",
            "nomor_keputusan",
            "rulebook",
            "dasar",
            "unit_lain",
            "catatan"));
    for (RegisterEvent event : holding.history()) {
      rows.add(
          ImmutableList.of(
              event.date().toString(),
              event.kind().code(),
              event.predikat().map(Enum::name).orElse(""),
              event.unit(),
              event.decree(),
              event.rulebook(),
              event.ground(),
              event.otherUnit(),
              event.note()));
    }
    return rows.build();
  }

  private static String predikat(Holding holding) {
    return holding.predikat().map(Enum::name).orElse("");
  }

  /** The end of a ban; where the law of that day has none, that is said and not left blank. */
  private static String banEnd(Holding holding) {
    return holding
        .ban()
        .map(ban -> ban.end().map(LocalDate::toString).orElse(WORDS.text("register.no_ban")))
        .orElse("");
  }

  private static String banSource(Holding holding) {
    return holding.ban().flatMap(Ban::citation).map(Citation::display).orElse("");
  }

  private static String oldIds(Holding holding) {
    return LIST.join(holding.ids().stream().filter(id -> !id.equals(holding.unit())).iterator());
  }

  private static String text(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }

  private static String of(Optional<RegisterEvent> event, Function<RegisterEvent, String> part) {
    return event.map(part).orElse("");
  }
}
