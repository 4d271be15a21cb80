package org.predikat.intake;

/**
 * Which column a cell stands in.
 *
 * @param number from 1; 0 for none in particular
 * @param header header as in the file
 * @param table table that the column belongs to, also in a flat file
 */
record ColumnRef(int number, String header, Table table) {}
