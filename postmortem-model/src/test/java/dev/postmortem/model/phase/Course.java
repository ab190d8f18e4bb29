package dev.postmortem.model.phase;

import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.incident.Milestone;
import dev.postmortem.model.incident.MilestoneName;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.EventSource;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Builds the course of an incident for tests, by the minute from noon. */
final class Course {
    static final Instant NOON = Instant.parse("2026-03-11T12:00:00Z");

    private final List<TimelineEvent> events = new ArrayList<>();
    private final List<Milestone> milestones = new ArrayList<>();

    static Instant at(int minute) {
        return NOON.plusSeconds(60L * minute);
    }

    static TimelineEvent event(String id, int minute, EventKind kind) {
        return TimelineEvent.builder()
                .id(EventId.of(id))
                .kind(kind)
                .occurredAt(EventTime.of(at(minute), TimePrecision.SECOND))
                .source(EventSource.builder().system("test").file("f").build())
                .text("text of " + id)
                .build();
    }

    static Milestone milestone(MilestoneName name, int minute) {
        return milestone(name, minute, 0);
    }

    static Milestone milestone(MilestoneName name, int minute, int second) {
        return milestone(name, at(minute).plusSeconds(second), TimePrecision.SECOND);
    }

    /** A milestone of which only the minute is known. */
    static Milestone minute(MilestoneName name, int minute) {
        return milestone(name, at(minute), TimePrecision.MINUTE);
    }

    private static Milestone milestone(MilestoneName name, Instant time, TimePrecision precision) {
        return Milestone.builder().name(name).at(EventTime.of(time, precision)).build();
    }

    Course event(EventKind kind, int minute) {
        return event("e" + events.size(), kind, minute);
    }

    Course event(String id, EventKind kind, int minute) {
        events.add(event(id, minute, kind));
        return this;
    }

    /** An alert that fires for some time. */
    Course alert(String id, int from, int to) {
        return fired(id, from).ended(id, to);
    }

    Course fired(String id, int minute) {
        return event(id, EventKind.ALERT_FIRED, minute);
    }

    Course ended(String id, int minute) {
        return event(id + ":resolved", EventKind.ALERT_RESOLVED, minute);
    }

    Course status(String status, int minute) {
        events.add(event("e" + events.size(), minute, EventKind.STATUS_CHANGE).toBuilder()
                .putAttribute("status", status)
                .build());
        return this;
    }

    /** States milestones, each as its name and its minute, such as {@code DETECTED 10, RESOLVED 40}. */
    Course stated(String namesAndMinutes) {
        for (String stated : namesAndMinutes.split(", ")) {
            String[] nameAndMinute = stated.split(" ");
            stated(milestone(MilestoneName.of(nameAndMinute[0]), Integer.parseInt(nameAndMinute[1])));
        }
        return this;
    }

    Course stated(Milestone milestone) {
        milestones.add(milestone);
        return this;
    }

    Incident incident() {
        return Incident.builder().milestones(milestones).build();
    }

    Timeline timeline() {
        return Timeline.of(events);
    }

    IncidentPhases phases() {
        return IncidentPhases.of(incident(), timeline());
    }

    /** The phases in short: round, kind, minutes, and what proves them. */
    List<String> inShort() {
        return phases().getPhases().stream().map(Course::inShort).toList();
    }

    private static String inShort(IncidentPhase phase) {
        return phase.getRound() + " " + phase.getKind() + " " + minute(phase.getStartInclusive()) + "-"
                + phase.getEndExclusive().map(end -> "" + minute(end)).orElse("") + " "
                + phase.getStart().getEvent().map(EventId::toString).orElse("stated")
                + (phase.isInferred() ? " inferred" : "");
    }

    List<String> findings() {
        return phases().getFindings().stream()
                .map(f -> f.getId() + " " + f.getPath() + " " + f.getSubject())
                .map(String::strip)
                .toList();
    }

    private static long minute(Instant instant) {
        return (instant.getEpochSecond() - NOON.getEpochSecond()) / 60;
    }
}
