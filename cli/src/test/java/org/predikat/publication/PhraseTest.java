package org.predikat.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseTest {
  /** A place filled beforehand, wherever it stands, gives the text that filling all gives. */
  @ParameterizedTest
  @CsvSource({
    "{0} {1} di bawah {2}",
    "{1}: {0}",
    "{1}{0}",
    "{0} dan {0} lalu {2}{1}",
    "tanpa tempat",
    "hanya {1}"
  })
  void aPlaceMayBeFilledBeforehand(String bundled) {
    Phrase phrase = Phrase.of(bundled);
    assertEquals(
        bundled.replace("{0}", "Pelayanan é").replace("{1}", "<1>").replace("{2}", "<2>"),
        filled(phrase.with(0, "Pelayanan é")));
    assertEquals(filled(phrase), filled(phrase.with(1, "<1>").with(2, "<2>").with(0, "<0>")));
  }

  private static String filled(Phrase phrase) {
    Utf8Text text = new Utf8Text(0);
    phrase.append(text, (place, to) -> to.text("<" + place + ">"));
    return text.toString();
  }
}
