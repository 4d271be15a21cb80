/**
 * How firmly the verdicts of a round stand: distances to minimums, single answers that would turn a
 * verdict, and verdicts and ranks over many draws of what is uncertain.
 */
package org.predikat.robustness;
