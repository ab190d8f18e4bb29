package dev.postmortem.review.rows;

import java.util.Optional;

/**
 * A row that stands where its time does not belong.
 *
 * @param row the row
 * @param neighbour the row beside it, whose time says the contrary
 * @param rows how many rows in turn are wrong in the same way
 * @param slip the slip that would explain it, if one does
 * @param late whether the time is too late, so that the slip has to be taken away
 */
public record OutOfPlace(WrittenRow row, WrittenRow neighbour, int rows, Optional<TimeSlip> slip, boolean late) {}
