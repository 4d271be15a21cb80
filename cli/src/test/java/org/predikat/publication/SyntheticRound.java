package org.predikat.publication;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.ImmutableLongArray;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.predikat.round.Agency;
import org.predikat.round.AnswerSheet;
import org.predikat.round.Dossiers;
import org.predikat.round.NoticeCode;
import org.predikat.round.Panel;
import org.predikat.round.Round;
import org.predikat.round.RoundInfo;
import org.predikat.round.UnitDossier;
import org.predikat.rulebook.AgencyKind;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.Condition;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Question;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.Stage;
import org.predikat.rulebook.reading.RulebookReader;

/** Rounds made from a seed, with units of every final status. */
final class SyntheticRound {
  private final Rulebook rulebook;
  private final Random random;

  private SyntheticRound(Rulebook rulebook, long seed) {
    this.rulebook = rulebook;
    this.random = new Random(seed);
  }

  /** So many units under a shipped rulebook. */
  static Round of(String rulebookId, int units, long seed) {
    return new SyntheticRound(RulebookReader.shipped(rulebookId), seed).round(units);
  }

  private Round round(int units) {
    List<AgencyKind> kinds = new ArrayList<>(rulebook.agencyKinds().values());
    ImmutableList.Builder<Agency> agencies = ImmutableList.builder();
    for (int i = 0; i < 2 * kinds.size(); i++) {
      AgencyKind kind = kinds.get(i % kinds.size());
      agencies.add(
          new Agency(
              String.format(Locale.ROOT, "A%03d", i),
              kind.label() + " Contoh " + (char) ('A' + i / kinds.size()),
              kind,
              conditions(Condition.Scope.AGENCY, i % 7 == 6),
              false));
    }
    ImmutableList<Agency> all = agencies.build();
    List<UnitDossier> dossiers = new ArrayList<>();
    for (int i = 0; i < units; i++) {
      dossiers.add(unit(i, all.size()));
    }
    RoundInfo info =
        new RoundInfo(
            2020,
            "Ronde contoh",
            rulebook.id(),
            Stage.DETERMINATION,
            rulebook.agencyAwards().stream().findFirst().map(award -> award.code()),
            Optional.of(1),
            Optional.of(LocalDate.of(2020, 12, 21)),
            ImmutableMap.of());
    return new Round(info, rulebook, all, new Listed(ImmutableList.copyOf(dossiers)));
  }

  private record Listed(ImmutableList<UnitDossier> units) implements Dossiers {
    @Override
    public int size() {
      return units.size();
    }

    @Override
    public UnitDossier get(int index) {
      return units.get(index);
    }
  }

  private UnitDossier unit(int number, int agencies) {
    Predikat proposed = number % 4 == 1 ? Predikat.WBBM : Predikat.WBK;
    boolean error = number % 23 == 22;
    int quality = 93 + random.nextInt(8);
    AnswerSheet desk = sheet(quality);
    String name =
        switch (number % 31) {
          case 3 -> "=Unit " + number;
          case 5 -> "Unit | \"dua\"; *" + number + "*\nbaris";
          default -> "Unit Kerja Contoh " + number;
        };
    return new UnitDossier(
        String.format(Locale.ROOT, "U%07d", number),
        name,
        random.nextInt(agencies),
        number % 3 == 0 ? "satker" : "",
        proposed,
        proposed == Predikat.WBBM ? Optional.of(Predikat.WBK) : Optional.empty(),
        unitConditions(proposed),
        ImmutableSet.of(),
        Optional.of(desk),
        Optional.of(number % 5 == 4 ? sheet(80) : sheet(quality)),
        number % 17 == 16 ? Panel.REJECTED : Panel.NONE,
        number % 17 == 16 ? "Bukti belum cukup" : "",
        error ? ImmutableList.of(NoticeCode.UNKNOWN_ANSWER) : ImmutableList.of());
  }

  private ImmutableLongArray unitConditions(Predikat proposed) {
    ImmutableLongArray.Builder values = ImmutableLongArray.builder();
    for (Condition condition : rulebook.conditions(Condition.Scope.UNIT)) {
      values.add(
          condition.field().equals("predikat_dipegang")
              ? proposed == Predikat.WBBM ? 1 : 2
              : best(condition));
    }
    return values.build();
  }

  private ImmutableLongArray conditions(Condition.Scope scope, boolean poor) {
    ImmutableLongArray.Builder values = ImmutableLongArray.builder();
    for (Condition condition : rulebook.conditions(scope)) {
      values.add(poor && condition.kind() instanceof Condition.Kind.Grade ? 3 : best(condition));
    }
    return values.build();
  }

  private static long best(Condition condition) {
    if (condition.kind() instanceof Condition.Kind.Grade) {
      return 0;
    }
    return condition.kind() instanceof Condition.Kind.Amount ? 100_000 : 1;
  }

  /** A sheet whose answers are the best but for some percent. */
  private AnswerSheet sheet(int quality) {
    Layout layout = rulebook.layout();
    byte[] options = new byte[layout.questions().size()];
    long[] slots = new long[layout.slots().size()];
    for (int q = 0; q < options.length; q++) {
      Question question = layout.questions().get(q);
      boolean best = random.nextInt(100) < quality;
      if (question.type() instanceof AnswerType.Choice choice) {
        options[q] = (byte) (best ? 0 : random.nextInt(choice.options().size()));
        continue;
      }
      options[q] = AnswerSheet.BLANK;
      int slot = layout.firstSlot().get(q);
      if (question.type() instanceof AnswerType.Scale scale) {
        BigDecimal most = scale.most().value().movePointRight(scale.decimals());
        slots[slot] = most.longValueExact() * (86 + random.nextInt(15)) / 100;
      }
      for (int i = 0; i < question.inputs().size(); i++) {
        slots[slot + i] = best ? 13 : 11 + random.nextInt(4);
      }
    }
    return AnswerSheet.owning(options, slots, new TreeMap<>());
  }
}
