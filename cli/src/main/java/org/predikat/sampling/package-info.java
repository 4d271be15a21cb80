/**
 * Synthetic rounds for training, load tests and fixtures: who is nominated, how each is meant to
 * end, answers drawn until the engine agrees, and the tables written.
 */
package org.predikat.sampling;
