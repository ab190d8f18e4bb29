package dev.postmortem.model.factor;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.common.Confidence;
import dev.postmortem.model.common.Evidence;
import dev.postmortem.model.common.ExplanationId;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.internal.ModelStyle;
import dev.postmortem.model.text.AlignedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * Says that these causes together brought about this effect.
 *
 * <p>Several explanations of one effect mean that each is enough. With {@link #getAtLeast()} any so many of the causes
 * are enough. There is no negation: a barrier that did not hold is a factor.
 */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"id", "effect", "causes", "atLeast", "text", "evidence", "confidence", "visibility"})
public abstract class Explanation {
    private static final int SHOWN_CAUSES = 8;

    Explanation() {}

    /** {@return the identity within the postmortem} */
    public abstract ExplanationId getId();

    /** {@return what is explained} */
    public abstract FactorId getEffect();

    /** {@return what brought it about; no duplicates} */
    @NotEmpty
    public abstract List<FactorId> getCauses();

    /** {@return how many of the causes are enough; absent means all of them together} */
    public abstract Optional<@Positive Integer> getAtLeast();

    /** {@return how the causes work together, in a sentence} */
    public abstract Optional<@Size(min = 1) String> getText();

    /** {@return what supports it} */
    public abstract List<@Valid Evidence> getEvidence();

    /** {@return how sure it is} */
    @Value.Default
    public Confidence getConfidence() {
        return Confidence.UNKNOWN;
    }

    /** {@return who may read it} */
    @Value.Default
    public Visibility getVisibility() {
        return Visibility.INTERNAL;
    }

    /** {@return id, effect and the first causes on one line, such as {@code x-1: down because peak + pool}} */
    @Override
    public String toString() {
        int size = getCauses().size();
        String least = getAtLeast()
                .filter(number -> number < size)
                .map(number -> "at least " + number + " of ")
                .orElse("");
        String more = size > SHOWN_CAUSES ? " and " + (size - SHOWN_CAUSES) + " more" : "";
        String causes = getCauses().stream()
                .limit(SHOWN_CAUSES)
                .map(FactorId::toString)
                .collect(Collectors.joining(least.isEmpty() ? " + " : ", ", least, more));
        return AlignedText.titled(getId() + ": " + getEffect() + " because " + causes)
                .toString();
    }

    @Value.Check
    void check() {
        if (getCauses().isEmpty()
                || getCauses().stream().distinct().count() != getCauses().size()) {
            throw new IllegalArgumentException(
                    "explanation " + getId() + " needs at least one cause and none twice, but has " + getCauses());
        }
        if (getAtLeast().filter(k -> k < 1 || k > getCauses().size()).isPresent()) {
            throw new IllegalArgumentException("explanation " + getId() + " says at least "
                    + getAtLeast().get() + " of " + getCauses().size() + " causes; give a number from 1 to "
                    + getCauses().size());
        }
    }

    /** {@return a new builder} */
    public static ExplanationBuilder builder() {
        return new ExplanationBuilder();
    }

    /** {@return a builder that starts from this value} */
    public ExplanationBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Explanation fromJson(ExplanationBuilder.Impl value) {
        return value;
    }
}
