package dev.postmortem.model.finding;

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
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Says why findings of one kind do not count for a postmortem; kept in it, so that the next reader knows too.
 *
 * <p>Immutable and safe for use by many threads.
 */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"finding", "subject", "reason", "by", "at", "visibility"})
public abstract class Suppression {
    Suppression() {}

    /** {@return the id of the findings, such as {@code action.untracked}} */
    @NotBlank
    public abstract String getFinding();

    /** {@return what the findings are about, such as {@code action a1}; absent for every finding with the id} */
    public abstract Optional<@Size(min = 1) String> getSubject();

    /** {@return why they do not count} */
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

    /**
     * Tells whether a finding does not count because of this.
     *
     * @param finding the finding
     * @return whether it has the id and, if a subject is stated, that subject
     */
    public boolean covers(Finding finding) {
        return finding.getId().equals(getFinding())
                && getSubject()
                        .map(subject -> subject.equals(finding.getSubject()))
                        .orElse(true);
    }

    @Value.Check
    void check() {
        if (getFinding().isBlank()) {
            throw new IllegalArgumentException("a suppression needs the id of findings, such as action.untracked");
        }
        if (getReason().isBlank()) {
            throw new IllegalArgumentException(
                    "the suppression of " + getFinding() + " needs a reason; say why the finding does not count");
        }
    }

    /** {@return a new builder} */
    public static SuppressionBuilder builder() {
        return new SuppressionBuilder();
    }

    /** {@return a builder that starts from this value} */
    public SuppressionBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Suppression fromJson(SuppressionBuilder.Impl value) {
        return value;
    }
}
