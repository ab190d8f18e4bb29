package dev.postmortem.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.PostmortemId;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.Explanation;
import dev.postmortem.model.finding.Suppression;
import dev.postmortem.model.impact.Impact;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.internal.ModelStyle;
import dev.postmortem.model.meeting.AgendaItem;
import dev.postmortem.model.meeting.Meeting;
import dev.postmortem.model.timeline.EventAnnotation;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.validation.StatusGroup;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.validation.valueextraction.Unwrapping;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.immutables.value.Value;

/**
 * A post-incident review: the facts, the impact, what contributed and what will be done.
 *
 * <p>Only id, title and status are required, so that a draft can be built from what is known; everything else is asked for
 * by the review of a status. Immutable and safe for use by many threads.
 */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({
    "id",
    "title",
    "status",
    "revision",
    "owner",
    "contributors",
    "approvals",
    "summary",
    "incident",
    "impacts",
    "factors",
    "explanations",
    "analysis",
    "actionItems",
    "meeting",
    "lessons",
    "externalMessage",
    "glossary",
    "externalReferences",
    "annotations",
    "labels",
    "waiver",
    "suppressions",
    "publishedAt",
    "dueBy",
    "visibility",
    "timeline"
})
public abstract class Postmortem {
    Postmortem() {}

    /** {@return the identity} */
    public abstract PostmortemId getId();

    /** {@return the title, not blank} */
    @NotBlank
    public abstract String getTitle();

    /** {@return how far it is} */
    public abstract PostmortemStatus getStatus();

    /** {@return the number of the revision, higher for a later one; absent if the caller does not count} */
    public abstract Optional<@PositiveOrZero Long> getRevision();

    /** {@return the one owner} */
    @NotNull(
            message = "{dev.postmortem.owner-missing}",
            groups = StatusGroup.InReview.class,
            payload = Unwrapping.Unwrap.class)
    public abstract Optional<@Valid Actor> getOwner();

    /** {@return who else writes} */
    public abstract List<@Valid Actor> getContributors();

    /** {@return who approved it and who did not, in the order of the decisions} */
    @NotEmpty(message = "{dev.postmortem.approval-missing}", groups = StatusGroup.Reviewed.class)
    public abstract List<@Valid Approval> getApprovals();

    /** {@return one to three sentences with impact and duration} */
    @NotNull(
            message = "{dev.postmortem.summary-missing}",
            groups = StatusGroup.InReview.class,
            payload = Unwrapping.Unwrap.class)
    public abstract Optional<@Size(min = 1) String> getSummary();

    /** {@return the incident} */
    @NotNull(
            message = "{dev.postmortem.incident-missing}",
            groups = StatusGroup.InReview.class,
            payload = Unwrapping.Unwrap.class)
    public abstract Optional<@Valid Incident> getIncident();

    /** {@return what the incident did; ids are unique} */
    @NotEmpty(message = "{dev.postmortem.impact-missing}", groups = StatusGroup.InReview.class)
    public abstract List<@Valid Impact> getImpacts();

    /** {@return what contributed; ids are unique} */
    @Size(min = 2, message = "{dev.postmortem.factors-too-few}", groups = StatusGroup.InReview.class)
    public abstract List<@Valid ContributingFactor> getFactors();

    /** {@return how factors worked together; ids are unique} */
    public abstract List<@Valid Explanation> getExplanations();

    /** {@return the steps of the analysis} */
    public abstract Optional<@Valid Analysis> getAnalysis();

    /** {@return what will be done; ids are unique} */
    @NotEmpty(message = "{dev.postmortem.action-missing}", groups = StatusGroup.InReview.class)
    public abstract List<@Valid ActionItem> getActionItems();

    /** {@return the meeting in which it is talked through} */
    public abstract Optional<@Valid Meeting> getMeeting();

    /** {@return what was learned} */
    @NotNull(
            message = "{dev.postmortem.lessons-missing}",
            groups = StatusGroup.Reviewed.class,
            payload = Unwrapping.Unwrap.class)
    public abstract Optional<@Valid Lessons> getLessons();

    /** {@return what customers are told} */
    public abstract Optional<@Valid ExternalMessage> getExternalMessage();

    /** {@return the words that readers may not know; no term twice} */
    public abstract List<@Valid GlossaryTerm> getGlossary();

    /** {@return where more about it is kept; no system, kind and id twice} */
    public abstract List<@Valid ExternalReference> getExternalReferences();

    /** {@return what people add to events} */
    public abstract List<@Valid EventAnnotation> getAnnotations();

    /** {@return labels of the organisation, by name} */
    @Value.NaturalOrder
    public abstract SortedMap<String, String> getLabels();

    /** {@return why no postmortem is written although the incident would need one; absent if one is written} */
    public abstract Optional<@Valid Waiver> getWaiver();

    /** {@return which findings do not count, and why; no finding and subject twice} */
    public abstract List<@Valid Suppression> getSuppressions();

    /** {@return when it was published} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public abstract Optional<Instant> getPublishedAt();

    /** {@return when it is due} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public abstract Optional<LocalDate> getDueBy();

    /** {@return who may read the summary and the people and dates of the postmortem; its parts say it for themselves} */
    @Value.Default
    public Visibility getVisibility() {
        return Visibility.INTERNAL;
    }

    /** {@return the timeline} */
    @Valid
    @Value.Default
    public Timeline getTimeline() {
        return Timeline.empty();
    }

    /** {@return whether somebody approved it, in whatever revision, and nobody's last decision asks for changes} */
    public boolean hasApproval() {
        return Approvals.areGiven(getApprovals());
    }

    /**
     * Returns what the meeting has to talk about: the action items that need discussion, then the questions without an answer.
     *
     * <p>What stands on the agenda of {@link #getMeeting()} already is not added to it by this.
     *
     * @return the items, with the visibility of what they are about
     */
    public List<AgendaItem> toAgenda() {
        return OpenTopics.of(this);
    }

    private static void requireUnique(String what, List<?> ids) {
        Set<Object> seen = new HashSet<>();
        ids.stream().filter(id -> !seen.add(id)).findFirst().ifPresent(id -> {
            throw new IllegalArgumentException("the " + what + " id " + id + " stands twice; give each its own");
        });
    }

    /** {@return title, status, owner and how much there is of each part, in aligned lines for consoles and logs} */
    @Override
    public String toString() {
        return PostmortemText.of(this);
    }

    @Value.Check
    void check() {
        if (getTitle().isBlank()) {
            throw new IllegalArgumentException("the title of postmortem " + getId() + " is blank; write one");
        }
        requireUnique("impact", getImpacts().stream().map(Impact::getId).toList());
        requireUnique(
                "factor", getFactors().stream().map(ContributingFactor::getId).toList());
        requireUnique(
                "explanation",
                getExplanations().stream().map(Explanation::getId).toList());
        requireUnique(
                "action item", getActionItems().stream().map(ActionItem::getId).toList());
        requireUnique(
                "glossary term",
                getGlossary().stream().map(GlossaryTerm::getTerm).toList());
        requireUnique(
                "external reference",
                getExternalReferences().stream()
                        .map(r -> List.of(r.getSystem(), r.getKind(), r.getId()))
                        .toList());
        requireUnique(
                "suppression",
                getSuppressions().stream()
                        .map(s -> List.of(s.getFinding(), s.getSubject()))
                        .toList());
    }

    /** {@return a new builder} */
    public static PostmortemBuilder builder() {
        return new PostmortemBuilder();
    }

    /** {@return a builder that starts from this value} */
    public PostmortemBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Postmortem fromJson(PostmortemBuilder.Impl value) {
        return value;
    }
}
