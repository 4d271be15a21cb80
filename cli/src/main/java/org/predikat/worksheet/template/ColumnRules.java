package org.predikat.worksheet.template;

import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.predikat.intake.ColumnSpec;
import org.predikat.intake.ColumnText;
import org.predikat.intake.Target;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.Condition;
import org.predikat.rulebook.Layout;

/**
 * What may be typed into the columns of a round workbook.
 *
 * @param layout positions of questions and numbers
 * @param texts words for columns
 * @param validations puts rules on cells
 */
record ColumnRules(Layout layout, ColumnText texts, Validations validations) {
  /** Rows below the header that are guarded; whoever pastes more is checked when it is read. */
  private static final int ROWS = 10_000;

  /** Puts the rule of a column on its cells. */
  void apply(XSSFSheet sheet, int index, ColumnSpec column, Looks looks) {
    ColumnText.Description description = texts.describe(column);
    Validations.Cells cells =
        new Validations.Cells(
            sheet,
            new CellRangeAddressList(1, ROWS, index, index),
            column.name(),
            description.meaning());
    Target target = column.target();
    if (target instanceof Target.Text) {
      // As text, so that an id keeps its leading zeros.
      sheet.setDefaultColumnStyle(index, looks.text);
    } else if (target instanceof Target.Slot slot) {
      number(cells, slot.slot());
    } else if (target instanceof Target.Survey survey) {
      number(cells, survey.slot());
    } else if (target instanceof Target.Respondents) {
      validations.count(cells);
    } else if (target instanceof Target.Fulfilment field
        && field.condition().kind() instanceof Condition.Kind.Amount) {
      validations.amount(cells);
    } else if (!description.allowed().isEmpty()) {
      validations.list(cells, description.allowed());
    }
  }

  private void number(Validations.Cells cells, int slot) {
    AnswerType type = layout.questions().get(layout.slots().get(slot).question()).type();
    if (type instanceof AnswerType.Scale scale) {
      validations.scale(cells, scale);
    } else {
      validations.count(cells);
    }
  }
}
