package org.predikat.worksheet.gathering;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that may hold worksheets: on the disk, or inside an archive.
 *
 * @param name for messages and the mapping file: relative to the folder or archive that was named,
 *     with {@code /} between folders; an archive's own name stands before its files
 * @param kind how it is read
 * @param content its bytes
 */
record Source(String name, Kind kind, Content content) {
  /** How a file is read. */
  enum Kind {
    /** A workbook, or a spreadsheet that the reader of workbooks refuses with the way out. */
    WORKBOOK,
    /** One JSON document. */
    JSON,
    /** One JSON document on each line. */
    JSON_LINES
  }

  /** The bytes of a file. */
  interface Content {
    /** How many there are; an archive says so itself. */
    long size() throws IOException;

    /** Opens them for reading once more. */
    InputStream open() throws IOException;

    /** The file itself, where it lies on the disk. */
    Optional<Path> path();
  }

  /** A file on the disk. */
  static Content onDisk(Path path) {
    return new Content() {
      @Override
      public long size() throws IOException {
        return Files.size(path);
      }

      @Override
      public InputStream open() throws IOException {
        return Files.newInputStream(path);
      }

      @Override
      public Optional<Path> path() {
        return Optional.of(path);
      }
    };
  }

  /** Name of the file without folders and without extension, as a unit's id may stand there. */
  String stem() {
    String file = name.substring(name.lastIndexOf('/') + 1);
    int dot = file.lastIndexOf('.');
    return dot <= 0 ? file : file.substring(0, dot);
  }
}
