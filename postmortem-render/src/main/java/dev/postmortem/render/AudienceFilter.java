package dev.postmortem.render;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemBuilder;
import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.action.ActionItemBuilder;
import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.common.Evidence;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.Explanation;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.impact.Impact;
import dev.postmortem.model.timeline.EventAnnotation;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventJoin;
import dev.postmortem.model.timeline.EventSource;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Takes out of a report what its audience may not see, before anything is made of it.
 *
 * <p>A value with a visibility of its own goes by that. Texts without one belong to the organisation, except the title and
 * the message to the outside. For a wider audience an event keeps its time, kind and text and the role of its actor.
 */
final class AudienceFilter {
    private static final String WITHHELD = "withheld";

    private final Visibility audience;

    private AudienceFilter(Visibility audience) {
        this.audience = audience;
    }

    static Report apply(Report report, Visibility audience) {
        return new AudienceFilter(audience).filtered(report);
    }

    private boolean admits(Visibility visibility) {
        return visibility.compareTo(audience) <= 0;
    }

    private boolean admitsInternal() {
        return admits(Visibility.INTERNAL);
    }

    private Report filtered(Report report) {
        return Report.builder()
                .postmortem(filtered(report.getPostmortem()))
                .impactFacts(kept(report.getImpactFacts(), ReportFact::getVisibility))
                .metrics(kept(report.getMetrics(), ReportFact::getVisibility))
                .explanationNotes(kept(report.getExplanationNotes(), ReportNote::getVisibility))
                .preventionNotes(kept(report.getPreventionNotes(), ReportNote::getVisibility))
                .mergeReport(report.getMergeReport().filter(m -> admitsInternal()))
                .findings(admitsInternal() ? findings(report) : List.of())
                .build();
    }

    /** A finding quotes what it is about, so it goes with it. */
    private List<Finding> findings(Report report) {
        FindingSubjects subjects = FindingSubjects.of(report.getPostmortem(), this::admits);
        return report.getFindings().stream().filter(subjects::admit).toList();
    }

    private Postmortem filtered(Postmortem all) {
        List<ContributingFactor> factors = factors(all);
        Set<FactorId> known = factors.stream().map(ContributingFactor::getId).collect(Collectors.toSet());
        PostmortemBuilder shown = Postmortem.builder()
                .id(all.getId())
                .title(all.getTitle())
                .status(all.getStatus())
                .externalMessage(all.getExternalMessage())
                .publishedAt(all.getPublishedAt())
                .impacts(impacts(all))
                .factors(factors)
                .explanations(explanations(all, known))
                .actionItems(actions(all, known))
                .timeline(timeline(all));
        if (admitsInternal()) {
            shown.owner(all.getOwner())
                    .contributors(all.getContributors())
                    .summary(all.getSummary())
                    .incident(all.getIncident())
                    .analysis(all.getAnalysis())
                    .lessons(all.getLessons())
                    .dueBy(all.getDueBy());
        }
        return shown.build();
    }

    private List<Impact> impacts(Postmortem all) {
        return kept(all.getImpacts(), Impact::getVisibility).stream()
                .map(i -> i.toBuilder().evidence(evidence(i.getEvidence())).build())
                .toList();
    }

    private List<ContributingFactor> factors(Postmortem all) {
        return kept(all.getFactors(), ContributingFactor::getVisibility).stream()
                .map(f -> f.toBuilder().evidence(evidence(f.getEvidence())).build())
                .toList();
    }

    /** An explanation with a cause taken out would say something else; it goes as a whole. */
    private List<Explanation> explanations(Postmortem all, Set<FactorId> known) {
        return kept(all.getExplanations(), Explanation::getVisibility).stream()
                .filter(e -> known.contains(e.getEffect()) && known.containsAll(e.getCauses()))
                .map(e -> e.toBuilder().evidence(evidence(e.getEvidence())).build())
                .toList();
    }

    private List<ActionItem> actions(Postmortem all, Set<FactorId> known) {
        return kept(all.getActionItems(), ActionItem::getVisibility).stream()
                .map(a -> action(a, known))
                .toList();
    }

    private ActionItem action(ActionItem action, Set<FactorId> known) {
        ActionItemBuilder shown = action.toBuilder()
                .addresses(
                        action.getAddresses().stream().filter(known::contains).toList());
        if (!admitsInternal()) {
            shown.owner(Optional.empty()).team(Optional.empty()).issue(Optional.empty());
        }
        return shown.build();
    }

    private List<Evidence> evidence(List<Evidence> all) {
        return kept(all, Evidence::getVisibility);
    }

    private Timeline timeline(Postmortem all) {
        Map<EventId, List<EventAnnotation>> annotations = all.getAnnotations().stream()
                .collect(Collectors.groupingBy(EventAnnotation::getEvent, HashMap::new, Collectors.toList()));
        List<TimelineEvent> events = all.getTimeline().getEvents().stream()
                .map(e -> annotated(e, annotations.getOrDefault(e.getId(), List.of())))
                .filter(e -> admits(e.getVisibility()))
                .map(e -> admitsInternal() ? e : withoutInternals(e))
                .toList();
        return Timeline.of(events, admitsInternal() ? joins(all.getTimeline()) : List.of());
    }

    private List<EventJoin> joins(Timeline timeline) {
        return timeline.getJoins().stream()
                .map(j -> j.toBuilder()
                        .originals(kept(j.getOriginals(), TimelineEvent::getVisibility))
                        .build())
                .toList();
    }

    static TimelineEvent annotated(TimelineEvent event, List<EventAnnotation> annotations) {
        TimelineEvent shown = event;
        for (EventAnnotation annotation : annotations) {
            shown = annotation.applyTo(shown);
        }
        return shown;
    }

    private static TimelineEvent withoutInternals(TimelineEvent event) {
        return TimelineEvent.builder()
                .id(event.getId())
                .kind(event.getKind())
                .occurredAt(event.getOccurredAt())
                .endedAt(event.getEndedAt())
                .source(EventSource.builder().system(WITHHELD).file(WITHHELD).build())
                .actor(event.getActor()
                        .flatMap(Actor::getRole)
                        .filter(role -> !role.isBlank())
                        .map(role -> Actor.of(role, ActorType.UNKNOWN)))
                .text(event.getText())
                .occurrences(event.getOccurrences())
                .pinned(event.isPinned())
                .visibility(event.getVisibility())
                .build();
    }

    private <T> List<T> kept(List<T> all, Function<T, Visibility> visibility) {
        return all.stream().filter(v -> admits(visibility.apply(v))).toList();
    }
}
