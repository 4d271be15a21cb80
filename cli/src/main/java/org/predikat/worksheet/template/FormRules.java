package org.predikat.worksheet.template;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.Layout;
import org.predikat.worksheet.outline.HeadLabel;

/** What may be typed into a form, how wrong entries look, and how the form is printed. */
final class FormRules {
  private final FormPlan plan;
  private final Layout layout;
  private final XSSFSheet sheet;
  private final DataValidationHelper helper;

  FormRules(FormPlan plan, XSSFSheet sheet) {
    this.plan = plan;
    this.layout = plan.layout();
    this.sheet = sheet;
    this.helper = sheet.getDataValidationHelper();
  }

  void apply() {
    validations();
    SheetSetup.highlight(
        sheet,
        new CellRangeAddress(
            FormPlan.FIRST_ROW,
            plan.lastRow(),
            FormColumn.ANSWER.ordinal(),
            FormColumn.ANSWER.ordinal()),
        "$" + FormColumn.STATE.at(FormPlan.FIRST_ROW));
    SheetSetup.protect(sheet);
    SheetSetup.page(sheet, plan.rulebook().regulation(), true);
    sheet.setRepeatingRows(
        new CellRangeAddress(FormPlan.HEADER_ROW, FormPlan.HEADER_ROW, -1, -1));
    sheet
        .getWorkbook()
        .setPrintArea(
            sheet.getWorkbook().getSheetIndex(sheet),
            0,
            FormColumn.NOTES.ordinal(),
            0,
            plan.lastRow());
    sheet.createFreezePane(0, FormPlan.FIRST_ROW);
  }

  private void validations() {
    // One rule for all cells of a type: a workbook holds few, however many questions there are.
    Map<AnswerType, CellRangeAddressList> types = new LinkedHashMap<>();
    CellRangeAddressList counts = new CellRangeAddressList();
    for (int i = 0; i < layout.questions().size(); i++) {
      AnswerType type = layout.questions().get(i).type();
      if (type instanceof AnswerType.Ratio) {
        int first = layout.firstSlot().get(i);
        for (int input = 0; input < layout.questions().get(i).inputs().size(); input++) {
          add(counts, plan.slotRows().get(first + input));
        }
      } else {
        add(
            types.computeIfAbsent(type, each -> new CellRangeAddressList()),
            plan.questionRows().get(i));
      }
    }
    types.forEach(this::answers);
    if (counts.countRanges() > 0) {
      validate(
          helper.createIntegerConstraint(OperatorType.GREATER_OR_EQUAL, "0", ""),
          counts,
          "Isi bilangan bulat, 0 atau lebih.");
    }
    CellRangeAddressList stage = new CellRangeAddressList();
    int row = FormSheet.headRow(HeadLabel.STAGE);
    int column = FormSheet.headColumn(HeadLabel.STAGE).ordinal();
    stage.addCellRangeAddress(row, column, row, column);
    validate(
        helper.createExplicitListConstraint(new String[] {"desk", "field"}),
        stage,
        "Pilih desk atau field.");
  }

  private static void add(CellRangeAddressList cells, int row) {
    int column = FormColumn.ANSWER.ordinal();
    cells.addCellRangeAddress(row, column, row, column);
  }

  private void answers(AnswerType type, CellRangeAddressList cells) {
    if (type instanceof AnswerType.Choice choice) {
      String[] codes =
          choice.options().stream().map(AnswerType.Option::code).toArray(String[]::new);
      validate(
          helper.createExplicitListConstraint(codes),
          cells,
          "Pilih salah satu: " + String.join(", ", codes) + ".");
    } else if (type instanceof AnswerType.Scale scale) {
      String least = Formulas.number(scale.least().value());
      String most = Formulas.number(scale.most().value());
      validate(
          helper.createDecimalConstraint(OperatorType.BETWEEN, least, most),
          cells,
          "Isi angka " + Explanations.shown(scale.least().value()) + " sampai "
              + Explanations.shown(scale.most().value()) + ", paling banyak " + scale.decimals()
              + " desimal.");
    }
  }

  private void validate(
      DataValidationConstraint constraint, CellRangeAddressList cells, String message) {
    DataValidation validation = helper.createValidation(constraint, cells);
    validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
    validation.setEmptyCellAllowed(true);
    validation.setShowErrorBox(true);
    validation.createErrorBox("Jawaban tidak sah", message);
    validation.setShowPromptBox(true);
    validation.createPromptBox("Jawaban", message);
    sheet.addValidationData(validation);
  }
}
