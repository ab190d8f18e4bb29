package dev.postmortem.model.factor;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.common.Confidence;
import dev.postmortem.model.common.Evidence;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.internal.ModelStyle;
import dev.postmortem.model.text.AlignedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One of the things that together brought about the incident.
 *
 * <p>There is no single root cause: factors interact. A factor describes a condition of the system, never a fault of a
 * person. How factors work together is said by {@link Explanation}s.
 */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({
    "id",
    "text",
    "kind",
    "aspect",
    "layer",
    "category",
    "evidence",
    "confidence",
    "controllable",
    "likelihood",
    "visibility"
})
public abstract class ContributingFactor {
    ContributingFactor() {}

    /** {@return the identity within the postmortem} */
    public abstract FactorId getId();

    /** {@return the factor as a sentence} */
    @NotBlank
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public abstract String getText();

    /** {@return what part it played} */
    public abstract FactorKind getKind();

    /** {@return for an OUTCOME: which side of the incident it is about} */
    public abstract Optional<OutcomeAspect> getAspect();

    /** {@return where it lies} */
    public abstract Optional<FactorLayer> getLayer();

    /** {@return the category of a taxonomy, see {@link FactorTaxonomy}} */
    public abstract Optional<FactorCategory> getCategory();

    /** {@return what supports it} */
    public abstract List<@Valid Evidence> getEvidence();

    /** {@return how sure it is} */
    @Value.Default
    public Confidence getConfidence() {
        return Confidence.UNKNOWN;
    }

    /** {@return whether the organisation can do something about it} */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Value.Default
    public boolean isControllable() {
        return true;
    }

    /** {@return how likely it is to recur, from 0 to 1} */
    public abstract Optional<@PositiveOrZero @Max(1) BigDecimal> getLikelihood();

    /** {@return who may read it} */
    @Value.Default
    public Visibility getVisibility() {
        return Visibility.INTERNAL;
    }

    /** {@return kind, id and text on one line, for consoles and logs} */
    @Override
    public String toString() {
        return AlignedText.titled(getKind() + " " + getId() + ": " + getText()).toString();
    }

    @Value.Check
    void check() {
        if (getLikelihood()
                .filter(p -> p.signum() < 0 || p.compareTo(BigDecimal.ONE) > 0)
                .isPresent()) {
            throw new IllegalArgumentException(
                    "the likelihood " + getLikelihood().get() + " of factor " + getId() + " is not between 0 and 1");
        }
    }

    /** {@return a new builder} */
    public static ContributingFactorBuilder builder() {
        return new ContributingFactorBuilder();
    }

    /** {@return a builder that starts from this value} */
    public ContributingFactorBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static ContributingFactor fromJson(ContributingFactorBuilder.Impl value) {
        return value;
    }
}
