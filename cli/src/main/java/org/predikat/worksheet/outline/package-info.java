/** The lines of the official worksheet as a rulebook has them, for reading and for writing it. */
package org.predikat.worksheet.outline;
