package org.predikat.publication;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableLongArray;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.predikat.round.Agency;
import org.predikat.round.Dossiers;
import org.predikat.round.Round;
import org.predikat.round.RoundInfo;
import org.predikat.round.UnitDossier;
import org.predikat.rulebook.Condition;
import org.predikat.rulebook.ConditionValues;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.reading.RulebookReader;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a run directory back: one unit, or all of them. {@code results.json} is read by its lines,
 * never as a whole, so that a run of a million units takes no more memory than what is kept of it.
 */
public final class RunReader {
  private static final String UNIT = "{\"id_unit\":";
  private static final String AGENCY = "{\"id_instansi\":";
  private static final String INFO = "\"ronde\":";
  private static final String UNITS = "\"unit\":[";
  private static final String END_OF_UNITS = "]";
  private static final String END = "}";

  private final JsonMapper mapper = JsonMapper.shared();
  private final Path run;
  private final RunManifest manifest;
  private final Rulebook rulebook;
  private final List<Agency> agencies = new ArrayList<>();
  private final Map<String, Integer> positions = new LinkedHashMap<>();
  private Optional<RoundInfo> info = Optional.empty();

  private RunReader(Path run, RunManifest manifest, Rulebook rulebook) {
    this.run = run;
    this.manifest = manifest;
    this.rulebook = rulebook;
  }

  /**
   * Reads a unit of a run.
   *
   * @throws PublicationException if there is no run, it lacks {@code results.json} or the unit, or
   *     its files do not fit together
   * @throws org.predikat.rulebook.reading.RulebookException if the run's rulebook has errors
   */
  public static RunUnit read(Path run, String unit) throws IOException, PublicationException {
    RunReader reader = of(run);
    return reader.reading(lines -> reader.unit(lines, unit));
  }

  /**
   * Reads a whole run.
   *
   * @param threads how many threads work, 1 or more; what is read does not depend on it
   * @throws PublicationException if there is no run, it lacks {@code results.json}, or its files do
   *     not fit together
   * @throws org.predikat.rulebook.reading.RulebookException if the run's rulebook has errors
   */
  public static PastRun readAll(Path run, int threads) throws IOException, PublicationException {
    RunReader reader = of(run);
    return reader.reading(lines -> reader.all(lines, threads));
  }

  private static RunReader of(Path run) throws IOException, PublicationException {
    RunManifest manifest = RunManifest.read(run);
    if (!Files.isRegularFile(run.resolve(RunWriter.RULEBOOK))) {
      throw new PublicationException(
          manifest.roundRead()
              ? PublicationException.Kind.NO_RUN
              : PublicationException.Kind.ROUND_UNREAD,
          run);
    }
    if (!Files.isRegularFile(run.resolve(Output.RESULTS_JSON.file()))) {
      throw new PublicationException(PublicationException.Kind.NO_RESULTS, run);
    }
    return new RunReader(run, manifest, RulebookReader.read(run.resolve(RunWriter.RULEBOOK)));
  }

  /** What is done with the lines of {@code results.json}. */
  private interface Work<T> {
    T of(BufferedReader lines) throws IOException, PublicationException;
  }

  private <T> T reading(Work<T> work) throws IOException, PublicationException {
    Path results = run.resolve(Output.RESULTS_JSON.file());
    try (BufferedReader lines = Files.newBufferedReader(results, StandardCharsets.UTF_8)) {
      return work.of(lines);
    } catch (JacksonException
        | IllegalArgumentException
        | ArithmeticException
        | CharacterCodingException e) {
      throw new PublicationException(
          PublicationException.Kind.RUN_UNREADABLE, results.toString(), e);
    }
  }

