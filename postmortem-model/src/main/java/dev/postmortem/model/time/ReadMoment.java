package dev.postmortem.model.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * One end of a range as instants.
 *
 * @param local what a clock on the wall showed
 * @param start the first possible instant
 * @param end the first instant that is no longer possible, where the precision does not give it
 * @param precision how fine it is written
 * @param basis how it became an instant
 * @param zone the zone in which it was read; absent if an offset is stated
 * @param nextDay whether it was put on the next day because it lies so long before the time before it
 */
record ReadMoment(
        LocalDateTime local,
        Instant start,
        Optional<Instant> end,
        TimePrecision precision,
        TimeBasis basis,
        Optional<ZoneId> zone,
        boolean nextDay) {}
