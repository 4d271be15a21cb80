package org.predikat.intake;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.Bands;
import org.predikat.rulebook.Condition;
import org.predikat.rulebook.Exemption;
import org.predikat.rulebook.Layout;
import org.predikat.rulebook.Predikat;
import org.predikat.rulebook.Question;
import org.predikat.rulebook.Rulebook;

/** What each column of a round's tables means, in one language; labels are the rulebook's. */
public final class ColumnText {
  private final ResourceBundle texts;
  private final Rulebook rulebook;
  private final Layout layout;

  /**
   * A column in words.
   *
   * @param type how its cells are written
   * @param allowed allowed values; a range for numbers; empty where anything goes
   * @param meaning what it holds
   */
  public record Description(String type, ImmutableList<String> allowed, String meaning) {}

  private ColumnText(ResourceBundle texts, Rulebook rulebook) {
    this.texts = texts;
    this.rulebook = rulebook;
    this.layout = rulebook.layout();
  }

  /** The words for columns under a rulebook, in {@code id} or {@code en}. */
  public static ColumnText in(String language, Rulebook rulebook) {
    String file = "columns_" + language + ".properties";
    try (InputStream in = ColumnText.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException(language);
      }
      return new ColumnText(
          new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8)), rulebook);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a table holds. */
  public String table(Table table) {
    return texts.getString("table." + table.title());
  }

  /** A column in words. */
  public Description describe(ColumnSpec column) {
    Target target = column.target();
    if (target instanceof Target.Fulfilment field) {
      return condition(field.condition());
    }
    if (target instanceof Target.Claim claim) {
      return described("word", yesNo(), claimed(claim.bits()));
    }
    if (target instanceof Target.Answer answer) {
      Question question = layout.questions().get(answer.question());
      return described("choice", options(question), question.label());
    }
    if (target instanceof Target.BandNumber band) {
      Question question = layout.questions().get(band.question());
      Bands bands = question.bands().orElseThrow();
      return described("number", ImmutableList.of(), bands.label() + ", " + bands.unit());
    }
    if (target instanceof Target.Slot slot) {
      return slot(slot.slot());
    }
    if (target instanceof Target.NodePoints node) {
      return described(
          "points",
          range(BigDecimal.ZERO, layout.nodes().get(node.node()).weight().value()),
          layout.nodes().get(node.node()).label());
    }
    if (target instanceof Target.Survey survey) {
      Description number = slot(survey.slot());
      String whose = texts.getString(survey.own() ? "survey.own" : "survey.external");
      return new Description(number.type(), number.allowed(), number.meaning() + ", " + whose);
    }
    if (target instanceof Target.Respondents) {
      return described("count", ImmutableList.of(), texts.getString("column.respondents"));
    }
    if (target instanceof Target.AfterAward afterAward) {
      return afterAward(column, afterAward);
    }
    if (target instanceof Target.Assessor) {
      return described(
          target == Target.Assessor.STAGE ? "word" : "text",
          target == Target.Assessor.STAGE
              ? ImmutableList.of(CellColumns.DESK, CellColumns.FIELD)
              : ImmutableList.of(),
          texts.getString("column." + column.name()));
    }
    return described(
        target instanceof Target.Word ? "word" : "text",
        words(target),
        texts.getString("column." + column.name()));
  }

  private Description afterAward(ColumnSpec column, Target.AfterAward target) {
    ImmutableList<String> words = AfterAwardCells.words(target);
    boolean date = target == Target.AfterAward.DATE || target == Target.AfterAward.CONFIRMED_ON;
    return described(
        date ? "date" : words.isEmpty() ? "text" : "word",
        words,
        texts.getString(column.table().title() + "." + column.name()));
  }

  private ImmutableList<String> words(Target target) {
    if (target == Target.Word.PROPOSED) {
      return ImmutableList.of(Predikat.WBK.name(), Predikat.WBBM.name());
    }
    if (target == Target.Word.HELD) {
      return ImmutableList.of(Predikat.WBK.name(), Predikat.WBBM.name(), "-");
    }
    if (target == Target.Word.PANEL) {
      return ImmutableList.of("Lulus", "Tidak Lulus");
    }
    return target == Target.Word.AGENCY_KIND
        ? rulebook.agencyKinds().keySet().asList()
        : ImmutableList.of();
  }

  private Description condition(Condition condition) {
    if (condition.kind() instanceof Condition.Kind.Grade grade) {
      return described("word", grade.grades(), condition.label());
    }
    if (condition.kind() instanceof Condition.Kind.Amount amount) {
      return described("number", ImmutableList.of(), condition.label() + ", " + amount.unit());
    }
    return described("word", yesNo(), condition.label());
  }

  private Description slot(int index) {
    Layout.Slot slot = layout.slots().get(index);
    Question question = layout.questions().get(slot.question());
    if (question.type() instanceof AnswerType.Scale scale) {
      return described(
          "number", range(scale.least().value(), scale.most().value()), question.label());
    }
    int input = index - layout.firstSlot().get(slot.question());
    return described(
        "count",
        ImmutableList.of(),
        question.label() + ": " + question.inputs().get(input).label());
  }

  private String claimed(long bits) {
    ImmutableMap.Builder<String, String> labels = ImmutableMap.builder();
    for (int i = 0; i < rulebook.exemptions().size(); i++) {
      Exemption exemption = rulebook.exemptions().get(i);
      if ((bits >> i & 1) == 1) {
        labels.put(exemption.label(), "");
      }
    }
    return String.join("; ", labels.buildKeepingLast().keySet());
  }

  private static ImmutableList<String> options(Question question) {
    return ((AnswerType.Choice) question.type())
        .options().stream().map(AnswerType.Option::code).collect(ImmutableList.toImmutableList());
  }

  private static ImmutableList<String> yesNo() {
    return ImmutableList.of("Ya", "Tidak");
  }

  private static ImmutableList<String> range(BigDecimal least, BigDecimal most) {
    return ImmutableList.of(
        least.toPlainString() + "–" + most.stripTrailingZeros().toPlainString());
  }

  private Description described(String type, ImmutableList<String> allowed, String meaning) {
    return new Description(texts.getString("type." + type), allowed, meaning);
  }
}
