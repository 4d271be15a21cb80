package org.predikat.rulebook.reading;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A document that a rulebook was read from, so that a run can say which law it was given.
 *
 * @param name id of a shipped rulebook, or the path as it was asked for
 * @param path the file; empty for a shipped rulebook
 * @param bytes size
 * @param sha256 hash in lower-case hexadecimal
 */
public record RulebookSource(String name, Optional<Path> path, long bytes, String sha256) {}
