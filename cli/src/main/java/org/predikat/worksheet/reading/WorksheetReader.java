package org.predikat.worksheet.reading;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.predikat.intake.cells.UnreadableException;
import org.predikat.intake.excel.ExcelFile;
import org.predikat.intake.excel.ExcelLimits;
import org.predikat.intake.excel.ExcelTables.Visibility;
import org.predikat.round.AnswerSheet;
import org.predikat.round.Notice;
import org.predikat.round.NoticeCode;
import org.predikat.round.Place;
import org.predikat.rulebook.Rulebook;
import org.predikat.worksheet.outline.HeadLabel;
import org.predikat.worksheet.outline.Outline;

/** Reads workbooks of one unit each. Immutable; any number of threads may read with it. */
public final class WorksheetReader {
  private static final String PORTAL_SHEET = "jawaban";

  private final Rulebook rulebook;
  private final Outline outline;
  private final FormSearch search;
  private final CellReader cells;

  /** A reader of the forms of a rulebook. */
  public WorksheetReader(Rulebook rulebook) {
    this.rulebook = rulebook;
    this.outline = Outline.of(rulebook);
    this.search = new FormSearch(rulebook, outline);
    this.cells = new CellReader(rulebook.answerTypes().values());
  }

  /**
   * What the user asked for.
   *
   * @param layer the layer to read; empty to read the only one that is filled
   */
  public record Options(Optional<Layer> layer) {
    /** Nothing in particular. */
    public static final Options DEFAULT = new Options(Optional.empty());
  }

  /** The form that is looked for. */
  public Outline outline() {
    return outline;
  }

  /**
   * Reads a file. Whatever is wrong with it becomes a notice; nothing is thrown for its content.
   *
   * @param path the file
   * @param name how messages call it
   * @throws IOException when the file itself cannot be reached
   */
  public Worksheet read(Path path, String name, Options options) throws IOException {
    String sha256 = MoreFiles.asByteSource(path).hash(Hashing.sha256()).toString();
    long bytes = path.toFile().length();
    List<Notice> notices = new ArrayList<>();
    try (ExcelFile file = ExcelFile.open(path, name, ExcelLimits.ONE_UNIT)) {
      notices.addAll(file.notices());
      Optional<FormSheet> form = form(file, name, notices);
      if (form.isPresent()) {
        Optional<FormHeader.Answers> columns =
            LayerChoice.of(form.get(), outline, options.layer(), name, notices);
        if (columns.isPresent()) {
          return read(file, name, sha256, bytes, form.get(), columns.get(), notices);
        }
        ImmutableList<Layer> layers = LayerChoice.layers(form.get().header());
        return unusable(name, sha256, bytes, layers, notices);
      }
    } catch (UnreadableException e) {
      notices.add(e.notice());
    }
    return unusable(name, sha256, bytes, ImmutableList.of(), notices);
  }

  private Worksheet unusable(
      String name, String sha256, long bytes, ImmutableList<Layer> layers, List<Notice> notices) {
    return Worksheet.unusable(name, sha256, bytes, rulebook, layers, ImmutableList.copyOf(notices));
  }

  /** The one sheet that holds the form; without it a notice says why. */
  private Optional<FormSheet> form(ExcelFile file, String name, List<Notice> notices)
      throws UnreadableException {
    ImmutableList<FormSheet> candidates = search.candidates(file, name);
    List<FormSheet> forms = candidates.stream().filter(FormSheet::same).toList();
    List<FormSheet> visible =
        forms.stream().filter(each -> each.sheet().visibility() == Visibility.VISIBLE).toList();
    if (forms.size() == 1 || visible.size() == 1) {
      FormSheet form = forms.size() == 1 ? forms.get(0) : visible.get(0);
      if (form.sheet().visibility() != Visibility.VISIBLE) {
        notices.add(about(NoticeCode.EXCEL_HIDDEN_SHEET, name, form.sheet().name()));
      }
      return Optional.of(form);
    }
    if (!forms.isEmpty()) {
      String all =
          String.join(
              ", ",
              (visible.isEmpty() ? forms : visible)
                  .stream().map(each -> each.sheet().name()).toList());
      notices.add(about(NoticeCode.WORKSHEET_TWO_FORMS, name, "", all));
    } else if (candidates.isEmpty()) {
      String all = String.join(", ", file.sheets().stream().map(s -> s.name()).toList());
      notices.add(about(NoticeCode.WORKSHEET_MISSING, name, "", all));
    } else {
      FormSheet best = candidates.get(0);
      for (FormSheet each : candidates) {
        best = each.found() > best.found() ? each : best;
      }
      notices.add(
          about(
              NoticeCode.WORKSHEET_OTHER_FORM,
              name,
              best.sheet().name(),
              Integer.toString(best.found()),
              Integer.toString(rulebook.layout().questions().size()),
              rulebook.id(),
              Integer.toString(best.asWeighted()),
              Integer.toString(best.weighted())));
    }
    return Optional.empty();
  }

  private static Notice about(NoticeCode code, String name, String sheet, String... args) {
    return new Notice(code, new Place(name, sheet, 0, 0, ""), "", "", ImmutableList.copyOf(args));
  }

  private Worksheet read(
      ExcelFile file,
      String name,
      String sha256,
      long bytes,
      FormSheet form,
      FormHeader.Answers columns,
      List<Notice> notices)
      throws UnreadableException {
    Findings findings = new Findings(name, form.sheet().name());
    if (form.report().hiddenRows() > 0) {
      findings.row(
          NoticeCode.EXCEL_HIDDEN_ROWS,
          form.report().firstHidden(),
          "",
          Long.toString(form.report().hiddenRows()),
          Integer.toString(form.report().firstHidden()));
    }
    Grid answers = form.grid();
    if (Disguise.isPossible(form, outline, rulebook.layout(), columns.column())) {
      answers = new Grid();
      file.read(form.sheet(), true, answers::take);
    }
    AnswersReader.Result result =
        new AnswersReader(
                rulebook, outline, search, cells, form, answers, columns.column(), findings)
            .read();
    StoredScores stored =
        new StoredReader(rulebook.layout(), outline.lines(), form, columns, findings).read();
    AnswerSheet counted =
        rulebook.settings().typedSumCounts()
            ? TypedSums.applied(result.answers(), stored, outline)
            : result.answers();
    notices.addAll(findings.notices());
    ImmutableMap<HeadLabel, String> labels = HeadLabels.of(form.grid(), form.header());
    return new Worksheet(
        name,
        sha256,
        bytes,
        kind(form, labels),
        form.sheet().name(),
        LayerChoice.layers(form.header()),
        columns.layer(),
        labels,
        counted,
        result.questions(),
        stored,
        ImmutableList.copyOf(notices));
  }

  private static Form kind(FormSheet form, ImmutableMap<HeadLabel, String> labels) {
    if (labels.containsKey(HeadLabel.RULEBOOK)) {
      return Form.TEMPLATE;
    }
    long valued = form.header().answers().stream().filter(each -> each.value() >= 0).count();
    if (valued > 1) {
      return Form.LAYERED;
    }
    boolean portal =
        form.header().answers().size() > 1
            || form.sheet().name().strip().equalsIgnoreCase(PORTAL_SHEET);
    return portal ? Form.PORTAL : Form.ANNEX;
  }
}
