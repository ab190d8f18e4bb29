package dev.postmortem.render;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.incident.Milestone;
import dev.postmortem.model.timeline.EventAnnotation;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventJoin;
import dev.postmortem.model.timeline.LateEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is known of single events beside what they tell: milestones they prove, when people learned of them, notes. */
final class EventMarks {
    private final Map<EventId, List<Milestone>> milestones;
    private final Map<EventId, Instant> learned;
    private final Map<EventId, List<String>> notes;
    private final Set<EventId> reworded;

    private EventMarks(
            Map<EventId, List<Milestone>> milestones,
            Map<EventId, Instant> learned,
            Map<EventId, List<String>> notes,
            Set<EventId> reworded) {
        this.milestones = milestones;
        this.learned = learned;
        this.notes = notes;
        this.reworded = reworded;
    }

    /** The marks of a postmortem that holds only what the audience may see. */
    static EventMarks of(Postmortem postmortem) {
        Map<EventId, EventId> shownFor = new HashMap<>();
        for (EventJoin join : postmortem.getTimeline().getJoins()) {
            join.getOriginals().forEach(original -> shownFor.put(original.getId(), join.getEvent()));
        }
        return new EventMarks(
                postmortem.getIncident().map(Incident::getMilestones).orElse(List.of()).stream()
                        .filter(milestone -> milestone.getEvent().isPresent())
                        .collect(Collectors.groupingBy(m -> shown(m.getEvent().orElseThrow(), shownFor))),
                postmortem.getTimeline().learnedLate().stream()
                        .collect(Collectors.toMap(
                                late -> late.getEvent().getId(), LateEvent::getKnownAt, (one, other) -> one)),
                postmortem.getAnnotations().stream()
                        .filter(annotation -> annotation.getNote().isPresent())
                        .collect(Collectors.groupingBy(
                                annotation -> shown(annotation.getEvent(), shownFor),
                                Collectors.mapping(a -> a.getNote().orElseThrow(), Collectors.toList()))),
                postmortem.getAnnotations().stream()
                        .filter(annotation -> annotation.getText().isPresent())
                        .map(EventAnnotation::getEvent)
                        .collect(Collectors.toSet()));
    }

    /** A record that was joined is shown by the event that it was joined to. */
    private static EventId shown(EventId id, Map<EventId, EventId> shownFor) {
        return shownFor.getOrDefault(id, id);
    }

    List<Milestone> milestones(EventId event) {
        return milestones.getOrDefault(event, List.of());
    }

    Optional<Instant> learned(EventId event) {
        return Optional.ofNullable(learned.get(event));
    }

    List<String> notes(EventId event) {
        return notes.getOrDefault(event, List.of());
    }

    boolean isReworded(EventId event) {
        return reworded.contains(event);
    }

    /** {@return the events that somebody thought worth a word} */
    Set<EventId> toMarked() {
        Set<EventId> marked = new HashSet<>(milestones.keySet());
        marked.addAll(learned.keySet());
        marked.addAll(notes.keySet());
        return marked;
    }
}
