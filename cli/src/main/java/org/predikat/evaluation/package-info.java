/**
 * From dossiers to verdicts: conditions, desk, field, minimums, determination for each unit, and
 * the parallel run over a round.
 */
package org.predikat.evaluation;
