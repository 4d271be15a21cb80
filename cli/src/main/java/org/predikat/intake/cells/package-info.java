/** What every kind of table shares: rows as they stand, texts, numbers, files by their content. */
package org.predikat.intake.cells;
