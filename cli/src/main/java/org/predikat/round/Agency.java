package org.predikat.round;

import com.google.common.primitives.ImmutableLongArray;
import org.predikat.rulebook.AgencyKind;

/**
 * An agency (instansi) of the round.
 *
 * @param id as in the column {@code id_instansi}
 * @param name as in the column {@code nama_instansi}
 * @param kind kind of agency
 * @param conditions values of the agency conditions in rulebook order, coded as {@link
 *     org.predikat.rulebook.Condition} says; MISSING where blank
 * @param problems whether an error notice stands against this row
 */
public record Agency(
    String id, String name, AgencyKind kind, ImmutableLongArray conditions, boolean problems) {}
