package dev.postmortem.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.internal.ModelStyle;
import jakarta.validation.constraints.NotBlank;
import org.immutables.value.Value;

/** A word that readers may not know, and what it means. */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"term", "meaning", "visibility"})
public abstract class GlossaryTerm {
    GlossaryTerm() {}

    /** {@return the word or abbreviation; unique in the postmortem} */
    @NotBlank
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public abstract String getTerm();

    /** {@return what it means} */
    @NotBlank
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public abstract String getMeaning();

    /** {@return who may read it} */
    @Value.Default
    public Visibility getVisibility() {
        return Visibility.INTERNAL;
    }

    /**
     * Returns a term with its meaning, for the organisation.
     *
     * @param term the word
     * @param meaning what it means
     * @return the term
     */
    public static GlossaryTerm of(String term, String meaning) {
        return builder().term(term).meaning(meaning).build();
    }

    /** {@return a new builder} */
    public static GlossaryTermBuilder builder() {
        return new GlossaryTermBuilder();
    }

    /** {@return a builder that starts from this value} */
    public GlossaryTermBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static GlossaryTerm fromJson(GlossaryTermBuilder.Impl value) {
        return value;
    }
}
