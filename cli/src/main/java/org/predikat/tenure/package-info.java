/** Holding and losing a predikat: the register of events, and what each unit holds on a day. */
package org.predikat.tenure;
