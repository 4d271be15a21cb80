package org.predikat.worksheet.reading;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.predikat.intake.cells.Texts;
import org.predikat.round.Notice;
import org.predikat.round.NoticeCode;
import org.predikat.round.Place;
import org.predikat.worksheet.outline.Line;
import org.predikat.worksheet.outline.Outline;

/** Decides which layer of a form is read, and says so where that is not plain. */
final class LayerChoice {
  private LayerChoice() {}

  /** Layers that a form names, in order. */
  static ImmutableList<Layer> layers(FormHeader header) {
    return header.answers().stream()
        .flatMap(each -> each.layer().stream())
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * The columns to read; empty, with an error among the notices, where that is not certain. A form
   * with a single column that names no layer is read as whatever layer is asked for.
   */
  static Optional<FormHeader.Answers> of(
      FormSheet form, Outline outline, Optional<Layer> asked, String file, List<Notice> notices) {
    ImmutableList<FormHeader.Answers> all = form.header().answers();
    List<FormHeader.Answers> fitting = new ArrayList<>(all);
    if (asked.isPresent()) {
      Layer layer = asked.orElseThrow();
      if (all.size() == 1 && all.get(0).layer().isEmpty()) {
        notices.add(notice(NoticeCode.WORKSHEET_LAYER_UNNAMED, form, file, layer.word()));
        return Optional.of(all.get(0));
      }
      fitting.removeIf(each -> !each.layer().equals(asked));
      if (fitting.isEmpty()) {
        notices.add(
            notice(NoticeCode.WORKSHEET_LAYER_ABSENT, form, file, layer.word(), names(all)));
        return Optional.empty();
      }
    } else if (all.size() > 1) {
      fitting.removeIf(each -> !isFilled(form, outline, each.column()));
      if (fitting.isEmpty()) {
        return Optional.of(all.get(0));
      }
    }
    if (fitting.size() == 1) {
      return Optional.of(fitting.get(0));
    }
    notices.add(notice(NoticeCode.WORKSHEET_LAYER_AMBIGUOUS, form, file, names(fitting)));
    return Optional.empty();
  }

  private static boolean isFilled(FormSheet form, Outline outline, int column) {
    for (int line = 0; line < outline.lines().size(); line++) {
      Line.Content content = outline.lines().get(line).content();
      Grid.Row row = form.row(line);
      boolean asks = content instanceof Line.Asked || content instanceof Line.Count;
      if (asks
          && row != null
          && !row.formula(column)
          && !Texts.isBlank(row.text(column))
          && !CellReader.isMarker(Texts.trim(row.text(column)))) {
        return true;
      }
    }
    return false;
  }

  /** Layers by name, or by header and column where they have none or share one. */
  private static String names(List<FormHeader.Answers> columns) {
    HashSet<Optional<Layer>> distinct = new HashSet<>();
    boolean named =
        columns.stream().allMatch(each -> each.layer().isPresent() && distinct.add(each.layer()));
    return columns.stream()
        .map(
            each ->
                named
                    ? each.layer().orElseThrow().word()
                    : each.header()
                        + " ("
                        + new Place("", "", 0, each.column() + 1, "").columnLetters()
                        + ")")
        .collect(Collectors.joining(", "));
  }

  private static Notice notice(NoticeCode code, FormSheet form, String file, String... args) {
    return new Notice(
        code, new Place(file, form.sheet().name(), 0, 0, ""), "", "", ImmutableList.copyOf(args));
  }
}
