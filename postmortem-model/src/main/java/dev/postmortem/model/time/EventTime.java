package dev.postmortem.model.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.common.Confidence;
import dev.postmortem.model.internal.ModelStyle;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A time as people and systems know it: a range, a precision and how it was obtained.
 *
 * <p>What was recorded is stored as it was and never overwritten. The time used for ordering is computed:
 * adjusted = recorded + correction. A time that nobody knows is a value too ({@link #unknown(String)}).
 * A text such as {@code 12:00:05} is the half-open range from 12:00:05 to 12:00:06.
 *
 * <p>The natural order is that of a timeline: adjusted earliest instant, later end first, coarser precision first, then
 * every other part; zero only for equal times; unknown times last. {@link #compareCausal} says what is certain.
 *
 * <p>{@link #toString()} is a text of which {@link #parse} makes an equal time. What people write, such as
 * {@code ~13:30-13:45}, is read by {@link EventTimeParser}.
 *
 * <p>A correction is declared, or estimated from other events ({@code dev.postmortem.model.clock}); an estimated one
 * has its error beside it ({@link #getCorrectionError()}).
 *
 * <p>Recorded instants lie in the years 1 to 9999 and corrections within a hundred years, so that no arithmetic on them
 * can overflow. Immutable and safe for use by many threads.
 */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({
    "earliest",
    "latestExclusive",
    "precision",
    "basis",
    "zone",
    "raw",
    "confidence",
    "correction",
    "correctionError"
})
public abstract class EventTime implements Comparable<EventTime> {
    EventTime() {}

    /** {@return the earliest instant it can have been, as recorded; absent if no time is known} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public abstract Optional<Instant> getEarliest();

    /** {@return the first instant after the range; absent if the precision alone gives the range} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public abstract Optional<Instant> getLatestExclusive();

    /** {@return how fine the record is} */
    public abstract TimePrecision getPrecision();

    /** {@return how the record became an instant} */
    public abstract TimeBasis getBasis();

    /** {@return the zone in which a text without an offset was read} */
    public abstract Optional<ZoneId> getZone();

    /** {@return the text it came from; absent if that is the ISO 8601 form of the earliest instant} */
    public abstract Optional<String> getRaw();

    /** {@return how sure the record is} */
    @Value.Default
    public Confidence getConfidence() {
        return Confidence.CONFIRMED;
    }

    /** {@return what to add to the recorded time, because the clock that recorded it was wrong; absent if nothing} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public abstract Optional<Duration> getCorrection();

    /**
     * Returns how far the true correction can be from an estimated one, to either side.
     *
     * <p>Present, even as zero, exactly where the correction was estimated and not declared. An estimated correction of
     * zero is absent itself, as any other of zero.
     *
     * @return the bound, not negative; absent if the correction was declared or there is none
     */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public abstract Optional<Duration> getCorrectionError();

    private static final Instant MIN = LocalDateTime.of(1, 1, 1, 0, 0).toInstant(ZoneOffset.UTC);
    private static final Instant MAX =
            LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_999).toInstant(ZoneOffset.UTC);
    private static final Duration MAX_CORRECTION = Duration.ofDays(36_525);

    /** From one end of the possible corrections to the other. */
    private static final Duration MAX_ERROR = MAX_CORRECTION.multipliedBy(2);

    /** Of {@code 2026-03-11T14:06:30Z}. */
    private static final int SECONDS_LENGTH = 20;

    /** Far longer than any time that a program or a person writes. */
    private static final int MAX_RAW = 8_192;

    /**
     * Returns an exact time, stated with its offset.
     *
     * @param instant the instant
     * @param precision how fine the record is
     * @return the time
     * @throws IllegalArgumentException if the instant is not in the years 1 to 9999
     */
    public static EventTime of(Instant instant, TimePrecision precision) {
        return builder()
                .earliest(instant)
                .precision(precision)
                .basis(TimeBasis.EXPLICIT_OFFSET)
                .build();
    }

    /**
     * Returns a range of time, as in "between 13:30 and 13:45".
     *
     * @param earliest the first possible instant
     * @param latestExclusive the first instant that is no longer possible
     * @return the time, with minute precision
     * @throws IllegalArgumentException if the range is reversed
     */
    public static EventTime between(Instant earliest, Instant latestExclusive) {
        return of(earliest, TimePrecision.MINUTE).toBuilder()
                .latestExclusive(latestExclusive)
                .build();
    }

    /**
     * Returns the time that nobody knows; it sorts after all others.
     *
     * @param raw the text that was found in its place, such as "?"
     * @return the time
     */
    public static EventTime unknown(String raw) {
        return builder()
                .precision(TimePrecision.DAY)
                .basis(TimeBasis.UNKNOWN)
                .raw(raw)
                .confidence(Confidence.UNKNOWN)
                .build();
    }

    /** {@return whether any time is known} */
    public boolean hasInstant() {
        return getEarliest().isPresent();
    }

    /** {@return the earliest instant after the correction; absent if no time is known} */
    public Optional<Instant> toAdjustedEarliest() {
        Optional<Instant> recorded = getEarliest();
        return getCorrection().isPresent() ? recorded.map(this::corrected) : recorded;
    }

    /** {@return the first instant after the range, after the correction; absent if no time is known} */
    public Optional<Instant> toAdjustedLatestExclusive() {
        Optional<Instant> stated = getLatestExclusive();
        return (stated.isPresent() ? stated : getEarliest().map(this::endOfPrecision)).map(this::corrected);
    }

    /**
     * Returns the other end of what is known, for arithmetic on lengths, after the correction.
     *
     * <p>A record to the second or finer without a stated range counts as exact, so this is its earliest instant; otherwise
     * this is the end of the range.
     *
     * @return the instant; absent if no time is known
     */
    public Optional<Instant> toAdjustedLatest() {
        boolean exact = getLatestExclusive().isEmpty() && getPrecision().compareTo(TimePrecision.SECOND) >= 0;
        return exact ? toAdjustedEarliest() : toAdjustedLatestExclusive();
    }

    /**
     * Returns every instant at which it can have happened, after the correction.
     *
     * <p>The range of the record, or the length of its precision; where a local time occurs twice or not at all
     * ({@link TimeBasis#DST_AMBIGUOUS}, with a zone) as wide as both readings; wider to either side by the error of an
     * estimated correction. Never empty: a range of no length is one nanosecond.
     *
     * @return the window; absent if no time is known
     */
    public Optional<TimeWindow> toPossibleWindow() {
        return getEarliest().map(earliest -> {
            Duration error = getCorrectionError().orElse(Duration.ZERO);
            return TimeWindow.of(
                    corrected(PossibleTimes.earliest(this, earliest)).minus(error),
                    corrected(PossibleTimes.latestExclusive(this, earliest)).plus(error));
        });
    }

    /**
     * Compares by the order of a timeline; zero only for equal times.
     *
     * @param other the other time
     * @return negative, zero or positive
     */
    @Override
    public int compareTo(EventTime other) {
        return EventTimeOrder.TOTAL.compare(this, other);
    }

    /**
     * Tells which of two facts came first, where their times can tell, after the corrections.
     *
     * <p>A minute is a range of sixty seconds and a day one of 24 hours, so 13:30 and 13:30:20 are concurrent although the
     * natural order puts one of them first. What is compared are the windows of {@link #toPossibleWindow()}.
     *
     * @param other the other time
     * @return BEFORE if this range ends no later than the other begins, AFTER for the reverse, CONCURRENT if the ranges
     *     overlap or a time is unknown
     */
    public CausalOrder compareCausal(EventTime other) {
        return EventTimeOrder.causal(this, other);
    }

    /**
     * Tells which of two facts that one clock recorded came first.
     *
     * <p>As {@link #compareCausal}; but if both have the same estimated correction, its error moves both alike and
     * leaves no doubt.
     *
     * @param other the other time, by the same clock
     * @return BEFORE, AFTER or CONCURRENT
     */
    public CausalOrder compareInOneClock(EventTime other) {
        boolean together = getCorrection().equals(other.getCorrection())
                && getCorrectionError().equals(other.getCorrectionError());
        return together ? withoutEstimate().compareCausal(other.withoutEstimate()) : compareCausal(other);
    }

    /**
     * Reads the text form that {@link #toString()} writes; {@link EventTimeParser} reads times as people write them.
     *
     * @param text the text, such as {@code 2026-03-11T14:06:00Z MINUTE DECLARED_ZONE zone=Europe/Berlin raw="15:06"}
     * @return the time, equal to the one that was written
     * @throws EventTimeFormatException if the text is anything else; it names the place
     */
    public static EventTime parse(String text) {
        return new EventTimeText(text).read();
    }

    /**
     * Returns a text of which {@link #parse} makes an equal time.
     *
     * <p>The instants as recorded, precision and basis; then, where they are stated, {@code zone}, {@code confidence},
     * {@code correction}, {@code correctionError} and {@code raw}, in this order. An unknown time begins with
     * {@code ?}.
     *
     * @return the text, in ASCII, on one line
     */
    @Override
    public String toString() {
        return EventTimeText.of(this);
    }

    /**
     * Returns the same record with another correction, as somebody declares it; the recorded time stays.
     *
     * @param correction what to add to the recorded time
     * @return the time
     * @throws IllegalArgumentException if the correction is longer than a hundred years
     */
    public EventTime correctedBy(Duration correction) {
        return toBuilder()
                .correction(correction)
                .correctionError(Optional.empty())
                .build();
    }

    /**
     * Returns the same record with a correction that was estimated; the recorded time stays.
     *
     * @param correction what to add to the recorded time
     * @param error how far the true correction can be from it, to either side
     * @return the time
     * @throws IllegalArgumentException if the correction is longer than a hundred years, or the error is negative or
     *     longer than two hundred
     */
    public EventTime correctedBy(Duration correction, Duration error) {
        return toBuilder().correction(correction).correctionError(error).build();
    }

    /** {@return the same record without its correction if that was estimated; a declared one stays} */
    public EventTime withoutEstimate() {
        return getCorrectionError().isEmpty() ? this : correctedBy(Duration.ZERO);
    }

    private Instant corrected(Instant recorded) {
        Optional<Duration> correction = getCorrection();
        return correction.isPresent() ? recorded.plus(correction.get()) : recorded;
    }

    private Instant endOfPrecision(Instant start) {
        return start.plus(getPrecision().toDuration());
    }

    @Value.Check
    EventTime check() {
        getEarliest().ifPresent(EventTime::requireInRange);
        getLatestExclusive().ifPresent(EventTime::requireInRange);
        if (getLatestExclusive().isPresent()) {
            requireForward(getLatestExclusive().get());
        }
        Duration correction = getCorrection().orElse(Duration.ZERO);
        if (correction.abs().compareTo(MAX_CORRECTION) > 0) {
            throw new IllegalArgumentException("the correction " + correction
                    + " is longer than a hundred years; give the difference of the two clocks");
        }
        Duration error = getCorrectionError().orElse(Duration.ZERO);
        if (error.isNegative() || error.compareTo(MAX_ERROR) > 0) {
            throw new IllegalArgumentException(
                    "the error of a correction, " + error + ", is not between zero and two hundred years; correct it");
        }
        if (getRaw().orElse("").length() > MAX_RAW) {
            throw new IllegalArgumentException("the text of a time has more than " + MAX_RAW
                    + " characters; give only the part that states the time");
        }
        return toCanonical();
    }

    /** Equal knowledge is an equal value: what can be derived is not stored. */
    private EventTime toCanonical() {
        boolean derivable = getLatestExclusive().isPresent()
                && getLatestExclusive().equals(getEarliest().map(this::endOfPrecision));
        boolean zero = getCorrection().isPresent() && getCorrection().get().isZero();
        boolean rawIsIso = getRaw().isPresent()
                && getEarliest().isPresent()
                && isIso(getRaw().get(), getEarliest().get());
        if (!derivable && !zero && !rawIsIso) {
            return this;
        }
        return builder()
                .from(this)
                .latestExclusive(derivable ? Optional.empty() : getLatestExclusive())
                .correction(zero ? Optional.empty() : getCorrection())
                .raw(rawIsIso ? Optional.empty() : getRaw())
                .build();
    }

    /** Looks at the length first, because writing an instant takes far longer; digits come in groups of three. */
    private static boolean isIso(String text, Instant instant) {
        int groups = TimePrecision.of(instant).compareTo(TimePrecision.SECOND);
        int length = SECONDS_LENGTH + (groups == 0 ? 0 : 1 + 3 * groups);
        return text.length() == length && text.equals(instant.toString());
    }

    private void requireForward(Instant latestExclusive) {
        Instant earliest = getEarliest()
                .orElseThrow(() -> new IllegalArgumentException("a range needs its earliest instant; add it"));
        if (latestExclusive.isBefore(earliest)) {
            throw new IllegalArgumentException(
                    "the range ends at " + latestExclusive + " before it starts at " + earliest + "; swap the ends");
        }
    }

    private static void requireInRange(Instant instant) {
        if (instant.isBefore(MIN) || instant.isAfter(MAX)) {
            throw new IllegalArgumentException(
                    "the time " + instant + " is outside the years 1 to 9999; is its unit right?");
        }
    }

    /** {@return a new builder} */
    public static EventTimeBuilder builder() {
        return new EventTimeBuilder();
    }

    /** {@return a builder that starts from this value} */
    public EventTimeBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static EventTime fromJson(EventTimeBuilder.Impl value) {
        return value;
    }
}
