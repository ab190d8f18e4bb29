package dev.postmortem.render;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.Link;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.merge.MergeReport;
import dev.postmortem.model.merge.MergeTotals;
import dev.postmortem.model.merge.SourceReport;
import dev.postmortem.model.merge.TimelineGap;
import dev.postmortem.model.source.SourceAssumption;
import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.EventSource;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.model.timeline.TimelineEventBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The timeline of {@link SampleReport} and the report of its sources. */
final class SampleTimeline {
    static final Instant START = Instant.parse("2026-03-14T13:58:00Z");

    private SampleTimeline() {}

    static EventTime at(long second) {
        return EventTime.of(START.plusSeconds(second), TimePrecision.SECOND);
    }

    static List<TimelineEvent> events() {
        List<TimelineEvent> events = new ArrayList<>(List.of(
                event(0, EventKind.CONFIG_CHANGE, "deploy-bot", "Change 8812 applied to session-cache")
                        .pinned(true)
                        .build(),
                event(40, EventKind.DEPLOYMENT_FINISHED, "deploy-bot", "Release 2026.03.14-2 of checkout is live")
                        .build(),
                event(62 * 60, EventKind.ALERT_FIRED, "Alertmanager", "CheckoutErrorRate above 5 % in eu-west")
                        .link(Link.of("https://alerts.example.org/1"))
                        .occurrences(3L)
                        .build(),
                event(66 * 60, EventKind.NOTIFIED, "PagerDuty", "Page sent to the on-call of Checkout")
                        .build(),
                event(68 * 60 + 10, EventKind.ACKNOWLEDGED, "Ada Okafor", "On it")
                        .build(),
                event(
                                70 * 60,
                                EventKind.CHAT_MESSAGE,
                                "Lin Berg",
                                "Seeing OOM kills on node 7:\nkernel: Out of memory: Killed process 4121")
                        .build(),
                event(75 * 60, EventKind.CHAT_MESSAGE, "guest", SampleReport.HOSTILE)
                        .build(),
                event(80 * 60, EventKind.CUSTOMER_REPORT, "Support", "17 customers report failed payments")
                        .build(),
                event(82 * 60, EventKind.COMMUNICATION, "Status page", "We are investigating failed checkouts")
                        .visibility(Visibility.PUBLIC)
                        .build(),
                event(95 * 60, EventKind.HYPOTHESIS_RAISED, "Lin Berg", "The cache limit is gone since this afternoon?")
                        .build(),
                event(110 * 60, EventKind.DECISION, "Ada Okafor", "Roll change 8812 back")
                        .build(),
                event(135 * 60, EventKind.ROLLBACK, "deploy-bot", "Change 8812 rolled back")
                        .build(),
                event(143 * 60, EventKind.ALERT_RESOLVED, "Alertmanager", "CheckoutErrorRate back below 5 %")
                        .build(),
                event(145 * 60, EventKind.STATUS_CHANGE, "Status page", "Resolved")
                        .visibility(Visibility.PUBLIC)
                        .build()));
        for (int i = 0; i < 40; i++) {
            events.add(event(60 * 60 + i * 90L, EventKind.LOG, "session-cache", "allocation of " + i + " MiB failed")
                    .level("ERROR")
                    .build());
        }
        events.add(event(0, EventKind.NOTE, "Ada Okafor", "Somebody had warned about this template")
                .occurredAt(EventTime.unknown("?"))
                .build());
        return events;
    }

    private static TimelineEventBuilder event(long second, EventKind kind, String actor, String text) {
        return TimelineEvent.builder()
                .id(EventId.of("sample:" + kind + ":" + second))
                .kind(kind)
                .occurredAt(at(second))
                .source(EventSource.builder()
                        .system(kind.equals(EventKind.LOG) ? "log" : "slack")
                        .file("sample.json")
                        .build())
                .actor(Actor.builder().name(actor).role("responder").build())
                .text(text);
    }

    static MergeReport mergeReport() {
        return MergeReport.builder()
                .totals(MergeTotals.builder()
                        .rows(62)
                        .rowsWithEvents(58)
                        .ignored(3)
                        .problems(1)
                        .events(58)
                        .joined(3)
                        .timelineEvents(55)
                        .build())
                .addSources(
                        SourceReport.builder()
                                .file("app.jsonl")
                                .format("json-lines")
                                .rows(41)
                                .rowsWithEvents(40)
                                .problems(1)
                                .events(40)
                                .first(START.plusSeconds(3_600))
                                .last(START.plusSeconds(7_110))
                                .correction(Duration.ofSeconds(-3))
                                .build(),
                        SourceReport.builder()
                                .file("slack-export.zip!/inc-2042/2026-03-14.json")
                                .format("slack-export")
                                .rows(21)
                                .rowsWithEvents(18)
                                .ignored(3)
                                .events(18)
                                .joined(3)
                                .build())
                .addProblems(SourceProblem.builder()
                        .id("source.bad-json")
                        .file("app.jsonl")
                        .line(17L)
                        .message("the line ends in the middle of an object")
                        .remedy("export the file again, or leave the line out")
                        .build())
                .addAssumptions(SourceAssumption.builder()
                        .id("zone-assumed")
                        .file("app.jsonl")
                        .message("times without an offset were read as UTC")
                        .remedy("declare the zone of the source")
                        .build())
                .addGaps(TimelineGap.builder()
                        .after(EventId.of("sample:DEPLOYMENT_FINISHED:40"))
                        .before(EventId.of("sample:ALERT_FIRED:3720"))
                        .startInclusive(START.plusSeconds(40))
                        .endExclusive(START.plusSeconds(3_600))
                        .duration(Duration.ofSeconds(3_560))
                        .build())
                .build();
    }
}
