package org.predikat.intake;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.predikat.round.Agency;
import org.predikat.round.Notice;
import org.predikat.round.NoticeCode;
import org.predikat.round.Round;
import org.predikat.round.RoundInfo;
import org.predikat.round.Severity;
import org.predikat.round.UnitDossier;

/** Reads rounds under the small rulebook and takes them apart for comparison. */
final class Rounds {
  private Rounds() {}

  /**
   * What was read. Equal when the round and its problems are, wherever they stood and whatever
   * habits were remarked upon.
   */
  static final class Content {
    private final Optional<RoundInfo> info;
    private final ImmutableList<Agency> agencies;
    private final ImmutableList<UnitDossier> dossiers;
    private final String problems;
    private final ImmutableSet<NoticeCode> codes;

    private Content(RoundReader.Result result) {
      Optional<Round> round = result.round();
      info = round.map(Round::info);
      agencies = round.map(Round::agencies).orElse(ImmutableList.of());
      List<UnitDossier> units = new ArrayList<>();
      for (int i = 0; round.isPresent() && i < round.get().dossiers().size(); i++) {
        units.add(round.get().dossiers().get(i));
      }
      dossiers = ImmutableList.copyOf(units);
      List<Notice> notices = result.notices().inOrder();
      problems =
          notices.stream()
              .filter(notice -> notice.severity() == Severity.ERROR)
              .map(notice -> notice.code() + " " + notice.unit() + " " + notice.value())
              .sorted()
              .collect(Collectors.joining("\n"));
      codes = notices.stream().map(Notice::code).collect(ImmutableSet.toImmutableSet());
    }

    ImmutableList<UnitDossier> dossiers() {
      return dossiers;
    }

    /** The errors, one a line: code, unit, value. */
    String problems() {
      return problems;
    }

    /** Codes of all notices. */
    ImmutableSet<NoticeCode> codes() {
      return codes;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Content content
          && info.equals(content.info)
          && agencies.equals(content.agencies)
          && dossiers.equals(content.dossiers)
          && problems.equals(content.problems);
    }

    @Override
    public int hashCode() {
      return Objects.hash(info, agencies, dossiers, problems);
    }

    @Override
    public String toString() {
      return info + "\n" + agencies + "\n" + dossiers + "\n" + problems + "\n" + codes;
    }
  }

  /** Options that take the small rulebook, on two threads. */
  static RoundReader.Options options() {
    return options(StandardCharsets.UTF_8);
  }

  private static RoundReader.Options options(Charset encoding) {
    RoundReader.Options defaults = RoundReader.Options.DEFAULTS;
    return new RoundReader.Options(
        Optional.of(SmallRound.RULEBOOK.toString()),
        defaults.overlays(),
        defaults.settings(),
        2,
        encoding,
        defaults.delimiter(),
        defaults.through(),
        defaults.year(),
        defaults.title(),
        defaults.name(),
        defaults.law(),
        defaults.blockSize());
  }

  static Content read(Path input) throws IOException {
    return new Content(RoundReader.read(input, options()));
  }

  static Content read(Path input, Charset encoding) throws IOException {
    return new Content(RoundReader.read(input, options(encoding)));
  }
}
