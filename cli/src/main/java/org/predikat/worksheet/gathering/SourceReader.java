package org.predikat.worksheet.gathering;

import com.google.common.collect.ImmutableList;
import com.google.common.io.ByteStreams;
import com.google.common.primitives.ImmutableIntArray;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.predikat.round.Notice;
import org.predikat.round.NoticeCode;
import org.predikat.round.Place;
import org.predikat.rulebook.Rulebook;
import org.predikat.scoring.Points;
import org.predikat.scoring.ScorePlan;
import org.predikat.worksheet.outline.HeadLabel;
import org.predikat.worksheet.portal.PortalDocument;
import org.predikat.worksheet.portal.PortalJson;
import org.predikat.worksheet.reading.Layer;
import org.predikat.worksheet.reading.QuestionReading;
import org.predikat.worksheet.reading.ScoreComparer;
import org.predikat.worksheet.reading.ScoreComparison;
import org.predikat.worksheet.reading.Worksheet;
import org.predikat.worksheet.reading.WorksheetReader;

/**
 * Reads one file into what is kept of it. Immutable; any number of threads may read with it, each
 * holding one file at a time.
 */
final class SourceReader {
  /** Decimals of scores: as many as two programs can be expected to agree on. */
  private static final int DECIMALS = 9;

  private static final int CELLS_SHOWN = 10;
  private static final int MOST_NOTICES = 500;

  private final Rulebook rulebook;
  private final ScoreComparer comparer;
  private final WorksheetReader workbooks;
  private final PortalJson json;
  private final WorksheetReader.Options options;
  private final Optional<IdCell> idCell;

  /**
   * A reader.
   *
   * @param layer the layer to read; empty to read the only one that is filled
   * @param idCell where workbooks hold the unit's id; empty for the cell that names itself
   */
  SourceReader(Rulebook rulebook, Optional<Layer> layer, Optional<IdCell> idCell) {
    this.idCell = idCell;
    this.rulebook = rulebook;
    this.comparer = new ScoreComparer(ScorePlan.compile(rulebook));
    this.workbooks = new WorksheetReader(rulebook);
    this.json = new PortalJson(rulebook, layer);
    this.options = new WorksheetReader.Options(layer);
  }

  /** What a file holds. */
  sealed interface Found {
    /** The worksheet of a unit, or why there is none. */
    record Sheet(Gathered sheet) implements Found {}

    /** A list of units. */
    record Units(String file, PortalDocument.UnitList list, ImmutableList<Notice> notices)
        implements Found {}
  }

  /** Everything that a file holds, in its order; whatever is wrong with it is a notice. */
  ImmutableList<Found> read(Source source) {
    List<Found> found = new ArrayList<>();
    try {
      switch (source.kind()) {
        case WORKBOOK -> found.add(sheet(workbook(source), source.name(), source.stem()));
        case JSON -> {
          try (InputStream in = source.content().open()) {
            found.add(found(json.document(in, source.name()), source.name(), source.stem()));
          }
        }
        case JSON_LINES -> {
          try (InputStream in = source.content().open()) {
            json.lines(
                in,
                source.name(),
                each -> found.add(found(each, source.name() + ":" + line(each), "")));
          }
        }
      }
    } catch (IOException e) {
      boolean archived = source.content().path().isEmpty();
      found.add(
          unreadable(
              source,
              archived ? NoticeCode.ARCHIVE_DAMAGED : NoticeCode.IMPORT_FILE_UNREADABLE,
              e));
    }
    return ImmutableList.copyOf(found);
  }

  private static long line(PortalJson.Found found) {
    return found instanceof PortalJson.Found.Answers answers ? answers.line() : 0;
  }

  private Found found(PortalJson.Found found, String name, String stem) {
    if (found instanceof PortalJson.Found.Units units) {
      return new Found.Units(name, units.units(), units.notices());
    }
    return sheet(((PortalJson.Found.Answers) found).worksheet(), name, stem);
  }

  private Found unreadable(Source source, NoticeCode code, IOException problem) {
    return sheet(
        unusable(source, code, String.valueOf(problem.getMessage())), source.name(), source.stem());
  }

  private Worksheet unusable(Source source, NoticeCode code, String... args) {
    Notice notice = new Notice(code, Place.file(source.name()), "", "", ImmutableList.copyOf(args));
    return Worksheet.unusable(
        source.name(), "", 0, rulebook, ImmutableList.of(), ImmutableList.of(notice));
  }

