package dev.postmortem.model.meeting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.Link;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.internal.ModelStyle;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The meeting in which a postmortem is talked through.
 *
 * <p>All of it is optional, so that an agenda can be collected before there is a date.
 */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"scheduledAt", "duration", "facilitator", "attendees", "agenda", "notes", "recording", "visibility"
})
public abstract class Meeting {
    Meeting() {}

    /** {@return when it begins} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public abstract Optional<Instant> getScheduledAt();

    /** {@return how long it takes; positive} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public abstract Optional<Duration> getDuration();

    /** {@return who leads the talk; neither the owner of the postmortem nor somebody who was directly involved} */
    public abstract Optional<@Valid Actor> getFacilitator();

    /** {@return who is invited} */
    public abstract List<@Valid Attendee> getAttendees();

    /** {@return what to talk about, in order} */
    public abstract List<@Valid AgendaItem> getAgenda();

    /** {@return what was said} */
    public abstract Optional<@Size(min = 1) String> getNotes();

    /** {@return where to listen to it} */
    public abstract Optional<Link> getRecording();

    /** {@return who may read it} */
    @Value.Default
    public Visibility getVisibility() {
        return Visibility.INTERNAL;
    }

    /** {@return when it ends; absent unless begin and length are known} */
    public Optional<Instant> toEnd() {
        return getScheduledAt().flatMap(start -> getDuration().map(start::plus));
    }

    @Value.Check
    void check() {
        if (getDuration().filter(d -> d.isNegative() || d.isZero()).isPresent()) {
            throw new IllegalArgumentException(
                    "a meeting of " + getDuration().get() + " cannot be; give a positive length");
        }
    }

    /** {@return a new builder} */
    public static MeetingBuilder builder() {
        return new MeetingBuilder();
    }

    /** {@return a builder that starts from this value} */
    public MeetingBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Meeting fromJson(MeetingBuilder.Impl value) {
        return value;
    }
}
