package dev.postmortem.sources.incidentio;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postmortem.sources.input.JsonShape;
import dev.postmortem.sources.json.JsonFormat;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Webhooks: {@code event_type}, and what it is about in a member of that name. */
final class WebhookFormat implements JsonFormat {
    private static final List<String> TYPES = List.of(
            "incident.incident_created_v2",
            "incident.incident_updated_v2",
            "incident.incident_status_updated_v2",
            "incident.action_created_v1",
            "incident.action_created_v2",
            "incident.action_updated_v1",
            "incident.action_updated_v2",
            "incident.follow_up_created_v1",
            "incident.follow_up_created_v2",
            "incident.follow_up_updated_v1",
            "incident.follow_up_updated_v2",
            "incident.incident_membership_granted_v1",
            "incident.incident_membership_revoked_v1",
            "alert.alert_created_v1",
            "alert.alert_updated_v1",
            "alert.alert_resolved_v1");

    @Override
    public String id() {
        return "incidentio-webhook";
    }

    @Override
    public boolean recognises(JsonShape shape) {
        return shape.has("/event_type")
                && TYPES.stream()
                        .flatMap(type -> Stream.of("/public_" + type, "/private_" + type))
                        .anyMatch(shape::has);
    }

    @Override
    public Optional<String> rowsKey() {
        return Optional.empty();
    }

    @Override
    public void read(JsonNode element, String pointer, JsonRows rows) {
        Message message = new Message(new JsonRecord(element, pointer), rows);
        if (message.isFollowUp()) {
            rows.ignored("follow-up");
        } else {
            rows.row(pointer, message::toEvents);
        }
    }
}
