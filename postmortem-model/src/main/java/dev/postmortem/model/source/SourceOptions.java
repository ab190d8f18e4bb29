package dev.postmortem.model.source;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.internal.ModelStyle;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.WallTimePolicy;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.immutables.value.Value;

/** What the caller declares about one source, because the source itself does not say. */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({
    "clockCorrection",
    "zone",
    "year",
    "epochUnit",
    "repeatedTimes",
    "skippedTimes",
    "priority",
    "outOfOrder"
})
public abstract class SourceOptions {
    SourceOptions() {}

    /** {@return what to add to every recorded time; negative if the clock was fast. At most a hundred years} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public abstract Optional<Duration> getClockCorrection();

    /** {@return the zone of times without an offset} */
    public abstract Optional<ZoneId> getZone();

    /** {@return the year of times without a year} */
    public abstract Optional<Integer> getYear();

    /** {@return the unit of numeric times that no convention of the format fixes} */
    public abstract Optional<EpochUnit> getEpochUnit();

    /** {@return what to make of local times that the zone has twice; absent means {@link WallTimePolicy#MONOTONE}} */
    public abstract Optional<WallTimePolicy> getRepeatedTimes();

    /** {@return what to make of local times that the zone skips; absent means {@link WallTimePolicy#LATER}} */
    public abstract Optional<WallTimePolicy> getSkippedTimes();

    /** {@return which source goes first among equal times; the lower number} */
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    @Value.Default
    public int getPriority() {
        return 0;
    }

    /** {@return what becomes of rows that stand after a later one in their file; absent means they are reordered} */
    public abstract Optional<OutOfOrderPolicy> getOutOfOrder();

    /** What a time can be corrected by, times say. */
    @Value.Check
    void requireCorrection() {
        getClockCorrection().ifPresent(EventTime.unknown("")::correctedBy);
    }

    private static final SourceOptions NONE = builder().build();

    /** {@return options that declare nothing} */
    public static SourceOptions none() {
        return NONE;
    }

    /**
     * Declares that the clock of a source was wrong.
     *
     * @param correction what to add to every recorded time; {@code PT-3S} for a clock that was 3 s fast
     * @return the options
     * @throws IllegalArgumentException if it is longer than a hundred years
     */
    public static SourceOptions clockCorrection(Duration correction) {
        return builder().clockCorrection(correction).build();
    }

    /** {@return a new builder} */
    public static SourceOptionsBuilder builder() {
        return new SourceOptionsBuilder();
    }

    /** {@return a builder that starts from this value} */
    public SourceOptionsBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static SourceOptions fromJson(SourceOptionsBuilder.Impl value) {
        return value;
    }
}
