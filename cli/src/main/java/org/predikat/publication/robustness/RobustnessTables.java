package org.predikat.publication.robustness;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.predikat.evaluation.Evaluation;
import org.predikat.evaluation.UnitOutcome;
import org.predikat.publication.PlainTable;
import org.predikat.publication.RungTexts;
import org.predikat.publication.Words;
import org.predikat.robustness.Cause;
import org.predikat.robustness.Flip;
import org.predikat.robustness.Margin;
import org.predikat.robustness.Robustness;
import org.predikat.robustness.Source;
import org.predikat.robustness.Spread;
import org.predikat.robustness.UnitRobustness;
import org.predikat.round.Agency;
import org.predikat.round.UnitDossier;
import org.predikat.rulebook.Minimum;
import org.predikat.rulebook.Question;

/**
 * The tables of a round's robustness: a row for each unit, and one for each answer that decides.
 */
final class RobustnessTables {
  private static final int WIDTH = 14;
  private static final String BLANK = "";

  private final Robustness robustness;
  private final Evaluation evaluation;
  private final Words words;
  private final Shares shares;
  private final RungTexts rungs;

  RobustnessTables(Robustness robustness, Words words) {
    this.robustness = robustness;
    this.evaluation = robustness.evaluation();
    this.words = words;
    this.shares = new Shares(robustness, words);
    this.rungs = new RungTexts(words);
  }

  /** Every nominated unit in order of id; blank cells where it was not judged at the desk. */
  PlainTable units() {
    ImmutableList.Builder<PlainTable.Column> columns = ImmutableList.builder();
    add(columns, "id_unit", "nama_unit", "id_instansi", "nama_instansi", "usulan", "status_akhir");
    add(columns, "tahap_terakhir", "ditentukan_nilai", "nilai_diberikan", "minimum_penentu");
    add(columns, "minimum_penentu_tahap");
    add(columns, "jarak_poin", "jarak_persen_bobot", "soal_penentu");
    add(columns, "putusan_bertahan_persen", "predikat_diberikan_persen");
    add(columns, "nilai_rata", "nilai_p5", "nilai_median", "nilai_p95", "peringkat");
    add(columns, "peringkat_rata", "peringkat_p5", "peringkat_median", "peringkat_p95");
    add(columns, "sumber_utama", "area_utama", "soal_utama");
    ImmutableList<Minimum> minimums = evaluation.round().rulebook().minimums();
    minimums.forEach(minimum -> add(columns, "jarak_" + minimum.code()));
    minimums.forEach(minimum -> add(columns, "tercapai_persen_" + minimum.code()));
    ImmutableList<PlainTable.Column> all = columns.build();
    Map<Integer, UnitRobustness> judged =
        Maps.uniqueIndex(robustness.units(), UnitRobustness::unit);
    ImmutableList.Builder<ImmutableList<Object>> rows = ImmutableList.builder();
    for (int unit = 0; unit < evaluation.size(); unit++) {
      rows.add(row(unit, Optional.ofNullable(judged.get(unit)), minimums, all.size()));
    }
    return new PlainTable("ketahanan", title(), title(), all, rows.build());
  }

  private String title() {
    return words.text("robustness.plot_title");
  }

  private static void add(ImmutableList.Builder<PlainTable.Column> columns, String... headers) {
    for (String header : headers) {
      columns.add(new PlainTable.Column(header, WIDTH));
    }
  }

  private ImmutableList<Object> row(
      int unit, Optional<UnitRobustness> judged, ImmutableList<Minimum> minimums, int size) {
    List<Object> cells = new ArrayList<>();
    UnitDossier dossier =
        judged
            .map(UnitRobustness::outcome)
            .map(UnitOutcome::dossier)
            .orElseGet(() -> evaluation.round().dossiers().get(unit));
    cells.add(dossier.id());
    cells.add(dossier.name());
    Optional<Agency> agency =
        dossier.agency() < 0
            ? Optional.empty()
            : Optional.of(evaluation.round().agencies().get(dossier.agency()));
    cells.add(agency.map(Agency::id).orElse(BLANK));
    cells.add(agency.map(Agency::name).orElse(BLANK));
    cells.add(dossier.proposed().name());
    cells.add(words.word(evaluation.status(unit)));
    if (judged.isEmpty()) {
      cells.addAll(Collections.nCopies(size - cells.size(), BLANK));
    } else {
      add(judged.get(), cells);
      minimums(judged.get(), minimums, cells);
    }
    return ImmutableList.copyOf(cells);
  }

