package org.predikat.tenure.review;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The unit that an id of the register stands for on the day of the review, after changes of name
 * and mergers.
 *
 * @param unit id of that unit on that day
 * @param merged day on which the unit of the id was merged into it; empty when it was not
 */
public record Bearer(String unit, Optional<LocalDate> merged) {}
