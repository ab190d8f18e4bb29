package dev.postmortem.model.merge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.internal.ModelStyle;
import org.immutables.value.Value;

/** The sums of the source reports, and the number of events on the timeline. */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"rows", "rowsWithEvents", "ignored", "problems", "events", "joined", "timelineEvents"})
public abstract class MergeTotals {
    MergeTotals() {}

    /** {@return all rows} */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Value.Default
    public long getRows() {
        return 0;
    }

    /** {@return rows that gave an event} */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Value.Default
    public long getRowsWithEvents() {
        return 0;
    }

    /** {@return rows left out by a stated rule} */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Value.Default
    public long getIgnored() {
        return 0;
    }

    /** {@return rows that could not be read} */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Value.Default
    public long getProblems() {
        return 0;
    }

    /** {@return events that the rows gave} */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Value.Default
    public long getEvents() {
        return 0;
    }

    /** {@return events that were joined into another} */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Value.Default
    public long getJoined() {
        return 0;
    }

    /** {@return events on the timeline; always events - joined} */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Value.Default
    public long getTimelineEvents() {
        return 0;
    }

    /** {@return a new builder} */
    public static MergeTotalsBuilder builder() {
        return new MergeTotalsBuilder();
    }

    /** {@return a builder that starts from this value} */
    public MergeTotalsBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static MergeTotals fromJson(MergeTotalsBuilder.Impl value) {
        return value;
    }
}
