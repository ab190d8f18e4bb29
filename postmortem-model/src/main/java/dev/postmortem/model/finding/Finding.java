package dev.postmortem.model.finding;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.internal.ModelStyle;
import dev.postmortem.model.text.VisibleText;
import jakarta.validation.constraints.NotBlank;
import java.util.Comparator;
import org.immutables.value.Value;

/**
 * What the library thinks of data: a judgement that the caller can read, filter and suppress.
 *
 * <p>Data problems are findings; exceptions are for misuse of the API. Findings are ordered by severity (ERROR first),
 * then id, path, subject and message. Immutable and safe for use by many threads.
 */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"id", "severity", "subject", "path", "message", "hint"})
public abstract class Finding implements Comparable<Finding> {
    Finding() {}

    /** {@return the stable dotted id of the rule, such as {@code timeline.event-after-resolution}} */
    @NotBlank
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public abstract String getId();

    /** {@return how much it matters} */
    public abstract FindingSeverity getSeverity();

    /** {@return what it is about: a type and an id, such as {@code factor f-cache}; empty for the whole} */
    @Value.Default
    public String getSubject() {
        return "";
    }

    /** {@return where: a JSON Pointer (RFC 6901) into the postmortem; empty for the whole} */
    @Value.Default
    public String getPath() {
        return "";
    }

    /** {@return the finding in one sentence, with the values} */
    @NotBlank
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public abstract String getMessage();

    /** {@return what to do about it, in one sentence; empty if there is nothing to say} */
    @Value.Default
    public String getHint() {
        return "";
    }

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::getSeverity)
            .reversed()
            .thenComparing(Finding::getId)
            .thenComparing(Finding::getPath)
            .thenComparing(Finding::getSubject)
            .thenComparing(Finding::getMessage)
            .thenComparing(Finding::getHint);

    /**
     * Compares by severity (ERROR first), id, path, subject, message and hint; zero only for equal findings.
     *
     * @param other the other finding
     * @return negative, zero or positive
     */
    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    /** {@return one line: severity, id, path, message and hint, as {@link VisibleText}} */
    @Override
    public String toString() {
        String where = getPath().isEmpty() ? "" : " " + getPath();
        String what = getHint().isEmpty() ? "" : " - " + getHint();
        return VisibleText.of(getSeverity() + " " + getId() + where + " " + getMessage() + what);
    }

    /** {@return a new builder} */
    public static FindingBuilder builder() {
        return new FindingBuilder();
    }

    /** {@return a builder that starts from this value} */
    public FindingBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Finding fromJson(FindingBuilder.Impl value) {
        return value;
    }
}
