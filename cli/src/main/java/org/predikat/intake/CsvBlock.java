package org.predikat.intake;

/**
 * A run of whole records of a CSV file.
 *
 * @param bytes the bytes, of which the first {@code length} count
 * @param length how many
 * @param firstRow row of the first record
 * @param offset where it begins in the file
 * @param nul whether there is a NUL among the bytes
 */
// An array: blocks are read once and thrown away.
@SuppressWarnings("ArrayRecordComponent")
record CsvBlock(byte[] bytes, int length, long firstRow, long offset, boolean nul) {}
