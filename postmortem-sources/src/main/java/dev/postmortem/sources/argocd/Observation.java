package dev.postmortem.sources.argocd;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What Argo CD saw of an application, and since when.
 *
 * @param application the application
 * @param record the health or the condition
 * @param what what was seen, such as {@code health Degraded}
 */
record Observation(Application application, JsonRecord record, String what) {
    private static final String SINCE = "lastTransitionTime";

    /** Returns the health and the conditions that have a time; most exports have none of the health. */
    static List<Observation> of(Application application, JsonRecord status) {
        List<Observation> all = new ArrayList<>();
        JsonRecord health = status.at("health");
        if (health.has(SINCE)) {
            all.add(new Observation(
                    application, health, "health " + health.text("status").orElse("Unknown")));
        }
        for (JsonRecord condition : status.elements("conditions")) {
            if (condition.has(SINCE)) {
                all.add(new Observation(
                        application, condition, condition.text("type").orElse("condition")));
            }
        }
        return all;
    }

    String pointer() {
        return record.pointer();
    }

    TimelineEvent toEvent(JsonRows rows) {
        return TimelineEvent.builder()
                .id(EventId.of("argocd:" + application.identity() + ":" + what.replace(' ', '-') + ":"
                        + record.text(SINCE).orElse("")))
                .kind(EventKind.OBSERVATION)
                .occurredAt(record.time(SINCE))
                .source(rows.source(record.pointer(), Optional.empty()))
                .actor(Actor.of("Argo CD", ActorType.SYSTEM))
                .text(application.name() + " in " + application.destination() + ": " + what
                        + record.text("message").map(m -> ": " + m).orElse(""))
                .putAllAttributes(application.attributes())
                .build();
    }
}
