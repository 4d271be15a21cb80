/**
 * Gathers worksheets, in bulk and in parallel, into a folder round: which files there are, whose
 * they are, what they say, and what may be written without overwriting anything.
 */
package org.predikat.worksheet.gathering;
