/**
 * The law as data: component tree, answer types, minimums, conditions, stages, citations. Sees no
 * other room of the program.
 */
package org.predikat.rulebook;