  private void add(UnitRobustness unit, List<Object> cells) {
    cells.add(words.word(unit.last()));
    cells.add(words.text(unit.byScores() ? "yes" : "no"));
    cells.add(words.text(Shares.hasGiven(unit) ? "yes" : "no"));
    Optional<Margin> deciding = unit.deciding();
    cells.add(deciding.map(each -> each.result().minimum().code()).orElse(BLANK));
    cells.add(deciding.map(each -> words.word(each.stage())).orElse(BLANK));
    cells.add(
        deciding.<Object>map(each -> new PlainTable.Exact(each.result().distance())).orElse(BLANK));
    cells.add(deciding.<Object>map(each -> new PlainTable.Exact(each.percent())).orElse(BLANK));
    cells.add(unit.flips().size());
    cells.add(shares.hundred(shares.held(unit)));
    cells.add(shares.hundred(unit.awarded()));
    spread(Optional.of(unit.total()), cells);
    cells.add(unit.nominalRank() == 0 ? BLANK : unit.nominalRank());
    spread(unit.rank(), cells);
    for (Cause.Kind kind :
        new Cause.Kind[] {Cause.Kind.SOURCE, Cause.Kind.AREA, Cause.Kind.QUESTION}) {
      cells.add(main(unit, kind));
    }
  }

  private static void spread(Optional<Spread> spread, List<Object> cells) {
    if (spread.isEmpty()) {
      cells.addAll(Collections.nCopies(4, BLANK));
    } else {
      Collections.addAll(cells, (Object[]) Shares.points(spread.get()));
    }
  }

  /** The cause of a kind on which most changes hang, with its share of them. */
  private String main(UnitRobustness unit, Cause.Kind kind) {
    return unit.causes().stream()
        .filter(cause -> cause.kind() == kind)
        .findFirst()
        .map(
            cause ->
                code(cause, words)
                    + " "
                    + words.number(
                        Shares.hundred(cause.changes(), unit.changed()).toDecimal(0).toString())
                    + "%")
        .orElse(BLANK);
  }

  /** What a cause names: a code of the rulebook, or the word for a source. */
  static String code(Cause cause, Words words) {
    return cause.kind() == Cause.Kind.SOURCE
        ? words.word(Source.valueOf(cause.code()))
        : cause.code();
  }

  private void minimums(UnitRobustness unit, ImmutableList<Minimum> minimums, List<Object> cells) {
    for (Minimum minimum : minimums) {
      cells.add(
          last(unit, minimum)
              .<Object>map(margin -> new PlainTable.Exact(margin.result().distance()))
              .orElse(BLANK));
    }
    for (Minimum minimum : minimums) {
      cells.add(
          last(unit, minimum)
              .<Object>map(margin -> shares.hundred(margin.reached()))
              .orElse(BLANK));
    }
  }

  /** A minimum as the last stage that checks it found it. */
  private static Optional<Margin> last(UnitRobustness unit, Minimum minimum) {
    return unit.margins().reverse().stream()
        .filter(margin -> margin.result().minimum().code().equals(minimum.code()))
        .findFirst();
  }

  /** Every answer that turns a verdict by itself, by unit. */
  PlainTable flips() {
    ImmutableList.Builder<PlainTable.Column> columns = ImmutableList.builder();
    add(columns, "id_unit", "nama_unit", "usulan", "status_akhir", "tabel", "soal", "label_soal");
    add(columns, "jawaban", "menjadi", "arah", "tahap", "minimum", "perubahan_nilai");
    add(columns, "status_menjadi");
    ImmutableList.Builder<ImmutableList<Object>> rows = ImmutableList.builder();
    for (UnitRobustness unit : robustness.units()) {
      for (Flip flip : unit.flips()) {
        rows.add(row(unit, flip));
      }
    }
    return new PlainTable("soal_penentu", title(), title(), columns.build(), rows.build());
  }

  private ImmutableList<Object> row(UnitRobustness unit, Flip flip) {
    UnitDossier dossier = unit.outcome().dossier();
    Question question = evaluation.round().rulebook().layout().questions().get(flip.question());
    return ImmutableList.<Object>builder()
        .add(dossier.id(), dossier.name(), dossier.proposed().name())
        .add(words.word(unit.outcome().status()), words.word(flip.table()))
        .add(question.code(), question.label())
        .add(rungs.answer(flip.from()), rungs.answer(flip.to()))
        .add(words.text(flip.better() ? "robustness.better" : "robustness.worse"))
        .add(words.word(flip.stage()), String.join("; ", flip.minimums()))
        .add(new PlainTable.Exact(flip.points()), words.word(flip.status()))
        .build();
  }
}
