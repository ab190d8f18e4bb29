package dev.postmortem.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.PostmortemId;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.Explanation;
import dev.postmortem.model.impact.Impact;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.internal.ModelStyle;
import dev.postmortem.model.timeline.EventAnnotation;
import dev.postmortem.model.timeline.Timeline;
import jakarta.validation.constraints.NotBlank;
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
    "owner",
    "contributors",
    "summary",
    "incident",
    "impacts",
    "factors",
    "explanations",
    "analysis",
    "actionItems",
    "lessons",
    "externalMessage",
    "annotations",
    "labels",
    "publishedAt",
    "dueBy",
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

    /** {@return the one owner} */
    public abstract Optional<Actor> getOwner();

    /** {@return who else writes} */
    public abstract List<Actor> getContributors();

    /** {@return one to three sentences with impact and duration} */
    public abstract Optional<String> getSummary();

    /** {@return the incident} */
    public abstract Optional<Incident> getIncident();

    /** {@return what the incident did; ids are unique} */
    public abstract List<Impact> getImpacts();

    /** {@return what contributed; ids are unique} */
    public abstract List<ContributingFactor> getFactors();

    /** {@return how factors worked together; ids are unique} */
    public abstract List<Explanation> getExplanations();

    /** {@return the steps of the analysis} */
    public abstract Optional<Analysis> getAnalysis();

    /** {@return what will be done; ids are unique} */
    public abstract List<ActionItem> getActionItems();

    /** {@return what was learned} */
    public abstract Optional<Lessons> getLessons();

    /** {@return what customers are told} */
    public abstract Optional<ExternalMessage> getExternalMessage();

    /** {@return what people add to events} */
    public abstract List<EventAnnotation> getAnnotations();

    /** {@return labels of the organisation, by name} */
    @Value.NaturalOrder
    public abstract SortedMap<String, String> getLabels();

    /** {@return when it was published} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public abstract Optional<Instant> getPublishedAt();

    /** {@return when it is due} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public abstract Optional<LocalDate> getDueBy();

    /** {@return the timeline} */
    @Value.Default
    public Timeline getTimeline() {
        return Timeline.empty();
    }

    private static void requireUnique(String what, List<?> ids) {
        Set<Object> seen = new HashSet<>();
        ids.stream().filter(id -> !seen.add(id)).findFirst().ifPresent(id -> {
            throw new IllegalArgumentException("two of " + what + " have the id " + id + "; give each its own");
        });
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
