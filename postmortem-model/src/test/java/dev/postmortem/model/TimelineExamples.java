package dev.postmortem.model;

import dev.postmortem.model.common.Link;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.CorrelationKey;
import dev.postmortem.model.timeline.EventAnnotation;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventJoin;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.EventOrdering;
import dev.postmortem.model.timeline.EventSource;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.util.List;

/** Examples of timelines. */
final class TimelineExamples {
    private TimelineExamples() {}

    static List<Object> all() {
        return List.of(
                source(),
                EventSource.builder().system("s").file("f").build(),
                event(),
                sparseEvent("e-2"),
                annotation(),
                EventAnnotation.builder().event(EventId.of("e-2")).build(),
                join(),
                EventOrdering.of(EventId.of("e-3"), EventId.of("e-1"), "thread-reply"),
                timeline(),
                Timeline.of(
                        timeline().getEvents(),
                        timeline().getJoins(),
                        List.of(EventOrdering.of(EventId.of("e-3"), EventId.of("e-1"), "thread-reply"))),
                Timeline.empty());
    }

    static EventSource source() {
        return EventSource.builder()
                .system("slack-export")
                .file("export.zip!/general/2026-03-01.json")
                .line(12L)
                .pointer("/0/text")
                .externalId("1700000000.000100")
                .build();
    }

    static TimelineEvent event() {
        return TimelineEvent.builder()
                .id(EventId.of("e-1"))
                .kind(EventKind.of("OUR_KIND"))
                .occurredAt(TimeExamples.time())
                .endedAt(EventTime.unknown("later"))
                .firstOccurredAt(EventTime.of(Examples.NOON.minusSeconds(60), TimePrecision.MINUTE))
                .recordedAt(Examples.NOON.plusSeconds(1))
                .knownAt(Examples.NOON.plusSeconds(2))
                .source(source())
                .actor(CommonExamples.actor())
                .text(Examples.TEXT)
                .rawText("<b>raw</b>")
                .level("WARN")
                .occurrences(719L)
                .link(Link.of("mailto:ops@example.com"))
                .putAttribute("z", "1")
                .putAttribute("a", "2")
                .addCorrelationKeys(CorrelationKey.of("k-1"))
                .addEvidence(CommonExamples.evidence())
                .addAffectedServices("checkout")
                .addTags("t")
                .threadKey("th")
                .revision(4L)
                .addAssumptions("zone-assumed")
                .pinned(true)
                .visibility(Visibility.PUBLIC)
                .build();
    }

    static TimelineEvent sparseEvent(String id) {
        return TimelineEvent.builder()
                .id(EventId.of(id))
                .kind(EventKind.NOTE)
                .occurredAt(EventTime.of(Examples.NOON.plusSeconds(60), TimePrecision.SECOND))
                .source(EventSource.builder().system("s").file("f").build())
                .text("")
                .build();
    }

    static EventAnnotation annotation() {
        return EventAnnotation.builder()
                .event(EventId.of("e-1"))
                .knownAt(Examples.NOON)
                .kind(EventKind.DECISION)
                .pinned(false)
                .visibility(Visibility.CUSTOMERS)
                .text("shown")
                .note("said beside it")
                .build();
    }

    static EventJoin join() {
        return EventJoin.builder()
                .event(EventId.of("e-1"))
                .key(CorrelationKey.of("k-1"))
                .addOriginals(event(), sparseEvent("e-2"))
                .build();
    }

    static Timeline timeline() {
        return Timeline.of(List.of(event(), sparseEvent("e-3")), List.of(join()));
    }
}
