package dev.postmortem.review.rows;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.UnaryOperator;

/** A slip of the pen that moves a time by a round length. */
public enum TimeSlip {
    /** Morning for evening on a clock of twelve hours. */
    TWELVE_HOURS("12 hours", Duration.ofHours(4), at -> at.plusHours(12), at -> at.minusHours(12)),
    /** The date of the day before, after midnight. */
    DAY("a day", Duration.ofHours(6), at -> at.plusDays(1), at -> at.minusDays(1)),
    /** The wrong month. */
    MONTH("a month", Duration.ofDays(10), at -> at.plusMonths(1), at -> at.minusMonths(1)),
    /** The wrong year, as in January. */
    YEAR("a year", Duration.ofDays(120), at -> at.plusYears(1), at -> at.minusYears(1));

    private final String text;
    private final Duration near;
    private final UnaryOperator<OffsetDateTime> later;
    private final UnaryOperator<OffsetDateTime> earlier;

    TimeSlip(String text, Duration near, UnaryOperator<OffsetDateTime> later, UnaryOperator<OffsetDateTime> earlier) {
        this.text = text;
        this.near = near;
        this.later = later;
        this.earlier = earlier;
    }

    /** {@return how long it is, in words} */
    public String text() {
        return text;
    }

    Instant later(Instant at) {
        return later.apply(at.atOffset(ZoneOffset.UTC)).toInstant();
    }

    Instant earlier(Instant at) {
        return earlier.apply(at.atOffset(ZoneOffset.UTC)).toInstant();
    }

    /** Whether a time comes soon after another, as rows beside each other do; at once at the earliest. */
    boolean comesSoon(Instant first, Instant second) {
        return !second.isBefore(first) && Duration.between(first, second).compareTo(near) <= 0;
    }
}
