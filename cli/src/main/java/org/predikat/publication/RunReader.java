package org.predikat.publication;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.ImmutableLongArray;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.predikat.round.Agency;
import org.predikat.round.AnswerSheet;
import org.predikat.round.Dossiers;
import org.predikat.round.NoticeCode;
import org.predikat.round.Round;
import org.predikat.round.RoundInfo;
import org.predikat.round.UnitDossier;
import org.predikat.rulebook.Condition;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.Stage;
import org.predikat.rulebook.reading.RulebookReader;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads one unit back from a run directory. Of {@code results.json} only the unit's line, its
 * agency's and the head are parsed, so that a run of a million units takes no more memory than a
 * small one.
 */
public final class RunReader {
  private static final String UNIT = "{\"id_unit\":";
  private static final String AGENCY = "{\"id_instansi\":";
  private static final String INFO = "\"ronde\":";

  private final JsonMapper mapper = JsonMapper.shared();
  private final Path run;
  private final Rulebook rulebook;

  private RunReader(Path run, Rulebook rulebook) {
    this.run = run;
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
    if (!Files.isRegularFile(run.resolve(RunDirectory.MANIFEST))) {
      throw new PublicationException(PublicationException.Kind.NO_RUN, run);
    }
    if (!Files.isRegularFile(run.resolve(RunWriter.RULEBOOK))) {
      throw new PublicationException(
          Files.isRegularFile(run.resolve(RunWriter.PROBLEMS))
              ? PublicationException.Kind.ROUND_UNREAD
              : PublicationException.Kind.NO_RUN,
          run);
    }
    if (!Files.isRegularFile(run.resolve(Output.RESULTS_JSON.file()))) {
      throw new PublicationException(PublicationException.Kind.NO_RESULTS, run);
    }
    Rulebook rulebook = RulebookReader.read(run.resolve(RunWriter.RULEBOOK));
    return new RunReader(run, rulebook).unit(unit);
  }

  private RunUnit unit(String id) throws IOException, PublicationException {
    try {
      Optional<JsonNode> unit = Optional.empty();
      JsonNode info = null;
      String start = UNIT + mapper.writeValueAsString(id) + ",";
      try (BufferedReader lines = lines()) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          if (line.startsWith(INFO)) {
            info = parse(line.substring(INFO.length()));
          } else if (line.startsWith(start)) {
            unit = Optional.of(parse(line));
            break;
          }
        }
      }
      if (unit.isEmpty()) {
        throw new PublicationException(PublicationException.Kind.UNKNOWN_UNIT, id, null);
      }
      Optional<Agency> agency = agency(unit.get().path("id_instansi"));
      return judged(info, unit.get(), agency);
    } catch (JacksonException | IllegalArgumentException | ArithmeticException e) {
      throw new PublicationException(
          PublicationException.Kind.RUN_UNREADABLE,
          run.resolve(Output.RESULTS_JSON.file()).toString(),
          e);
    }
  }

  private BufferedReader lines() throws IOException {
    return Files.newBufferedReader(run.resolve(Output.RESULTS_JSON.file()), StandardCharsets.UTF_8);
  }

  /** A line as a tree; lines but the last of a list end with a comma. */
  private JsonNode parse(String line) {
    return mapper.readTree(line.endsWith(",") ? line.substring(0, line.length() - 1) : line);
  }

  private Optional<Agency> agency(JsonNode id) throws IOException {
    if (!id.isString()) {
      return Optional.empty();
    }
    String start = AGENCY + mapper.writeValueAsString(id.stringValue()) + ",";
    try (BufferedReader lines = lines()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(start)) {
          JsonNode agency = parse(line);
          return Optional.of(
              new Agency(
                  id.stringValue(),
                  agency.required("nama_instansi").stringValue(),
                  rulebook.agencyKinds().get(agency.required("jenis").stringValue()),
                  conditions(Condition.Scope.AGENCY, agency.required("syarat")),
                  agency.required("bermasalah").booleanValue()));
        }
      }
    }
    return Optional.empty();
  }

  private ImmutableLongArray conditions(Condition.Scope scope, JsonNode values) {
    ImmutableLongArray.Builder coded = ImmutableLongArray.builder();
    for (Condition condition : rulebook.conditions(scope)) {
      JsonNode value = values.required(condition.field());
      coded.add(
          value.isNull()
              ? Condition.MISSING
              : ConditionValues.value(condition, value.stringValue()));
    }
    return coded.build();
  }

  private RunUnit judged(JsonNode head, JsonNode unit, Optional<Agency> agency) {
    RoundInfo info =
        new RoundInfo(
            head.required("tahun").intValue(),
            head.required("judul").stringValue(),
            rulebook.id(),
            stage(head.required("sampai_tahap").stringValue()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            ImmutableMap.of());
    UnitDossier dossier = dossier(unit, agency.isPresent() ? 0 : -1);
    Round round =
        new Round(
            info,
            rulebook,
            agency.map(ImmutableList::of).orElse(ImmutableList.of()),
            new One(dossier));
    return RunUnit.of(
        round,
        dossier,
        unit.required("peringkat").asInt(0),
        unit.required("seri").booleanValue(),
        unit.required("status_akhir").stringValue());
  }

  private record One(UnitDossier dossier) implements Dossiers {
    @Override
    public int size() {
      return 1;
    }

    @Override
    public UnitDossier get(int index) {
      return dossier;
    }
  }

  private static Stage stage(String word) {
    StatusWords words = new StatusWords(Words.indonesian());
    for (Stage stage : Stage.values()) {
      if (words.stageCode(stage).equals(word)) {
        return stage;
      }
    }
    throw new IllegalArgumentException(word);
  }

  private UnitDossier dossier(JsonNode unit, int agency) {
    JsonNode data = unit.required("data");
    return new UnitDossier(
        unit.required("id_unit").stringValue(),
        unit.required("nama_unit").stringValue(),
        agency,
        unit.required("jenis_unit").stringValue(),
        Predikat.valueOf(unit.required("usulan").stringValue()),
        Optional.of(unit.required("predikat_dipegang"))
            .filter(JsonNode::isString)
            .map(held -> Predikat.valueOf(held.stringValue())),
        conditions(Condition.Scope.UNIT, data.required("syarat")),
        data.required("pengecualian")
            .valueStream()
            .map(JsonNode::stringValue)
            .collect(ImmutableSet.toImmutableSet()),
        sheet(data.required("desk")),
        sheet(data.required("lapangan")),
        RunWords.panel(data.required("hasil_panel").stringValue()),
        data.required("catatan_panel").stringValue(),
        data.required("kesalahan")
            .valueStream()
            .map(code -> NoticeCode.valueOf(code.stringValue()))
            .collect(ImmutableList.toImmutableList()));
  }

  private Optional<AnswerSheet> sheet(JsonNode answers) {
    return answers.isNull()
        ? Optional.empty()
        : Optional.of(AnswersJson.read(answers, rulebook.layout()));
  }
}
