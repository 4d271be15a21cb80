package org.predikat.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordsTest {
  /** Each key with the set of its places. */
  private static Map<String, String> places(String language) throws IOException {
    Properties texts = new Properties();
    try (InputStream in = Words.class.getResourceAsStream("words_" + language + ".properties")) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    Map<String, String> places = new TreeMap<>();
    for (String key : texts.stringPropertyNames()) {
      places.put(
          key,
          Pattern.compile("\\{\\d\\}")
              .matcher(texts.getProperty(key))
              .results()
              .map(found -> found.group())
              .collect(Collectors.toCollection(TreeSet::new))
              .toString());
    }
    return places;
  }

  @Test
  void bothLanguagesSayTheSameThings() throws IOException {
    assertEquals(places("id"), places("en"));
  }

  @Test
  void numbersAndDatesAreWrittenAsInTheLanguage() {
    assertEquals("3.691", Words.indonesian().count(3691));
    assertEquals("3,691", Words.in("en").count(3691));
    assertEquals("1.234.567", Words.indonesian().count(1_234_567));
    assertEquals("79,13", Words.indonesian().number("79.13"));
    assertEquals("21 Desember 2020", Words.indonesian().date(LocalDate.of(2020, 12, 21)));
  }

  @Test
  void placesAreFilledWithWhateverStandsThere() {
    assertEquals(
        "Tidak diluluskan panel: {0} 'x'", Words.indonesian().text("reason.panel_note", "{0} 'x'"));
  }
}
