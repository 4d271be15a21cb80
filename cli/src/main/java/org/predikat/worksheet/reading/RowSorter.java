package org.predikat.worksheet.reading;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.predikat.intake.cells.RawRow;
import org.predikat.intake.cells.Texts;
import org.predikat.worksheet.reading.FormRow.Kind;

/** Tells headings, questions, counts and totals among the rows below a form's header. */
final class RowSorter {
  private final FormHeader header;
  private final TypeWords types;

  RowSorter(FormHeader header, TypeWords types) {
    this.header = header;
    this.types = types;
  }

  /** The rows that may be lines of the form, in order; notes and blank rows are left out. */
  ImmutableList<FormRow> sort(List<Grid.Row> rows) {
    ImmutableList.Builder<FormRow> sorted = ImmutableList.builder();
    for (int i = header.last() + 1; i < rows.size(); i++) {
      sort(i, rows.get(i)).ifPresent(sorted::add);
    }
    return sorted.build();
  }

  /** Number and text of a row. */
  private record Outlined(Marker marker, String label) {}

  private Optional<FormRow> sort(int index, Grid.Row row) {
    Outlined outlined = outlined(row);
    String type = header.type() < 0 ? "" : Texts.trim(row.text(header.type()));
    if (outlined.label().isEmpty() && type.isEmpty()) {
      return Optional.empty();
    }
    ImmutableSet<String> codes =
        type.isEmpty() ? ImmutableSet.of() : types.codes(type).orElse(ImmutableSet.of());
    Optional<BigDecimal> weight =
        row.kind(header.weight()) == RawRow.Kind.NUMBER
            ? Optional.of(new BigDecimal(row.text(header.weight())))
            : Optional.empty();
    boolean formula = row.formula(header.answers().get(0).column());
    return kind(outlined, type, codes, weight.isPresent())
        .map(
            kind ->
                new FormRow(
                    index, kind, outlined.marker(), outlined.label(), codes, weight, formula));
  }

  private Outlined outlined(Grid.Row row) {
    Marker marker = Marker.NONE;
    for (int column = header.outlineFrom(); column < header.outlineTo(); column++) {
      String text = Texts.trim(row.text(column));
      if (text.isEmpty()) {
        continue;
      }
      if (marker.kind() != Marker.Kind.NONE) {
        return new Outlined(marker, text);
      }
      marker = Marker.of(text);
      if (marker.kind() == Marker.Kind.NONE) {
        return new Outlined(marker, text);
      }
      if (!marker.rest().isEmpty()) {
        return new Outlined(marker, marker.rest());
      }
    }
    return new Outlined(marker, "");
  }

  private static Optional<Kind> kind(
      Outlined outlined, String type, ImmutableSet<String> codes, boolean weighted) {
    Marker.Kind marker = outlined.marker().kind();
    boolean numbered =
        marker == Marker.Kind.UPPER
            || marker == Marker.Kind.UPPER_ROMAN
            || marker == Marker.Kind.DIGITS
            || marker == Marker.Kind.LOWER_ROMAN;
    if (codes.contains(TypeWords.COUNT)) {
      return Optional.of(Kind.COUNT);
    }
    if (marker == Marker.Kind.NONE && type.isEmpty() && isTotal(outlined.label())) {
      return Optional.of(Kind.TOTAL);
    }
    // The official form marks some headings above ratios with the ratios' type.
    boolean percent = type.equals("%");
    if (!codes.isEmpty() && !(percent && (numbered || weighted))) {
      return Optional.of(Kind.QUESTION);
    }
    if (numbered || (weighted && type.isEmpty())) {
      return Optional.of(Kind.HEADING);
    }
    return marker == Marker.Kind.NONE && type.isEmpty()
        ? Optional.empty()
        : Optional.of(Kind.QUESTION);
  }

  private static boolean isTotal(String label) {
    String text = label.toUpperCase(Locale.ROOT);
    return text.startsWith("TOTAL") || text.startsWith("NILAI ") || text.startsWith("JUMLAH NILAI");
  }
}
