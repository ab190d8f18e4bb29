package dev.postmortem.model.source;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.finding.FindingSeverity;
import dev.postmortem.model.internal.ModelStyle;
import jakarta.validation.constraints.NotBlank;
import java.util.Comparator;
import java.util.Optional;
import org.immutables.value.Value;

/** Something in an input that could not be read, with the place and the remedy. */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"id", "severity", "file", "line", "pointer", "message", "remedy"})
public abstract class SourceProblem implements Comparable<SourceProblem> {
    SourceProblem() {}

    /** {@return the stable dotted id of the problem, such as {@code source.bad-time}} */
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

    /** {@return the line, counted from 1} */
    public abstract Optional<Long> getLine();

    /** {@return the place as a JSON Pointer (RFC 6901)} */
    public abstract Optional<String> getPointer();

    /** {@return what is wrong, with the value} */
    @NotBlank
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public abstract String getMessage();

    /** {@return what the caller can do about it} */
    @NotBlank
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public abstract String getRemedy();

    private static final Comparator<SourceProblem> ORDER = Comparator.comparing(SourceProblem::getFile)
            .thenComparing(p -> p.getLine().orElse(0L))
            .thenComparing(p -> p.getPointer().orElse(""))
            .thenComparing(SourceProblem::getId)
            .thenComparing(SourceProblem::getMessage)
            .thenComparing(SourceProblem::getRemedy)
            .thenComparing(SourceProblem::getSeverity);

    /**
     * Compares by file, line, pointer, id, message, remedy and severity.
     *
     * @param other the other problem
     * @return negative, zero or positive
     */
    @Override
    public int compareTo(SourceProblem other) {
        return ORDER.compare(this, other);
    }

    /** {@return a new builder} */
    public static SourceProblemBuilder builder() {
        return new SourceProblemBuilder();
    }

    /** {@return a builder that starts from this value} */
    public SourceProblemBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static SourceProblem fromJson(SourceProblemBuilder.Impl value) {
        return value;
    }
}
