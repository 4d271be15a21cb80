package org.predikat.sampling;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.predikat.rulebook.Predikat;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads shape files strictly: an unknown, repeated or missing key is an error. */
public final class ShapeReader {
  private ShapeReader() {}

  private record File(
      String title,
      int year,
      String rulebook,
      long seed,
      String agencyAward,
      int nominations,
      int nominatedWbbm,
      int throughAdministration,
      int throughDesk,
      Awarded awarded,
      int mostAwardedElsewhere,
      List<Shape.Kind> kinds,
      List<FileAgency> agencies,
      List<FileUnit> units) {}

  private record Awarded(int wbk, int wbbm) {}

  private record FileAgency(String name, String kind, int awarded, Integer wbbm) {}

  private record FileUnit(String agency, String name, Predikat awarded) {}

  /**
   * Reads a shape.
   *
   * @throws SamplingException when the file cannot be read as one
   */
  public static Shape read(Path path) {
    YAMLMapper mapper =
        YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    try {
      return shape(path, mapper.readValue(path, File.class));
    } catch (JacksonException problem) {
      throw new SamplingException(
          problem,
          SamplingException.Kind.SHAPE_UNREADABLE,
          path.getFileName(),
          problem.getOriginalMessage() + line(problem));
    }
  }

  private static String line(JacksonException problem) {
    return problem.getLocation() == null ? "" : " (" + problem.getLocation().getLineNr() + ")";
  }

  private static Shape shape(Path path, File file) {
    return new Shape(
        needed(path, "title", file.title),
        file.year,
        needed(path, "rulebook", file.rulebook),
        file.seed,
        Optional.ofNullable(file.agencyAward),
        file.nominations,
        file.nominatedWbbm,
        file.throughAdministration,
        file.throughDesk,
        needed(path, "awarded", file.awarded).wbk,
        file.awarded.wbbm,
        file.mostAwardedElsewhere,
        kinds(path, needed(path, "kinds", file.kinds)),
        items(file.agencies).stream()
            .map(
                a ->
                    new Shape.NamedAgency(
                        needed(path, "agencies.name", a.name),
                        needed(path, "agencies.kind", a.kind),
                        a.awarded,
                        Optional.ofNullable(a.wbbm)))
            .collect(ImmutableList.toImmutableList()),
        items(file.units).stream()
            .map(
                u ->
                    new Shape.NamedUnit(
                        needed(path, "units.agency", u.agency),
                        needed(path, "units.name", u.name),
                        needed(path, "units.awarded", u.awarded)))
            .collect(ImmutableList.toImmutableList()));
  }

  private static ImmutableList<Shape.Kind> kinds(Path path, List<Shape.Kind> kinds) {
    for (Shape.Kind kind : kinds) {
      needed(path, "kinds.kind", kind.kind());
      needed(path, "kinds.label", kind.label());
    }
    return ImmutableList.copyOf(kinds);
  }

  private static <T> T needed(Path path, String key, T value) {
    if (value == null) {
      throw new SamplingException(
          SamplingException.Kind.SHAPE_UNREADABLE, path.getFileName(), key + ": null");
    }
    return value;
  }

  private static <T> List<T> items(List<T> list) {
    return list == null ? ImmutableList.of() : list;
  }
}
