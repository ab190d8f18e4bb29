package dev.postmortem.model.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.internal.ModelStyle;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Who did something, as the source names it.
 *
 * <p>A name is a label for the reader, never an accusation: no type of this library blames a person.
 */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"name", "type", "role", "id"})
public abstract class Actor {
    Actor() {}

    /** {@return the name to show, not blank} */
    @NotBlank
    public abstract String getName();

    /** {@return what kind of actor this is} */
    @Value.Default
    public ActorType getType() {
        return ActorType.UNKNOWN;
    }

    /** {@return the role in the incident, such as "incident lead"} */
    public abstract Optional<@Size(min = 1) String> getRole();

    /** {@return the id in the source system} */
    public abstract Optional<@Size(min = 1) String> getId();

    /**
     * Returns an actor of a kind.
     *
     * @param name the name, not blank
     * @param type the kind
     * @return the actor
     */
    public static Actor of(String name, ActorType type) {
        return builder().name(name).type(type).build();
    }

    @Value.Check
    void check() {
        if (getName().isBlank()) {
            throw new IllegalArgumentException("an actor needs a name; use the id where the name is unknown");
        }
    }

    /** {@return a new builder} */
    public static ActorBuilder builder() {
        return new ActorBuilder();
    }

    /** {@return a builder that starts from this value} */
    public ActorBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Actor fromJson(ActorBuilder.Impl value) {
        return value;
    }
}
