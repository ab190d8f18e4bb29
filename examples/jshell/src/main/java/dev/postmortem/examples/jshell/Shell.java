package dev.postmortem.examples.jshell;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.common.PostmortemId;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.EventSource;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Instant;
import java.util.List;

/** What the prompt offers without an import; every method is short to type and prints well. */
public final class Shell {
    private Shell() {}

    /** {@return a small postmortem to play with} */
    public static Postmortem sample() {
        return Postmortem.builder()
                .id(PostmortemId.of("pm-sample"))
                .title("Checkout refused orders for 70 minutes")
                .status(PostmortemStatus.DRAFT)
                .timeline(Timeline.of(List.of(
                        event("1", EventKind.DEPLOYMENT_STARTED, "2026-03-11T13:38:02Z", "checkout-api v2.31.0"),
                        event("2", EventKind.ALERT_FIRED, "2026-03-11T14:06:30Z", "CheckoutErrorRateHigh"),
                        event("3", EventKind.DECISION, "2026-03-11T14:53:10Z", "roll back to v2.30.4"),
                        event("4", EventKind.ALERT_RESOLVED, "2026-03-11T15:09:30Z", "CheckoutErrorRateHigh"))))
                .build();
    }

    /**
     * Prints a value in full; the prompt itself cuts after a thousand characters.
     *
     * @param value what to print
     */
    public static void show(Object value) {
        System.out.println(value);
    }

    private static TimelineEvent event(String id, EventKind kind, String time, String text) {
        return TimelineEvent.builder()
                .id(EventId.of("sample:" + id))
                .kind(kind)
                .occurredAt(EventTime.of(Instant.parse(time), TimePrecision.SECOND))
                .source(EventSource.builder().system("sample").file("by hand").build())
                .text(text)
                .build();
    }
}
