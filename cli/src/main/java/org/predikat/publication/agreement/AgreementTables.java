package org.predikat.publication.agreement;

import com.google.common.collect.ImmutableList;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.predikat.agreement.Agreement;
import org.predikat.agreement.GroupAgreement;
import org.predikat.agreement.QuestionAgreement;
import org.predikat.agreement.UnitStability;
import org.predikat.publication.CsvDialect;
import org.predikat.publication.PlainTable;
import org.predikat.publication.Words;
import org.predikat.rulebook.Layout;

/** The agreement of assessors as tables, Indonesian as every file. */
public final class AgreementTables {
  private static final int NARROW = 12;
  private static final int WIDE = 40;

  private final Layout layout;
  private final Words words = Words.indonesian();
  private final CsvDialect dialect;

  private AgreementTables(Layout layout, CsvDialect dialect) {
    this.layout = layout;
    this.dialect = dialect;
  }

  /** A row for all questions together, for each area and for each question, at each stage. */
  public static PlainTable coefficients(
      ImmutableList<Agreement> stages, Layout layout, CsvDialect dialect) {
    AgreementTables tables = new AgreementTables(layout, dialect);
    ImmutableList.Builder<ImmutableList<Object>> rows = ImmutableList.builder();
    for (Agreement stage : stages) {
      rows.add(tables.group(stage, "keseluruhan", "", "", stage.overall()));
      for (GroupAgreement area : stage.areas()) {
        rows.add(
            tables.group(
                stage, "area", layout.nodeCode(area.node()), layout.nodeLabel(area.node()), area));
      }
      stage.questions().forEach(each -> rows.add(tables.question(stage, each)));
    }
    return table(
        "kesepakatan",
        rows.build(),
        "tahap",
        "tingkat",
        "kode",
        "label",
        "skala",
        "unit",
        "pasangan",
        "pasangan_sama",
        "persen_sama",
        "alpha",
        "kappa");
  }

  private ImmutableList<Object> group(
      Agreement stage, String level, String code, String label, GroupAgreement group) {
    return ImmutableList.of(
        words.word(stage.stage()),
        level,
        code,
        label,
        "interval",
        stage.units(),
        group.pairs(),
        group.same(),
        number(AgreementWords.percent(group.same(), group.pairs()).toPlainString()),
        coefficient(group.alpha()),
        "");
  }

  private ImmutableList<Object> question(Agreement stage, QuestionAgreement each) {
    return ImmutableList.of(
        words.word(stage.stage()),
        "pertanyaan",
        layout.questions().get(each.question()).code(),
        layout.questions().get(each.question()).label(),
        AgreementWords.metric(each.metric()),
        each.units(),
        each.pairs(),
        each.same(),
        number(AgreementWords.percent(each.same(), each.pairs()).toPlainString()),
        coefficient(each.alpha()),
        coefficient(each.kappa()));
  }

  /** Blank where it is undefined. */
  private String coefficient(OptionalDouble value) {
    return value.isEmpty()
        ? ""
        : number(AgreementWords.rounded(value.getAsDouble()).toPlainString());
  }

  private String number(String plain) {
    return dialect.decimalMark() == '.' ? plain : plain.replace('.', dialect.decimalMark());
  }

  /** A row for each unit whose verdict is not always the same. */
  public static PlainTable units(
      ImmutableList<Agreement> stages, Layout layout, CsvDialect dialect) {
    AgreementTables tables = new AgreementTables(layout, dialect);
    ImmutableList.Builder<ImmutableList<Object>> rows = ImmutableList.builder();
    for (Agreement stage : stages) {
      stage.unstable().forEach(unit -> rows.add(tables.unit(unit)));
    }
    return table(
        "unit",
        rows.build(),
        "tahap",
        "id_unit",
        "nama_unit",
        "status_resmi",
        "status_per_penilai",
        "status_terbaik",
        "status_terburuk",
        "antar_penilai",
        "minimum",
        "pertanyaan",
        "pertanyaan_sendirian");
  }

  private ImmutableList<Object> unit(UnitStability unit) {
    return ImmutableList.of(
        words.word(unit.stage()),
        unit.id(),
        unit.name(),
        words.word(unit.official()),
        unit.verdicts().entrySet().stream()
            .map(each -> each.getKey() + ": " + words.word(each.getValue()))
            .collect(Collectors.joining("; ")),
        words.word(unit.best()),
        words.word(unit.worst()),
        words.text(unit.isBetweenAssessors() ? "yes" : "no"),
        unit.tips().stream()
            .map(tip -> tip.missed().minimum().code())
            .collect(Collectors.joining("; ")),
        codes(unit, false),
        codes(unit, true));
  }

  private String codes(UnitStability unit, boolean alone) {
    return unit.causes().stream()
        .filter(cause -> !alone || cause.alone())
        .map(cause -> layout.questions().get(cause.question()).code())
        .collect(Collectors.joining("; "));
  }

  private static PlainTable table(
      String sheet, ImmutableList<ImmutableList<Object>> rows, String... headers) {
    ImmutableList.Builder<PlainTable.Column> columns = ImmutableList.builder();
    for (String header : headers) {
      columns.add(new PlainTable.Column(header, header.equals("label") ? WIDE : NARROW));
    }
    return new PlainTable(sheet, sheet, "predikat agreement", columns.build(), rows);
  }
}
