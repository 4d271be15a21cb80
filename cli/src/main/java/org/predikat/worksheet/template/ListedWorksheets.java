package org.predikat.worksheet.template;

import com.google.common.collect.ImmutableList;
import org.predikat.round.AnswerSheet;

/**
 * Blank worksheets for units of a list.
 *
 * @param heads one for each unit
 * @param blank answers in which nothing is filled in
 */
public record ListedWorksheets(ImmutableList<Head> heads, AnswerSheet blank) implements Worksheets {
  @Override
  public int size() {
    return heads.size();
  }

  @Override
  public String unitId(int index) {
    return heads.get(index).unitId();
  }

  @Override
  public Filled get(int index) {
    return new Filled(heads.get(index), blank);
  }
}
