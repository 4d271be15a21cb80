/**
 * What a worksheet lacks for each predikat, and the fewest steps of better evidenced answers that
 * would make up for it. Pure and exact: a rulebook and a sheet in, advice out.
 */
package org.predikat.worksheet.advice;
