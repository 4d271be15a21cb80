package org.predikat.intake;

/**
 * A file that went into a round, for the manifest.
 *
 * @param name name relative to the round
 * @param bytes size
 * @param sha256 hash in lower-case hexadecimal
 */
public record InputFile(String name, long bytes, String sha256) {}
