package dev.postmortem.model.diff;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.internal.ModelStyle;
import jakarta.validation.constraints.NotBlank;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One difference between two revisions of a postmortem, ready to be shown.
 *
 * <p>The texts are those of the documents: every writer has to escape them. Immutable and safe for use by many threads.
 */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"path", "subject", "kind", "nature", "before", "after"})
public abstract class Change {
    Change() {}

    /**
     * Returns where: a JSON Pointer (RFC 6901) of the same form for both revisions.
     *
     * <p>An element that has an identity is named by it instead of its index, such as {@code /actionItems/ai-1/dueDate} or
     * {@code /incident/milestones/DETECTED/at/earliest}, so that the path does not depend on what else came or went. Other
     * elements are named by their index, for REMOVED the one before, otherwise the one after.
     *
     * @return the pointer, never empty
     */
    @NotBlank
    public abstract String getPath();

    /** {@return what it is about: a type and an id, such as {@code action ai-1}; empty for the postmortem itself} */
    @Value.Default
    public String getSubject() {
        return "";
    }

    /** {@return what became of it} */
    public abstract ChangeKind getKind();

    /** {@return whether it states something else or tells the same in other words} */
    public abstract ChangeNature getNature();

    /** {@return what was there before, as text; absent for ADDED} */
    public abstract Optional<String> getBefore();

    /** {@return what is there now, as text; absent for REMOVED} */
    public abstract Optional<String> getAfter();

    /** {@return one readable line: kind, path, before and after} */
    @Override
    public String toString() {
        String texts = getBefore().map(Change::quoted).orElse("")
                + (getKind() == ChangeKind.CHANGED || getKind() == ChangeKind.MOVED ? " ->" : "")
                + getAfter().map(Change::quoted).orElse("");
        return getKind() + " " + getPath() + texts;
    }

    private static String quoted(String text) {
        return " \"" + text + "\"";
    }

    @Value.Check
    void check() {
        boolean consistent = getBefore().isPresent() == (getKind() != ChangeKind.ADDED)
                && getAfter().isPresent() == (getKind() != ChangeKind.REMOVED);
        if (!consistent || getPath().isBlank()) {
            throw new IllegalArgumentException("a change that is " + getKind() + " at \"" + getPath()
                    + "\" does not fit its texts; give a path, before unless ADDED and after unless REMOVED");
        }
    }

    /** {@return a new builder} */
    public static ChangeBuilder builder() {
        return new ChangeBuilder();
    }

    /** {@return a builder that starts from this value} */
    public ChangeBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Change fromJson(ChangeBuilder.Impl value) {
        return value;
    }
}
