package org.predikat.command;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.predikat.evaluation.FinalStatus;
import org.predikat.intake.AfterAwardReader;
import org.predikat.intake.Table;
import org.predikat.publication.PastRun;
import org.predikat.publication.RunDirectory;
import org.predikat.round.Place;
import org.predikat.round.Proposal;
import org.predikat.round.RegisterEvent;
import org.predikat.round.Severity;
import org.predikat.round.UnitDossier;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.Stage;
import org.predikat.tenure.Holding;
import org.predikat.tenure.RegisterState;

/**
 * Events made of decisions: of what a run awarded, or of a list of proposals.
 *
 * @param root for texts and streams
 * @param register the register they are to be added to
 * @param decree number of the decision
 * @param day its day
 */
record DecidedEvents(PredikatCommand root, RegisterFile register, String decree, LocalDate day) {

  /**
   * A grant for each unit that a run awarded, in ascending order of id.
   *
   * @throws CommandFailure for a run that decides nothing yet: one that stopped at an earlier stage
   *     or whose announcement was held back
   */
  ImmutableList<RegisterEvent> grants(Path run) throws IOException {
    PastRun past = PastRuns.read(run, 1);
    if (past.round().info().through() != Stage.DETERMINATION) {
      throw new CommandFailure(ExitCode.DATA, "register.run_unfinished", run);
    }
    if (past.manifest().heldBack()) {
      throw new CommandFailure(ExitCode.DATA, "register.run_held_back", run);
    }
    String reference =
        RegisterAppendCommand.reference(Files.readAllBytes(run.resolve(RunDirectory.MANIFEST)));
    ImmutableList.Builder<RegisterEvent> events = ImmutableList.builder();
    for (int i = 0; i < past.size(); i++) {
      if (past.status(i) == FinalStatus.AWARDED) {
        UnitDossier unit = past.round().dossiers().get(i);
        events.add(
            event(
                unit.id(),
                unit.name(),
                past.round().agencies().get(unit.agency()).id(),
                RegisterEvent.Kind.DIBERIKAN,
                unit.proposed(),
                past.manifest().rulebook(),
                reference,
                "",
                "",
                Place.file(run.toString())));
      }
    }
    return events.build();
  }

  /**
   * An event for each row of a list of proposals.
   *
   * @throws CommandFailure when the list has errors
   */
  ImmutableList<RegisterEvent> ofList(Path list, RegisterEvent.Kind kind) throws IOException {
    if (!Files.isRegularFile(list)) {
      throw new CommandFailure(ExitCode.USAGE, "register.no_list", list);
    }
    AfterAwardReader.Result read = RegisterFile.rows(list, Table.PROPOSALS);
    if (read.notices().count(Severity.ERROR) + read.notices().count(Severity.WARNING) > 0) {
      new NoticeReport(root.messages(), NoticeReport.PER_CODE, false)
          .print(read.notices(), root.err());
      root.err().flush();
    }
    if (read.notices().hasErrors()) {
      throw new CommandFailure(ExitCode.DATA, "register.list_unusable", list);
    }
    RegisterState state = register.register().stateAsOf(day);
    String rulebook = register.laws().inForce(day).map(Rulebook::id).orElse("");
    return read.proposals().stream()
        .map(proposal -> decided(proposal, state.unit(proposal.unit()), kind, rulebook))
        .collect(ImmutableList.toImmutableList());
  }

  private RegisterEvent decided(
      Proposal proposal, Optional<Holding> unit, RegisterEvent.Kind kind, String rulebook) {
    return event(
        proposal.unit(),
        unit.map(Holding::name).orElse(proposal.unit()),
        unit.map(Holding::agency).orElse("-"),
        kind,
        proposal.predikat(),
        rulebook,
        "",
        kind.mayHaveGround() ? proposal.ground() : "",
        proposal.evidence(),
        proposal.place());
  }

  private RegisterEvent event(
      String unit,
      String name,
      String agency,
      RegisterEvent.Kind kind,
      Predikat predikat,
      String rulebook,
      String run,
      String ground,
      String note,
      Place place) {
    return new RegisterEvent(
        unit,
        name,
        agency,
        day,
        kind,
        Optional.of(predikat),
        decree,
        rulebook,
        run,
        ground,
        "",
        "",
        note,
        place);
  }
}
