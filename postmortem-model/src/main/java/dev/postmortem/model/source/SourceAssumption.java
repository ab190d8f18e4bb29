package dev.postmortem.model.source;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.finding.FindingSeverity;
import dev.postmortem.model.internal.ModelStyle;
import jakarta.validation.constraints.NotBlank;
import java.util.Comparator;
import org.immutables.value.Value;

/** Something a reader had to assume about a whole file, because nobody declared it. */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"id", "severity", "file", "message", "remedy"})
public abstract class SourceAssumption implements Comparable<SourceAssumption> {
    SourceAssumption() {}

    /** {@return the stable id, such as {@code zone-assumed}; the affected events carry it too} */
    @NotBlank
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public abstract String getId();

    /** {@return how much it matters} */
    @Value.Default
    public FindingSeverity getSeverity() {
        return FindingSeverity.WARNING;
    }

    /** {@return the file, relative to where reading began} */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public abstract String getFile();

    /** {@return what was assumed} */
    @NotBlank
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public abstract String getMessage();

    /** {@return how to declare it instead} */
    @NotBlank
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public abstract String getRemedy();

    private static final Comparator<SourceAssumption> ORDER = Comparator.comparing(SourceAssumption::getFile)
            .thenComparing(SourceAssumption::getId)
            .thenComparing(SourceAssumption::getMessage)
            .thenComparing(SourceAssumption::getRemedy)
            .thenComparing(SourceAssumption::getSeverity);

    /**
     * Compares by file, id, message, remedy and severity.
     *
     * @param other the other assumption
     * @return negative, zero or positive
     */
    @Override
    public int compareTo(SourceAssumption other) {
        return ORDER.compare(this, other);
    }

    /** {@return a new builder} */
    public static SourceAssumptionBuilder builder() {
        return new SourceAssumptionBuilder();
    }

    /** {@return a builder that starts from this value} */
    public SourceAssumptionBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static SourceAssumption fromJson(SourceAssumptionBuilder.Impl value) {
        return value;
    }
}
