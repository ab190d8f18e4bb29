package dev.postmortem.model.incident;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.internal.ModelStyle;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.EventId;
import jakarta.validation.Valid;
import java.util.Optional;
import org.immutables.value.Value;

/** A moment that matters, and how it is known. */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"name", "at", "event", "inferred", "visibility"})
public abstract class Milestone {
    Milestone() {}

    /** {@return which moment it is} */
    public abstract MilestoneName getName();

    /** {@return when it was} */
    @Valid
    public abstract EventTime getAt();

    /** {@return the event that proves it} */
    public abstract Optional<EventId> getEvent();

    /** {@return whether the library inferred it; otherwise somebody stated it} */
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    @Value.Default
    public boolean isInferred() {
        return false;
    }

    /** {@return who may read it} */
    @Value.Default
    public Visibility getVisibility() {
        return Visibility.INTERNAL;
    }

    /** {@return the name and when it was, on one line, such as {@code DETECTED 2026-03-11 14:06 UTC, inferred}} */
    @Override
    public String toString() {
        return getName() + " " + IncidentText.when(this);
    }

    /** {@return a new builder} */
    public static MilestoneBuilder builder() {
        return new MilestoneBuilder();
    }

    /** {@return a builder that starts from this value} */
    public MilestoneBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Milestone fromJson(MilestoneBuilder.Impl value) {
        return value;
    }
}
