package dev.postmortem.model.duplicate;

import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.EventSource;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An event that may tell of the same fact as another.
 *
 * @param event the event
 * @param place its place on the timeline
 * @param time when it happened
 * @param source the number of its source
 * @param words the numbers of its words, ascending
 */
record Candidate(TimelineEvent event, int place, Instant time, int source, int[] words) {
    /** Kinds of events that tell in words of what other records are about. */
    private static final Set<EventKind> TELLING = Set.of(
            EventKind.CHAT_MESSAGE,
            EventKind.CHAT_SYSTEM,
            EventKind.COMMUNICATION,
            EventKind.NOTIFIED,
            EventKind.OBSERVATION,
            EventKind.ANNOTATION,
            EventKind.NOTE,
            EventKind.OTHER);

    /** {@return the candidates of a timeline, in the order of time} */
    static List<Candidate> of(Timeline timeline) {
        Words words = new Words();
        Map<String, Integer> sources = new HashMap<>();
        List<Candidate> candidates = new ArrayList<>();
        int place = 0;
        for (TimelineEvent event : timeline.getEvents()) {
            Optional<Instant> time = event.getOccurredAt().toAdjustedEarliest();
            if (time.isPresent() && !event.getKind().equals(EventKind.LOG)) {
                int[] said = words.of(event.getText());
                if (said.length > 0) {
                    int source = sources.computeIfAbsent(source(event.getSource()), name -> sources.size());
                    candidates.add(new Candidate(event, place, time.get(), source, said));
                }
            }
            place++;
        }
        candidates.sort(Comparator.comparing(Candidate::time));
        return candidates;
    }

    private static String source(EventSource source) {
        return source.getSystem() + '\n' + source.getFile();
    }

    boolean fits(Candidate other) {
        return source != other.source && kindsFit(event.getKind(), other.event.getKind()) && servicesFit(other);
    }

    private static boolean kindsFit(EventKind one, EventKind other) {
        return one.equals(other) || TELLING.contains(one) || TELLING.contains(other);
    }

    private boolean servicesFit(Candidate other) {
        List<String> mine = event.getAffectedServices();
        List<String> theirs = other.event.getAffectedServices();
        return mine.isEmpty() || theirs.isEmpty() || !Collections.disjoint(mine, theirs);
    }
}
