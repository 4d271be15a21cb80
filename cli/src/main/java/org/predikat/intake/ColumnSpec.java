package org.predikat.intake;

import java.util.Objects;

/**
 * A column that a table may have under a rulebook.
 *
 * @param table the table
 * @param name header in the table's own file or sheet
 * @param required whether the table cannot do without it
 * @param target what its cells mean
 */
public record ColumnSpec(Table table, String name, boolean required, Target target) {
  public ColumnSpec {
    Objects.requireNonNull(table);
    Objects.requireNonNull(name);
    Objects.requireNonNull(target);
  }

  /**
   * Table and name tell the columns of a rulebook apart; a target may hold half of the rulebook.
   */
  @Override
  public int hashCode() {
    return 31 * table.ordinal() + name.hashCode();
  }

  /** Header in a flat file: nominations stand plain, other tables before a dot. */
  public String flatName() {
    return table == Table.NOMINATIONS ? name : table.title() + "." + name;
  }
}
