package org.predikat.lawtest;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.predikat.scoring.Points;

/**
 * One expectation held against what came out.
 *
 * @param key what is expected, as in the file, such as {@code nodes.MP} or {@code status}
 * @param expected as written
 * @param actual what came out, in the same form; empty where there is no score
 * @param exact the exact score; empty unless a score is expected and there is one
 * @param holds whether it is as expected
 * @param nodes codes of the components to look at where it does not hold
 */
public record Check(
    String key,
    String expected,
    String actual,
    Optional<Points> exact,
    boolean holds,
    ImmutableSet<String> nodes) {}
