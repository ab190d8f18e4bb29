package dev.postmortem.model.merge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.internal.ModelStyle;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.SortedMap;
import org.immutables.value.Value;

/**
 * What became of one file: every row is accounted for.
 *
 * <p>Always rows = rowsWithEvents + ignored + problems.
 */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({
    "file",
    "format",
    "rows",
    "rowsWithEvents",
    "ignored",
    "ignoredByKind",
    "problems",
    "events",
    "joined",
    "reordered",
    "clamped",
    "rejected",
    "maxBackstep",
    "first",
    "last",
    "correction",
    "correctionError",
    "zone",
    "year"
})
public abstract class SourceReport {
    SourceReport() {}

    /** {@return the file, relative to where reading began} */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public abstract String getFile();

    /** {@return the format as which it was read, or {@code unrecognised}} */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public abstract String getFormat();

    /** {@return the rows in the file} */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Value.Default
    public long getRows() {
        return 0;
    }

    /** {@return the rows that gave at least one event} */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Value.Default
    public long getRowsWithEvents() {
        return 0;
    }

    /** {@return the rows left out by a stated rule} */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Value.Default
    public long getIgnored() {
        return 0;
    }

    /** {@return the rows left out, counted by kind} */
    @Value.NaturalOrder
    public abstract SortedMap<String, Long> getIgnoredByKind();

    /** {@return the rows that could not be read} */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Value.Default
    public long getProblems() {
        return 0;
    }

    /** {@return the events that the rows gave} */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Value.Default
    public long getEvents() {
        return 0;
    }

    /** {@return the events that were joined into another and so do not stand on the timeline themselves} */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Value.Default
    public long getJoined() {
        return 0;
    }

    /** {@return the rows that stood after a later one in the file} */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Value.Default
    public long getReordered() {
        return 0;
    }

    /** {@return the rows that got the adjusted time of the row before them, by the policy of the source} */
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    @Value.Default
    public long getClamped() {
        return 0;
    }

    /** {@return the rows that gave no event because they stood after a later one; among the problems} */
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    @Value.Default
    public long getRejected() {
        return 0;
    }

    /** {@return how far back in time the farthest row stood that came after a later one; absent if none did} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public abstract Optional<Duration> getMaxBackstep();

    /** {@return the first adjusted instant} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public abstract Optional<Instant> getFirst();

    /** {@return the last adjusted instant} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public abstract Optional<Instant> getLast();

    /** {@return the correction that was applied} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public abstract Optional<Duration> getCorrection();

    /**
     * {@return how far the true correction can be from it, to either side; there exactly where the correction was estimated
     * and not declared}
     */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public abstract Optional<Duration> getCorrectionError();

    /** {@return the zone in which times without an offset were read} */
    public abstract Optional<ZoneId> getZone();

    /** {@return the year of the first time without a year} */
    public abstract Optional<Integer> getYear();

    @Value.Check
    void check() {
        if (getRows() != getRowsWithEvents() + getIgnored() + getProblems()) {
            throw new IllegalArgumentException(
                    "rows " + getRows() + " of " + getFile() + " are not " + getRowsWithEvents() + " with events + "
                            + getIgnored() + " ignored + " + getProblems() + " problems; count each row once");
        }
    }

    /** {@return a new builder} */
    public static SourceReportBuilder builder() {
        return new SourceReportBuilder();
    }

    /** {@return a builder that starts from this value} */
    public SourceReportBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static SourceReport fromJson(SourceReportBuilder.Impl value) {
        return value;
    }
}
