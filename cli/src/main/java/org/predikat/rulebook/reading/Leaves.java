package org.predikat.rulebook.reading;

import com.google.common.base.Ascii;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.predikat.rulebook.TreePath;
import org.predikat.rulebook.reading.RulebookProblem.Code;

/**
 * Turns single YAML values into what they must be; a wrong one becomes a problem and a stand-in.
 */
record Leaves(Problems problems) {
  String text(YamlNode value, TreePath where) {
    if (!(value instanceof YamlNode.Scalar scalar) || scalar.isNull() || scalar.isBoolean()) {
      wrongType(value, where, "@text");
      return "";
    }
    if (scalar.text().isBlank()) {
      problems.add(Code.EMPTY_TEXT, value, where);
    }
    return scalar.text();
  }

  /** One of an enum's words, in lower case; an empty text has been reported already. */
  <E extends Enum<E>> E word(String text, YamlNode value, TreePath where, Class<E> words) {
    StringBuilder allowed = new StringBuilder();
    for (E each : words.getEnumConstants()) {
      String word = Ascii.toLowerCase(each.name());
      if (word.equals(text)) {
        return each;
      }
      allowed.append(allowed.isEmpty() ? "" : ", ").append(word);
    }
    if (!text.isEmpty()) {
      problems.add(Code.UNKNOWN_VALUE, value, where, text, allowed);
    }
    return words.getEnumConstants()[0];
  }

  boolean flag(YamlNode value, TreePath where) {
    if (value instanceof YamlNode.Scalar scalar && scalar.plain()) {
      if (scalar.text().equals("true")) {
        return true;
      }
      if (scalar.text().equals("false")) {
        return false;
      }
    }
    wrongType(value, where, "@boolean");
    return false;
  }

  int count(YamlNode value, TreePath where) {
    Optional<Integer> count =
        value instanceof YamlNode.Scalar scalar && scalar.plain()
            ? Scalars.count(scalar.text())
            : Optional.empty();
    if (count.isEmpty()) {
      problems.add(Code.NOT_A_COUNT, value, where, shown(value));
    }
    return count.orElse(0);
  }

  BigDecimal number(YamlNode value, TreePath where) {
    if (!(value instanceof YamlNode.Scalar scalar) || !scalar.plain()) {
      wrongType(value, where, "@number");
      return BigDecimal.ZERO;
    }
    Optional<BigDecimal> number = Scalars.decimal(scalar.text());
    if (number.isEmpty()) {
      problems.add(Code.NOT_A_NUMBER, value, where, scalar.text());
    }
    return number.orElse(BigDecimal.ZERO);
  }

  LocalDate date(YamlNode value, TreePath where) {
    Optional<LocalDate> date =
        value instanceof YamlNode.Scalar scalar ? Scalars.date(scalar.text()) : Optional.empty();
    if (date.isEmpty()) {
      problems.add(Code.NOT_A_DATE, value, where, shown(value));
    }
    return date.orElse(LocalDate.EPOCH);
  }

  void wrongType(YamlNode value, TreePath where, String wanted) {
    problems.add(Code.WRONG_TYPE, value, where, wanted, shown(value));
  }

  private static String shown(YamlNode value) {
    return value instanceof YamlNode.Scalar scalar ? scalar.text() : YamlTree.kind(value);
  }
}
