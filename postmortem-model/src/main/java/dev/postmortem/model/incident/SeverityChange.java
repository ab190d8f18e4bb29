package dev.postmortem.model.incident;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.internal.ModelStyle;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.EventId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.immutables.value.Value;

/** A moment from which an incident had another severity. */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"at", "severity", "event", "actor", "reason", "visibility"})
public abstract class SeverityChange {
    SeverityChange() {}

    /** {@return when it changed} */
    @Valid
    public abstract EventTime getAt();

    /** {@return how severe it was from then on} */
    @Valid
    public abstract Severity getSeverity();

    /** {@return the event that proves it} */
    public abstract Optional<EventId> getEvent();

    /** {@return who changed it} */
    public abstract Optional<@Valid Actor> getActor();

    /** {@return why, in words} */
    public abstract Optional<@Size(min = 1) String> getReason();

    /** {@return who may read it} */
    @Value.Default
    public Visibility getVisibility() {
        return Visibility.INTERNAL;
    }

    /** {@return a new builder} */
    public static SeverityChangeBuilder builder() {
        return new SeverityChangeBuilder();
    }

    /** {@return a builder that starts from this value} */
    public SeverityChangeBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static SeverityChange fromJson(SeverityChangeBuilder.Impl value) {
        return value;
    }
}
