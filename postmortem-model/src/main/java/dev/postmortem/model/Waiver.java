package dev.postmortem.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.internal.ModelStyle;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import org.immutables.value.Value;

/** Says why an incident that would need a postmortem gets none. */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"reason", "by", "at", "visibility"})
public abstract class Waiver {
    Waiver() {}

    /** {@return why none is needed} */
    @NotBlank
    public abstract String getReason();

    /** {@return who decided it} */
    @Valid
    public abstract Actor getBy();

    /** {@return when it was decided} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public abstract Instant getAt();

    /** {@return who may read it} */
    @Value.Default
    public Visibility getVisibility() {
        return Visibility.INTERNAL;
    }

    @Value.Check
    void check() {
        if (getReason().isBlank()) {
            throw new IllegalArgumentException("a waiver needs a reason; say why no postmortem is needed");
        }
    }

    /** {@return a new builder} */
    public static WaiverBuilder builder() {
        return new WaiverBuilder();
    }

    /** {@return a builder that starts from this value} */
    public WaiverBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Waiver fromJson(WaiverBuilder.Impl value) {
        return value;
    }
}
