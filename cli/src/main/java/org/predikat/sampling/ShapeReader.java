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
      return shape(mapper.readValue(path, File.class));
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

  private static Shape shape(File file) {
    for (Object needed : new Object[] {file.title, file.rulebook, file.awarded, file.kinds}) {
      if (needed == null) {
        throw new SamplingException(
            SamplingException.Kind.SHAPE_UNREADABLE, "", "title, rulebook, awarded, kinds");
      }
    }
    return new Shape(
        file.title,
        file.year,
        file.rulebook,
        file.seed,
        Optional.ofNullable(file.agencyAward),
        file.nominations,
        file.nominatedWbbm,
        file.throughAdministration,
        file.throughDesk,
        file.awarded.wbk,
        file.awarded.wbbm,
        file.mostAwardedElsewhere,
        ImmutableList.copyOf(file.kinds),
        items(file.agencies).stream()
            .map(a -> new Shape.NamedAgency(a.name, a.kind, a.awarded, Optional.ofNullable(a.wbbm)))
            .collect(ImmutableList.toImmutableList()),
        items(file.units).stream()
            .map(u -> new Shape.NamedUnit(u.agency, u.name, u.awarded))
            .collect(ImmutableList.toImmutableList()));
  }

  private static <T> List<T> items(List<T> list) {
    return list == null ? ImmutableList.of() : list;
  }
}
