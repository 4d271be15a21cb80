package org.predikat.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
  private static Properties read(String file) throws IOException {
    Properties properties = new Properties();
    try (InputStream in = Messages.class.getResourceAsStream(file)) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return properties;
  }

  @ParameterizedTest
  @ValueSource(strings = {"messages", "help"})
  void bothLanguagesSayTheSameThings(String name) throws IOException {
    assertEquals(
        read(name + "_id.properties").stringPropertyNames(),
        read(name + "_en.properties").stringPropertyNames());
  }

  @Test
  void bothLanguagesFillTheSamePlaces() throws IOException {
    assertEquals(places("messages_id.properties"), places("messages_en.properties"));
  }

  private static Map<String, Integer> places(String file) throws IOException {
    Properties texts = read(file);
    Map<String, Integer> places = new TreeMap<>();
    for (String key : texts.stringPropertyNames()) {
      places.put(
          key,
          new MessageFormat(texts.getProperty(key), Locale.ROOT)
              .getFormatsByArgumentIndex()
              .length);
    }
    return places;
  }

  @Test
  void numbersAppearAsTheyAre() {
    assertEquals("predikat: 2020", Messages.in(Language.ID).text("failure.line", 2020));
  }
}
