package org.predikat.command;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.predikat.intake.AfterAwardReader;
import org.predikat.intake.RoundReader;
import org.predikat.intake.Table;
import org.predikat.round.Notices;
import org.predikat.round.Severity;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.reading.RulebookReader;
import org.predikat.tenure.Laws;
import org.predikat.tenure.Register;

/**
 * A register read from its file.
 *
 * @param path the file, or the folder that holds it
 * @param read its rows
 * @param register what they mean
 * @param laws the rulebooks it is read by
 * @param notices everything noticed about rows and events
 */
record RegisterFile(
    Path path, AfterAwardReader.Result read, Register register, Laws laws, Notices notices) {

  /**
   * Reads a register.
   *
   * @param rulebooks ids or files of rulebooks that its events may name, besides the shipped ones
   */
  static RegisterFile read(Path path, List<String> rulebooks) throws IOException {
    if (!Files.exists(path)) {
      throw new CommandFailure(ExitCode.USAGE, "register.no_file", path);
    }
    Laws laws = laws(rulebooks);
    AfterAwardReader.Result read = rows(path, Table.REGISTER);
    Register register = Register.of(read.register(), laws);
    Notices notices = new Notices();
    notices.addAll(read.notices());
    register.notices().forEach(notices::add);
    return new RegisterFile(path, read, register, laws, notices);
  }

  /** A register that is begun: without a single event. */
  static RegisterFile begun(Path path, List<String> rulebooks) {
    Laws laws = laws(rulebooks);
    AfterAwardReader.Result none =
        new AfterAwardReader.Result(
            ImmutableList.of(),
            ImmutableList.of(),
            ImmutableList.of(),
            new Notices(),
            ImmutableList.of());
    return new RegisterFile(path, none, Register.of(none.register(), laws), laws, new Notices());
  }

  /** Reads the rows of a table about predikat after their award. */
  static AfterAwardReader.Result rows(Path path, Table table) throws IOException {
    ImmutableList<String> ids = RulebookReader.shippedIds();
    // The columns are the same under every rulebook.
    Rulebook any = RulebookReader.shipped(ids.get(ids.size() - 1));
    return AfterAwardReader.read(path, table, any, RoundReader.Options.DEFAULTS);
  }

  private static Laws laws(List<String> rulebooks) {
    Laws laws = Laws.shipped();
    for (String name : rulebooks) {
      laws = laws.with(RulebookReader.resolve(name));
    }
    return laws;
  }

  /**
   * Says what is odd on standard error, and refuses a register with errors: what a unit holds is
   * not certain while a row may be missing.
   */
  RegisterFile usable(PredikatCommand root) {
    if (notices.count(Severity.ERROR) + notices.count(Severity.WARNING) > 0) {
      new NoticeReport(root.messages(), NoticeReport.PER_CODE, false).print(notices, root.err());
    }
    if (notices.hasErrors()) {
      root.err().flush();
      throw new CommandFailure(ExitCode.DATA, "register.unusable", path);
    }
    return this;
  }
}
