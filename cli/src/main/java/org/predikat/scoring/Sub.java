package org.predikat.scoring;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;

/**
 * A sub-component compiled.
 *
 * @param node index of its node
 * @param items its questions in order
 * @param valueUnits values are counted in units of one over this
 * @param pointUnits by number of questions that the mean is taken over: what one unit of value is
 *     worth, in units of one over the plan's denominator; index 0 is not used
 */
record Sub(int node, ImmutableList<Item> items, long valueUnits, ImmutableLongArray pointUnits) {}
