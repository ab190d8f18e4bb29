package dev.postmortem.render;

import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.timeline.CorrelationKey;
import dev.postmortem.model.timeline.EventAnnotation;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventJoin;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.EventOrdering;
import dev.postmortem.model.timeline.EventSource;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Events, the records behind them and what people wrote about them. */
final class MarkedEvents {
    private final Marks marks;
    private final List<EventAnnotation> annotations = new ArrayList<>();
    private final List<TimelineEvent> events = new ArrayList<>();
    private final List<EventJoin> joins = new ArrayList<>();

    MarkedEvents(Marks marks) {
        this.marks = marks;
        for (int i = 0; i < 6; i++) {
            Visibility own = marks.visibility();
            Optional<Visibility> annotated = marks.chance() ? Optional.of(marks.visibility()) : Optional.empty();
            TimelineEvent event = event(own, annotated.orElse(own), annotated.isPresent());
            events.add(event);
            annotated.ifPresent(v -> annotations.add(EventAnnotation.builder()
                    .event(event.getId())
                    .visibility(v)
                    .text(marks.word(v))
                    .note(marks.inside(v))
                    .knownAt(marks.chance() ? Optional.of(Instant.parse("2026-03-01T00:00:00Z")) : Optional.empty())
                    .build()));
            if (marks.chance()) {
                joins.add(join(event, annotated.orElse(own)));
            }
        }
        Visibility unknown = marks.visibility();
        annotations.add(EventAnnotation.builder()
                .event(EventId.of(marks.inside(unknown)))
                .visibility(unknown)
                .text(marks.inside(unknown))
                .note(marks.inside(unknown))
                .build());
    }

    Timeline timeline() {
        return Timeline.of(
                events,
                joins,
                List.of(EventOrdering.of(events.get(0).getId(), events.get(1).getId(), "rule")));
    }

    List<EventAnnotation> annotations() {
        return annotations;
    }

    /** One that is there, or one that is not. */
    Optional<EventId> reference(Visibility outer) {
        return Optional.of(marks.chance() ? marks.one(events).getId() : EventId.of(marks.inside(outer)));
    }

    private TimelineEvent event(Visibility own, Visibility shown, boolean replaced) {
        return TimelineEvent.builder()
                .id(EventId.of(marks.inside(shown)))
                .kind(marks.one(List.of(EventKind.CHAT_MESSAGE, EventKind.ALERT_FIRED, EventKind.LOG)))
                .occurredAt(marks.time(shown))
                .source(EventSource.builder()
                        .system(marks.inside(shown))
                        .file(marks.inside(shown))
                        .build())
                .actor(marks.person(shown))
                .text(replaced ? marks.word(Visibility.RESTRICTED) : marks.word(shown))
                .rawText(marks.inside(shown))
                .putAttribute("key", marks.inside(shown))
                .addAssumptions("zone-assumed")
                .addEvidence(marks.evidence(marks.strictest(shown, Visibility.INTERNAL)))
                .visibility(own)
                .build();
    }

    /** The other record tells of the fact to those who may read it, unless people keep the fact from them. */
    private EventJoin join(TimelineEvent event, Visibility shown) {
        Visibility own = marks.visibility();
        boolean narrowed = shown.compareTo(event.getVisibility()) > 0;
        TimelineEvent other = event(own, narrowed ? marks.strictest(own, shown) : own, false);
        return EventJoin.builder()
                .event(event.getId())
                .key(CorrelationKey.of(marks.inside(shown)))
                .addOriginals(event, other)
                .build();
    }
}
