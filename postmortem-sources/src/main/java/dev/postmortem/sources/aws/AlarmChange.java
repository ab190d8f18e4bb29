package dev.postmortem.sources.aws;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A change of the state of an alarm, whoever tells of it.
 *
 * @param alarm the name of the alarm
 * @param before its state before, if known
 * @param state its new state, such as {@code ALARM}
 * @param time when it changed
 * @param reason why, in the words of CloudWatch
 * @param attributes what else is known
 */
record AlarmChange(
        String alarm,
        Optional<String> before,
        String state,
        EventTime time,
        Optional<String> reason,
        Map<String, String> attributes) {
    private static final Map<String, EventKind> KINDS =
            Map.of("ALARM", EventKind.ALERT_FIRED, "OK", EventKind.ALERT_RESOLVED);

    /** The history has no ARN, so that name, time and state are what all records of one change share. */
    TimelineEvent toEvent(JsonRecord record, JsonRows rows) {
        String instant = time.getEarliest().map(Object::toString).orElse("");
        Map<String, String> all = new LinkedHashMap<>(attributes);
        all.put("alarm", alarm);
        all.put("state", state);
        before.ifPresent(old -> all.put("stateBefore", old));
        return TimelineEvent.builder()
                .id(EventId.of("cloudwatch:alarm:" + alarm + "@" + instant + ":" + state))
                .kind(KINDS.getOrDefault(state, EventKind.STATUS_CHANGE))
                .occurredAt(time)
                .source(rows.source(record.pointer(), Optional.empty()))
                .actor(Actor.of("CloudWatch", ActorType.SYSTEM))
                .text(text())
                .putAllAttributes(all)
                .build();
    }

    private String text() {
        return alarm + " went" + before.map(old -> " from " + old).orElse("") + " to " + state
                + reason.map(why -> ": " + why).orElse("");
    }
}
