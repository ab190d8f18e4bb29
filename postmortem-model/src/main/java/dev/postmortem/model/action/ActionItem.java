package dev.postmortem.model.action;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.common.ActionItemId;
import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ExplanationId;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.common.PostmortemId;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.internal.ModelStyle;
import dev.postmortem.model.validation.ConsistencyChecked;
import dev.postmortem.model.validation.Consistent;
import dev.postmortem.model.validation.Inconsistency;
import dev.postmortem.model.validation.StatusGroup;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Something that will be done because of the incident. */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({
    "id",
    "externalKey",
    "title",
    "context",
    "direction",
    "type",
    "priority",
    "owner",
    "team",
    "dueDate",
    "status",
    "reason",
    "issue",
    "addresses",
    "breaks",
    "verification",
    "needsDiscussion",
    "createdAt",
    "completedAt",
    "visibility"
})
@Consistent
public abstract class ActionItem implements ConsistencyChecked {
    ActionItem() {}

    /** {@return the identity within the postmortem} */
    public abstract ActionItemId getId();

    /** {@return the key under which it is exported to a tracker, where somebody chose one; see {@link #toExternalKey}} */
    public abstract Optional<@Size(min = 1) String> getExternalKey();

    /** {@return what will be done; starts with a verb} */
    @NotBlank
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public abstract String getTitle();

    /** {@return why} */
    public abstract Optional<@Size(min = 1) String> getContext();

    /** {@return how it could be done} */
    public abstract Optional<@Size(min = 1) String> getDirection();

    /** {@return what it is meant to achieve} */
    public abstract ActionType getType();

    /** {@return how urgent it is} */
    public abstract Optional<ActionPriority> getPriority();

    /** {@return who sees to it} */
    public abstract Optional<@Valid Actor> getOwner();

    /** {@return the team of the owner} */
    public abstract Optional<@Size(min = 1) String> getTeam();

    /** {@return when it is due, a calendar day} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public abstract Optional<LocalDate> getDueDate();

    /** {@return where it stands} */
    @Finished(groups = StatusGroup.Closed.class)
    @Value.Default
    public ActionStatus getStatus() {
        return ActionStatus.OPEN;
    }

    /** {@return why it was declined} */
    public abstract Optional<@Size(min = 1) String> getReason();

    /** {@return the issue in a tracker} */
    public abstract Optional<@Valid ExternalIssue> getIssue();

    /** {@return the factors it removes or weakens} */
    public abstract List<FactorId> getAddresses();

    /** {@return the explanations it breaks} */
    public abstract List<ExplanationId> getBreaks();

    /** {@return how to tell that it is done} */
    public abstract Optional<@Size(min = 1) String> getVerification();

    /** {@return whether it goes to the agenda of the meeting instead of a tracker} */
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    @Value.Default
    public boolean isNeedsDiscussion() {
        return false;
    }

    /** {@return when somebody wrote it down} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public abstract Optional<Instant> getCreatedAt();

    /** {@return when it was done} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public abstract Optional<Instant> getCompletedAt();

    /** {@return who may read it} */
    @Value.Default
    public Visibility getVisibility() {
        return Visibility.INTERNAL;
    }

    /**
     * Returns the stable key under which it is exported, so that a second export finds the issue of the first.
     *
     * @param postmortem the postmortem that holds it
     * @return the key that somebody chose; otherwise the two ids with a slash between them
     */
    public String toExternalKey(PostmortemId postmortem) {
        return getExternalKey().orElseGet(() -> postmortem + "/" + getId());
    }

    /** {@return that it is due, or was done, before anybody wrote it down; a day is compared with that day anywhere} */
    @Override
    public List<Inconsistency> toInconsistencies() {
        List<Inconsistency> found = new ArrayList<>();
        Optional<LocalDate> earliestDay =
                getCreatedAt().map(at -> at.atOffset(ZoneOffset.MIN).toLocalDate());
        if (earliestDay.isPresent()
                && getDueDate().filter(earliestDay.get()::isAfter).isPresent()) {
            found.add(Inconsistency.of("action.due-before-created", "dueDate"));
        }
        if (getCreatedAt().isPresent()
                && getCompletedAt().filter(getCreatedAt().get()::isAfter).isPresent()) {
            found.add(Inconsistency.of("action.completed-before-created", "completedAt"));
        }
        return found;
    }

    /** {@return type, id, title and where it stands, in aligned lines for consoles and logs} */
    @Override
    public String toString() {
        return ActionItemText.of(this);
    }

    /** {@return a new builder} */
    public static ActionItemBuilder builder() {
        return new ActionItemBuilder();
    }

    /** {@return a builder that starts from this value} */
    public ActionItemBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static ActionItem fromJson(ActionItemBuilder.Impl value) {
        return value;
    }
}
