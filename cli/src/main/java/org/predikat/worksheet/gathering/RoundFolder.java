package org.predikat.worksheet.gathering;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.predikat.files.WholeOutput;
import org.predikat.intake.RoundReader;
import org.predikat.intake.Table;
import org.predikat.round.Dossiers;
import org.predikat.round.Notices;
import org.predikat.round.Round;
import org.predikat.round.RoundInfo;
import org.predikat.round.UnitDossier;
import org.predikat.rulebook.Rulebook;
import org.predikat.tables.RoundFile;

/**
 * A folder round that is being added to. Its tables are changed in memory; {@link #commit} puts the
 * changed folder in the place of the old one, whole or not at all.
 */
final class RoundFolder {
  private final Path target;
  private final boolean isNew;
  private final Rulebook rulebook;
  private final RoundInfo info;
  private final Optional<Dossiers> dossiers;
  private final Map<Table, TableEditor> tables = new EnumMap<>(Table.class);
  private final Ledger ledger;
  private final Map<String, byte[]> asRead;

  private RoundFolder(
      Path target,
      boolean isNew,
      Rulebook rulebook,
      RoundInfo info,
      Optional<Dossiers> dossiers,
      OpenedTables opened) {
    this.target = target;
    this.isNew = isNew;
    this.rulebook = rulebook;
    this.info = info;
    this.dossiers = dossiers;
    this.tables.putAll(opened.tables());
    this.ledger = opened.ledger();
    this.asRead = opened.asRead();
  }

  /**
   * Opens a round, or begins a new one where there is none.
   *
   * @param wanted tables that will be changed
   * @param notices takes what keeps the round from being opened
   * @return empty when it cannot be opened
   */
  static Optional<RoundFolder> open(
      Path round, RoundReader.Options options, ImmutableList<Table> wanted, Notices notices)
      throws IOException {
    Path target = WholeOutput.settled(round);
    if (Files.isRegularFile(target)) {
      throw new GatheringException(GatheringException.Kind.ROUND_FORM, round);
    }
    if (isRound(target)) {
      RoundReader.Result read = RoundReader.read(target, options);
      if (read.round().isEmpty()) {
        notices.addAll(read.notices());
        return Optional.empty();
      }
      Round known = read.round().get();
      return OpenedTables.open(target, options, wanted, known.rulebook(), notices)
          .map(
              opened ->
                  new RoundFolder(
                      target,
                      false,
                      known.rulebook(),
                      known.info(),
                      Optional.of(known.dossiers()),
                      opened));
    }
    if (!isFree(target)) {
      throw new GatheringException(GatheringException.Kind.NOT_A_ROUND, round);
    }
    NewRound begun =
        NewRound.begin(options, target.getFileName().toString())
            .orElseThrow(
                () -> new GatheringException(GatheringException.Kind.NEW_ROUND_NEEDS, round));
    return OpenedTables.open(target, options, wanted, begun.rulebook(), notices)
        .map(
            opened ->
                new RoundFolder(
                    target, true, begun.rulebook(), begun.info(), Optional.empty(), opened));
  }

  private static boolean isRound(Path folder) {
    return Files.isRegularFile(folder.resolve("round.yaml"))
        || Files.isRegularFile(folder.resolve("nominations.csv"));
  }

  private static boolean isFree(Path target) throws IOException {
    if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      return true;
    }
    try (Stream<Path> files = Files.list(target)) {
      return files.findAny().isEmpty();
    }
  }

  Rulebook rulebook() {
    return rulebook;
  }

  RoundInfo info() {
    return info;
  }

  boolean isNew() {
    return isNew;
  }

  TableEditor table(Table table) {
    return tables.get(table);
  }

  Ledger ledger() {
    return ledger;
  }

  /** What the round held about a unit when it was opened. */
  Optional<UnitDossier> dossier(String unit) {
    if (dossiers.isEmpty()) {
      return Optional.empty();
    }
    Dossiers all = dossiers.get();
    int from = 0;
    int to = all.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      UnitDossier dossier = all.get(middle);
      int order = dossier.id().compareTo(unit);
      if (order == 0) {
        return Optional.of(dossier);
      }
      if (order < 0) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return Optional.empty();
  }

  /** Whether anything would be written; a new round into which nothing goes is not begun. */
  boolean isChanged() {
    return ledger.isChanged() || tables.values().stream().anyMatch(TableEditor::isChanged);
  }

  /**
   * Puts the changed round in the place of the old one; nothing happens where nothing changed.
   *
   * @throws GatheringException when somebody changed the round since it was opened
   */
  void commit() throws IOException {
    if (!isChanged()) {
      return;
    }
    Files.createDirectories(target.getParent());
    try (WholeOutput output = WholeOutput.directory(target)) {
      if (!isNew) {
        keep(target, output.draft());
      }
      for (Map.Entry<String, byte[]> file : changed().entrySet()) {
        Path draft = output.path(file.getKey());
        // A kept file is a second name of the old one, which must not change.
        Files.deleteIfExists(draft);
        Files.write(draft, file.getValue());
      }
      unchangedMeanwhile();
      output.commit();
    }
  }

  private Map<String, byte[]> changed() {
    ImmutableMap.Builder<String, byte[]> files = ImmutableMap.builder();
    if (isNew) {
      files.put("round.yaml", RoundFile.yaml(info).getBytes(StandardCharsets.UTF_8));
    }
    tables.forEach(
        (table, editor) -> {
          if (isNew || editor.isChanged()) {
            files.put(table.title() + ".csv", editor.toBytes());
          }
        });
    if (ledger.isChanged() || isNew) {
      files.put(Ledger.FILE, ledger.toBytes());
    }
    return files.buildOrThrow();
  }

  private void unchangedMeanwhile() throws IOException {
    for (Map.Entry<String, byte[]> file : asRead.entrySet()) {
      Path now = target.resolve(file.getKey());
      byte[] bytes = Files.exists(now) ? Files.readAllBytes(now) : new byte[0];
      if (!Arrays.equals(bytes, file.getValue())) {
        throw new GatheringException(GatheringException.Kind.CHANGED_MEANWHILE, file.getKey());
      }
    }
  }

  /** Everything of the old folder under the new one: second names where the disk allows them. */
  private static void keep(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            Files.createDirectories(to.resolve(from.relativize(folder)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Path copy = to.resolve(from.relativize(file));
            try {
              Files.createLink(copy, file);
            } catch (IOException | UnsupportedOperationException e) {
              Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
