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
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What one person decided about the postmortem, and when.
 *
 * <p>A person may decide more than once; the last decision counts.
 */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"approver", "decision", "decidedAt", "revision", "comment", "visibility"})
public abstract class Approval {
    Approval() {}

    /** {@return who decided} */
    @Valid
    public abstract Actor getApprover();

    /** {@return what was decided} */
    public abstract ApprovalDecision getDecision();

    /** {@return when it was decided} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public abstract Instant getDecidedAt();

    /** {@return the {@link Postmortem#getRevision() revision} that was decided about; absent if nobody counted} */
    public abstract Optional<@PositiveOrZero Long> getRevision();

    /** {@return why, in words} */
    public abstract Optional<@Size(min = 1) String> getComment();

    /** {@return who may read it} */
    @Value.Default
    public Visibility getVisibility() {
        return Visibility.INTERNAL;
    }

    /** {@return a new builder} */
    public static ApprovalBuilder builder() {
        return new ApprovalBuilder();
    }

    /** {@return a builder that starts from this value} */
    public ApprovalBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Approval fromJson(ApprovalBuilder.Impl value) {
        return value;
    }
}
