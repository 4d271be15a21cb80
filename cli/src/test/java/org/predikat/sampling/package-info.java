/** Tests of the synthetic rounds and of the fixtures made with them. */
package org.predikat.sampling;
