package dev.postmortem.sources.grafana;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.model.timeline.TimelineEventBuilder;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** An outgoing webhook of Grafana OnCall: what was done to an alert group. */
final class OnCallMessage {
    private final JsonRecord message;
    private final JsonRows rows;

    OnCallMessage(JsonRecord message, JsonRows rows) {
        this.message = message;
        this.rows = rows;
    }

    TimelineEvent toEvent() {
        message.requireObject("a webhook message");
        JsonRecord group = message.at("alert_group").requireObject("an alert group");
        String type = message.text("event", "type").orElse("");
        boolean created = type.equals("alert group created");
        EventTime time =
                created && !message.has("event", "time") ? group.time("created_at") : message.time("event", "time");
        TimelineEventBuilder event =
                new AlertGroup(group, rows).event(type, time).actor(actor()).putAttribute("type", type);
        message.text("integration", "name").ifPresent(name -> event.putAttribute("integration", name));
        names("notified_users").ifPresent(names -> event.putAttribute("notified", names));
        names("users_to_be_notified").ifPresent(names -> event.putAttribute("toBeNotified", names));
        if (created) {
            event.addAllCorrelationKeys(AlertPayload.keys(message.at("alert_payload"), group));
        }
        return event.build();
    }

    private Optional<Actor> actor() {
        JsonRecord user = message.at("user");
        return user.text("username")
                .or(() -> user.text("email"))
                .map(name -> Actor.builder()
                        .name(name)
                        .type(ActorType.HUMAN)
                        .id(user.text("id"))
                        .build());
    }

    private Optional<String> names(String member) {
        List<JsonRecord> users = message.elements(member);
        String names = users.stream()
                .flatMap(user -> user.text("username").or(() -> user.text("email")).stream())
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }
}
