package org.predikat.worksheet.template;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.Bands;
import org.predikat.rulebook.Question;
import org.predikat.rulebook.RatioRule;
import org.predikat.rulebook.Rulebook;

/** What a question may be answered with and what that is worth, in words made from the rulebook. */
final class Explanations {
  private final Rulebook rulebook;

  Explanations(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  /** Decimal as Indonesian readers write it. */
  static String shown(BigDecimal number) {
    return Formulas.number(number).replace('.', ',');
  }

  /** The allowed answers in short, as the official form prints them. */
  static String options(Question question) {
    if (question.type() instanceof AnswerType.Choice choice) {
      return choice.options().stream()
          .map(AnswerType.Option::code)
          .collect(Collectors.joining("/"));
    }
    return question.type() instanceof AnswerType.Scale scale
        ? "Nilai (" + shown(scale.least().value()) + "-" + shown(scale.most().value()) + ")"
        : "%";
  }

  /** How an answer becomes a value. */
  String of(Question question) {
    String text = values(question);
    boolean defect =
        rulebook.settings().reproduceDefects() && question.worksheetDefect().isPresent();
    return defect
        ? text
            + "\nDinilai dengan jawaban "
            + question.worksheetDefect().orElseThrow()
            + ", seperti cacat lembar resmi."
        : text;
  }

  private static String values(Question question) {
    if (question.type() instanceof AnswerType.Choice choice) {
      String values =
          choice.options().stream()
              .map(option -> option.code() + " = " + shown(option.value().value()))
              .collect(Collectors.joining("; "));
      return question.bands().map(bands -> values + "\n" + bands(bands)).orElse(values);
    }
    if (question.type() instanceof AnswerType.Scale scale) {
      String least = shown(scale.least().value());
      String most = shown(scale.most().value());
      String above = scale.least().value().signum() == 0 ? "angka" : "(angka - " + least + ")";
      return "Angka "
          + least
          + " sampai "
          + most
          + ", paling banyak "
          + scale.decimals()
          + " desimal; nilai = "
          + above
          + " / "
          + shown(scale.most().value().subtract(scale.least().value()));
    }
    return ratio(question, question.ratio().orElseThrow());
  }

  private static String bands(Bands bands) {
    String text =
        bands.bands().stream()
            .map(band -> band.option() + " " + range(band, bands.unit()))
            .collect(Collectors.joining("; "));
    String others =
        bands.unassigned().stream()
            .map(
                point ->
                    "; tepat "
                        + shown(point.at())
                        + bands.unit()
                        + ": "
                        + (point.option().isEmpty() ? "tidak ada" : point.option()))
            .collect(Collectors.joining());
    return bands.label() + ": " + text + others;
  }

  private static String range(Bands.Band band, String unit) {
    String from = shown(band.from());
    if (band.to() == null) {
      return (band.fromInclusive() ? "\u2265 " : "> ") + from + unit;
    }
    String to = shown(band.to());
    if (from.equals(to)) {
      return from + unit;
    }
    if (band.fromInclusive() && band.toInclusive()) {
      return from + "\u2013" + to + unit;
    }
    String upper = (band.toInclusive() ? "\u2264 " : "< ") + to + unit;
    boolean fromNothing = band.fromInclusive() && band.from().signum() == 0;
    return fromNothing
        ? upper
        : (band.fromInclusive() ? "\u2265 " : "> ") + from + unit + " dan " + upper;
  }

  private static String ratio(Question question, RatioRule rule) {
    String part = labels(question, rule.part());
    String whole = labels(question, rule.whole());
    boolean share = rule.formula() == RatioRule.Formula.SHARE;
    String formula =
        share
            ? part + " / " + whole + ", paling banyak 1"
            : "(" + whole + " - " + part + ") / " + whole + ", paling sedikit 0";
    String zero =
        rule.zeroWhole().map(figure -> shown(figure.value())).orElse("tidak dapat dinilai");
    String both =
        rule.bothZero().map(figure -> "; bila keduanya 0: " + shown(figure.value())).orElse("");
    return "Nilai = " + formula + ". Bila penyebutnya 0: " + zero + both + ".";
  }

  private static String labels(Question question, List<String> inputs) {
    String joined =
        question.inputs().stream()
            .filter(input -> inputs.contains(input.code()))
            .map(input -> lower(input.label()))
            .collect(Collectors.joining(" + "));
    return inputs.size() > 1 ? "(" + joined + ")" : joined;
  }

  /** A capital inside a sentence stays only where more follow, as in LHKPN. */
  private static String lower(String label) {
    boolean word = label.length() > 1 && Character.isLowerCase(label.charAt(1));
    return word ? Character.toLowerCase(label.charAt(0)) + label.substring(1) : label;
  }
}
