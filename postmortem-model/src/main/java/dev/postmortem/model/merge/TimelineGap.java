package dev.postmortem.model.merge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.internal.ModelStyle;
import dev.postmortem.model.timeline.EventId;
import java.time.Duration;
import java.time.Instant;
import org.immutables.value.Value;

/** A silence on the timeline that is long for this timeline. */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"after", "before", "startInclusive", "endExclusive", "duration"})
public abstract class TimelineGap {
    TimelineGap() {}

    /** {@return the last event before the silence} */
    public abstract EventId getAfter();

    /** {@return the first event after it} */
    public abstract EventId getBefore();

    /** {@return when the silence began} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public abstract Instant getStartInclusive();

    /** {@return when it ended} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public abstract Instant getEndExclusive();

    /** {@return how long it was} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public abstract Duration getDuration();

    /** {@return a new builder} */
    public static TimelineGapBuilder builder() {
        return new TimelineGapBuilder();
    }

    /** {@return a builder that starts from this value} */
    public TimelineGapBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static TimelineGap fromJson(TimelineGapBuilder.Impl value) {
        return value;
    }
}