  private Worksheet workbook(Source source) throws IOException {
    Optional<Path> path = source.content().path();
    if (path.isPresent()) {
      return workbook(path.get(), source.name());
    }
    if (source.content().size() > Sources.LARGEST_FILE) {
      return unusable(source, NoticeCode.LIMIT_REACHED, "zip", Long.toString(Sources.LARGEST_FILE));
    }
    // A workbook is read from its end; inside an archive that cannot be done.
    String extension = source.name().substring(source.name().lastIndexOf('.'));
    Path passing = Files.createTempFile("predikat-", extension);
    try {
      try (InputStream in = source.content().open();
          OutputStream out = Files.newOutputStream(passing)) {
        ByteStreams.copy(in, out);
      }
      return workbook(passing, source.name());
    } finally {
      Files.deleteIfExists(passing);
    }
  }

  private Worksheet workbook(Path path, String name) throws IOException {
    Worksheet worksheet = workbooks.read(path, name, options);
    if (idCell.isEmpty() || !worksheet.usable()) {
      return worksheet;
    }
    Optional<String> id = idCell.get().read(path, name);
    return id.isPresent() ? worksheet.withLabel(HeadLabel.UNIT_ID, id.get()) : worksheet;
  }

  private Found sheet(Worksheet worksheet, String name, String stem) {
    ImmutableIntArray.Builder invalid = ImmutableIntArray.builder();
    for (int i = 0; i < worksheet.questions().size(); i++) {
      if (worksheet.questions().get(i).state() == QuestionReading.State.INVALID) {
        invalid.add(i);
      }
    }
    Gathered.Score score = Gathered.Score.NONE;
    ImmutableList.Builder<Notice> notices = ImmutableList.builder();
    notices.addAll(worksheet.notices());
    if (worksheet.usable()) {
      ScoreComparison comparison = comparer.compare(worksheet);
      score = score(worksheet, comparison);
      notices.addAll(comparison.notices());
    }
    return new Found.Sheet(
        new Gathered(
            name,
            stem,
            worksheet.sha256(),
            worksheet.form(),
            worksheet.layer(),
            worksheet.labels(),
            worksheet.answers(),
            worksheet.usable() ? worksheet.count(QuestionReading.State.ANSWERED) : 0,
            worksheet.usable() ? worksheet.count(QuestionReading.State.BLANK) : 0,
            invalid.build(),
            score,
            bounded(name, notices.build())));
  }

  private Gathered.Score score(Worksheet worksheet, ScoreComparison comparison) {
    BigDecimal program = decimal(comparison.scores().points(0));
    Optional<BigDecimal> stored =
        worksheet.stored().node(0, workbooks.outline()).map(SourceReader::rounded);
    // A total that follows from a difference below it has no cause of its own.
    ImmutableList<ScoreComparison.Difference> differences =
        comparison.differences().stream()
            .filter(each -> each.cause() != ScoreComparison.Cause.BELOW)
            .collect(ImmutableList.toImmutableList());
    return new Gathered.Score(
        Optional.of(program),
        stored,
        differences.stream()
            .map(ScoreComparison.Difference::cause)
            .sorted()
            .distinct()
            .map(SourceReader::word)
            .collect(ImmutableList.toImmutableList()),
        differences.stream()
            .limit(CELLS_SHOWN)
            .map(SourceReader::cell)
            .collect(ImmutableList.toImmutableList()),
        differences.size());
  }

  /** A file made of mistakes must not fill the memory with notices about them. */
  private static ImmutableList<Notice> bounded(String name, ImmutableList<Notice> notices) {
    if (notices.size() <= MOST_NOTICES) {
      return notices;
    }
    Notice limit =
        new Notice(
            NoticeCode.LIMIT_REACHED,
            Place.file(name),
            "",
            "",
            ImmutableList.of("notices", Integer.toString(MOST_NOTICES)));
    return ImmutableList.<Notice>builder()
        .addAll(notices.subList(0, MOST_NOTICES))
        .add(limit)
        .build();
  }

  private static Gathered.Cell cell(ScoreComparison.Difference difference) {
    return new Gathered.Cell(
        difference.place(),
        difference.code(),
        rounded(difference.stored()).toPlainString(),
        decimal(difference.program()),
        word(difference.cause()));
  }

  /** Causes as they stand in reports. */
  private static String word(ScoreComparison.Cause cause) {
    return switch (cause) {
      case DEFECT -> "cacat_lhkpn_lhkasn";
      case BLANK_SKIPPED -> "kosong_dilewati";
      case ANSWER_SKIPPED -> "jawaban_dilewati";
      case SUM_TYPED -> "jumlah_diketik";
      case VALUES -> "nilai_jawaban_lain";
      case TYPED -> "nilai_diketik";
      case FORMULA -> "rumus_lain";
      case BELOW -> "di_bawahnya";
      case UNKNOWN -> "tidak_diketahui";
    };
  }

  private static BigDecimal decimal(Points points) {
    return rounded(points.toDecimal(DECIMALS));
  }

  private static BigDecimal rounded(BigDecimal number) {
    BigDecimal bare = number.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
    return bare.scale() < 0 ? bare.setScale(0) : bare;
  }
}
