package dev.postmortem.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.common.Link;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.internal.ModelStyle;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.immutables.value.Value;

/** A place outside the postmortem where more about it is kept, such as a ticket, a channel or a recording. */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"system", "kind", "id", "link", "title", "visibility"})
public abstract class ExternalReference {
    ExternalReference() {}

    /** {@return the system, such as jira} */
    @NotBlank
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public abstract String getSystem();

    /** {@return what it is there, such as ticket, channel, dashboard or document} */
    @NotBlank
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public abstract String getKind();

    /** {@return the id there; unique with system and kind} */
    @NotBlank
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public abstract String getId();

    /** {@return where to look} */
    public abstract Optional<Link> getLink();

    /** {@return what people call it} */
    public abstract Optional<@Size(min = 1) String> getTitle();

    /** {@return who may read it} */
    @Value.Default
    public Visibility getVisibility() {
        return Visibility.INTERNAL;
    }

    /** {@return a new builder} */
    public static ExternalReferenceBuilder builder() {
        return new ExternalReferenceBuilder();
    }

    /** {@return a builder that starts from this value} */
    public ExternalReferenceBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static ExternalReference fromJson(ExternalReferenceBuilder.Impl value) {
        return value;
    }
}
