/** A rulebook compiled to integers, and an answer sheet scored with it: pure, exact, no I/O. */
package org.predikat.scoring;
