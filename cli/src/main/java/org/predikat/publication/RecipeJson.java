package org.predikat.publication;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.predikat.intake.RoundReader;
import org.predikat.rulebook.Stage;
import org.predikat.rulebook.reading.RulebookReader;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** The {@link Recipe} in a manifest. */
public final class RecipeJson {
  /** The key under which a manifest has its recipe. */
  public static final String KEY = "hitung_ulang";

  /** Encodings that a round may be read in; see the option of that name. */
  private static final ImmutableSet<String> ENCODINGS =
      ImmutableSet.of("utf-8", "windows-1252", "iso-8859-1");

  private RecipeJson() {}

  /**
   * Writes the properties of a recipe.
   *
   * @param run where the run will stand, from which all paths start
   */
  static void write(Recipe recipe, Path run, JsonGenerator json) {
    RoundReader.Options reading = recipe.reading();
    json.writeStringProperty("ronde", RunPaths.of(run, recipe.round()));
    json.writeStringProperty("nama_ronde", name(recipe));
    json.writeStringProperty(
        "rulebook", reading.rulebook().map(name -> law(name, run)).orElse(null));
    json.writeArrayPropertyStart("overlay");
    reading.overlays().forEach(name -> json.writeString(law(name, run)));
    json.writeEndArray();
    json.writeObjectPropertyStart("pengaturan");
    reading.settings().forEach(json::writeStringProperty);
    json.writeEndObject();
    if (reading.year().isPresent()) {
      json.writeNumberProperty("tahun", reading.year().get());
    } else {
      json.writeNullProperty("tahun");
    }
    json.writeStringProperty("judul", reading.title().orElse(null));
    json.writeStringProperty("sampai_tahap", code(reading.through()));
    json.writeStringProperty("encoding", Ascii.toLowerCase(reading.encoding().name()));
    json.writeStringProperty("pemisah", reading.delimiter().map(String::valueOf).orElse(null));
    json.writeStringProperty("dialek_csv", Ascii.toLowerCase(recipe.dialect().name()));
    json.writeArrayPropertyStart("keluaran");
    recipe.outputs().forEach(output -> json.writeString(output.file()));
    json.writeEndArray();
    json.writeObjectPropertyStart("berkas_lain");
    recipe
        .besides()
        .forEach(
            (use, beside) -> {
              json.writeObjectPropertyStart(use);
              json.writeStringProperty("nama", RunPaths.of(run, beside.path()));
              json.writeNumberProperty("byte", beside.hash().bytes());
              json.writeStringProperty("sha256", beside.hash().sha256());
              json.writeEndObject();
            });
    json.writeEndObject();
  }

  /**
   * Reads a recipe back.
   *
   * @param round where the round lies now
   * @param lies finds a file that the recipe names, and gives null for one that is not there
   * @param threads threads that may work, at least 1
   * @throws tools.jackson.core.JacksonException if something is missing or of another type
   * @throws IllegalArgumentException for a value that this program does not know
   */
  public static Recipe read(JsonNode json, Path round, Function<String, Path> lies, int threads) {
    ImmutableMap.Builder<String, String> settings = ImmutableMap.builder();
    json.required("pengaturan")
        .properties()
        .forEach(each -> settings.put(each.getKey(), each.getValue().stringValue()));
    RoundReader.Options reading =
        new RoundReader.Options(
            text(json, "rulebook").map(name -> law(name, lies)),
            json.required("overlay")
                .valueStream()
                .map(name -> law(name.stringValue(), lies))
                .collect(ImmutableList.toImmutableList()),
            settings.buildOrThrow(),
            threads,
            encoding(json.required("encoding").stringValue()),
            text(json, "pemisah").map(RecipeJson::delimiter),
            text(json, "sampai_tahap").map(code -> Stage.valueOf(Ascii.toUpperCase(code))),
            json.required("tahun").isNull()
                ? Optional.empty()
                : Optional.of(json.required("tahun").intValue()),
            text(json, "judul"),
            Optional.of(json.required("nama_ronde").stringValue()),
            Optional.empty(),
            RoundReader.Options.BLOCK_SIZE);
    ImmutableSet.Builder<Output> outputs = ImmutableSet.builder();
    json.required("keluaran").forEach(name -> outputs.addAll(Output.named(name.stringValue())));
    return new Recipe(
        round,
        reading,
        CsvDialect.valueOf(Ascii.toUpperCase(json.required("dialek_csv").stringValue())),
        outputs.build(),
        besides(json, lies));
  }

  private static ImmutableSortedMap<String, Recipe.Beside> besides(
      JsonNode json, Function<String, Path> lies) {
    ImmutableSortedMap.Builder<String, Recipe.Beside> besides = ImmutableSortedMap.naturalOrder();
    for (Map.Entry<String, JsonNode> each : json.required("berkas_lain").properties()) {
      Path path = lies.apply(each.getValue().required("nama").stringValue());
      if (path != null) {
        FileHash hash =
            new FileHash(
                each.getValue().required("byte").longValue(),
                each.getValue().required("sha256").stringValue());
        besides.put(each.getKey(), new Recipe.Beside(path, hash));
      }
    }
    return besides.buildOrThrow();
  }

  private static Optional<String> text(JsonNode json, String key) {
    JsonNode value = json.required(key);
    return value.isNull() ? Optional.empty() : Optional.of(value.stringValue());
  }

  private static char delimiter(String text) {
    if (text.length() != 1 || !RoundReader.isDelimiter(text.charAt(0))) {
      throw new IllegalArgumentException(text);
    }
    return text.charAt(0);
  }

  private static Charset encoding(String name) {
    if (!ENCODINGS.contains(name)) {
      throw new IllegalArgumentException(name);
    }
    return Charset.forName(name);
  }

  /** The name under which the law is asked for now; one that is not there stays as it is. */
  private static String law(String name, Function<String, Path> lies) {
    if (RulebookReader.shippedIds().contains(name)) {
      return name;
    }
    Path path = lies.apply(name);
    return path == null ? name : path.toString();
  }

  /** The name by which the round goes where it has no title: that of its folder or file. */
  private static String name(Recipe recipe) {
    return recipe
        .reading()
        .name()
        .orElseGet(() -> recipe.round().toAbsolutePath().normalize().getFileName().toString());
  }

  private static String law(String name, Path run) {
    return RulebookReader.shippedIds().contains(name) ? name : RunPaths.of(run, Path.of(name));
  }

  private static String code(Optional<? extends Enum<?>> value) {
    return value.map(each -> Ascii.toLowerCase(each.name())).orElse(null);
  }
}