  /** Reads what stands before the units. */
  private void head(BufferedReader lines) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(INFO)) {
        info = Optional.of(info(mapper.readTree(withoutComma(line.substring(INFO.length())))));
      } else if (line.startsWith(AGENCY)) {
        Agency agency = agency(mapper.readTree(withoutComma(line)));
        positions.put(agency.id(), agencies.size());
        agencies.add(agency);
      } else if (line.equals(UNITS)) {
        return;
      }
    }
    throw new IllegalArgumentException(UNITS);
  }

  /** Lines but the last of a list end with a comma. */
  private static String withoutComma(String line) {
    return line.endsWith(",") ? line.substring(0, line.length() - 1) : line;
  }

  private RunUnit unit(BufferedReader lines, String id) throws IOException, PublicationException {
    head(lines);
    String start = UNIT + mapper.writeValueAsString(id) + ",";
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(start)) {
        UnitLine unit = units().read(withoutComma(line));
        ImmutableList<Agency> alone =
            unit.agency()
                .map(positions::get)
                .map(position -> ImmutableList.of(agencies.get(position)))
                .orElse(ImmutableList.of());
        UnitDossier dossier = withAgency(unit.dossier(), alone.isEmpty() ? -1 : 0);
        return RunUnit.of(
            new Round(info.orElseThrow(), rulebook, alone, new One(dossier)), dossier, unit);
      }
    }
    throw new PublicationException(PublicationException.Kind.UNKNOWN_UNIT, id, null);
  }

  private PastRun all(BufferedReader lines, int threads) throws IOException {
    head(lines);
    Round frame =
        new Round(info.orElseThrow(), rulebook, ImmutableList.copyOf(agencies), new One(null));
    RunUnits units = new RunUnits(frame, units());
    units.read(new UnitLines(lines), threads);
    return units.joined(manifest);
  }

  /** The lines of units, up to the end of the file, which must be there. */
  private static final class UnitLines implements RunUnits.Lines {
    private final BufferedReader lines;
    private boolean ended;

    UnitLines(BufferedReader lines) {
      this.lines = lines;
    }

    @Override
    public Optional<String> next() throws IOException {
      String line = ended ? END_OF_UNITS : lines.readLine();
      if (line != null && line.startsWith(UNIT)) {
        return Optional.of(withoutComma(line));
      }
      if (!ended && (!END_OF_UNITS.equals(line) || !END.equals(lines.readLine()))) {
        throw new IllegalArgumentException(END);
      }
      ended = true;
      return Optional.empty();
    }
  }

  private UnitLine.Reader units() {
    return new UnitLine.Reader(rulebook, id -> positions.getOrDefault(id, -1));
  }

  private Agency agency(JsonNode agency) {
    return new Agency(
        agency.required("id_instansi").stringValue(),
        agency.required("nama_instansi").stringValue(),
        Optional.ofNullable(rulebook.agencyKinds().get(agency.required("jenis").stringValue()))
            .orElseThrow(() -> new IllegalArgumentException("jenis")),
        conditions(agency.required("syarat")),
        agency.required("bermasalah").booleanValue());
  }

  private ImmutableLongArray conditions(JsonNode values) {
    ImmutableLongArray.Builder coded = ImmutableLongArray.builder();
    for (Condition condition : rulebook.conditions(Condition.Scope.AGENCY)) {
      JsonNode value = values.required(condition.field());
      coded.add(
          value.isNull()
              ? Condition.MISSING
              : ConditionValues.value(condition, value.stringValue()));
    }
    return coded.build();
  }

  private RoundInfo info(JsonNode head) {
    return new RoundInfo(
        head.required("tahun").intValue(),
        head.required("judul").stringValue(),
        rulebook.id(),
        new StatusWords(Words.indonesian()).stage(head.required("sampai_tahap").stringValue()),
        manifest.agencyAward(),
        Optional.empty(),
        Optional.of(head.path("diumumkan"))
            .filter(JsonNode::isString)
            .map(date -> LocalDate.parse(date.stringValue())),
        ImmutableMap.of());
  }

  /** One dossier; or none, for a round that is only to name its law and agencies. */
  private record One(UnitDossier dossier) implements Dossiers {
    @Override
    public int size() {
      return dossier == null ? 0 : 1;
    }

    @Override
    public UnitDossier get(int index) {
      return dossier;
    }
  }

  private static UnitDossier withAgency(UnitDossier unit, int agency) {
    return new UnitDossier(
        unit.id(),
        unit.name(),
        agency,
        unit.unitKind(),
        unit.proposed(),
        unit.held(),
        unit.conditions(),
        unit.exemptions(),
        unit.sheets(),
        unit.panel(),
        unit.panelNote(),
        unit.errors(),
        unit.bars());
  }
}
