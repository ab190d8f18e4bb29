package dev.postmortem.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.common.Statement;
import dev.postmortem.model.internal.ModelStyle;
import dev.postmortem.model.validation.StatusGroup;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.immutables.value.Value;

/** What was learned. */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"wentWell", "wentPoorly", "gotLucky", "surprises", "openQuestions"})
public abstract class Lessons {
    Lessons() {}

    /** {@return what went well} */
    @NotEmpty(message = "{dev.postmortem.lessons-missing}", groups = StatusGroup.Reviewed.class)
    public abstract List<@Valid Statement> getWentWell();

    /** {@return what went poorly} */
    @NotEmpty(message = "{dev.postmortem.lessons-missing}", groups = StatusGroup.Reviewed.class)
    public abstract List<@Valid Statement> getWentPoorly();

    /** {@return where luck helped} */
    @NotEmpty(message = "{dev.postmortem.lessons-missing}", groups = StatusGroup.Reviewed.class)
    public abstract List<@Valid Statement> getGotLucky();

    /** {@return what surprised} */
    public abstract List<@Valid Statement> getSurprises();

    /** {@return what is still to be found out, with the answer where there is one by now} */
    public abstract List<@Valid OpenQuestion> getOpenQuestions();

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
