package dev.postmortem.sources.ilert;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.common.Link;
import dev.postmortem.model.source.EpochUnit;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.change.ChangeWords;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import dev.postmortem.sources.time.EpochTimes;
import java.util.Map;
import java.util.Optional;

/**
 * A deployment event as a pipeline sends it. ilert does not say in which unit its time counts, so that the caller has to.
 *
 * <p>The key that it begins with lets anybody send more of them; it is read nowhere.
 */
final class Deployment {
    private final JsonRecord event;

    Deployment(JsonRecord event) {
        this.event = event;
    }

    TimelineEvent toEvent(JsonRows rows) {
        event.requireObject("a deployment event");
        String summary = event.text("summary")
                .orElseThrow(() -> new RowProblem(
                        "source.missing-field", "the deployment event has no summary", "correct the record"));
        EventTime time = time(rows);
        return TimelineEvent.builder()
                .id(EventId.of("ilert:deployment:"
                        + time.getEarliest().map(Object::toString).orElse("") + ":" + summary))
                .kind(ChangeWords.sayRollback(summary) ? EventKind.ROLLBACK : EventKind.DEPLOYMENT_FINISHED)
                .occurredAt(time)
                .source(rows.source(event.pointer(), Optional.empty()))
                .actor(event.text("userEmail").map(email -> Actor.of(email, ActorType.HUMAN)))
                .text(summary)
                .link(link())
                .putAllAttributes(attributes())
                .build();
    }

    private EventTime time(JsonRows rows) {
        Optional<String> number = event.text("timestamp").filter(text -> text.matches("-?[0-9]+"));
        if (number.isEmpty()) {
            return event.time("timestamp");
        }
        EpochUnit unit = rows.context()
                .getOptions()
                .getEpochUnit()
                .orElseThrow(() -> EpochTimes.noUnit(number.get(), rows.file()));
        return EpochTimes.read(number.get(), unit);
    }

    private Optional<Link> link() {
        return event.elements("links").stream()
                .flatMap(link -> link.link("href").stream())
                .findFirst();
    }

    private Map<String, String> attributes() {
        return event.at("customDetails").members("details.");
    }
}
