package org.predikat.rulebook;

/**
 * A figure, a rule or a text of a rulebook with its place and source.
 *
 * @param path place, such as {@code minimums[MP].wbk}
 * @param value the value as written; empty for a rule that is no single value
 * @param citation where it stands and how certain it is
 */
public record CitedFigure(String path, String value, Citation citation) {}
