package dev.postmortem.model.phase;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.internal.ModelStyle;
import dev.postmortem.model.timeline.EventId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.time.Instant;
import org.immutables.value.Value;

/** A source that went silent before the incident ended, while others went on. */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"source", "events", "last", "startInclusive", "endExclusive", "longest"})
public abstract class SourceSilence {
    SourceSilence() {}

    /** {@return the source: a file, or the archive or folder of its files} */
    @NotBlank
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public abstract String getSource();

    /** {@return how many records it has before the silence} */
    @Positive
    public abstract int getEvents();

    /** {@return its last record; it may stand behind the event of another source} */
    public abstract EventId getLast();

    /** {@return when that was} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public abstract Instant getStartInclusive();

    /** {@return the end of the incident, up to which it was silent} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public abstract Instant getEndExclusive();

    /** {@return how long a silence of this source may be without being long} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public abstract Duration getLongest();

    /** {@return the same as a finding} */
    public Finding toFinding() {
        return PhaseRule.SOURCE_SILENT.at(
                "",
                "source " + getSource(),
                "it has no event after " + getStartInclusive() + " (" + getLast() + ") until " + getEndExclusive()
                        + ", while others go on",
                "look whether its export is complete, or why it went silent");
    }

    /** {@return a new builder} */
    public static SourceSilenceBuilder builder() {
        return new SourceSilenceBuilder();
    }

    /** {@return a builder that starts from this value} */
    public SourceSilenceBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static SourceSilence fromJson(SourceSilenceBuilder.Impl value) {
        return value;
    }
}
