package dev.postmortem.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.internal.ModelStyle;
import java.util.List;
import org.immutables.value.Value;

/** What was learned. */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"wentWell", "wentPoorly", "gotLucky", "surprises"})
public abstract class Lessons {
    Lessons() {}

    /** {@return what went well} */
    public abstract List<String> getWentWell();

    /** {@return what went poorly} */
    public abstract List<String> getWentPoorly();

    /** {@return where luck helped} */
    public abstract List<String> getGotLucky();

    /** {@return what surprised} */
    public abstract List<String> getSurprises();

    /** {@return a new builder} */
    public static LessonsBuilder builder() {
        return new LessonsBuilder();
    }

    /** {@return a builder that starts from this value} */
    public LessonsBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Lessons fromJson(LessonsBuilder.Impl value) {
        return value;
    }
}
