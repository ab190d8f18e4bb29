package dev.postmortem.model.clock;

import dev.postmortem.model.time.CausalOrder;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimeWindow;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventOrdering;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What certainly happened before what, by proofs, by times, and by both in turn. */
final class Causality {
    private final Map<EventId, List<EventId>> following = new HashMap<>();
    private final Map<EventId, List<EventId>> preceding = new HashMap<>();
    private final Map<EventId, TimeWindow> windows = new HashMap<>();
    private final Function<TimelineEvent, String> clockOf;

    /**
     * Creates a causality.
     *
     * @param events the events with their adjusted times
     * @param proven what is proven
     * @param clockOf the clock of an event
     */
    Causality(List<TimelineEvent> events, Collection<EventOrdering> proven, Function<TimelineEvent, String> clockOf) {
        this.clockOf = clockOf;
        for (EventOrdering o : proven) {
            following.computeIfAbsent(o.getBefore(), id -> new ArrayList<>(1)).add(o.getAfter());
            preceding.computeIfAbsent(o.getAfter(), id -> new ArrayList<>(1)).add(o.getBefore());
        }
        for (TimelineEvent event : events) {
            boolean proves = following.containsKey(event.getId()) || preceding.containsKey(event.getId());
            Optional<TimeWindow> window = proves ? event.getOccurredAt().toPossibleWindow() : Optional.empty();
            window.ifPresent(w -> windows.put(event.getId(), w));
        }
    }

    /** What proofs alone say counts more than what times say too. */
    CausalOrder compare(TimelineEvent one, TimelineEvent other) {
        if (one.getId().equals(other.getId())) {
            return CausalOrder.CONCURRENT;
        }
        Set<EventId> afterOne = reachable(one.getId(), following);
        Set<EventId> afterOther = reachable(other.getId(), following);
        boolean provenBefore = afterOne.contains(other.getId());
        boolean provenAfter = afterOther.contains(one.getId());
        if (provenBefore || provenAfter) {
            return order(provenBefore, provenAfter);
        }
        return order(
                isBefore(one, afterOne, other, reachable(other.getId(), preceding)),
                isBefore(other, afterOther, one, reachable(one.getId(), preceding)));
    }

    private static CausalOrder order(boolean before, boolean after) {
        return before == after ? CausalOrder.CONCURRENT : before ? CausalOrder.BEFORE : CausalOrder.AFTER;
    }

    private boolean isBefore(TimelineEvent one, Set<EventId> later, TimelineEvent other, Set<EventId> earlier) {
        return compareTimes(one, other) == CausalOrder.BEFORE || isSomeBefore(later, one, earlier, other);
    }

    private CausalOrder compareTimes(TimelineEvent one, TimelineEvent other) {
        EventTime time = one.getOccurredAt();
        return clockOf.apply(one).equals(clockOf.apply(other))
                ? time.compareInOneClock(other.getOccurredAt())
                : time.compareCausal(other.getOccurredAt());
    }

    /** Something that did not happen before the one was certainly over when something began that led to the other. */
    private boolean isSomeBefore(Set<EventId> later, TimelineEvent one, Set<EventId> earlier, TimelineEvent other) {
        Instant firstEnd = Instant.MAX;
        for (EventId id : later) {
            Instant end = window(id, one).map(TimeWindow::getEndExclusive).orElse(Instant.MAX);
            firstEnd = end.isBefore(firstEnd) ? end : firstEnd;
        }
        Instant lastStart = Instant.MIN;
        for (EventId id : earlier) {
            Instant start = window(id, other).map(TimeWindow::getStartInclusive).orElse(Instant.MIN);
            lastStart = start.isAfter(lastStart) ? start : lastStart;
        }
        return !firstEnd.isAfter(lastStart);
    }

    private Optional<TimeWindow> window(EventId id, TimelineEvent known) {
        return id.equals(known.getId())
                ? known.getOccurredAt().toPossibleWindow()
                : Optional.ofNullable(windows.get(id));
    }

    private static Set<EventId> reachable(EventId start, Map<EventId, List<EventId>> next) {
        Set<EventId> seen = new HashSet<>(List.of(start));
        Deque<EventId> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (EventId id : next.getOrDefault(open.remove(), List.of())) {
                if (seen.add(id)) {
                    open.add(id);
                }
            }
        }
        return seen;
    }
}
