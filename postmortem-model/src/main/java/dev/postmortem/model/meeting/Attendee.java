package dev.postmortem.model.meeting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.common.Actor;
import dev.postmortem.model.internal.ModelStyle;
import jakarta.validation.Valid;
import java.util.Optional;
import org.immutables.value.Value;

/** Somebody who is invited to the meeting. */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"actor", "role", "required"})
public abstract class Attendee {
    Attendee() {}

    /** {@return who it is} */
    @Valid
    public abstract Actor getActor();

    /** {@return why this person is invited} */
    public abstract Optional<AttendeeRole> getRole();

    /** {@return whether the meeting needs this person} */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Value.Default
    public boolean isRequired() {
        return true;
    }

    /**
     * Returns an attendee whom the meeting needs.
     *
     * @param actor who it is
     * @param role why this person is invited
     * @return the attendee
     */
    public static Attendee of(Actor actor, AttendeeRole role) {
        return builder().actor(actor).role(role).build();
    }

    /** {@return a new builder} */
    public static AttendeeBuilder builder() {
        return new AttendeeBuilder();
    }

    /** {@return a builder that starts from this value} */
    public AttendeeBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Attendee fromJson(AttendeeBuilder.Impl value) {
        return value;
    }
}
