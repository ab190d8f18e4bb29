package dev.postmortem.model.action;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.common.Link;
import dev.postmortem.model.internal.ModelStyle;
import jakarta.validation.constraints.NotBlank;
import java.util.Optional;
import org.immutables.value.Value;

/** An issue in a tracker. */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"system", "key", "link"})
public abstract class ExternalIssue {
    ExternalIssue() {}

    /** {@return the tracker, such as jira} */
    @NotBlank
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public abstract String getSystem();

    /** {@return the key there} */
    @NotBlank
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public abstract String getKey();

    /** {@return where to look} */
    public abstract Optional<Link> getLink();

    /** {@return a new builder} */
    public static ExternalIssueBuilder builder() {
        return new ExternalIssueBuilder();
    }

    /** {@return a builder that starts from this value} */
    public ExternalIssueBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static ExternalIssue fromJson(ExternalIssueBuilder.Impl value) {
        return value;
    }
}
