/**
 * How far several assessors agree who judged the same units, and whose verdict hangs on whom one
 * asks. Pure. Coefficients are statistics, not scores, and so may be floating point; every verdict
 * is worked out exactly, by the evaluation itself.
 */
package org.predikat.agreement;
