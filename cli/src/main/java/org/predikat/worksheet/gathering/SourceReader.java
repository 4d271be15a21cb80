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
import org.predikat.scoring.ScorePlan;
import org.predikat.worksheet.portal.PortalDocument;
import org.predikat.worksheet.portal.PortalJson;
import org.predikat.worksheet.reading.Layer;
import org.predikat.worksheet.reading.QuestionReading;
import org.predikat.worksheet.reading.Worksheet;
import org.predikat.worksheet.reading.WorksheetReader;

/**
 * Reads one file into what is kept of it. Immutable; any number of threads may read with it, each
 * holding one file at a time.
 */
final class SourceReader {
  /** Decimals of scores: as many as two programs can be expected to agree on. */
  private static final int DECIMALS = 9;

  private final Rulebook rulebook;
  private final ScorePlan plan;
  private final WorksheetReader workbooks;
  private final PortalJson json;
  private final WorksheetReader.Options options;

  /**
   * A reader.
   *
   * @param layer the layer to read; empty to read the only one that is filled
   */
  SourceReader(Rulebook rulebook, Optional<Layer> layer) {
    this.rulebook = rulebook;
    this.plan = ScorePlan.compile(rulebook);
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
      return workbooks.read(path.get(), source.name(), options);
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
      return workbooks.read(passing, source.name(), options);
    } finally {
      Files.deleteIfExists(passing);
    }
  }

  private Found sheet(Worksheet worksheet, String name, String stem) {
    ImmutableIntArray.Builder invalid = ImmutableIntArray.builder();
    for (int i = 0; i < worksheet.questions().size(); i++) {
      if (worksheet.questions().get(i).state() == QuestionReading.State.INVALID) {
        invalid.add(i);
      }
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
            worksheet.usable() ? score(worksheet) : Gathered.Score.NONE,
            worksheet.notices()));
  }

  private Gathered.Score score(Worksheet worksheet) {
    BigDecimal program = rounded(plan.score(worksheet.answers()).points(0).toDecimal(DECIMALS));
    Optional<BigDecimal> stored =
        worksheet.stored().node(0, workbooks.outline()).map(SourceReader::rounded);
    return new Gathered.Score(
        Optional.of(program), stored, ImmutableList.of(), ImmutableList.of(), 0);
  }

  private static BigDecimal rounded(BigDecimal number) {
    BigDecimal bare = number.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
    return bare.scale() < 0 ? bare.setScale(0) : bare;
  }
}
