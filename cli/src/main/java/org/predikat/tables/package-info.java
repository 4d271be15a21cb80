/**
 * The tables of a round, written: columns from a rulebook, cells from dossiers, as a folder of CSV
 * files, a workbook or a flat file. What is written here is what {@code intake} reads.
 */
package org.predikat.tables;
