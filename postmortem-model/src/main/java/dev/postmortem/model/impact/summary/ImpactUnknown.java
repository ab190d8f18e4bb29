package dev.postmortem.model.impact.summary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.common.ImpactId;
import dev.postmortem.model.internal.ModelStyle;
import jakarta.validation.constraints.NotBlank;
import java.util.Comparator;
import org.immutables.value.Value;

/** Says which observation leaves what open, and what that does to the summary. */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"aspect", "impact", "message"})
public abstract class ImpactUnknown implements Comparable<ImpactUnknown> {
    ImpactUnknown() {}

    /** {@return what is left open} */
    public abstract UnknownAspect getAspect();

    /** {@return the observation that leaves it open} */
    public abstract ImpactId getImpact();

    /** {@return the same in one sentence} */
    @NotBlank
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public abstract String getMessage();

    private static final Comparator<ImpactUnknown> ORDER = Comparator.comparing(ImpactUnknown::getAspect)
            .thenComparing(ImpactUnknown::getImpact)
            .thenComparing(ImpactUnknown::getMessage);

    /**
     * Compares by aspect, impact and message.
     *
     * @param other the other value
     * @return negative, zero or positive
     */
    @Override
    public int compareTo(ImpactUnknown other) {
        return ORDER.compare(this, other);
    }

    /** {@return a new builder} */
    public static ImpactUnknownBuilder builder() {
        return new ImpactUnknownBuilder();
    }

    /** {@return a builder that starts from this value} */
    public ImpactUnknownBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static ImpactUnknown fromJson(ImpactUnknownBuilder.Impl value) {
        return value;
    }
}
