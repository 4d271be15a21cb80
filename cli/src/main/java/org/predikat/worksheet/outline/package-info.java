/**
 * The lines of the official form (LKE) as a rulebook has them, in the order in which they are
 * printed, for reading and for writing it.
 */
package org.predikat.worksheet.outline;
