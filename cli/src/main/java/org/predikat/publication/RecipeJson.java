package org.predikat.publication;

import com.google.common.base.Ascii;
import java.nio.file.Path;
import java.util.Optional;
import org.predikat.intake.RoundReader;
import org.predikat.rulebook.reading.RulebookReader;
import tools.jackson.core.JsonGenerator;

/** The {@link Recipe} in a manifest. */
final class RecipeJson {
  static final String KEY = "hitung_ulang";

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
