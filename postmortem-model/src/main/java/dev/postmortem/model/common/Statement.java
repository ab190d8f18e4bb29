package dev.postmortem.model.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.internal.ModelStyle;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.immutables.value.Value;

/**
 * What somebody says in words, and what supports it.
 *
 * <p>In JSON a bare text is read as a statement of that text; it is always written as an object.
 */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"text", "evidence", "visibility"})
public abstract class Statement {
    Statement() {}

    /** {@return what is said; plain text} */
    @NotBlank
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public abstract String getText();

    /** {@return what supports it} */
    public abstract List<@Valid Evidence> getEvidence();

    /** {@return who may read it} */
    @Value.Default
    public Visibility getVisibility() {
        return Visibility.INTERNAL;
    }

    /**
     * Returns a statement that nothing supports yet, for the organisation.
     *
     * @param text what is said
     * @return the statement
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Statement of(String text) {
        return builder().text(text).build();
    }

    /** {@return a new builder} */
    public static StatementBuilder builder() {
        return new StatementBuilder();
    }

    /** {@return a builder that starts from this value} */
    public StatementBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Statement fromJson(StatementBuilder.Impl value) {
        return value;
    }
}
