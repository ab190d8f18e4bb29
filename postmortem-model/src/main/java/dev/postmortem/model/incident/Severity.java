package dev.postmortem.model.incident;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.internal.ModelStyle;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.util.Comparator;
import org.immutables.value.Value;

/** One step of an organisation's severity scale; rank 1 is the most severe. */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"rank", "label"})
public abstract class Severity implements Comparable<Severity> {
    Severity() {}

    /** {@return the place on the scale, 1 for the most severe} */
    @Positive
    public abstract int getRank();

    /** {@return what people call it, such as SEV-1} */
    @NotBlank
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public abstract String getLabel();

    private static final Comparator<Severity> ORDER =
            Comparator.comparingInt(Severity::getRank).thenComparing(Severity::getLabel);

    /**
     * Returns a step of a scale.
     *
     * @param rank the place, 1 for the most severe
     * @param label what people call it
     * @return the severity
     */
    public static Severity of(int rank, String label) {
        return builder().rank(rank).label(label).build();
    }

    /**
     * Compares by rank, the most severe first, then by label.
     *
     * @param other the other severity
     * @return negative, zero or positive
     */
    @Override
    public int compareTo(Severity other) {
        return ORDER.compare(this, other);
    }

    @Value.Check
    void check() {
        if (getRank() < 1) {
            throw new IllegalArgumentException("rank " + getRank() + " is below 1; SEV-1 has rank 1");
        }
    }

    /** {@return a new builder} */
    public static SeverityBuilder builder() {
        return new SeverityBuilder();
    }

    /** {@return a builder that starts from this value} */
    public SeverityBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Severity fromJson(SeverityBuilder.Impl value) {
        return value;
    }
}
