package org.predikat.command;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.predikat.publication.law.RulebookDiffJson;
import org.predikat.publication.law.RulebookDiffText;
import org.predikat.rulebook.comparing.Effect;
import org.predikat.rulebook.comparing.RulebookDiff;
import org.predikat.rulebook.reading.RulebookReader;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says what two rulebooks mean differently. */
@Command(name = "diff")
final class RulebookDiffCommand implements Callable<ExitCode> {
  /** Stands for every effect. */
  private static final String ANY = "changes";

  @ParentCommand private RulebookCommand rulebooks;
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "BEFORE", descriptionKey = "before")
  private String before;

  @Parameters(index = "1", paramLabel = "AFTER", arity = "0..1", descriptionKey = "after")
  private String after;

  @Option(names = "--overlay", paramLabel = "ID|FILE")
  private List<String> overlays = List.of();

  @Option(names = "--fail-on", paramLabel = "EFFECT", split = ",")
  private List<String> failOn = List.of();

  @ArgGroup(exclusive = true)
  private Form form = new Form();

  private static final class Form {
    @Option(names = "--json")
    private boolean json;

    @Option(names = "--markdown")
    private boolean markdown;
  }

  @Override
  public ExitCode call() {
    PredikatCommand root = rulebooks.root();
    if (after == null && overlays.isEmpty()) {
      throw usage("rulebook.diff.nothing");
    }
    Set<Effect> failing = failing();
    RulebookDiff diff =
        RulebookDiff.of(
            RulebookReader.resolve(before),
            RulebookReader.read(RulebookCommand.stack(after == null ? before : after, overlays)));
    if (form.json) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      RulebookDiffJson.write(diff, bytes);
      root.out().println(bytes.toString(StandardCharsets.UTF_8));
    } else {
      RulebookDiffText text = new RulebookDiffText(diff, root.messages().language().locale());
      if (form.markdown) {
        text.printMarkdown(root.out());
      } else {
        text.print(root.out());
      }
    }
    boolean fails = diff.changes().stream().anyMatch(each -> failing.contains(each.effect()));
    return fails ? ExitCode.DIFFERENT : ExitCode.OK;
  }

  private ImmutableSet<Effect> failing() {
    EnumSet<Effect> failing = EnumSet.noneOf(Effect.class);
    for (String name : failOn) {
      EnumSet<Effect> named = EnumSet.allOf(Effect.class);
      if (!name.equals(ANY)) {
        named.removeIf(each -> !Ascii.toLowerCase(each.name()).equals(name));
      }
      if (named.isEmpty()) {
        throw usage("rulebook.diff.effect_unknown", name);
      }
      failing.addAll(named);
    }
    return Sets.immutableEnumSet(failing);
  }

  private ParameterException usage(String key, Object... args) {
    return new ParameterException(spec.commandLine(), rulebooks.root().messages().text(key, args));
  }
}
