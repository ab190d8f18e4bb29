package dev.postmortem.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.internal.ModelStyle;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.immutables.value.Value;

/** What customers are told. */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"summary", "whatHappened", "whatWeAreDoing", "visibility"})
public abstract class ExternalMessage {
    ExternalMessage() {}

    /** {@return what happened, in short} */
    public abstract Optional<@Size(min = 1) String> getSummary();

    /** {@return what happened, in more words} */
    public abstract Optional<@Size(min = 1) String> getWhatHappened();

    /** {@return what is done about it} */
    public abstract Optional<@Size(min = 1) String> getWhatWeAreDoing();

    /** {@return who may read it; everybody unless somebody says otherwise, because it is written for the outside} */
    @Value.Default
    public Visibility getVisibility() {
        return Visibility.PUBLIC;
    }

    /** {@return a new builder} */
    public static ExternalMessageBuilder builder() {
        return new ExternalMessageBuilder();
    }

    /** {@return a builder that starts from this value} */
    public ExternalMessageBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static ExternalMessage fromJson(ExternalMessageBuilder.Impl value) {
        return value;
    }
}
