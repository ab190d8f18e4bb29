package dev.postmortem.model.duplicate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.internal.ModelStyle;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import org.immutables.value.Value;

/** Which events of a timeline may tell of one fact, and how many pairs were not looked at. */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"suggestions", "notCompared"})
public abstract class DuplicateSuggestions {
    DuplicateSuggestions() {}

    /** {@return the suggestions, in the order of their first and then their second events} */
    public abstract List<@Valid DuplicateSuggestion> getSuggestions();

    /** {@return how many pairs within the window were not compared, because too much happened in it; 0 if all were} */
    @PositiveOrZero
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public abstract long getNotCompared();

    /** {@return a new builder} */
    public static DuplicateSuggestionsBuilder builder() {
        return new DuplicateSuggestionsBuilder();
    }

    /** {@return a builder that starts from this value} */
    public DuplicateSuggestionsBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static DuplicateSuggestions fromJson(DuplicateSuggestionsBuilder.Impl value) {
        return value;
    }
}
