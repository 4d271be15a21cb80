package org.predikat.evaluation;

import org.predikat.scoring.Points;

/**
 * The difference between desk and field for one area or component of hasil.
 *
 * @param node index of the node
 * @param desk points at the desk
 * @param field points in the field
 * @param flagged whether the loss is at least the share of the weight that the setting {@code
 *     desk_field_drop} names
 */
public record NodeDrop(int node, Points desk, Points field, boolean flagged) {}
