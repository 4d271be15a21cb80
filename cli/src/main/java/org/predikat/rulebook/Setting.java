package org.predikat.rulebook;

import com.google.common.collect.ImmutableList;

/**
 * A named choice where the sources are silent or a practice differs. A round or the command line
 * may set another allowed value; the manifest records it.
 *
 * @param code name, such as {@code blank_answer}
 * @param value the rulebook's choice
 * @param allowed allowed values; empty means any decimal number that is not negative
 * @param citation source and reason
 */
public record Setting(
    String code, String value, ImmutableList<String> allowed, Citation citation) {}
