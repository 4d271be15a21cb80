/** The lines of the official form (LKE) of a rulebook, in the order in which they are printed. */
package org.predikat.worksheet.outline;
