package org.predikat.worksheet.template;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.predikat.intake.Table;
import org.predikat.rulebook.AnswerType;
import org.predikat.rulebook.Layout;
import org.predikat.worksheet.outline.HeadLabel;

/** What may be typed into a form, how wrong entries look, and how the form is printed. */
final class FormRules {
  private final FormPlan plan;
  private final Layout layout;
  private final XSSFSheet sheet;
  private final Validations validations;

  FormRules(FormPlan plan, XSSFSheet sheet) {
    this.plan = plan;
    this.layout = plan.layout();
    this.sheet = sheet;
    this.validations = new Validations(sheet, FormColumn.NOTES.ordinal() + 2);
  }

  void apply() {
    guard();
    SheetSetup.highlight(
        sheet,
        new CellRangeAddress(
            FormPlan.FIRST_ROW,
            plan.lastRow(),
            FormColumn.ANSWER.ordinal(),
            FormColumn.ANSWER.ordinal()),
        "$" + FormColumn.STATE.at(FormPlan.FIRST_ROW));
    SheetSetup.protect(sheet);
    SheetSetup.page(sheet, plan.rulebook().regulation());
    sheet.setRepeatingRows(new CellRangeAddress(FormPlan.HEADER_ROW, FormPlan.HEADER_ROW, -1, -1));
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

  private void guard() {
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
      validations.count(cells("Jumlah", counts));
    }
    CellRangeAddressList stage = new CellRangeAddressList();
    int row = FormSheet.headRow(HeadLabel.STAGE);
    int column = FormSheet.headColumn(HeadLabel.STAGE).ordinal();
    stage.addCellRangeAddress(row, column, row, column);
    validations.list(
        cells(HeadLabel.STAGE.text(), stage),
        ImmutableList.of(Table.DESK.title(), Table.FIELD.title()));
  }

  private Validations.Cells cells(String title, CellRangeAddressList ranges) {
    return new Validations.Cells(sheet, ranges, title, "");
  }

  private static void add(CellRangeAddressList cells, int row) {
    int column = FormColumn.ANSWER.ordinal();
    cells.addCellRangeAddress(row, column, row, column);
  }

  private void answers(AnswerType type, CellRangeAddressList ranges) {
    if (type instanceof AnswerType.Choice choice) {
      validations.list(
          cells("Jawaban", ranges),
          choice.options().stream()
              .map(AnswerType.Option::code)
              .collect(ImmutableList.toImmutableList()));
    } else if (type instanceof AnswerType.Scale scale) {
      validations.scale(cells("Nilai", ranges), scale);
    }
  }
}
