package org.predikat.tables;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * One unit as rows of the tables. The arrays belong to this record alone.
 *
 * @param nominations its rows in nominations: one, or two where a duplicate was planted
 * @param agency index of its agency
 * @param desk row in desk; empty when it has none
 * @param field row in field; empty when it has none
 * @param surveys row in surveys; empty when it has none
 */
public record UnitRows(
    ImmutableList<String[]> nominations,
    int agency,
    Optional<String[]> desk,
    Optional<String[]> field,
    Optional<String[]> surveys) {}
