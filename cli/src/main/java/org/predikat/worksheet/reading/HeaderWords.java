package org.predikat.worksheet.reading;

import java.util.Optional;
import org.predikat.intake.cells.Texts;

/** What the words in a header row mean. */
final class HeaderWords {
  /** What a column holds. */
  enum Role {
    OUTLINE,
    WEIGHT,
    TYPE,
    ANSWER,
    VALUE,
    SHARE
  }

  /** Longer texts are titles or explanations. */
  private static final int LONGEST = 40;

  private HeaderWords() {}

  /** The role that a header names, in any case and with any blanks. */
  static Optional<Role> role(String header) {
    String text = shortText(header);
    if (text.isEmpty() || text.endsWith(":")) {
      return Optional.empty();
    }
    if (text.equals("%") || text.startsWith("PERSEN")) {
      return Optional.of(Role.SHARE);
    }
    if (startsWith(text, "PILIHAN", "TIPE", "JENIS JAWABAN", "OPSI")) {
      return Optional.of(Role.TYPE);
    }
    if (startsWith(text, "JAWABAN")) {
      return Optional.of(Role.ANSWER);
    }
    if (startsWith(text, "BOBOT")) {
      return Optional.of(Role.WEIGHT);
    }
    if (startsWith(text, "NILAI", "SKOR")) {
      return Optional.of(Role.VALUE);
    }
    if (text.equals("PENILAIAN")
        || startsWith(text, "KOMPONEN", "URAIAN", "PERTANYAAN", "INDIKATOR")) {
      return Optional.of(Role.OUTLINE);
    }
    return Optional.empty();
  }

  /** The layer that a header names. */
  static Optional<Layer> layer(String header) {
    String text = shortText(header);
    if (text.isEmpty() || text.endsWith(":")) {
      return Optional.empty();
    }
    if (contains(text, "TPN", "KEMENTERIAN", "NASIONAL", "TPI K/L", "TPI INSTANSI", "TPI PUSAT")) {
      return Optional.of(Layer.MINISTRY);
    }
    if (contains(text, "TPI", "PENILAI INTERNAL")) {
      return Optional.of(Layer.TPI);
    }
    if (contains(text, "UNIT", "MANDIRI", "SATKER", "SATUAN KERJA")) {
      return Optional.of(Layer.UNIT);
    }
    return Optional.empty();
  }

  private static String shortText(String header) {
    return header.length() > LONGEST ? "" : Texts.fold(header);
  }

  private static boolean startsWith(String text, String... starts) {
    for (String start : starts) {
      if (text.startsWith(start)) {
        return true;
      }
    }
    return false;
  }

  private static boolean contains(String text, String... parts) {
    for (String part : parts) {
      if (text.contains(part)) {
        return true;
      }
    }
    return false;
  }
}
