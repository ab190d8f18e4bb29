package dev.postmortem.model.incident;

import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Milestones that the events of a timeline prove.
 *
 * <p>DETECTED is the first alert that fired, ACKNOWLEDGED the first acknowledgement after it, RESOLVED the last resolution
 * of an alert if no alert fired after it. When the impact began is never guessed: no event proves it. Events without a known
 * time prove nothing. Each milestone names its event and is marked as inferred. Linear in the events.
 */
public final class InferredMilestones {
    private InferredMilestones() {}

    /**
     * Returns the milestones that a timeline proves.
     *
     * @param timeline the timeline
     * @return at most one of DETECTED, ACKNOWLEDGED and RESOLVED, in this order
     */
    public static List<Milestone> of(Timeline timeline) {
        List<TimelineEvent> events = timeline.getEvents().stream()
                .filter(e -> e.getOccurredAt().hasInstant())
                .toList();
        List<Milestone> milestones = new ArrayList<>();
        first(events, EventKind.ALERT_FIRED, 0).ifPresent(fired -> {
            milestones.add(milestone(MilestoneName.DETECTED, events.get(fired)));
            first(events, EventKind.ACKNOWLEDGED, fired)
                    .ifPresent(a -> milestones.add(milestone(MilestoneName.ACKNOWLEDGED, events.get(a))));
        });
        lastResolution(events).ifPresent(e -> milestones.add(milestone(MilestoneName.RESOLVED, e)));
        return List.copyOf(milestones);
    }

    /**
     * Returns an incident with the milestones that people did not state.
     *
     * <p>What was stated always wins; what was inferred before is inferred anew. So the result is the same when it is done
     * twice.
     *
     * @param incident the incident
     * @param timeline its timeline
     * @return the incident with the stated milestones first, then the inferred ones
     */
    public static Incident addTo(Incident incident, Timeline timeline) {
        List<Milestone> milestones = new ArrayList<>(
                incident.getMilestones().stream().filter(m -> !m.isInferred()).toList());
        Set<MilestoneName> stated = milestones.stream().map(Milestone::getName).collect(Collectors.toSet());
        of(timeline).stream().filter(m -> !stated.contains(m.getName())).forEach(milestones::add);
        return incident.toBuilder().milestones(milestones).build();
    }

    private static Optional<Integer> first(List<TimelineEvent> events, EventKind kind, int from) {
        for (int i = from; i < events.size(); i++) {
            if (events.get(i).getKind().equals(kind)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static Optional<TimelineEvent> lastResolution(List<TimelineEvent> events) {
        for (int i = events.size() - 1; i >= 0; i--) {
            EventKind kind = events.get(i).getKind();
            if (kind.equals(EventKind.ALERT_FIRED)) {
                return Optional.empty();
            }
            if (kind.equals(EventKind.ALERT_RESOLVED)) {
                return Optional.of(events.get(i));
            }
        }
        return Optional.empty();
    }

    private static Milestone milestone(MilestoneName name, TimelineEvent event) {
        return Milestone.builder()
                .name(name)
                .at(event.getOccurredAt())
                .event(event.getId())
                .inferred(true)
                .build();
    }
}
