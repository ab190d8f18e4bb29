package dev.postmortem.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.internal.ModelStyle;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.immutables.value.Value;

/** A question that the review leaves open, or that was open and has an answer now. */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"text", "answer", "askedBy", "visibility"})
public abstract class OpenQuestion {
    OpenQuestion() {}

    /** {@return the question} */
    @NotBlank
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public abstract String getText();

    /** {@return the answer; absent while it is open} */
    public abstract Optional<@Size(min = 1) String> getAnswer();

    /** {@return who asks} */
    public abstract Optional<@Valid Actor> getAskedBy();

    /** {@return who may read it} */
    @Value.Default
    public Visibility getVisibility() {
        return Visibility.INTERNAL;
    }

    /** {@return whether nobody has answered it} */
    public boolean hasNoAnswer() {
        return getAnswer().filter(a -> !a.isBlank()).isEmpty();
    }

    /** {@return a new builder} */
    public static OpenQuestionBuilder builder() {
        return new OpenQuestionBuilder();
    }

    /** {@return a builder that starts from this value} */
    public OpenQuestionBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static OpenQuestion fromJson(OpenQuestionBuilder.Impl value) {
        return value;
    }
}
