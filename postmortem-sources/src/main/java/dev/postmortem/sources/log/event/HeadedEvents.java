package dev.postmortem.sources.log.event;

import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.model.timeline.TimelineEventBuilder;
import dev.postmortem.sources.log.line.HeadedLine;
import dev.postmortem.sources.log.line.PlainText;
import java.util.Optional;

/** Turns lines that were taken apart into events. Belongs to one reading. */
public final class HeadedEvents {
    private final LogRows rows;
    private final SharedTexts shared = new SharedTexts();

    public HeadedEvents(LogRows rows) {
        this.rows = rows;
    }

    /** {@return the event of a record, which has the time of its origin} */
    public TimelineEvent event(Origin origin, HeadedLine head) {
        TimelineEventBuilder event = TimelineEvent.builder()
                .id(EventId.of(rows.file() + ":" + origin.place()))
                .kind(EventKind.LOG)
                .occurredAt(origin.stamp().time())
                .assumptions(origin.stamp().assumptions())
                .level(head.level())
                .source(rows.source(origin.line(), Optional.empty()));
        text(head.text(), event);
        LogAttributes attributes = new LogAttributes(event, shared);
        origin.values().forEach(attributes::put);
        head.values().forEach(attributes::put);
        attributes.end(0);
        return event.build();
    }

    private void text(String written, TimelineEventBuilder event) {
        String plain = PlainText.of(written);
        event.text(shared.message(plain));
        if (!plain.equals(written)) {
            event.rawText(written);
        }
    }
}
